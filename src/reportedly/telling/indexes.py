"""Makes the indexes of a story, once for each telling."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from reportedly.model import Attribution, Claim, Reading, Span, Story, StoryCorrection, StoryEntity
from reportedly.telling.leading import lead_of
from reportedly.telling.salience import weigh
from reportedly.telling.view import Place, View, sentence_of


def view_of(story: Story) -> View:
    """The story with its indexes."""
    readings = {reading.report.id: reading for reading in story.readings}
    at_mention = _at_mention(story)
    events = {(report, event.id): event for report, reading in readings.items() for event in reading.events}
    leads = {claim.id: lead_of(claim, events, readings) for claim in story.claims}
    return View(
        story,
        _labels(story),
        readings,
        events,
        {(report, said.id): said for report, reading in readings.items() for said in reading.attributions},
        _times(story, readings),
        at_mention,
        _known_as(readings, at_mention),
        frozenset(_named(readings)),
        frozenset(_carriers(story, readings)),
        frozenset(_cues(readings)),
        _claims_in(story, readings, leads),
        _members_in(story, readings),
        _said_in(readings),
        leads,
        weigh(story, leads, events),
        _corrected(story),
        frozenset(_nameless(story, readings)),
    )


def _nameless(story: Story, readings: dict[str, Reading]) -> Iterator[str]:
    """What no report calls by a name: by the entities, and by words that open a sentence and go on in small letters."""
    for entity in story.entities:
        if not any(mention.form in ("name", "metonym") for mention in entity.mentions):
            yield entity.name
    for reading in readings.values():
        starts = {sentence.span.start for sentence in reading.sentences}
        for said in reading.attributions:
            for link in said.chain:
                if link.entity is None and link.span is not None and link.span.start in starts and _is_plain(link.name):
                    yield link.name


def _is_plain(name: str) -> bool:
    """Whether nothing but the first letter is in capitals."""
    return name[1:] == name[1:].lower()


def _corrected(story: Story) -> dict[str, tuple[StoryCorrection, ...]]:
    """The corrections that the story honours, under the id of each thing that they changed."""
    found: dict[str, tuple[StoryCorrection, ...]] = {}
    for one in story.corrections:
        for id in (*one.reports, *one.claims, *one.discrepancies) if one.fits else ():
            found[id] = (*found.get(id, ()), one)
    return found


def _places(reading: Reading, span: Span) -> Iterator[Place]:
    """The sentences that a span touches."""
    report = reading.report.id
    yield report, sentence_of(reading, span).start
    position = bisect_right(reading.sentences, span.start, key=lambda sentence: sentence.span.start)
    while position < len(reading.sentences) and reading.sentences[position].span.start < span.end:
        yield report, reading.sentences[position].span.start
        position += 1


def _members_in(story: Story, readings: dict[str, Reading]) -> dict[Place, list[tuple[int, int]]]:
    found: dict[Place, list[tuple[int, int]]] = {}
    for order, claim in enumerate(story.claims):
        for position, member in enumerate(claim.members):
            for place in _places(readings[member.report], member.span):
                found.setdefault(place, []).append((order, position))
    return found


def _said_in(readings: dict[str, Reading]) -> dict[Place, list[Attribution]]:
    found: dict[Place, list[Attribution]] = {}
    for reading in readings.values():
        for said in reading.attributions:
            places = {place for piece in (*said.content, *said.cue) for place in _places(reading, piece)}
            for place in sorted(places):
                found.setdefault(place, []).append(said)
    return found


def _claims_in(story: Story, readings: dict[str, Reading], leads: dict[str, int]) -> dict[Place, tuple[Claim, ...]]:
    """The claims whose words stand in each sentence."""
    found: dict[Place, list[Claim]] = {}
    for claim in story.claims:
        if claim.members:
            member = claim.members[leads[claim.id]]
            start = sentence_of(readings[member.report], member.span).start
            found.setdefault((member.report, start), []).append(claim)
    return {place: tuple(claims) for place, claims in found.items()}


def _named(readings: dict[str, Reading]) -> Iterator[tuple[str, str | None]]:
    """The entities that a report calls by a name somewhere, not only "he" or "an official"."""
    for report, reading in readings.items():
        for entity in reading.entities:
            if any(mention.form in ("name", "metonym") for mention in entity.mentions):
                yield report, entity.id


def _carriers(story: Story, readings: dict[str, Reading]) -> Iterator[str]:
    """The agencies and outlets that are credited, known as such, or found to carry a claim."""
    for reading in readings.values():
        yield from (credit.name for credit in reading.report.credits if credit.kind in ("agency", "outlet"))
        yield from (entity.name for entity in reading.entities if entity.kind in ("agency", "outlet"))
    yield from (entity.name for entity in story.entities if entity.kind in ("agency", "outlet"))
    yield from (carrier.name for claim in story.claims for carrier in claim.carriers)


def _cues(readings: dict[str, Reading]) -> Iterator[tuple[str, int]]:
    """Where cues stand."""
    for report, reading in readings.items():
        for said in reading.attributions:
            yield from ((report, at) for cue in said.cue for at in range(cue.start, cue.end))


def _at_mention(story: Story) -> dict[tuple[str, int, int], tuple[StoryEntity, ...]]:
    """The entities that each mention names: a capital is a place and, beside it, a government."""
    found: dict[tuple[str, int, int], tuple[StoryEntity, ...]] = {}
    for entity in sorted(story.entities, key=lambda entity: entity.kind == "place"):
        for mention in entity.mentions:
            place = (mention.report, *mention.span)
            found[place] = (*found.get(place, ()), entity)
    return found


def _known_as(
    readings: dict[str, Reading], at_mention: dict[tuple[str, int, int], tuple[StoryEntity, ...]]
) -> dict[tuple[str, str], StoryEntity]:
    """The story's entity for each entity of each reading: one of its kind that holds one of its mentions."""
    found = {}
    for report, reading in readings.items():
        for entity in reading.entities:
            places = ((report, *mention.span) for mention in entity.mentions)
            alike = (e for place in places for e in at_mention.get(place, ()) if e.kind == entity.kind)
            if (known := next(alike, None)) is not None:
                found[report, entity.id] = known
    return found


def _labels(story: Story) -> dict[str, str]:
    outlets = Counter(report.outlet for report in story.reports)
    labels = {}
    for number, report in enumerate(story.reports, 1):
        alone = report.outlet is not None and outlets[report.outlet] == 1
        name = f"{report.outlet}, report {number}" if report.outlet else f"report {number}"
        labels[report.id] = report.outlet if alone and report.outlet else name
    return labels


def _times(story: Story, readings: dict[str, Reading]) -> dict[tuple[str, str], tuple[str | None, str | None]]:
    times = {(r, t.id): (t.earliest, t.latest) for r, reading in readings.items() for t in reading.timexes}
    return times | {(t.report, t.id): (t.earliest, t.latest) for t in story.timexes}
