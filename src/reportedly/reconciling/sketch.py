"""What of a report decides which story it belongs to: a day and weighed words, small enough to be kept beside it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from math import sqrt

import msgspec

from reportedly.model import Reading
from reportedly.reconciling.profile import name_words
from reportedly.reconciling.settings import StoryCuts, settings
from reportedly.reconciling.words import WORD, Vector, rarity, stem, vector

# Weights are whole numbers, so that sums of products are exact in whatever order they are added.
UNIT = 1 << 20
ALIKE = UNIT * UNIT  # the likeness of a report to itself

Weights = dict[str, int]


@dataclass(frozen=True, slots=True)
class Sketch:
    """One report, as far as grouping compares it.

    Attributes:
        id: The report's id.
        day: The ordinal of the day on which it came out; None where that is unknown.
        words: What each stem of the body weighs.
        names: What each stem of the words of names weighs.
    """

    id: str
    day: int | None
    words: Weights
    names: Weights

    def to_bytes(self) -> bytes:
        """The sketch without its id, for keeping."""
        return msgspec.msgpack.encode((self.day, self.words, self.names))

    @classmethod
    def from_bytes(cls, name: str, kept: bytes) -> "Sketch":
        """The sketch of the report of that id, from what was kept of it."""
        return cls(name, *msgspec.msgpack.decode(kept, type=tuple[int | None, Weights, Weights]))


def sketch(reading: Reading) -> Sketch:
    """The sketch of one reading; furniture is left out, for sentences are body only."""
    report = reading.report
    cuts = settings().stories
    words = Counter(stem(m.group()) for s in reading.sentences for m in WORD.finditer(report.text, *s.span))
    names = Counter(stem(word) for part in name_words(reading) for word in WORD.findall(part))
    day = report.published.earliest
    return Sketch(
        report.id,
        None if day is None else date.fromisoformat(day[:10]).toordinal(),
        _weights(vector(words), 1 - cuts.names),
        _weights(vector(names), cuts.names),
    )


def _weights(weighed: Vector, share: float) -> Weights:
    """The vector in whole numbers, so that its product with another is this share of their likeness."""
    scaled = {word: round(weight * sqrt(share) * UNIT) for word, weight in weighed.items()}
    return {word: weight for word, weight in scaled.items() if weight}


def likeness(left: Sketch, right: Sketch, cuts: StoryCuts) -> int:
    """How alike two reports are, 0 to ALIKE, by these two alone.

    It is 0 without a rare word in common, and where they lie too far apart in time for being so little alike.
    """
    common = left.words.keys() & right.words.keys()
    if not any(rarity(word) >= cuts.candidate_rarity for word in common):
        return 0
    value = sum(left.words[word] * right.words[word] for word in common)
    value += sum(left.names[word] * right.names[word] for word in left.names.keys() & right.names.keys())
    return 0 if _far(left, right, cuts) and value < cuts.far_join * ALIKE else value


def _far(left: Sketch, right: Sketch, cuts: StoryCuts) -> bool:
    """Whether two reports are known to lie far apart in time."""
    return left.day is not None and right.day is not None and abs(left.day - right.day) > cuts.near_days
