"""Clears a reading of all that was read from words that are no part of the report."""

from dataclasses import replace

from reportedly.model import Attribution, Entity, Event, Figure, Furniture, Party, Reading, Report, Sentence, Span
from reportedly.model.report import FurnitureKind
from reportedly.reconciling.corrections.dismissing import without_attributions, without_events
from reportedly.reconciling.corrections.spans import cut, cut_all, touch
from reportedly.reconciling.corrections.tidy import tidied


def cleared(reading: Reading, mark: Span, label: FurnitureKind) -> Reading:
    """The reading with the words marked as furniture and nothing read from them."""
    text = reading.report.text
    bare = without_attributions(reading, [a.id for a in reading.attributions if _goes(a, mark, text)])
    bare = without_events(bare, [event.id for event in bare.events if event.trigger.overlaps(mark)])
    left = replace(
        bare,
        report=marked(bare.report, mark, label),
        sentences=tuple(piece for s in bare.sentences for piece in _sentence(s, mark, text)),
        entities=tuple(kept for e in bare.entities if (kept := _entity(e, mark)) is not None),
        timexes=tuple(timex for timex in bare.timexes if not timex.span.overlaps(mark)),
        figures=tuple(_figure(figure, mark) for figure in bare.figures if not figure.span.overlaps(mark)),
        attributions=tuple(_attribution(a, mark, text, keep_credit=label == "credit") for a in bare.attributions),
        events=tuple(_event(event, mark, text) for event in bare.events),
        notices=tuple(notice for notice in bare.notices if not notice.span.overlaps(mark)),
    )
    return tidied(left)


def marked(report: Report, mark: Span, label: FurnitureKind) -> Report:
    """The report with the words marked; a credit stays known, for that is what furniture of that kind is for."""
    kept = label == "credit"
    credits = report.credits if kept else tuple(c for c in report.credits if not c.span.overlaps(mark))
    dateline = report.dateline
    if dateline is not None and not kept:
        place, date = (None if s is None or s.overlaps(mark) else s for s in (dateline.place, dateline.date))
        dateline = replace(dateline, place=place, date=date) if place or date else None
    furniture = tuple(sorted({*report.furniture, Furniture(mark, label)}, key=lambda f: (f.span, f.kind)))
    return replace(report, credits=credits, dateline=dateline, furniture=furniture)


def _goes(attribution: Attribution, mark: Span, text: str) -> bool:
    """Whether nothing is left of an attribution: its cue, all of its source, or all that was said stands there."""
    if touch(attribution.cue, mark) or not cut_all(attribution.content, mark, text):
        return True
    return bool(attribution.source) and not any(not s.overlaps(mark) for s in attribution.source)


def _attribution(attribution: Attribution, mark: Span, text: str, *, keep_credit: bool) -> Attribution:
    chain = attribution.chain
    if not keep_credit:
        chain = tuple(link for link in chain if link.span is None or not link.span.overlaps(mark))
    source = tuple(span for span in attribution.source if not span.overlaps(mark))
    return replace(attribution, source=source, content=cut_all(attribution.content, mark, text), chain=chain)


def _sentence(sentence: Sentence, mark: Span, text: str) -> tuple[Sentence, ...]:
    """What is left of a sentence; which of its terms stand in which piece is not known."""
    if not sentence.span.overlaps(mark):
        return (sentence,)
    return tuple(Sentence(piece, ()) for piece in cut(sentence.span, mark, text))


def _entity(entity: Entity, mark: Span) -> Entity | None:
    mentions = tuple(mention for mention in entity.mentions if not mention.span.overlaps(mark))
    return replace(entity, mentions=mentions) if mentions or not entity.mentions else None


def _figure(figure: Figure, mark: Span) -> Figure:
    return replace(figure, counts=None) if figure.counts and figure.counts.overlaps(mark) else figure


def _event(event: Event, mark: Span, text: str) -> Event:
    """The event with its clause cut to the piece that holds the trigger, and without parties from there."""
    clause = next((piece for piece in cut(event.span, mark, text) if piece.holds(event.trigger)), event.trigger)
    actors, recipients, places = (
        tuple(Party(party.entity, party.span) for party in parties if not party.span.overlaps(mark))
        for parties in (event.actors, event.recipients, event.places)
    )
    return replace(event, span=clause, actors=actors, recipients=recipients, places=places)
