"""What of a report tells its story from look-alikes, beside its words: whom, where, when and how many it tells of."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from reportedly.model import Entity, Figure, Reading, Span
from reportedly.reconciling.words import WORD, grains, stem, stems

FIRST = 3  # sentences of a report that say what it is about
MOST = 24  # values kept of one thing that is counted: no report but a list has more
IN_LEAD = 2  # whom they name counts as if named so many times more
FINE = frozenset({"day", "part", "hour", "minute", "time"})  # granularities that name one day

Bounds = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Signs:
    """One report's signs; all sorted, so that they are kept in the same bytes.

    Attributes:
        length: How many words the body has.
        lead: The stems of the headline and the first sentences,
        lead_names: those of them that are words of names.
        weigh: The rarities of the words of all names, of those of the lead and of its names, added up.
        places: The stems of the words of names of places.
        people: The last names of people, with how much the report tells of each.
        figures: For each thing that is counted, how many, as least and greatest values.
        days: The ordinals of the days that its time expressions name.
    """

    length: int = 0
    lead: tuple[str, ...] = ()
    lead_names: tuple[str, ...] = ()
    weigh: tuple[int, int, int] = (0, 0, 0)
    places: tuple[str, ...] = ()
    people: dict[str, int] | None = None
    figures: dict[str, tuple[Bounds, ...]] | None = None
    days: tuple[int, ...] = ()


def signs(reading: Reading, names: Collection[str]) -> Signs:
    """The signs of one reading, with the stems of its names; furniture is left out, but for the headline."""
    text = reading.report.text
    heads = [part.span for part in reading.report.furniture if part.kind == "headline"][:1]
    lead = {word for span in (*heads, *_opening(reading)) for word in stems(span.words(text))}
    places = {word for one in reading.entities if one.kind == "place" for word in _named(one, text)}
    lead_names = lead & set(names)
    return Signs(
        sum(1 for s in reading.sentences for _ in WORD.finditer(text, s.span.start, s.span.end)),
        tuple(sorted(lead)),
        tuple(sorted(lead_names)),
        (sum(map(grains, names)), sum(map(grains, lead)), sum(map(grains, lead_names))),
        tuple(sorted(places)),
        dict(sorted(_people(reading).items())),
        dict(sorted(_figures(reading).items())),
        tuple(sorted(set(_days(reading)))),
    )


def _opening(reading: Reading) -> list[Span]:
    return [sentence.span for sentence in reading.sentences[:FIRST]]


def _named(one: Entity, text: str) -> Iterator[str]:
    """The stems of the words by which an entity is named."""
    for mention in one.mentions:
        if mention.form in ("name", "metonym"):
            yield from stems(mention.span.words(text))


def _people(reading: Reading) -> Counter[str]:
    """For the last names of people, how often the report speaks of them; more for those that it opens with."""
    end = max((span.end for span in _opening(reading)), default=0)
    told: Counter[str] = Counter()
    for one in reading.entities:
        words = WORD.findall(one.name)
        if one.kind == "person" and words and any(mention.form == "name" for mention in one.mentions):
            opens = any(mention.span.start < end for mention in one.mentions)
            told[stem(words[-1])] += len(one.mentions) + IN_LEAD * opens
    return told


def _figures(reading: Reading) -> dict[str, tuple[Bounds, ...]]:
    """What the figures count, and the values given."""
    found: dict[str, set[Bounds]] = defaultdict(set)
    for figure in reading.figures:
        counted = _counted(figure, reading.report.text)
        if counted and not figure.measures and (figure.low, figure.high) != (None, None):
            found[counted].add((_number(figure.low), _number(figure.high)))
    return {name: tuple(sorted(values, key=_bounds_key)[:MOST]) for name, values in found.items()}


def _number(value: float | None) -> float | None:
    """The value as it is kept; one beyond all measure as an open end."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None


def _bounds_key(bounds: Bounds) -> tuple[float, float]:
    low, high = bounds
    return (float("-inf") if low is None else low, float("inf") if high is None else high)


def _counted(figure: Figure, text: str) -> str:
    """One word for what is counted, with its unit; empty where unknown."""
    words = [] if figure.counts is None else WORD.findall(figure.counts.words(text))
    kind = figure.kind or (stem(words[-1]) if words else "")
    return f"{kind}|{figure.unit}" if figure.unit else kind


def _days(reading: Reading) -> Iterator[int]:
    """The days that time expressions name."""
    for timex in reading.timexes:
        if timex.type in ("DATE", "TIME") and timex.earliest and timex.granularity in FINE:
            yield date.fromisoformat(timex.earliest[:10]).toordinal()
