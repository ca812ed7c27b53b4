"""A story → its events in the order of time."""

from reportedly.model import Claim, Entry, Event, Story
from reportedly.telling.dates import say_interval
from reportedly.telling.indexes import view_of
from reportedly.telling.passages import shown
from reportedly.telling.quoting import BRIEF
from reportedly.telling.safe import one_line
from reportedly.telling.view import View, first_member
from reportedly.telling.voices import speaks

Interval = tuple[str | None, str | None]
# Sorts an interval without beginning before all others.
FIRST, LAST = "", "9999"


def write_timeline(story: Story) -> tuple[Entry, ...]:
    """The story's dated claims by their time; uncertain dates as intervals, undated claims left out."""
    view = view_of(story)
    entries = [_entry(view, claim, when) for claim in story.claims if (when := when_of(view, claim)) is not None]
    return tuple(sorted(entries, key=_place))


def when_of(view: View, claim: Claim) -> Interval | None:
    """When the claim's event took place, as the story dates it or else its first dated member; None if unknown."""
    if not claim.members:
        return None
    if claim.event and (claim.event.earliest or claim.event.latest):
        return claim.event.earliest, claim.event.latest
    for member in claim.members:
        event = view.event(member)
        when = _of_event(view, member.report, event) if event else None
        if when:
            return when
    return None


def _of_event(view: View, report: str, event: Event) -> Interval | None:
    if event.time is None:
        return None
    earliest, latest = view.times.get((report, event.time), (None, None))
    return (earliest, latest) if earliest or latest else None


def _entry(view: View, claim: Claim, when: Interval) -> Entry:
    position = first_member(claim)
    words = shown(view, claim, position, BRIEF)
    text = f"{say_interval(*when)}: {speaks(view, claim, position)}: “{words.words}”"
    return Entry(when[0], when[1], (claim.id,), one_line(text), (words.evidence,))


def _place(entry: Entry) -> tuple[str, str, str, int, tuple[str, ...]]:
    evidence = entry.evidence[0]
    return entry.earliest or FIRST, entry.latest or LAST, evidence.report, evidence.start, entry.claims
