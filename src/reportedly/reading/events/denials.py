"""Adds what a denial says of the events that it answers."""

from dataclasses import replace

from reportedly.model import Attribution, Event, Factuality


def with_denials(events: tuple[Event, ...], attributions: tuple[Attribution, ...]) -> tuple[Event, ...]:
    """The events, with CT- from each denial of the attribution that they stand in."""
    denials = [a for a in attributions if a.stance == "denies" and a.responds_to is not None]
    if not denials:
        return events
    return tuple(_with(event, events, denials) for event in events)


def _with(event: Event, events: tuple[Event, ...], denials: list[Attribution]) -> Event:
    sources = {entry.according_to for entry in event.factuality}
    added = [d for d in denials if d.responds_to in sources and d.id not in sources and _meets(event, d, events)]
    if not added:
        return event
    values = (*event.factuality, *(Factuality(denial.id, "CT-") for denial in added))
    status = event.status if event.status in ("alleged", "negated") else "denied"
    return replace(event, factuality=values, status=status, because=f"{event.because}, denied in {added[0].id}")


def _meets(event: Event, denial: Attribution, events: tuple[Event, ...]) -> bool:
    """Whether the denial is of this event: an event in it is of the same type or word, or it names none at all."""
    inside = [e for e in events if any(piece.holds(e.trigger) for piece in denial.content)]
    named = [e for e in inside if e.status == "denied"]
    if not named:
        return event.status == "alleged"
    return any(e.lemma == event.lemma or (e.type == event.type and e.type != "HAPPENING") for e in named)
