"""The number of dead that a report tells: within one course of events it grows from day to day."""

from collections.abc import Mapping

from reportedly.model import Reading
from reportedly.reconciling.dating.days import Days
from reportedly.reconciling.dating.settings import cuts

KILLED = "killed"


def toll_of(reading: Reading) -> float | None:
    """The greatest number of dead in the first sentences; None where they tell none that could grow."""
    sentences = reading.sentences[: cuts().news_sentences]
    end = sentences[-1].span.end if sentences else 0
    told = [f.low for f in reading.figures if f.kind == KILLED and f.low is not None and f.span.start < end]
    most = max(told, default=0.0)
    return most if most >= cuts().least_toll else None


class Tolls:
    """The tolls of the reports by day."""

    def __init__(self, tolls: Mapping[str, float], spreads: Mapping[str, Mapping[int, float]]) -> None:
        """Takes the toll of each report that tells one, and the days of the reports."""
        self._days = {name: dict(spreads[name]) for name in tolls.keys() & spreads.keys()}
        self._tolls = tolls
        self._sums: dict[tuple[int, float], float] = {}
        for name in sorted(self._days):
            for day, p in self._days[name].items():
                self._sums[day, tolls[name]] = self._sums.get((day, tolls[name]), 0.0) + p

    def without(self, name: str) -> dict[tuple[int, float], float]:
        """How sure each toll is told on each day by the other reports; many that tell the same are as one."""
        mine = {(day, self._tolls[name]): p for day, p in self._days.get(name, {}).items()}
        return {key: min(1.0, p - mine.get(key, 0.0)) for key, p in sorted(self._sums.items())}


def by_tolls(mine: float | None, others: Mapping[tuple[int, float], float], days: Days) -> list[float]:
    """What the tolls of other reports say of each day: one with more dead came out later, the same within a day."""
    limits = cuts()
    told = dict.fromkeys(days.days, 0.0)
    if mine is None:
        return list(told.values())
    for (other, toll), p in others.items():
        for day in range(other - limits.toll_days, other + limits.toll_days + 1):
            if day in told:
                told[day] += p * _fit(mine, day, toll, other)
    return [max(min(value, limits.toll_most), -limits.toll_most) for value in told.values()]


def _fit(mine: float, day: int, toll: float, other: int) -> float:
    """What one other toll of a day says of a day."""
    if toll == mine:
        return cuts().toll_same if abs(day - other) <= 1 else 0.0
    wrong = (toll < mine) == (day < other) and day != other
    return -cuts().toll_against if wrong else 0.0
