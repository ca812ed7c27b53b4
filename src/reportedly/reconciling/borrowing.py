"""How much one report's narration owes to another's: a few features of what they share, weighed."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log1p, sqrt

from reportedly.knowledge import read_table
from reportedly.model import Span
from reportedly.reconciling.profile import UNIT, Profile
from reportedly.reconciling.words import Vector, stems, vector

FEWEST = 6  # different words that a sentence must have to be laid beside another


@dataclass(frozen=True, slots=True)
class Shared:
    """Runs of words that two reports have in common.

    Attributes:
        share: Share of the shorter text's runs that are common, 0 to 1.
        count: How many runs are common.
        places: The place of each in the one report and in the other.
    """

    share: float
    count: int
    places: tuple[tuple[Span, Span], ...]


@dataclass(frozen=True, slots=True)
class Borrowing:
    """What the narrations of two reports share.

    Attributes:
        told: What their common runs of words tell, added up: names, numbers and common words tell little of who wrote.
        share: Which share that is of all that the one with less to tell has to tell, 0 to 1.
        order: How many sentences of the shorter have a near one in the fuller, in the same order.
    """

    told: float
    share: float
    order: int

    @property
    def features(self) -> dict[str, float]:
        """The features by their names in the table, counts by their logarithm: the tenth says less than the first."""
        return {"told": log1p(self.told), "share": sqrt(self.share), "order": log1p(self.order)}

    @property
    def likelihood(self) -> float:
        """How likely it is, by the fitted weights, that one was made from the other or both from one copy: 0 to 1."""
        table = read_table("lineage")["weights"]
        total = table["base"] + sum(table[name] * value for name, value in self.features.items())
        return 1 / (1 + exp(-total))


def borrowing(one: Profile, other: Profile) -> Borrowing:
    """What the narrations of two reports share, whichever is given first."""
    short, full = sorted((one, other), key=lambda p: (p.length, p.id))
    told = sum(min(one.telling[run], other.telling[run]) for run in one.telling.keys() & other.telling.keys())
    whole = min(one.tells, other.tells)
    nearest = _nearest(_sentences(short), _sentences(full))
    enough = read_table("lineage")["cuts"]["near"]
    return Borrowing(
        told / UNIT, told / whole if whole else 0.0, _in_order([at for value, at in nearest if value >= enough])
    )


def _sentences(profile: Profile) -> list[Vector]:
    """The words of each sentence of the narration, weighed; what mostly quotes or hardly says anything is left out."""
    counts = (Counter(stems(span.words(profile.reading.report.text))) for span in profile.told)
    return [vector(count) for count in counts if len(count) >= FEWEST]


def _nearest(short: Sequence[Vector], full: Sequence[Vector]) -> list[tuple[float, int]]:
    """For each sentence of the one the likeness and the number of the nearest in the other."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, words in enumerate(full):
        for word, weight in words.items():
            holders[word].append((at, weight))
    found = []
    for words in short:
        sums: dict[int, float] = defaultdict(float)
        for word in sorted(words):
            for at, weight in holders.get(word, ()):
                sums[at] += words[word] * weight
        best = max(sums, key=lambda at: (sums[at], -at), default=-1)
        found.append((sums[best] if sums else 0.0, best))
    return found


def _in_order(numbers: Sequence[int]) -> int:
    """The length of the longest rising part of a sequence."""
    ends: list[int] = []
    for number in numbers:
        at = bisect_left(ends, number)
        ends[at : at + 1] = [number]
    return len(ends)
