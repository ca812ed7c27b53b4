"""Pairs of sentences of two reports that may tell the same thing, and what the time of one says of the other's."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import Timex
from reportedly.reconciling.dating.anchors import Apart, at_odds
from reportedly.reconciling.dating.days import Column, Days, Ends, counted, tells_day
from reportedly.reconciling.dating.passages import Passage, Told
from reportedly.reconciling.dating.settings import cuts

# Probabilities of days.
Spread = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences that may tell the same thing, with a time in each.

    Attributes:
        mine: That of the report whose date is asked for.
        other: That of another report.
        sure: How probable it is that they tell the same thing.
    """

    mine: Passage
    other: Passage
    sure: float

    @property
    def timex(self) -> Timex:
        """The time in the report whose date is asked for."""
        return self.mine.timex

    @property
    def told(self) -> Timex:
        """The time in the other report."""
        return self.other.timex

    def says(self, days: Days, other: Spread) -> Column:
        """What the days of the other report say of each day of this one."""
        import numpy as np

        times = times_of(self.other, other)
        if not times:
            return np.zeros(len(days.days))
        fit, near = (_meeting if tells_day(self.timex) else _holding)(days, self.mine, times)
        return np.log(1 + (self.gain() - 1) * self.sure * fit - self.sure * near)

    def gain(self) -> float:
        """How many times likelier it is that the two times meet where both sentences tell the same thing."""
        limits = cuts()
        if tells_day(self.timex) and tells_day(self.told):
            return limits.gain_day
        units = {t.reckoning.unit if t.reckoning else "" for t in (self.timex, self.told) if not tells_day(t)}
        return limits.gain_week if units == {"W"} else limits.gain_longer

    def meets(self, day: int, other: int) -> bool:
        """Whether both times meet if the reports came out on these days."""
        mine, told = counted(self.timex, self.mine.base, day), counted(self.told, self.other.base, other)
        return mine is not None and told is not None and mine[0] <= told[1] and told[0] <= mine[1]


def times_of(passage: Passage, spread: Spread) -> dict[Ends, float]:
    """What a time of a report means, by the days on which that can have come out."""
    times: dict[Ends, float] = defaultdict(float)
    for day in sorted(spread):
        if ends := counted(passage.timex, passage.base, day):
            times[ends] += spread[day]
    return times


def _meeting(days: Days, mine: Passage, times: Mapping[Ends, float]) -> tuple[Column, Column]:
    """For each day, how probable it is that a day told meets the times, and that it misses what lies near."""
    import numpy as np

    reach, column = cuts().near, days.column()
    first, last = days.ends(mine.timex, mine.base)
    fit, near = np.zeros(len(column)), np.zeros(len(column))
    for (a, b), p in times.items():
        fit += p * ((a <= first) & (first <= b))
        near += p * ((a - reach <= column) & (column <= b + reach) & (first <= last))
    return fit, np.maximum(near - fit, 0.0)


def _holding(days: Days, mine: Passage, times: Mapping[Ends, float]) -> tuple[Column, Column]:
    """For each day, how probable it is that a longer time holds the days told, and that it does not."""
    import numpy as np

    told = {a: p for (a, b), p in times.items() if a == b}
    first, last = days.ends(mine.timex, mine.base)
    fit = np.zeros(len(first))
    for day, p in told.items():
        fit += p * ((first <= day) & (day <= last))
    return fit, np.where(first <= last, np.maximum(sum(told.values()) - fit, 0.0), 0.0)


def likeness(left: Passage, right: Passage) -> float:
    """The share of the weight of their words that two passages have in common, 0 to 1."""
    common = sorted(left.weights.keys() & right.weights.keys())
    return sum(min(left.weights[word], right.weights[word]) for word in common) / math.sqrt(left.total * right.total)


class Shared:
    """Which rows of words share how much with other words; what too many rows have finds none."""

    def __init__(self, rows: Sequence[Mapping[str, float]]) -> None:
        """Takes the words of each row with their weights."""
        import numpy as np

        by_word: dict[str, list[int]] = defaultdict(list)
        for row, words in enumerate(rows):
            for word in words:
                by_word[word].append(row)
        most = max(cuts().holders, cuts().holding * len(rows))
        self._rows = len(rows)
        self._by_word = {
            word: (np.array(held), np.array([rows[row][word] for row in held]))
            for word, held in by_word.items()
            if len(held) <= most
        }

    def of(self, words: Mapping[str, float]) -> Column:
        """For each row the weight of the words that it shares, the lesser of both weights of each."""
        import numpy as np

        shared = np.zeros(self._rows)
        for word, weight in words.items():
            if word in self._by_word:
                rows, weights = self._by_word[word]
                shared[rows] += np.minimum(weight, weights)
        return shared


class Index:
    """The passages of all reports of a story by their words."""

    def __init__(self, told: Iterable[Told], apart: Apart) -> None:
        """Takes the reports, and what makes it less likely that two of them are of one course of events."""
        import numpy as np

        self._apart = apart
        self._rows = [passage for report in told for passage in report.passages]
        self._shared = Shared([passage.weights for passage in self._rows])
        self._totals = np.array([passage.total for passage in self._rows])

    def links(self, passage: Passage) -> Iterator[Link]:
        """The links of one passage with the most alike of other reports."""
        alike = sorted(self._alike(passage), key=lambda found: (-found[0], found[1].report, found[1].timex.span))
        for share, other in alike[: cuts().links]:
            sure = _sure(share) * self._apart.of(passage.report, other.report) * at_odds(passage, other)
            yield Link(passage, other, sure)

    def _alike(self, passage: Passage) -> Iterator[tuple[float, Passage]]:
        import numpy as np

        shares = self._shared.of(passage.weights) / np.sqrt(passage.total * self._totals)
        for row in np.flatnonzero(shares >= cuts().alike).tolist():
            other = self._rows[row]
            if other.report != passage.report and _comparable(passage.timex, other.timex):
                yield float(shares[row]), other


def _comparable(timex: Timex, told: Timex) -> bool:
    """Whether the one tells a day, and the other that or a longer time."""
    return tells_day(timex) or tells_day(told)


def _sure(share: float) -> float:
    """How probable it is that sentences tell the same thing that share so much."""
    limits = cuts()
    part = (share - limits.alike) / (limits.sure_alike - limits.alike)
    return limits.surest * min(1.0, 0.1 + 0.9 * part)


def joined(links: Iterable[Link], says: Mapping[int, Column], size: int) -> Column:
    """What all links of a report say together; those of one time and its like each add less than the one before."""
    import numpy as np

    by_time: dict[str, list[Column]] = defaultdict(list)
    for number, link in enumerate(links):
        by_time[_key(link.timex)].append(says[number])
    whole = np.zeros(size)
    for key in sorted(by_time):
        values = np.array(by_time[key])
        fades = cuts().told_before ** np.arange(len(values))
        for sign in (1, -1):
            # The greatest first; what says the opposite is 0 and adds nothing.
            whole += sign * (np.sort(np.maximum(sign * values, 0.0), axis=0)[::-1] * fades[:, None]).sum(0)
    return whole


def _key(timex: Timex) -> str:
    """Times of the same words are one: what "Friday" is told again says little more."""
    r = timex.reckoning
    return f"{r.unit} {r.step} {r.named} {r.toward}" if r else str(timex.value)


def fading(values: Iterable[float]) -> float:
    """The sum of the values, each further one counting less than the one before it, the greatest first."""
    return sum(value * cuts().told_before ** rank for rank, value in enumerate(sorted(values, reverse=True)))
