"""What the company of a report says of when it came out: the reports that are more like it than the others are."""

import math
from collections.abc import Iterable, Mapping

from reportedly.reconciling.dating.anchors import Apart
from reportedly.reconciling.dating.days import Belief, Column, Days
from reportedly.reconciling.dating.passages import Told
from reportedly.reconciling.dating.settings import cuts

Spread = Mapping[int, float]


class Company:
    """How much each report is like each other one, against what is usual for it."""

    def __init__(self, told: Mapping[str, Told], asked: Iterable[str], apart: Apart) -> None:
        """Takes the reports, those asked about, and what makes it less likely that two are of one course of events."""
        self._like = {name: _likenesses(told, name, apart) for name in asked}

    def says(self, name: str, days: Days, near: Mapping[str, Column]) -> Column:
        """What the nearness of the other reports to each day says of that day."""
        import numpy as np

        limits = cuts()
        like = self._like[name]
        seen, weighed = np.zeros(len(days.days)), np.zeros(len(days.days))
        for other in sorted(like.keys() & near.keys()):
            seen += near[other]
            weighed += like[other] * near[other]
        return limits.company * np.log((weighed + limits.alone) / (seen + limits.alone))


def nearness(spread: Spread, days: Days, fall: float | None = None) -> Column:
    """How near each day is to those of a report, falling by the factor e in so many days."""
    import numpy as np

    fall = cuts().company_days if fall is None else fall
    near = np.zeros(len(days.days))
    for day in sorted(spread):
        near += spread[day] * np.exp(-np.abs(days.column() - day) / fall)
    return near


def _likenesses(told: Mapping[str, Told], name: str, apart: Apart) -> dict[str, float]:
    """For each other report the odds that it is of the same days, by how much more alike it is than is usual."""
    alike = {o: _cosine(told[name], told[o]) * apart.of(name, o) for o in sorted(told) if o != name}
    mean = sum(alike.values()) / len(alike)
    spread = math.sqrt(sum((value - mean) ** 2 for value in alike.values()) / len(alike))
    unit = max(spread, cuts().company_least)
    most = sorted(alike, key=lambda other: (-alike[other], other))[: cuts().companions]
    return {other: math.exp(max(-3.0, min(3.0, (alike[other] - mean) / unit))) for other in most}


def _cosine(left: Told, right: Told) -> float:
    small, large = sorted((left.weights, right.weights), key=len)
    return sum(weight * large[word] for word, weight in small.items() if word in large)


def spread_of(belief: Belief, days: Days, least: float = 0.02) -> dict[int, float]:
    """The days that matter in a belief."""
    return {day: p for day, p in zip(days.days, belief, strict=True) if p >= least}
