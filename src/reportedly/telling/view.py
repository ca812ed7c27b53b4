"""A story with everything that is looked up in it while it is told."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import (
    Attribution,
    Claim,
    Event,
    Evidence,
    Link,
    Member,
    Reading,
    Span,
    Story,
    StoryEntity,
)

# A shorter id might be a word of the sentence.
TELLING_ID = 8


# A sentence: report and where it starts.
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class View:
    """A story and its indexes; made once for each telling.

    Attributes:
        labels: What each report is called: its outlet where that is known and names only one, else "report 3".
        times: The interval of each time expression, as the story resolved it or else as its reading did.
        entities: The story's entities at each mention: (report, start, end); a place after who acts in its name.
        named: The entities of readings that a report calls by a name somewhere: (report, id).
        carriers: Names of the agencies and outlets that carry what others say.
        cues: Every character that belongs to a cue ("said", "accused"): (report, offset).
        claims_in: The claims whose words stand in a sentence.
        members_in: The members that touch a sentence, each as positions of its claim and of itself.
        said_in: The attributions that touch a sentence with content or cue.
        known_as: The story's entity for each entity of a reading: (report, id).
    """

    story: Story
    labels: dict[str, str]
    readings: dict[str, Reading]
    events: dict[tuple[str, str], Event]
    attributions: dict[tuple[str, str], Attribution]
    times: dict[tuple[str, str], tuple[str | None, str | None]]
    entities: dict[tuple[str, int, int], tuple[StoryEntity, ...]]
    known_as: dict[tuple[str, str], StoryEntity]
    named: frozenset[tuple[str, str | None]]
    carriers: frozenset[str]
    cues: frozenset[tuple[str, int]]
    claims_in: dict[Place, tuple[Claim, ...]]
    members_in: dict[Place, list[tuple[int, int]]]
    said_in: dict[Place, list[Attribution]]

    @property
    def reports(self) -> frozenset[str]:
        """The labels of the story's reports."""
        return frozenset(self.labels.values())

    def event(self, member: Member) -> Event | None:
        """The event that a member tells."""
        return self.events.get((member.report, member.event)) if member.event else None

    def attribution(self, member: Member) -> Attribution | None:
        """The attribution that holds a member; None where the report itself tells it."""
        return self.attributions.get((member.report, member.attribution)) if member.attribution else None

    def is_speech(self, member: Member) -> bool:
        """Whether the member's event is the act of saying ("accused", "threatened"), which tells what a side says."""
        event = self.event(member)
        return event is not None and self.has_cue(self.evidence(member.report, event.trigger))

    def has_cue(self, evidence: Evidence) -> bool:
        """Whether the words themselves say who speaks, or that somebody does."""
        return any((evidence.report, at) in self.cues for at in range(evidence.start, evidence.end))

    def evidence(self, report: str, span: Span) -> Evidence:
        """The words of a report at a span."""
        return self.readings[report].report.evidence(span)

    def sentence(self, report: str, span: Span) -> Span:
        """The sentence that holds the start of a span, stretched to its end; the span itself where none does."""
        return sentence_of(self.readings[report], span)

    def said_of_reports(self, words: str) -> str:
        """The words with the ids of reports replaced by what readers know them by."""
        for report, label in self.labels.items():
            if len(report) >= TELLING_ID:
                named = re.compile(rf"(?:report )?(?<!\w){re.escape(report)}(?!\w)")
                words = label.join(named.split(words))
        return words

    def sentence_key(self, evidence: Evidence) -> Place:
        """Report and start of the sentence in which the evidence begins."""
        return evidence.report, sentence_of(self.readings[evidence.report], evidence.span).start

    def link_name(self, report: str, link: Link) -> str:
        """What to call one source of a chain: the name that the whole story knows it by, not "he"."""
        known = self.known_as.get((report, link.entity)) if link.entity else None
        if known is None and link.span is not None:
            known = next(iter(self.entities.get((report, *link.span), ())), None)
        name = known.name if known else link.name
        return self.labels.get(name, name)


def view_of(story: Story) -> View:
    """The story with its indexes."""
    readings = {reading.report.id: reading for reading in story.readings}
    at_mention = _at_mention(story)
    return View(
        story,
        _labels(story),
        readings,
        {(report, event.id): event for report, reading in readings.items() for event in reading.events},
        {(report, said.id): said for report, reading in readings.items() for said in reading.attributions},
        _times(story, readings),
        at_mention,
        _known_as(readings, at_mention),
        frozenset(_named(readings)),
        frozenset(_carriers(story, readings)),
        frozenset(_cues(readings)),
        _claims_in(story, readings),
        _members_in(story, readings),
        _said_in(readings),
    )


def sentence_of(reading: Reading, span: Span) -> Span:
    """The sentence that holds the start of a span, stretched to its end; the span itself where none does."""
    position = bisect_right(reading.sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    found = reading.sentences[position].span if position >= 0 else span
    if found.end <= span.start:
        return span
    return Span(min(found.start, span.start), max(found.end, span.end))


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


def _claims_in(story: Story, readings: dict[str, Reading]) -> dict[Place, tuple[Claim, ...]]:
    """The claims whose words stand in each sentence."""
    found: dict[Place, list[Claim]] = {}
    for claim in story.claims:
        if claim.members:
            member = claim.members[first_member(claim)]
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


def first_member(claim: Claim) -> int:
    """The position of the member whose words stand for the claim."""
    for position, member in enumerate(claim.members):
        if member.exact == claim.text:
            return position
    return 0


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
