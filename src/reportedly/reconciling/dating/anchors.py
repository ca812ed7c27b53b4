"""What tells look-alike events apart: the names and numbers that one report has and another has not."""

from collections.abc import Mapping
from itertools import combinations

from reportedly.reconciling.dating.frames import conflicts
from reportedly.reconciling.dating.passages import Passage, Told
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.words import stems


def apart(told: Mapping[str, Told]) -> dict[tuple[str, str], float]:
    """For each two reports how likely they still are of one course of events, 1 where nothing speaks against it.

    Words used again for another event have another name in the same place.
    """
    limits = cuts()
    found = {}
    for left, right in combinations(sorted(told), 2):
        one, two = told[left], told[right]
        other = conflicts(one.frames, two.frames, lambda a, b: _lacks(two, a) or _lacks(one, b))  # noqa: B023
        found[left, right] = found[right, left] = max(limits.other_frame**other, limits.least_left)
    return found


def at_odds(left: Passage, right: Passage) -> float:
    """How likely two like sentences still tell the same thing by their names and numbers."""
    limits = cuts()
    left_of = 1.0
    for mine, other, cost in ((left.names, right.names, limits.other_name), (left.numbers, right.numbers, limits.other_number)):
        if mine - other and other - mine:
            left_of *= cost
    return left_of


def _lacks(report: Told, name: str) -> bool:
    """Whether no word of a name stands in a report."""
    return report.words.isdisjoint(stems(name))
