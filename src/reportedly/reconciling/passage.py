"""Passages: the places in the reports that tell of an event, or give somebody's words, made ready to be matched."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.model import Attribution, Event, FactValue, Inside, Party, Reading, Report, Span, hull
from reportedly.reconciling.families import families
from reportedly.reconciling.wording import counts_in, names_in
from reportedly.reconciling.words import Vector, rarity, stem, stems, vector

GENERIC = "HAPPENING"  # the type of what has none: two of them have nothing in common
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
COMMON = 2.3  # rarity up to which a word says little of who it was: "at least", "people", "two"
Interval = tuple[str | None, str | None]
Bounds = tuple[int | float | None, int | float | None]


@dataclass(frozen=True, slots=True)
class Known:
    """What the story knows beyond each reading.

    Attributes:
        entity: Story entity of a report's entity, by (report id, entity id).
        times: Interval of a report's timex, by (report id, timex id), as far as the story resolved it.
        country: Country code of a story entity that stands for a country or part of it.
        governments: Country code of each story entity that is a government, None where unknown.
        officials: Likewise of each person in a government's service.
        days: ISO day of each report, as the story dates it; absent where unknown.
        named: The story entities that some report names; the others ("its troops") are not to be compared.
    """

    entity: dict[tuple[str, str], str]
    times: dict[tuple[str, str], Interval]
    country: dict[str, str] = field(default_factory=dict)
    named: frozenset[str] = frozenset()
    days: dict[str, str] = field(default_factory=dict)
    governments: dict[str, str | None] = field(default_factory=dict)
    officials: dict[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Passage:
    """One place that carries a proposition, as one source gives it.

    Attributes:
        event: The event told of; None for words that hold no event.
        attribution: Whose words they are; None for the outlet's own.
        value: FactBank value that the passage gives the proposition.
        actors: Story entities, and "@CODE" for the country that one stands for; so recipients and places.
        day: ISO day on which the report came out.
        families: The families of words to which the word for the event belongs.
        names: The words of names in the clause; so counts, its numbers.
        undergone: Stems of the words for the recipients, numbers and articles left out.
        many: How many such events the words count ("three coups"); None where they count none.
        context: TF-IDF of the clause, the verb for the event itself left out.
        restates: Whether it stands in a headline, which names what the text below tells and vouches for nothing.
    """

    report: Report
    event: Event | None
    attribution: Attribution | None
    span: Span
    value: FactValue
    stem: str
    actors: frozenset[str]
    recipients: frozenset[str]
    places: frozenset[str]
    time: Interval
    day: str | None
    undergone: frozenset[str]
    many: Bounds | None
    context: Vector
    families: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    restates: bool = False

    @property
    def key(self) -> tuple[str, int, int, str, str]:
        """Report, place and ids: orders passages whatever order the reports came in."""
        event, said = self.event, self.attribution
        return self.report.id, self.span.start, self.span.end, event.id if event else "", said.id if said else ""

    @property
    def denies(self) -> bool:
        """Whether a source denies it; that somebody tells of what did not happen is no denial."""
        return self.attribution is not None and self.attribution.stance == "denies"

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers in its words, in digits."""
        return frozenset(NUMBER.findall(self.span.words(self.report.text)))

    @property
    def nominal(self) -> bool:
        """Whether a noun refers to the event, which takes it for granted rather than vouches for it."""
        return self.event is not None and self.event.nominal


def passages(reading: Reading, known: Known) -> list[Passage]:
    """The passages of one report: for each event every source that gives it a value, and words without an event."""
    said = {a.id: a for a in reading.attributions}
    told = [p for event in reading.events if _matters(event) for p in _told(reading, event, said, known)]
    # Words that only take an event up by a noun, or that tell of none that matters, still say something.
    triggers = Inside((e.trigger, e.id) for e in reading.events if _matters(e) and not e.nominal)
    words = [a for a in reading.attributions if not any(True for s in a.content for _ in triggers.of(s))]
    cued = _cued(reading)
    entities = [e for e in reading.entities if (reading.report.id, e.id) in known.entity]
    named = Inside((mention.span, e.id) for e in entities for mention in e.mentions)
    return told + [_worded(reading, a, known, named) for a in words if a.id not in cued and a.content]


def _matters(event: Event) -> bool:
    """Whether an event is worth a claim: one of a type, or something untyped that is said to be so or not so."""
    return event.type != GENERIC or event.status not in ("planned", "demanded", "hypothetical")


