"""A story with everything that is looked up in it while it is told."""

import re
from bisect import bisect_right
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
    StoryCorrection,
    StoryEntity,
)
from reportedly.telling.leading import words_of

# A shorter id might be a word of the sentence.
TELLING_ID = 8


POSSESSIVE = ("'s", "’s")

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
        leads: The position of the member whose words stand for a claim, by the claim's id.
        known_as: The story's entity for each entity of a reading: (report, id).
        salience: How much each claim matters to the story, by its id; more is more.
        corrected: The corrections that changed a report, a claim or a discrepancy, by its id.
        nameless: What those are called whom no report names: "The army", "His lawyer".
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
    leads: dict[str, int]
    salience: dict[str, float]
    corrected: dict[str, tuple[StoryCorrection, ...]]
    nameless: frozenset[str] = frozenset()

    @property
    def reports(self) -> frozenset[str]:
        """The labels of the story's reports."""
        return frozenset(self.labels.values())

    def first(self, claim: Claim) -> int:
        """The position of the member whose words stand for the claim."""
        return self.leads[claim.id]

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

    def called(self, name: str) -> str:
        """A name as it stands inside a sentence: what is no name begins with a small letter."""
        first, _, rest = name.partition(" ")
        opens = first.casefold() in words_of("determiner") and rest[:1].islower()
        plain = opens or (name in self.nameless and name[1:] == name[1:].lower() and not first.endswith(POSSESSIVE))
        return name[:1].lower() + name[1:] if plain and name not in self.carriers else name


def sentence_position(reading: Reading, span: Span) -> int:
    """The number of the last sentence that starts at or before a span; -1 where none does."""
    return bisect_right(reading.sentences, span.start, key=lambda sentence: sentence.span.start) - 1


def sentence_of(reading: Reading, span: Span) -> Span:
    """The sentence that holds the start of a span, stretched to its end; the span itself where none does."""
    position = sentence_position(reading, span)
    found = reading.sentences[position].span if position >= 0 else span
    if found.end <= span.start:
        return span
    return Span(min(found.start, span.start), max(found.end, span.end))
