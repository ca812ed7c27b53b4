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


def by_tolls(mine: float | None, others: Mapping[str, float], spreads: Mapping[str, Mapping[int, float]], days: Days) -> list[float]:
    """What the tolls of other reports say of each day: one with more dead came out later, the same within a day."""
    told = [0.0] * len(days.days)
    if mine is None:
        return told
    limits = cuts()
    for name in sorted(others.keys() & spreads.keys()):
        for other, p in sorted(spreads[name].items()):
            for row, day in enumerate(days.days):
                apart = day - other
                if abs(apart) > limits.toll_days:
                    continue
                if others[name] == mine:
                    told[row] += p * limits.toll_same * (abs(apart) <= 1)
                elif (others[name] < mine) == (apart < 0) and apart:
                    told[row] -= p * limits.toll_against
    return [max(min(value, limits.toll_most), -limits.toll_most) for value in told]
