"""A figure made ready to be compared: its interval in a common unit, and the scope of its sentence."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Evidence, Figure, Reading, Span
from reportedly.reconciling.figures.clause import Clause, bare, read_clause
from reportedly.reconciling.figures.cuts import sorts
from reportedly.reconciling.figures.durations import STRETCH, with_unit
from reportedly.reconciling.figures.sums import sums_of
from reportedly.reconciling.words import Vector, stems, vector

SHOWN = 60  # characters: figure and what it counts are shown together if they span no more
BESIDE = 30  # characters between a figure and the same in another unit
WINDOW = 400  # characters of a sentence on either side that can set the scope of a figure
SPLIT_AHEAD = re.compile(r"\d\.\s$")
FLOOR = re.compile(r"\b(at least)\s(?:a\s)?magnitude\W*(?:of\s)?$", re.IGNORECASE)
SPLIT_BEHIND = re.compile(r"\.\s\d")
NEAR = 70  # characters on either side of a figure that tell what it is about

DIRECTION = re.compile(
    r"\W*[A-Za-z]+[\s-]+(high|tall|deep|long|wide|thick|inland|apart|below|above|across|away|off|from"
    r"|north|south|east|west|north-?east|north-?west|south-?east|south-?west|upstream|downstream)\b",
    re.IGNORECASE,
)

Numbers = dict[str, frozenset[float]]  # different numbers, by what they count


@dataclass(frozen=True, slots=True)
class Count:
    """One figure of one report.

    Attributes:
        voice: Whose figure it is, to be read: the outlet, or the report's id.
        evidence: The figure with what it counts.
        unit: Base unit, so that miles and kilometres meet.
        low, high: In the base unit, as the words bound it.
        bound: What the qualifier does: "exact", "low", "high", "rough", "just_below", "just_above", "vague".
        countries: Codes of the countries that the sentence names, or whose places or people it does.
        nation: Code of the country named right before what is counted ("German soldiers").
        sums: What it makes together with the figures that it is listed with ("two Danes and three Dutch").
        people: Capitalised words before the noun: whose they are ("German soldiers").
        about: TF-IDF of the words around it.
        day: The day its report came out, as the story dates it.
        modifiers: The words before the noun that is counted, folded ("religious" buildings).
        deed: Dictionary form of the verb or noun of its event.
        claims: The claims in which its event stands.
        setting: TF-IDF of the names of its report.
        ahead, behind: The words right before and behind the figure.
        leads: The days of the week in the first sentences of its report.
        values: How many different numbers its report gives of the sort.
        others: All numbers of its report, by what they count.
        beside: The same of its sentence.
        named: Whether what is counted is a name: "12 AK 47 guns".
        events: Whether events are counted: "three explosions".
        doers: Stems of the nouns that name who did it: "bandits held 14 herders".
        bodies: Organisations of its clause but those that are only quoted, as the story knows them.
        bearer: Of a stretch of time the person whose it is, as the story knows him: who was sentenced to it.
    """

    report: str
    voice: str
    figure: Figure
    evidence: Evidence
    unit: str | None
    low: float | None
    high: float | None
    bound: str
    noun: str
    people: frozenset[str]
    clause: Clause
    about: Vector
    whole: Vector
    countries: frozenset[str]
    nation: str | None
    sums: frozenset[float]
    day: str | None
    modifiers: frozenset[str] = frozenset()
    deed: str | None = None
    claims: frozenset[str] = frozenset()
    setting: Vector = field(default_factory=dict)
    ahead: str = ""
    behind: str = ""
    leads: frozenset[str] = frozenset()
    values: int = 1
    others: Numbers = field(default_factory=dict)
    beside: Numbers = field(default_factory=dict)
    named: bool = False
    events: bool = False
    doers: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    bearer: str | None = None

    @property
    def kind(self) -> str:
        """The family of what it counts."""
        return self.figure.kind

    @property
    def direction(self) -> str:
        """The word behind a length that tells which way it runs ("high", "inland"); "" where there is none."""
        found = DIRECTION.match(self.behind)
        return found[1].lower() if found else ""

    @property
    def value(self) -> float:
        """The one number that stands in the words."""
        found = self.low if self.low is not None else self.high
        return found if found is not None else 0.0


def counts_of(reading: Reading, day: str | None) -> Iterator[Count]:
    """The figures of a report, ready to be compared."""
    starts = [sentence.span.start for sentence in reading.sentences]
    lands = _countries(reading)
    sums = sums_of(reading)
    for figure in reading.figures:
        number = bisect_right(starts, figure.span.start) - 1
        if number >= 0 and figure.kind == STRETCH:
            whole = with_unit(figure, reading.report.text)
            yield _count(reading, whole, _window(reading.sentences[number].span, whole.span), [], frozenset(), day)
    text = reading.report.text
    counted = [with_floor(figure, text) for figure in reading.figures if not figure.measures]
    for index, figure in enumerate(counted):
        number = bisect_right(starts, figure.span.start) - 1
        if number >= 0 and not (_converted(text, counted[max(0, index - 1)], figure) or _split(text, figure)):
            yield _count(
                reading,
                figure,
                _window(reading.sentences[number].span, figure.span),
                lands,
                sums.get(figure.id, frozenset()),
                day,
            )


def _window(sentence: Span, at: Span) -> Span:
    """The sentence of a figure, cut where it goes on without end."""
    return Span(max(sentence.start, at.start - WINDOW), min(sentence.end, at.end + WINDOW))


def _countries(reading: Reading) -> list[tuple[int, str]]:
    """Where countries, or what lies in or belongs to them, are named, in order."""
    places = [e for e in reading.entities if e.codes.country]
    return sorted((m.span.start, e.codes.country or "") for e in places for m in e.mentions)


def _within(lands: list[tuple[int, str]], sentence: Span) -> frozenset[str]:
    first, last = bisect_left(lands, (sentence.start, "")), bisect_left(lands, (sentence.end, ""))
    return frozenset(code for _, code in lands[first:last])


def _converted(text: str, before: Figure, figure: Figure) -> bool:
    """Whether a figure only gives the one before it in another unit: "30 million euros ($33 million)"."""
    gap = text[before.span.end : figure.span.start]
    return None not in (before.unit, figure.unit) and len(gap) < BESIDE and gap.endswith("(")


def _split(text: str, figure: Figure) -> bool:
    """Whether a number is but half of one that spaces have torn apart: the 6 of "6. 1"."""
    ahead, behind = text[max(0, figure.span.start - 3) : figure.span.start], text[figure.span.end : figure.span.end + 3]
    return bool(SPLIT_AHEAD.search(ahead) and text[figure.span.start].isdigit()) or bool(
        SPLIT_BEHIND.match(behind) and text[figure.span.end - 1].isdigit()
    )


def _count(
    reading: Reading,
    figure: Figure,
    sentence: Span,
    lands: list[tuple[int, str]],
    sums: frozenset[float],
    day: str | None,
) -> Count:
    text = reading.report.text
    base, factor = _units().get(figure.unit or "", (figure.unit, 1.0))
    around = Span(max(sentence.start, figure.span.start - NEAR), min(sentence.end, figure.span.end + NEAR))
    rest = text[around.start : figure.span.start] + " " + text[figure.span.end : around.end]
    return Count(
        reading.report.id,
        reading.report.name,
        figure,
        reading.report.evidence(_shown(figure)),
        base,
        figure.low * factor if figure.low is not None else None,
        figure.high * factor if figure.high is not None else None,
        bound_of(figure),
        figure.counts.words(text).split()[-1].lower() if figure.counts else "",
        _people(text, figure),
        read_clause(text, sentence, figure.span),
        vector(Counter(stems(rest))),
        vector(Counter(stems(sentence.words(text)))),
        _within(lands, sentence),
        min(_within(lands, figure.counts), default=None) if figure.counts else None,
        sums,
        day,
        _modifiers(text, figure),
        named=_named(text, figure),
        ahead=text[around.start : figure.span.start],
        behind=text[figure.span.end : min(sentence.end, figure.span.end + NEAR)],
    )


def _named(text: str, figure: Figure) -> bool:
    """Whether the last word of what is counted is in capitals."""
    return figure.counts is not None and figure.counts.words(text).split()[-1].isupper()


def _modifiers(text: str, figure: Figure) -> frozenset[str]:
    """The words before the noun that is counted."""
    words = figure.counts.words(text).split() if figure.counts else []
    return frozenset(word for word in map(bare, words[:-1]) if word.isalpha()) - sorts().plain


def _people(text: str, figure: Figure) -> frozenset[str]:
    words = figure.counts.words(text).split() if figure.counts and figure.kind != STRETCH else []
    words = words[:-1] if len(words) > 1 else words
    return frozenset(word for word in words if word[0].isupper())


def _shown(figure: Figure) -> Span:
    """Figure and counted words in one span, where they stand together."""
    if figure.counts is None:
        return figure.span
    if figure.kind == STRETCH:
        return figure.span
    both = Span(min(figure.span.start, figure.counts.start), max(figure.span.end, figure.counts.end))
    return both if both.end - both.start <= SHOWN else figure.span


@cache
def _units() -> dict[str, tuple[str, float]]:
    stretches = {unit: ("d", float(days)) for unit, days in read_table("contrast")["stretches"].items()}
    return stretches | {row["unit"]: (row["base"], float(row["factor"])) for row in read_table("quantities")["units"]}


@cache
def _bounds() -> dict[str, str]:
    table = read_table("quantities")
    return {word: row["bound"] for rank in ("qualifiers", "suffixes") for row in table[rank] for word in row["words"]}


def bound_of(figure: Figure) -> str:
    """What the qualifier of a figure does to its number."""
    if figure.qualifier is None:
        return "exact"
    known = [_bounds()[words] for words in _beginnings(figure.qualifier) if words in _bounds()]
    return known[0] if known else "vague"


def with_floor(figure: Figure, text: str) -> Figure:
    """A magnitude with the words that bound it from before its name: "at least magnitude 4.8"."""
    floor = FLOOR.search(text, max(0, figure.span.start - BESIDE), figure.span.start)
    if figure.unit != "magnitude" or figure.qualifier is not None or floor is None:
        return figure
    return replace(figure, qualifier=floor[1].lower(), high=None)


def _beginnings(words: str) -> Iterator[str]:
    parts = words.split()
    for size in range(len(parts), 0, -1):
        yield " ".join(parts[:size])


def is_money(count: Count) -> bool:
    """Whether a count is a sum of money, if only by what it counts ("has grossed 90 million")."""
    return count.unit in _currencies() or (
        count.unit is None and count.kind in ("takings", "offer") and count.value > 1e4
    )


@cache
def _currencies() -> frozenset[str]:
    return frozenset(row["code"] for row in read_table("quantities")["currencies"])
