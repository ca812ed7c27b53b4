"""Figures that stand in one list, and what they make together."""

import re
from itertools import accumulate, pairwise

from reportedly.model import Figure, Reading

NEXT = 30  # characters between two figures of one list
NEXT_OTHER = 60  # and where the second says that it goes on: "six steel drums, three other drums"
AND = re.compile(r"\band\s$")
ON = re.compile(r"(?:,|\band|\bplus|\bas well as)\s$")
OTHER = re.compile(r"\s(?:other|others|more|additional|further)\b", re.IGNORECASE)


def sums_of(reading: Reading) -> dict[str, frozenset[float]]:
    """For each figure that stands in a list: what it makes with those right beside it."""
    found: dict[str, frozenset[float]] = {}
    for chain in _lists([figure for figure in reading.figures if not figure.measures], reading.report.text):
        values = [float(figure.low or 0) for figure in chain]
        for index, figure in enumerate(chain):
            ahead = list(accumulate(reversed(values[:index]), initial=0.0))
            behind = list(accumulate(values[index + 1 :], initial=0.0))
            sums = {values[index] + a + b for a in ahead for b in behind}
            found[figure.id] = frozenset(sums - {values[index]})
    return found


def _lists(figures: list[Figure], text: str) -> list[list[Figure]]:
    """Runs of figures, each of which goes on with the one before it."""
    runs: list[list[Figure]] = []
    for one, other in pairwise(figures):
        if not _goes_on(one, other, text):
            continue
        if runs and runs[-1][-1] is one:
            runs[-1].append(other)
        else:
            runs.append([one, other])
    return runs


def _goes_on(one: Figure, other: Figure, text: str) -> bool:
    """Whether two exact figures of one unit stand beside one another as items of a list."""
    gap = text[one.span.end : other.span.start]
    exact = one.low == one.high and other.low == other.high and one.unit == other.unit
    if not exact or not one.low or not other.low:
        return False
    if len(gap) < NEXT and AND.search(gap):
        return True
    return len(gap) < NEXT_OTHER and ON.search(gap) is not None and OTHER.match(text, other.span.end) is not None
