"""Times that reach across a story: "nine days after", "on 6 June" point from one report to what another one told.

They are compared by the plain rarity of their words: the deed that a story counts its days from stands in all reports.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.reconciling.dating.days import Column, Days, Ends, counted, is_weekday
from reportedly.reconciling.dating.links import Shared, Spread, times_of
from reportedly.reconciling.dating.passages import Passage, Told
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.words import rarity

# Longer times than this meet by chance.
WIDEST = 14
# What words without weight weigh: they share nothing.
NOTHING = 1e-12


@dataclass(frozen=True, slots=True)
class Count:
    """Two passages one of which reaches back: how alike they are by plain words, and by those of few reports."""

    mine: Passage
    other: Passage
    plain: float
    special: float

    def meets(self, day: int, other: int) -> bool:
        """Whether both times meet if the reports came out on these days."""
        mine = counted(self.mine.timex, self.mine.base, day)
        told = counted(self.other.timex, self.other.base, other)
        return mine is not None and told is not None and mine[0] <= told[1] and told[0] <= mine[1]


class Counts:
    """The passages of a story that tell a day or count days, by their words."""

    def __init__(self, told: Mapping[str, Told]) -> None:
        """Takes what the reports tell."""
        import numpy as np

        self._rows = [p for name in sorted(told) for p in told[name].passages if kind_of(p) is not None]
        self._plain = [_plain(passage) for passage in self._rows]
        self._totals = np.array([sum(words.values()) for words in self._plain])
        self._kinds = [kind_of(passage) for passage in self._rows]
        self._shared = Shared(self._plain)

    def of(self, report: str) -> Iterator[Count]:
        """The pairs of one report with all others, each passage with the few that are most like it."""
        for row, passage in enumerate(self._rows):
            if passage.report == report:
                found = sorted(self._pairs(row), key=lambda c: (-c.plain, c.other.report, c.other.timex.span))
                yield from found[: cuts().links]

    def _pairs(self, row: int) -> Iterator[Count]:
        import numpy as np

        mine = self._rows[row]
        shared = self._shared.of(self._plain[row])
        shares = shared / np.maximum(np.sqrt(self._totals[row] * self._totals), NOTHING)
        for other in np.flatnonzero(shares >= cuts().count_alike).tolist():
            told = self._rows[other]
            if told.report != mine.report and "far" in (self._kinds[row], self._kinds[other]):
                yield Count(mine, told, float(shares[other]), _special(mine, told))


def kind_of(passage: Passage) -> str | None:
    """Whether a time reaches back or ahead ("far"), tells a day close by ("near"), or neither."""
    reckoning = passage.timex.reckoning
    if reckoning is None:
        return None
    if is_weekday(reckoning):
        return "near"
    if reckoning.named:
        return "far" if reckoning.named[0] == "D" else None
    if reckoning.unit == "D":
        return "near" if abs(reckoning.step) <= 1 and passage.base is None else "far"
    return "far" if reckoning.unit in ("W", "M") and passage.timex.value is None and reckoning.step else None


def by_counts(
    pairs: Iterable[Count], days: Days, spreads: Mapping[str, Spread], part: float = 1.0
) -> dict[str, Column]:
    """What the pairs say of each day: of one report and time the best that meets counts.

    Args:
        pairs: Those of one report.
        days: The days that are looked at.
        spreads: The days of the other reports.
        part: How much of it is told; where likeness is taken at its word the same links tell the rest.
    """
    import numpy as np

    best: dict[tuple[str, str], Column] = {}
    for pair in pairs:
        spread = spreads.get(pair.other.report)
        if spread is None:
            continue
        hit = _hits(days.ends(pair.mine.timex, pair.mine.base), times_of(pair.other, spread))
        told = np.array([hit, hit * pair.plain, hit * pair.special])
        key = pair.mine.timex.id, pair.other.report
        before = best.get(key)
        best[key] = told if before is None else np.where(_is_better(told, before), told, before)
    whole = sum((best[key] for key in best), np.zeros((3, len(days.days))))
    return {name: part * whole[row] for row, name in enumerate(("counted", "counted, alike", "counted, special"))}


def _is_better(told: Column, before: Column) -> Column:
    """Where one pair says more than another: by how probable it is, then by how alike the two are."""
    ahead = told > before
    same = told == before
    return ahead[0] | (same[0] & (ahead[1] | (same[1] & ahead[2])))


def _hits(ends: tuple[Column, Column], times: Mapping[Ends, float]) -> Column:
    """How probable it is on each day that a time meets those of another report."""
    import numpy as np

    first, last = ends
    hit = np.zeros(len(first))
    for (a, b), p in times.items():
        if b - a <= WIDEST:
            hit += p * ((a <= last) & (first <= b))
    return np.where(last - first <= WIDEST, hit, 0.0)


def _plain(passage: Passage) -> dict[str, float]:
    return {word: rarity(word) * near for word, near in passage.near.items()}


def _special(left: Passage, right: Passage) -> float:
    common = sorted(left.weights.keys() & right.weights.keys())
    return sum(min(left.weights[word], right.weights[word]) for word in common) / math.sqrt(left.total * right.total)
