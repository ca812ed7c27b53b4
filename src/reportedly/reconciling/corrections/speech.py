"""What attributions mean for the events in them: whose word stands for an event, and with what value."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.knowledge import read_table
from reportedly.model import Attribution, Event, Factuality, FactValue, Figure, Reading, Span, Stance, Status

TAKEN_BACK: frozenset[Status] = frozenset({"denied"})  # what only a source makes of an event
ASSERTED: frozenset[Status] = frozenset({"happened", "ongoing"})


def around(span: Span, attributions: Iterable[Attribution]) -> Attribution | None:
    """The innermost attribution whose content holds the span and whose cue does not."""
    held = [
        a
        for a in attributions
        if any(piece.holds(span) for piece in a.content) and not any(cue.overlaps(span) for cue in a.cue)
    ]
    return min(held, key=lambda a: (size(a), a.id), default=None)


def size(attribution: Attribution) -> int:
    """How many characters the content has."""
    return sum(piece.end - piece.start for piece in attribution.content)


def ancestors(attribution: Attribution, said: dict[str, Attribution]) -> Iterator[Attribution]:
    """The attributions that hold this one, the innermost first; each once even if parents should go in a circle."""
    seen = {attribution.id}
    above = said.get(attribution.parent or "")
    while above is not None and above.id not in seen:
        seen.add(above.id)
        yield above
        above = said.get(above.parent or "")


def without_source(event: Event, gone: dict[str, Attribution], heirs: dict[str, str | None]) -> Event:
    """The event with what dismissed attributions said of it given to whoever holds them, else to the outlet.

    Args:
        event: An event.
        gone: The dismissed attributions by id.
        heirs: For each of them the nearest attribution around it that stays; None for the outlet.
    """
    lost = [fact for fact in event.factuality if fact.according_to in gone]
    if not lost:
        return event
    values = {f.according_to: f.value for f in event.factuality if f.according_to not in gone}
    for fact in lost:
        attribution = gone[fact.according_to or ""]
        heir = heirs[attribution.id]
        if values.get(heir, "Uu") == "Uu":
            values[heir] = fact.value if _leaves(attribution.stance) else "Uu"
    status: Status = "alleged" if event.status in TAKEN_BACK else event.status
    facts = tuple(Factuality(who, value) for who, value in values.items())
    return replace(event, status=status, factuality=facts)


def with_source(event: Event, attribution: Attribution) -> Event:
    """The event as an attribution that was added around it gives it."""
    values: list[FactValue] = [f.value for f in event.factuality if f.according_to is not None or f.value != "Uu"]
    told: FactValue = values[0] if values else "CT+"
    status = _within(attribution.stance, event.status)
    value: FactValue = told if status == event.status else read_table("event_cues")["values"][status]
    rest = tuple(f for f in event.factuality if f.according_to not in (None, attribution.id))
    return replace(event, status=status, factuality=(Factuality(None, "Uu"), *rest, Factuality(attribution.id, value)))


def _within(stance: Stance, status: Status) -> Status:
    """The status that a stance makes of an event's own."""
    turned: Status | None = read_table("event_cues")["stances"].get(stance)
    if stance == "denies":
        return "denied"
    if turned is None or status in ("negated", "denied"):
        return status
    return turned if turned == "alleged" or status in ASSERTED else status


def _leaves(stance: Stance) -> bool:
    """Whether a stance leaves an event as its clause tells it."""
    return stance not in read_table("event_cues")["stances"]


def relinked(reading: Reading) -> Reading:
    """The reading with each figure tied to the innermost attribution around it."""
    return replace(reading, figures=tuple(_tied(figure, reading) for figure in reading.figures))


def _tied(figure: Figure, reading: Reading) -> Figure:
    held = [a for a in reading.attributions if any(piece.holds(figure.span) for piece in a.content)]
    inner = min(held, key=size, default=None)
    return replace(figure, attribution=inner.id if inner else None)
