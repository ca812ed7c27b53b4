"""What each correction of a single report does to its reading: one function a kind, and their order."""

from collections.abc import Callable
from typing import Any, TypeAlias

from reportedly.model import Attribution, Reading, Span, hull
from reportedly.model.correction import (
    AddAttribution,
    AddEvent,
    Anchor,
    Correction,
    DismissAttribution,
    DismissEvent,
    MarkFurniture,
    NotFurniture,
    ReportAnchor,
    SetDate,
    SetOutlet,
    SplitEntity,
)
from reportedly.reconciling.corrections.adding import (
    NewAttribution,
    NewEvent,
    event_types,
    with_attribution,
    with_event,
)
from reportedly.reconciling.corrections.dates import dated
from reportedly.reconciling.corrections.dismissing import without_attributions, without_events
from reportedly.reconciling.corrections.furniture import cleared
from reportedly.reconciling.corrections.outlets import published_by
from reportedly.reconciling.corrections.saying import because
from reportedly.reconciling.corrections.splitting import entity_at, split_off

Spans: TypeAlias = dict[Anchor | ReportAnchor, Span]
# A reading changed by a correction whose anchors stand at these places; or why it does not fit.
Step: TypeAlias = Callable[[Reading, Any, Spans], Reading | str]

FURNITURE = "the words stand in furniture, from which nothing is read"


def mark_furniture(reading: Reading, correction: MarkFurniture, spans: Spans) -> Reading:
    """Everything read from the words goes."""
    return cleared(reading, spans[correction.at], correction.label)


def not_furniture(reading: Reading, correction: NotFurniture, spans: Spans) -> Reading | str:
    """Such words are read once the report is read again without the label; till then there is nothing to show."""
    if any(piece.span.overlaps(spans[correction.at]) for piece in reading.report.furniture):
        return "the report has to be read again before its words can be shown"
    return reading


def split_entity(reading: Reading, correction: SplitEntity, spans: Spans) -> Reading:
    """Mentions that the report's own reading took for one become two; what other reports name is settled later."""
    one, other = (entity_at(reading, spans[anchor]) for anchor in (correction.one, correction.other))
    if one is None or other is None or one.id != other.id:
        return reading
    return split_off(reading, one, spans[correction.one], spans[correction.other])


def dismiss_attribution(reading: Reading, correction: DismissAttribution, spans: Spans) -> Reading | str:
    """The attributions whose opening words stand there go; what they held belongs to those around them."""
    at = spans[correction.at]
    content = spans[correction.content] if correction.content else None
    gone = [
        a.id
        for a in reading.attributions
        if key_of(a).overlaps(at) and (content is None or any(piece.overlaps(content) for piece in a.content))
    ]
    return without_attributions(reading, gone) if gone else "no attribution is read there"


def key_of(attribution: Attribution) -> Span:
    """The words by which an attribution is known: its cue, else its source, else its content."""
    return next(iter((*attribution.cue, *attribution.source, *attribution.content)))


def dismiss_event(reading: Reading, correction: DismissEvent, spans: Spans) -> Reading | str:
    """The events whose trigger stands there go."""
    at = spans[correction.at]
    gone = [e.id for e in reading.events if e.trigger.overlaps(at) and correction.type in (None, e.type)]
    return without_events(reading, gone) if gone else "no such event is read there"


def add_attribution(reading: Reading, correction: AddAttribution, spans: Spans) -> Reading | str:
    """The attribution is put in, around what it holds."""
    source, cue, content = (
        tuple(sorted(spans[anchor] for anchor in anchors))
        for anchors in (correction.source, correction.cue, correction.content)
    )
    if not content:
        return "nothing is said to be its content"
    if _in_furniture(reading, [*source, *cue, *content]):
        return FURNITURE
    new = NewAttribution(source, cue, content, correction.stance, correction.speech, because(correction))
    return with_attribution(reading, new)


def add_event(reading: Reading, correction: AddEvent, spans: Spans) -> Reading | str:
    """The event is put in, in the words of whoever is quoted there."""
    if correction.type not in event_types():
        return f"{correction.type} is no type of event; there are {', '.join(event_types())}"
    trigger = spans[correction.trigger]
    actors, recipients, places = (
        tuple(sorted(spans[anchor] for anchor in anchors))
        for anchors in (correction.actors, correction.recipients, correction.places)
    )
    clause = hull([spans[correction.clause], trigger])
    if _in_furniture(reading, [clause, *actors, *recipients, *places]):
        return FURNITURE
    time = spans[correction.time] if correction.time else None
    new = NewEvent(
        trigger, clause, correction.type, correction.status, actors, recipients, places, time, because(correction)
    )
    return with_event(reading, new)


def set_outlet(reading: Reading, correction: SetOutlet, spans: Spans) -> Reading:  # noqa: ARG001 - as every step
    """The outlet is set, in every chain too."""
    return published_by(reading, correction.outlet)


def set_date(reading: Reading, correction: SetDate, spans: Spans) -> Reading:  # noqa: ARG001 - as every step
    """The date is set, and times are reckoned from it."""
    return dated(reading, correction.earliest, correction.latest)


def _in_furniture(reading: Reading, spans: list[Span]) -> bool:
    return any(piece.span.overlaps(span) for piece in reading.report.furniture for span in spans)


# In the order in which they are laid over a reading: what is taken out first, what is put in after it.
STEPS: dict[type[Correction], Step] = {
    NotFurniture: not_furniture,
    MarkFurniture: mark_furniture,
    SplitEntity: split_entity,
    DismissAttribution: dismiss_attribution,
    DismissEvent: dismiss_event,
    AddAttribution: add_attribution,
    AddEvent: add_event,
    SetOutlet: set_outlet,
    SetDate: set_date,
}
