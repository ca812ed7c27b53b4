"""Which reports may be alike enough to be linked: what reconciling asks of an index, and an index in memory."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil, hypot, sqrt
from typing import Protocol

from reportedly.reconciling.settings import StoryCuts
from reportedly.reconciling.sketch import ALIKE, UNIT, Sketch
from reportedly.reconciling.words import rarity

FINE = 1 << 10  # weights in an index are coarser than in a sketch, and rounded up
REST = ""  # the key of the length of what of a report stands under no other key
UNDATED = -1  # the bucket of reports without a day; ordinals of days are positive
LAST = 1 << 31
# Of a report's vector, the length of what is not looked up where many reports may hold it.
SPARED = 0.08


@dataclass(frozen=True, slots=True)
class Keys:
    """What an index keeps of one report.

    Attributes:
        bucket: The stretch of days that it belongs to.
        weights: Its rare stems, with the most that each can add to a likeness; under REST all the others together.
    """

    bucket: int
    weights: dict[str, int]


@dataclass(frozen=True, slots=True)
class Question:
    """What an index is asked: the reports of some stretches of time that may be so much alike to the asked-for one.

    Attributes:
        buckets: The first and the last bucket that is looked at.
        weights: The keys that are looked for, with what each weighs.
        least: What the products of common weights must add up to.
    """

    buckets: tuple[int, int]
    weights: dict[str, int]
    least: int


class CandidateIndex(Protocol):
    """Finds the reports that may be alike enough, without looking at each."""

    def put(self, name: str, keys: Keys) -> None:
        """Keeps one report's keys."""

    def drop(self, name: str, keys: Keys) -> None:
        """Forgets one report, which was put with these keys."""

    def answer(self, question: Question) -> Iterable[str]:
        """The reports that may be alike enough."""


class MemoryIndex:
    """A candidate index for one shot."""

    def __init__(self) -> None:
        self._holders: dict[int, dict[str, dict[str, int]]] = defaultdict(dict)

    def put(self, name: str, keys: Keys) -> None:
        """Keeps one report's keys."""
        for key, weight in keys.weights.items():
            self._holders[keys.bucket].setdefault(key, {})[name] = weight

    def drop(self, name: str, keys: Keys) -> None:
        """Forgets one report, which was put with these keys."""
        for key in keys.weights:
            del self._holders[keys.bucket][key][name]

    def answer(self, question: Question) -> Iterator[str]:
        """The reports that may be alike enough."""
        sums: dict[str, int] = defaultdict(int)
        first, last = question.buckets
        for holders in (held for bucket, held in self._holders.items() if first <= bucket <= last):
            for key, weight in question.weights.items():
                for name, other in holders.get(key, {}).items():
                    sums[name] += weight * other
        yield from (name for name, value in sums.items() if value >= question.least)


def keys_of(sketch: Sketch, cuts: StoryCuts) -> Keys:
    """The keys of one report: every stem that is rare enough to link two reports."""
    weights = {
        word: hypot(sketch.words.get(word, 0), sketch.names.get(word, 0))
        for word in sorted(sketch.words.keys() | sketch.names.keys())
    }
    rest = sqrt(sum(weight * weight for word, weight in weights.items() if rarity(word) < cuts.candidate_rarity))
    rare = {word: ceil(weight / FINE) for word, weight in weights.items() if rarity(word) >= cuts.candidate_rarity}
    return Keys(_bucket(sketch.day, cuts), {REST: ceil(rest / FINE), **rare})


def candidates(keys: Keys, index: CandidateIndex, cuts: StoryCuts) -> set[str]:
    """Every report that is linked to one of these keys, and some that are not."""
    return {name for question in _questions(keys, cuts) for name in index.answer(question)}


def _questions(keys: Keys, cuts: StoryCuts) -> Iterator[Question]:
    """What to ask for: reports near in time that are a little alike, far ones that are much alike."""
    if keys.bucket == UNDATED:
        yield _question(keys, (UNDATED, LAST), cuts.near_join, SPARED)
        return
    yield _question(keys, (UNDATED, UNDATED), cuts.near_join, SPARED)
    yield _question(keys, (keys.bucket - 1, keys.bucket + 1), cuts.near_join, 0.0)
    yield _question(keys, (0, keys.bucket - 2), cuts.far_join, SPARED)
    yield _question(keys, (keys.bucket + 2, LAST), cuts.far_join, SPARED)


def _question(keys: Keys, buckets: tuple[int, int], join: float, spared: float) -> Question:
    """The question without the most common words, of so much length together: they cost the most and say the least."""
    left = (spared * UNIT / FINE) ** 2
    asked = dict(keys.weights)
    for word in sorted(keys.weights.keys() - {REST}, key=lambda word: (rarity(word), word)):
        left -= keys.weights[word] ** 2
        if left < 0:
            break
        del asked[word]
    return Question(buckets, asked, int((join - spared) * ALIKE) // (FINE * FINE))


def _bucket(day: int | None, cuts: StoryCuts) -> int:
    """Days that lie near each other are in one bucket or in neighbouring ones."""
    return UNDATED if day is None else day // cuts.near_days
