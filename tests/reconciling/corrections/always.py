"""What holds of any reading, corrected or not."""

from reportedly.model import Reading, Span


def check(reading: Reading) -> None:
    """Spans lie in the text, ids are unique and point at something, and nothing is read from furniture."""
    text = reading.report.text
    for span in read_spans(reading):
        assert 0 <= span.start < span.end <= len(text), span
    for layer in (reading.entities, reading.timexes, reading.figures, reading.attributions, reading.events):
        ids = [item.id for item in layer]
        assert len(ids) == len(set(ids))
    check_references(reading)
    furniture = [piece.span for piece in reading.report.furniture]
    assert not [s for s in read_spans(reading, links=False) if any(s.overlaps(piece) for piece in furniture)]


def read_spans(reading: Reading, *, links: bool = True) -> list[Span]:
    """Every place that something was read from; those of chains may be credits, which stand in furniture."""
    spans = [sentence.span for sentence in reading.sentences]
    spans += [mention.span for entity in reading.entities for mention in entity.mentions]
    spans += [item.span for layer in (reading.timexes, reading.figures, reading.events) for item in layer]
    spans += [figure.counts for figure in reading.figures if figure.counts]
    for said in reading.attributions:
        spans += [*said.source, *said.cue, *said.content]
        spans += [link.span for link in said.chain if link.span] if links else []
    for event in reading.events:
        spans += [event.trigger, *(p.span for p in (*event.actors, *event.recipients, *event.places))]
    return spans


def check_references(reading: Reading) -> None:
    entities, timexes, figures, said, events = (
        {None, *(item.id for item in layer)}
        for layer in (reading.entities, reading.timexes, reading.figures, reading.attributions, reading.events)
    )
    assert {entity.place for entity in reading.entities} <= entities
    for figure in reading.figures:
        assert {figure.place} <= entities
        assert {figure.timex} <= timexes
        assert {figure.event} <= events
        assert {figure.attribution} <= said
        assert {figure.part_of} <= figures
    for attribution in reading.attributions:
        assert attribution.content
        assert {attribution.parent, attribution.responds_to} <= said
        assert {attribution.entity, *(link.entity for link in attribution.chain)} <= entities
        assert attribution.chain[-1].span is None
        assert [link.span for link in attribution.chain].count(None) == 1
    for event in reading.events:
        assert {party.entity for party in (*event.actors, *event.recipients, *event.places)} <= entities
        assert {event.time} <= timexes
        assert set(event.figures) <= figures
        assert {fact.according_to for fact in event.factuality} <= said
        assert event.span.holds(event.trigger)
    check_nesting({attribution.id: attribution.parent for attribution in reading.attributions})


def check_nesting(parents: dict[str, str | None]) -> None:
    for name in parents:
        climbed: set[str] = set()
        current: str | None = name
        while current is not None:
            assert current not in climbed
            climbed.add(current)
            current = parents[current]
