"""The note of an event: one plain sentence, in the words of a report."""

from reportedly.model import Claim
from reportedly.telling.dates import say_interval
from reportedly.telling.view import View

LOOSE = " ,;:"  # what may hang at the end of a clause


def note(view: View, claim: Claim, names: tuple[str, ...]) -> str:
    """When and where, then the words of the member that leads, who vouches for them and who carries them.

    Args:
        view: The story.
        claim: The event's claim.
        names: The places of the event, the most exact first.
    """
    event = claim.event
    when = say_interval(event.earliest, event.latest) if event and (event.earliest or event.latest) else "Date unknown"
    place = f", {names[0]}" if names else ""
    member = claim.members[view.first(claim)]
    words = " ".join(member.exact.split()).strip(LOOSE)
    return f"{when}{place}: “{words}” ({_who(view, claim)})."


def _who(view: View, claim: Claim) -> str:
    origins = [view.labels.get(origin.name, origin.name) for origin in claim.origins]
    carriers = [view.labels.get(carrier.name, carrier.name) for carrier in claim.carriers]
    others = [name for name in carriers if name not in origins]
    carried = f", carried by {', '.join(others)}" if others else ""
    return f"according to {', '.join(origins) or 'nobody named'}{carried}"
