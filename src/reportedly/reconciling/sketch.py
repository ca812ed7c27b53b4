"""What of a report decides which story it belongs to: a day, weighed words and signs, small enough to keep."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from math import sqrt

import msgspec

from reportedly.model import Reading
from reportedly.reconciling.profile import name_words
from reportedly.reconciling.settings import settings
from reportedly.reconciling.signs import Signs, signs
from reportedly.reconciling.words import WORD, Vector, stem, vector

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
        signs: What tells it from look-alikes.
    """

    id: str
    day: int | None
    words: Weights
    names: Weights
    signs: Signs

    def to_bytes(self) -> bytes:
        """The sketch without its id, for keeping."""
        return msgspec.msgpack.encode((self.day, self.words, self.names, self.signs))

    @classmethod
    def from_bytes(cls, name: str, kept: bytes) -> "Sketch":
        """The sketch of the report of that id, from what was kept of it."""
        return cls(name, *msgspec.msgpack.decode(kept, type=tuple[int | None, Weights, Weights, Signs]))


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
        signs(reading, names),
    )


def _weights(weighed: Vector, share: float) -> Weights:
    """The vector in whole numbers, so that its product with another is this share of their likeness."""
    scaled = {word: round(weight * sqrt(share) * UNIT) for word, weight in weighed.items()}
    return {word: weight for word, weight in scaled.items() if weight}
