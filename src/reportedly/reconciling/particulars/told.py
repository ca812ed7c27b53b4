"""One event as one report tells it, with what can be held against how another report tells it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Attribution, Entity, Event, Figure, Reading, Report, Span, Timex, hull
from reportedly.reconciling.passage import Known
from reportedly.reconciling.words import Vector, rarity, stem, stems, vector

TELLING = 2.3  # rarity from which on a word says something of what was done, and to whom
SHOWN = 160  # characters: the event and its day are shown together if they span no more
HAPPENED = ("happened", "ongoing", "alleged")


@dataclass(frozen=True, slots=True)
class Where:
    """A place that the words put an event in; `code` is of a country or region, else None."""

    name: str
    span: Span
    lat: float
    lon: float
    country: str | None
    code: str | None


@dataclass(frozen=True, slots=True)
class Who:
    """A named group or state that did it; `accuser` names who says so where it is an accusation."""

    id: str
    name: str
    span: Span
    kind: str
    country: str | None
    accuser: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """One event as one report tells it.

    Attributes:
        words: TF-IDF of the sentence without the words for its days and places.
        about: Stems of its parties and of what was done to them.
        numbers: The figures of the sentence.
        time: The time expression that dates it, if it is one of a day or month.
        days: The interval of that.
        places: Where the words put it; `near` are the names of all places in the sentence.
    """

    report: Report
    event: Event
    sentence: Span
    stem: str
    words: Vector
    about: frozenset[str]
    numbers: frozenset[float]
    time: Timex | None
    days: tuple[str, str] | None
    places: tuple[Where, ...]
    near: frozenset[str]
    actors: tuple[Who, ...]

    def shown(self, span: Span) -> Span:
        """What is shown of one particular: with the word for the event, where they stand near."""
        both = hull((self.event.trigger, span))
        return both if both.end - both.start <= SHOWN else span


def told_of(reading: Reading, known: Known) -> Iterator[Told]:
    """The events of a report that happened, or are said to have, each once."""
    starts = [sentence.span.start for sentence in reading.sentences]
    times = {timex.id: timex for timex in reading.timexes}
    entities = {entity.id: entity for entity in reading.entities}
    for event in reading.events:
        at = bisect_right(starts, event.trigger.start) - 1
        if at < 0 or event.status not in HAPPENED or any(f.value == "CT-" for f in event.factuality):
            continue
        yield _told(reading, event, reading.sentences[at].span, times, entities, known)


def _told(
    reading: Reading,
    event: Event,
    sentence: Span,
    times: dict[str, Timex],
    entities: dict[str, Entity],
    known: Known,
) -> Told:
    text = reading.report.text
    time = _dated(times.get(event.time or ""), sentence, event, text)
    places = tuple(_places(reading, event, sentence, entities))
    left_out = [t.span for t in reading.timexes if sentence.holds(t.span)]
    named = [(m.span, e.name) for e in reading.entities if e.kind == "place" for m in e.mentions]
    left_out += [span for span, _ in named if sentence.holds(span)]
    parties = (w for p in (*event.actors, *event.recipients) for w in stems(p.span.words(text)))
    return Told(
        reading.report,
        event,
        sentence,
        stem(event.lemma or event.trigger.words(text)),
        vector(Counter(stems(_without(text, sentence, left_out)))),
        frozenset(w for w in parties if w[0].isalpha() and rarity(w) > TELLING),
        frozenset(float(f.low or 0) for f in reading.figures if _counts_in(sentence, f)),
        time,
        _interval(time, known.times.get((reading.report.id, time.id)) if time else None),
        places,
        frozenset(name for span, name in named if sentence.holds(span)),
        tuple(_actors(reading, event, entities, known)),
    )


def _counts_in(sentence: Span, figure: Figure) -> bool:
    """Whether a figure counts something in a sentence, and has a least value."""
    return sentence.holds(figure.span) and figure.low is not None and not figure.measures


def _without(text: str, sentence: Span, holes: list[Span]) -> str:
    """The words of a sentence but those in the holes."""
    letters = list(sentence.words(text))
    for hole in holes:
        letters[hole.start - sentence.start : hole.end - sentence.start] = " " * (hole.end - hole.start)
    return "".join(letters)


def _dated(time: Timex | None, sentence: Span, event: Event, text: str) -> Timex | None:
    """The time, if it says on which day or in which month the event was, in the clause of the event."""
    if time is None or time.type != "DATE" or time.relation is not None or time.mod is not None:
        return None  # an hour has its day from elsewhere in the report, or from the day it came out
    ahead = text[max(sentence.start, time.span.start - 12) : time.span.start]
    held = event.span.holds(time.span) and not _pattern("no_day_ahead").search(ahead)
    return time if held and time.granularity in ("day", "month", "year") else None


def _interval(time: Timex | None, days: tuple[str | None, str | None] | None) -> tuple[str, str] | None:
    """The days of a time that its own report resolves; one that others had to resolve proves nothing."""
    if time is None or days is None or None in days or time.anchor not in ("published", "text"):
        return None
    return (days[0] or "")[:10], (days[1] or "")[:10]


def _places(reading: Reading, event: Event, sentence: Span, entities: dict[str, Entity]) -> Iterator[Where]:
    """The places in which the words plainly put an event."""
    text = reading.report.text
    for party in event.places:
        entity = entities.get(party.entity or "")
        if entity is None or entity.lat is None or entity.lon is None or entity.kind != "place":
            continue
        ahead = text[max(sentence.start, party.span.start - 24) : party.span.start]
        if _pattern("in_place").search(ahead):
            codes = entity.codes
            yield Where(entity.name, party.span, entity.lat, entity.lon, codes.country, codes.iso3166)


def _actors(reading: Reading, event: Event, entities: dict[str, Entity], known: Known) -> Iterator[Who]:
    """The named groups and states that did it, or say that they did."""
    inside = [a for a in reading.attributions if any(piece.holds(event.trigger) for piece in a.content)]
    accuser = next((a.chain[0].name for a in inside if a.stance == "accuses" and a.chain), None)
    parties = [(party.entity, party.span) for party in event.actors]
    if not parties:
        parties = [(a.entity, a.source[0]) for a in inside if a.source and _takes_it_on(a, reading.report.text)]
    for name, span in parties:
        entity = entities.get(name or "")
        story = known.entity.get((reading.report.id, name or ""), "")
        if entity is not None and story in known.named and entity.kind in read_table("particulars")["actors"]["kinds"]:
            yield Who(story, entity.name, span, entity.kind, entity.codes.country, accuser)


def _takes_it_on(said: Attribution, text: str) -> bool:
    """Whether a source says that the deed was its own."""
    words = " ".join(piece.words(text) for piece in (*said.cue, *said.content))
    return said.stance == "acknowledges" and _pattern("own_deed").search(words) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A pattern of the table."""
    return re.compile(read_table("particulars")["patterns"][name], re.IGNORECASE)
