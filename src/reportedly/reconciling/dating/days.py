"""The days on which reports of a story can have come out, and what their times mean on each of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from reportedly.knowledge.calendar import interval, reckon, told_by
from reportedly.model import Reckoning, Timex
from reportedly.reconciling.dating.settings import cuts

# First and last day, as ordinals.
Ends = tuple[int, int]
Belief = list[float]
# A numpy array with one number for each day; numpy is heavy, so it is imported where it is used.
Column = Any
# Days to both sides that a number of whole weeks or months may mean.
SLACK = {"W": 3, "M": 6}
# Ends that no day lies between, and that meet no others.
NEVER = (10**8, -(10**8))


@dataclass(frozen=True, slots=True)
class Days:
    """The days that are looked at, as ordinals in order, with what was reckoned from them so far."""

    days: tuple[int, ...]
    _reckoned: dict[tuple[Reckoning, bool, Reckoning | None], tuple[Ends | None, ...]] = field(default_factory=dict)
    _ends: dict[object, tuple[Column, Column]] = field(default_factory=dict)

    @classmethod
    def around(cls, known: Iterable[int]) -> "Days":
        """All the days that lie near one of those known."""
        reach = cuts().reach
        near = {day for centre in set(known) for day in range(centre - reach, centre + reach + 1)}
        return cls(tuple(sorted(day for day in near if 1 <= day <= date.max.toordinal())))

    def means(self, timex: Timex, base: Timex | None = None) -> tuple[Ends | None, ...]:
        """First and last day of what a time means, for each day on which its report can have come out."""
        if timex.reckoning is None:
            return (absolute(timex),) * len(self.days)
        key = timex.reckoning, timex.type == "TIME", None if base is None else base.reckoning
        if key not in self._reckoned:
            self._reckoned[key] = tuple(counted(timex, base, day) for day in self.days)
        return self._reckoned[key]

    def ends(self, timex: Timex, base: Timex | None = None) -> tuple[Column, Column]:
        """The same as two columns, of the first days and of the last; what means nothing ends before it begins."""
        import numpy as np

        alone = absolute(timex) if timex.reckoning is None else None
        key = alone, timex.reckoning, timex.type == "TIME", None if base is None else base.reckoning
        if key not in self._ends:
            first, last = np.array([ends or NEVER for ends in self.means(timex, base)]).T
            self._ends[key] = first, last
        return self._ends[key]

    def column(self) -> Column:
        """The days themselves as a column."""
        import numpy as np

        return np.array(self.days)


def is_weekday(reckoning: Reckoning) -> bool:
    """Whether a time is reckoned by the name of a weekday."""
    return reckoning.named[:1] == "W" and reckoning.named[1:].isdigit()


def tells_day(timex: Timex) -> bool:
    """Whether a time is one day."""
    if timex.reckoning is None:
        ends = absolute(timex)
        return ends is not None and ends[0] == ends[1]
    named = timex.reckoning.named
    return timex.reckoning.unit == "D" and (not named or named[0] in "DNE" or is_weekday(timex.reckoning))


def absolute(timex: Timex) -> Ends | None:
    """The days of a time that needs no date of its report."""
    return _ordinals((timex.earliest, timex.latest), timex.type) if timex.anchor == "text" else None


def reckoned(timex: Timex, day: int) -> Ends | None:
    """The days of a time, reckoned from the day of its report."""
    reckoning = timex.reckoning
    if reckoning is None:
        return absolute(timex)
    if reckoning.unit == "D" and not reckoning.named:
        return (day + reckoning.step,) * 2
    return _from_day(reckoning, timex.type, day)


# The times of a story are asked about again and again, on the same days.
@lru_cache(maxsize=20_000)
def _from_day(reckoning: Reckoning, kind: str, day: int) -> Ends | None:
    published = date.fromordinal(day)
    value = reckon(reckoning, published)
    return _ordinals(told_by(interval(value), reckoning, published), kind) if value else None


def counted(timex: Timex, base: Timex | None, day: int) -> Ends | None:
    """The days of a time that is counted from another one, or else from the day of its report."""
    reckoning = timex.reckoning
    if base is not None:
        start = reckoned(base, day)
        if start is None or start[0] != start[1]:
            return None
        day = start[0]
    slack = SLACK.get(reckoning.unit) if reckoning is not None and not reckoning.named and reckoning.step else None
    if slack is not None and reckoning is not None and timex.anchor == "none" and timex.value is None:
        middle = day + reckoning.step * (7 if reckoning.unit == "W" else 30)
        return middle - slack, middle + slack
    return reckoned(timex, day)


def _ordinals(ends: tuple[str | None, str | None] | None, kind: str) -> Ends | None:
    """The days of an interval; a night is of the day on which it begins."""
    if ends is None or ends[0] is None or ends[1] is None:
        return None
    first = date.fromisoformat(ends[0][:10]).toordinal()
    return first, first if kind == "TIME" else date.fromisoformat(ends[1][:10]).toordinal()
