"""Puts events and attributions into a reading that its stages did not find."""

from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256

from reportedly.knowledge import read_table
from reportedly.model import (
    Attribution,
    AttributionKind,
    Event,
    Factuality,
    Link,
    Party,
    Reading,
    Span,
    Stance,
    Status,
    hull,
)
from reportedly.reconciling.corrections.speech import ancestors, around, relinked, size, with_source
from reportedly.reconciling.corrections.tidy import tidied

SURE = 100  # a person said so


@dataclass(frozen=True, slots=True)
class NewAttribution:
    """An attribution as an analyst gives it, its places found."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: Stance
    speech: AttributionKind
    because: str


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event as an analyst gives it, its places found."""

    trigger: Span
    clause: Span
    type: str
    status: Status
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    places: tuple[Span, ...]
    time: Span | None
    because: str


def with_attribution(reading: Reading, new: NewAttribution) -> Reading:
    """The reading with an attribution more: around what it holds, within what holds it, with its chain."""
    whole = hull((*new.source, *new.cue, *new.content))
    name = "a" + _hashed("attribution", *new.cue, *new.content)
    others = [a for a in reading.attributions if a.id != name]
    holding = [a for a in others if any(piece.holds(whole) for piece in a.content)]
    parent = min(holding, key=lambda a: (size(a), a.id), default=None)
    chain = _chain(reading, new, parent)
    entity = _entity_at(reading, new.source[0]) if new.source else None
    added = Attribution(
        name, new.source, new.cue, new.content, new.speech, new.stance, None, parent.id if parent else None, entity,
        chain, SURE, new.because,
    )  # fmt: skip
    inside = [_under(a, added, others) for a in others]
    attributions = sorted((*inside, added), key=lambda a: hull((*a.source, *a.cue, *a.content)))
    whole_reading = replace(reading, attributions=tuple(attributions))
    events = tuple(_retold(event, added, whole_reading) for event in reading.events)
    return relinked(replace(whole_reading, events=events))


def with_event(reading: Reading, new: NewEvent) -> Reading:
    """The reading with an event more, in the innermost attribution around it."""
    name = "v" + _hashed(new.type, new.trigger, new.clause)
    text = reading.report.text
    quads = _quads()
    actors, recipients, places = (_parties(reading, spans) for spans in (new.actors, new.recipients, new.places))
    figures = tuple(f.id for f in reading.figures if f.event is None and new.clause.holds(f.span))
    event = Event(
        name, "plover" if new.type in quads else "reported", new.type, (), (), quads.get(new.type), new.trigger,
        new.clause, actors, recipients, places, _time(reading, new), figures, new.status,
        (Factuality(None, read_table("event_cues")["values"][new.status]),), SURE, new.because,
        new.trigger.words(text).split()[0].lower(),
    )  # fmt: skip
    held = around(new.trigger, reading.attributions)
    told = with_source(event, held) if held else event
    events = sorted((*(e for e in reading.events if e.id != name), told), key=lambda e: e.span)
    tied = tuple(replace(f, event=name) if f.id in figures else f for f in reading.figures)
    return tidied(replace(reading, events=tuple(events), figures=tied))


def _chain(reading: Reading, new: NewAttribution, parent: Attribution | None) -> tuple[Link, ...]:
    """The source, then the chain of what holds it; else the one agency credited for the report, and the outlet."""
    text = reading.report.text
    own = tuple(Link(_entity_at(reading, s), " ".join(s.words(text).split()), s) for s in new.source[:1])
    if parent is not None:
        rest = parent.chain
    else:
        outlet = Link(None, reading.report.name, None)
        rest = (outlet,) if _is_medium(reading, own) else (*_credits(reading), outlet)
    return (*own, *(link for link in rest if link.span is None or link.span not in new.source))


def _credits(reading: Reading) -> tuple[Link, ...]:
    """The agencies credited for the report, as reading puts them into every chain that names none."""
    last = {c.name: c for c in reading.report.credits if c.kind == "agency" and c.name != reading.report.name}
    return tuple(Link(_entity_at(reading, c.span), c.name, c.span) for c in sorted(last.values(), key=lambda c: c.span))


def _is_medium(reading: Reading, links: tuple[Link, ...]) -> bool:
    kinds = {entity.id: entity.kind for entity in reading.entities}
    return any(kinds.get(link.entity or "") in ("agency", "outlet") for link in links)


def _entity_at(reading: Reading, span: Span) -> str | None:
    """The entity whose mention shares most with the words."""
    near = [(m.span.shared(span), -(m.span.end - m.span.start), e.id) for e in reading.entities for m in e.mentions]
    best = max((found for found in near if found[0]), default=None)
    return best[2] if best else None


def _under(attribution: Attribution, added: Attribution, others: list[Attribution]) -> Attribution:
    """The attribution, under the added one and with its link where that holds it most closely."""
    said = {a.id: a for a in others}
    above = {a.id for a in ancestors(added, {**said, added.id: added})}
    whole = hull((*attribution.source, *attribution.cue, *attribution.content))
    holder = said.get(attribution.parent or "")
    nearer = holder is None or holder.id == added.parent or size(holder) > size(added)
    if attribution.id in above or not nearer or not any(piece.holds(whole) for piece in added.content):
        return attribution
    rest = {link.span for link in added.chain}
    own = tuple(link for link in attribution.chain if link.span not in rest)
    return replace(attribution, parent=added.id, chain=(*own, *added.chain))


def _retold(event: Event, added: Attribution, reading: Reading) -> Event:
    """The event as the added attribution gives it, where that is the innermost around it."""
    held = around(event.trigger, reading.attributions)
    return with_source(event, added) if held is not None and held.id == added.id else event


def _parties(reading: Reading, spans: tuple[Span, ...]) -> tuple[Party, ...]:
    return tuple(Party(_entity_at(reading, span), span) for span in spans)


def _time(reading: Reading, new: NewEvent) -> str | None:
    """The time of the event: the one at the words given, else the only one of its clause."""
    if new.time is not None:
        return next((t.id for t in reading.timexes if t.span.overlaps(new.time)), None)
    inside = [t.id for t in reading.timexes if new.clause.holds(t.span)]
    return inside[0] if len(inside) == 1 else None


@cache
def _quads() -> dict[str, int]:
    """Quad class by PLOVER type."""
    return {name: row["quad"] for name, row in read_table("plover")["types"].items()}


@cache
def event_types() -> tuple[str, ...]:
    """Every type that an event can have."""
    return tuple(sorted({*_quads(), *read_table("reported_types")["types"], "HAPPENING"}))


def _hashed(*parts: object) -> str:
    return sha256("\0".join(str(part) for part in parts).encode()).hexdigest()[:8]
