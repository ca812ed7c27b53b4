"""What tells look-alike events apart: the names and numbers that one report has and another has not."""

from collections.abc import Mapping

from reportedly.reconciling.dating.frames import conflicts
from reportedly.reconciling.dating.passages import Passage, Told
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.words import stems


class Apart:
    """How likely each two reports are of one course of events by the names in them; asked for pair by pair."""

    def __init__(self, told: Mapping[str, Told]) -> None:
        self._told = told
        self._several = len({report.outlet for report in told.values()} - {None}) > 1
        self._found: dict[tuple[str, str], float] = {}

    def of(self, left: str, right: str) -> float:
        """1 where nothing speaks against it; words used again for another event have another name in the same place."""
        pair = min(left, right), max(left, right)
        if pair not in self._found:
            one, two = self._told[pair[0]], self._told[pair[1]]
            other = conflicts(one.frames, two.frames, lambda a, b: _lacks(two, a) or _lacks(one, b))
            own = cuts().own_words if self._several and one.outlet is not None and one.outlet == two.outlet else 1.0
            self._found[pair] = max(cuts().other_frame ** other, cuts().least_left) * own
        return self._found[pair]


def at_odds(left: Passage, right: Passage) -> float:
    """How likely two like sentences still tell the same thing by their names and numbers."""
    limits = cuts()
    likely = 1.0
    if left.names - right.names and right.names - left.names:
        likely *= limits.other_name
    if left.numbers - right.numbers and right.numbers - left.numbers:
        likely *= limits.other_number
    return likely


def _lacks(report: Told, name: str) -> bool:
    """Whether no word of a name stands in a report."""
    return report.words.isdisjoint(stems(name))
