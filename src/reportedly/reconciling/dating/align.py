"""Pairs sentences of two reports that tell the same thing, and the days that this allows the undated one."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.knowledge.calendar import interval, reckon
from reportedly.model import Timex
from reportedly.reconciling.dating.passages import Passage
from reportedly.reconciling.dating.settings import cuts

# Days around a told day on which a report that tells it as "Monday" or "this week" can have come out.
REACH = 14

Ends = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences taken to tell the same thing.

    Attributes:
        undated: That of the report whose date is asked for.
        dated: That of a dated report.
        timex: The time in the undated one.
        day: First day of the time in the dated one.
        published: The day on which the dated report came out.
        allowed: The days on which the undated report can have come out, if both mean the same day.
        weight: How much they share, 0 to 1.
    """

    undated: Passage
    dated: Passage
    timex: Timex
    day: date
    published: date
    allowed: frozenset[date]
    weight: float


class Index:
    """The passages of dated reports by their words."""

    def __init__(self, dated: Iterable[tuple[Passage, date, frozenset[Ends]]]) -> None:
        """Takes passages, each with the day of its report and the first and last days of its times."""
        self._rows = [row for row in dated if row[2]]
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for row, (passage, _, _) in enumerate(self._rows):
            for word in passage.weights:
                self._by_word[word].append(row)

    def pairs(self, passage: Passage) -> Iterator[Pair]:
        """The pairs of one passage of an undated report."""
        limits = cuts()
        shared: dict[int, float] = defaultdict(float)
        for word, weight in passage.weights.items():
            for row in self._by_word.get(word, ()):
                shared[row] += weight
        for row, weight in sorted(shared.items()):
            other, published, times = self._rows[row]
            alike = weight / math.sqrt(passage.total * other.total)
            if weight >= limits.shared and alike >= limits.alike:
                yield from _pairs(passage, other, published, times, alike)


def likeness(left: Passage, right: Passage) -> float:
    """The share of the weight of their words that two sentences have in common, 0 to 1."""
    common = sum(left.weights[word] for word in sorted(left.weights.keys() & right.weights.keys()))
    return common / math.sqrt(left.total * right.total) if common else 0.0


def _pairs(passage: Passage, other: Passage, published: date, times: frozenset[Ends], alike: float) -> Iterator[Pair]:
    """A pair for each time of the undated sentence and each one of the dated sentence of the same grain."""
    for timex in passage.timexes:
        for ends in sorted(times):
            yield from pair_times(timex, passage, other, published, ends, alike)


def pair_times(
    timex: Timex, passage: Passage, other: Passage, published: date, ends: Ends, weight: float
) -> Iterator[Pair]:
    """The pair of a time with days that it can mean; none if it can mean them on no day near them."""
    if timex.type not in ("DATE", "TIME") or not _tells_day(timex):
        return
    allowed = frozenset(start for start in around(ends[0], REACH) if means(timex, start) == ends)
    if allowed:
        yield Pair(passage, other, timex, ends[0], published, allowed, weight)


def around(day: date, reach: int) -> Iterator[date]:
    """The days so near to a day, as far as the calendar goes."""
    first = max(day.toordinal() - reach, 1)
    last = min(day.toordinal() + reach, date.max.toordinal())
    return (date.min + timedelta(days=n - 1) for n in range(first, last + 1))


def means(timex: Timex, start: date) -> Ends | None:
    """First and last day of what the timex means, reckoned from a day."""
    if timex.reckoning is None:
        return None
    value = reckon(timex.reckoning, start)
    return days_of(interval(value), timex) if value else None


def days_of(ends: tuple[str | None, str | None] | None, timex: Timex) -> Ends | None:
    """The days of an interval; a night is of the day on which it begins."""
    if ends is None or ends[0] is None or ends[1] is None:
        return None
    first = date.fromisoformat(ends[0][:10])
    return (first, first) if timex.type == "TIME" else (first, date.fromisoformat(ends[1][:10]))


def _tells_day(timex: Timex) -> bool:
    """Whether the words mean a day near the report's; a week is too vague ("last week" said on a Sunday)."""
    reckoning = timex.reckoning
    if reckoning is None or reckoning.unit != "D":
        return False
    return not reckoning.named or (reckoning.named[0] == "W" and reckoning.named[1:].isdigit())