def _cued(reading: Reading) -> set[str]:
    """The attributions whose cue is an event itself ("accused"): the event tells them already."""
    at = {place for event in reading.events for place in range(event.trigger.start, event.trigger.end)}
    return {a.id for a in reading.attributions if any(not at.isdisjoint(range(c.start, c.end)) for c in a.cue)}


def _told(reading: Reading, event: Event, said: dict[str, Attribution], known: Known) -> Iterator[Passage]:
    """One passage for each source that gives the event a value; the outlet's "Uu" only says that others do."""
    entries = [(said.get(f.according_to or ""), f.value) for f in event.factuality]
    named = [(a, value) for a, value in entries if a is not None]
    outer = {parent for a, _ in named for parent in _ancestors(a, said)}
    sources = [(a, value) for a, value in named if a.id not in outer]
    own = [(None, value) for a, value in entries if a is None and value != "Uu"]
    for attribution, value in [*own, *sources] or [(None, "Uu")]:
        elsewhere = attribution is not None and not any(p.holds(event.trigger) for p in attribution.content)
        span = hull(attribution.content) if elsewhere and attribution and attribution.content else event.span
        yield _passage(reading, event, attribution, span, value, known)


def _ancestors(attribution: Attribution, said: dict[str, Attribution]) -> Iterator[str]:
    """The attributions that hold this one; each is named once even if parents should go in a circle."""
    seen = {attribution.id}
    parent = attribution.parent
    while parent is not None and parent not in seen:
        seen.add(parent)
        yield parent
        parent = said[parent].parent if parent in said else None


def _passage(
    reading: Reading, event: Event, said: Attribution | None, span: Span, value: FactValue, known: Known
) -> Passage:
    report = reading.report
    actors, recipients, places = (
        frozenset(_entities(report.id, parties, known)) for parties in (event.actors, event.recipients, event.places)
    )
    time = known.times.get((report.id, event.time or ""), (None, None))
    day = known.days.get(report.id)
    head = stem(event.lemma or event.trigger.words(report.text))
    clause = event.span.words(report.text)
    # A verb in common is weighed already; of a bare noun ("the fire") nothing else is there to compare.
    rest = (word for word in stems(clause) if event.nominal or word != head)
    context = vector(Counter(rest))
    many = _many(reading, event)
    words = (w for p in event.recipients for w in stems(p.span.words(report.text)))
    undergone = frozenset(w for w in words if w[0].isalpha() and rarity(w) > COMMON)
    return Passage(
        report,
        event,
        said,
        span,
        value,
        head,
        actors,
        recipients,
        places,
        time,
        day,
        undergone,
        many,
        context,
        families(event, head, report.text),
        names_in(clause),
        counts_in(clause),
    )


def _many(reading: Reading, event: Event) -> Bounds | None:
    """Bounds of the figure that counts the event itself."""
    wanted = set(event.figures)
    for figure in reading.figures if wanted else ():
        if figure.id in wanted and figure.counts is not None and figure.counts.overlaps(event.trigger):
            return figure.low, figure.high
    return None


def _worded(reading: Reading, said: Attribution, known: Known, named: Inside[str]) -> Passage:
    """Somebody's words that hold no event; a stance against them gives them its value."""
    report = reading.report
    span = hull(said.content)
    value: FactValue = "CT-" if said.stance == "denies" else "Uu" if said.stance in ("asks", "doubts") else "CT+"
    context = vector(Counter(stem for piece in said.content for stem in stems(piece.words(report.text))))
    inside = frozenset(known.entity[report.id, entity] for piece in said.content for entity in named.of(piece))
    none: frozenset[str] = frozenset()
    return Passage(report, None, said, span, value, "", inside, none, none, (None, None), None, none, None, context)


def restatement(report: Report, span: Span, value: FactValue) -> Passage:
    """Words of a headline for what the text below tells."""
    none: frozenset[str] = frozenset()
    return Passage(
        report, None, None, span, value, "", none, none, none, (None, None), None, none, None, {}, restates=True
    )


def _entities(report: str, parties: tuple[Party, ...], known: Known) -> Iterator[str]:
    """The named story entities of the parties, and the countries that they stand for."""
    for party in parties:
        name = known.entity.get((report, party.entity or ""), "")
        if name in known.named:
            yield name
        if name in known.country:
            yield f"@{known.country[name]}"
