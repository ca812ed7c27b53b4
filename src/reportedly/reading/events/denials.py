"""Adds what a denial says of the events that it answers."""

from dataclasses import replace

from reportedly.model import Attribution, Event, Factuality
from reportedly.reading.events.kinds import HAPPENING


def with_denials(events: tuple[Event, ...], attributions: tuple[Attribution, ...]) -> tuple[Event, ...]:
    """The events, with CT- from each denial of the attribution that they stand in, or of what they allege."""
    denials = {a.id: a for a in attributions if a.stance == "denies"}
    if not denials:
        return events
    known = tuple(event for event in events if event.status == "denied")
    denied = [(denial, _denied_in(denial, known)) for denial in denials.values()]
    answered = {denial.responds_to for denial in denials.values()} - {None}
    return tuple(_with(event, denied) if _may_be_denied(event, answered) else event for event in events)


def _may_be_denied(event: Event, answered: set[str | None]) -> bool:
    """Whether a denial could answer this event at all: it is alleged, or its source is answered."""
    return event.status == "alleged" or any(entry.according_to in answered for entry in event.factuality)


def _denied_in(denial: Attribution, events: tuple[Event, ...]) -> list[Event]:
    """The events that a denial names."""
    return [event for event in events if any(piece.holds(event.trigger) for piece in denial.content)]


def _with(event: Event, denied: list[tuple[Attribution, list[Event]]]) -> Event:
    sources = {entry.according_to for entry in event.factuality}
    added = [d for d, named in denied if d.id not in sources and _answers(d, named, event, sources)]
    if not added:
        return event
    values = (*event.factuality, *(Factuality(denial.id, "CT-") for denial in added))
    status = event.status if event.status in ("alleged", "negated") else "denied"
    return replace(event, factuality=values, status=status, because=f"{event.because}, denied in {added[0].id}")


def _answers(denial: Attribution, named: list[Event], event: Event, sources: set[str | None]) -> bool:
    """Whether the denial is of this event.

    It is where it answers the event's attribution and names the same event or none at all, or where an allegation
    that stands before it is of the same type or word.
    """
    same = any(e.lemma == event.lemma or (e.type == event.type and e.type != HAPPENING) for e in named)
    if denial.responds_to is not None:
        return denial.responds_to in sources and (same or (not named and event.status == "alleged"))
    return same and event.status == "alleged" and event.trigger.end <= min(piece.start for piece in denial.content)
