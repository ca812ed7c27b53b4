"""How alike two clusters must be to be joined: more where each is much more alike within itself.

Reports of two look-alike events (a bout with another opponent, the same pirates a year later) share so many words that
they are as alike as two loose accounts of one event are; but those of each event are far more alike among themselves.
"""

from dataclasses import dataclass
from functools import cache

from reportedly.reconciling.settings import StoryCuts
from reportedly.reconciling.sketch import ALIKE

FINE = 1 << 10  # shares of a likeness are counted in whole numbers, so that they are the same in any order


@dataclass(frozen=True, slots=True)
class Cohesion:
    """How alike the reports of a cluster are among themselves, as far as the joins that made it tell.

    Attributes:
        pairs: How many pairs of reports are counted; copies of one text are not.
        sum: Their likenesses, added up.
    """

    pairs: int = 0
    sum: int = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """What two clusters must reach.

    Attributes:
        least: How alike any two must be.
        share: Of its own cohesion, what a cluster asks of what is joined with it, in parts of FINE.
        usual: The cohesion of a cluster of which nothing is known,
        weight: which counts like that of so many pairs.
        most: What a pair counts for at most: an agency's copy rewritten is no measure of others' accounts,
        copies: and from this likeness on nothing at all.
    """

    least: int
    share: int
    usual: int
    weight: int
    most: int
    copies: int

    def asked(self, one: Cohesion, other: Cohesion) -> int:
        """How alike two clusters must be on average; the looser of the two decides."""
        return max(self.least, min(self._asks(one), self._asks(other)))

    def joined(self, one: Cohesion, other: Cohesion, alike: int, pairs: int) -> Cohesion:
        """The cohesion of two clusters joined, so alike on average over so many pairs."""
        if alike >= self.copies:
            pairs = 0
        total = one.sum + other.sum + min(alike, self.most) * pairs
        return Cohesion(one.pairs + other.pairs + pairs, total)

    def _asks(self, one: Cohesion) -> int:
        held = (one.sum + self.usual * self.weight) // (one.pairs + self.weight)
        return held * self.share // FINE


@cache
def bar(cuts: StoryCuts) -> Bar:
    """The bar of these cut-offs."""
    return Bar(
        int(cuts.join * ALIKE),
        int(cuts.cohesion * FINE),
        int(cuts.usual * ALIKE),
        cuts.usual_pairs,
        int(cuts.most * ALIKE),
        int(cuts.copies * ALIKE),
    )
