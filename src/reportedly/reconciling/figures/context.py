"""The words around a story's figures, without those that stand around most of them."""

import math
from collections import Counter
from dataclasses import replace

from reportedly.reconciling.figures.count import Count
from reportedly.reconciling.figures.cuts import cuts
from reportedly.reconciling.words import Vector

FEW = 8  # with fewer figures no word can be said to stand around most


def distinctive(counts: list[Count]) -> list[Count]:
    """The counts, their contexts without the words that most of the story's figures share."""
    seen = Counter(word for count in counts for word in count.whole)
    if len(counts) < FEW:
        return counts
    common = frozenset(word for word, times in seen.items() if times > cuts().usual * len(counts))
    return [replace(c, about=_without(c.about, common), whole=_without(c.whole, common)) for c in counts]


def _without(words: Vector, common: frozenset[str]) -> Vector:
    """The vector without some words, again of length 1."""
    rest = {word: weight for word, weight in words.items() if word not in common}
    length = math.sqrt(sum(weight * weight for weight in rest.values()))
    return {word: weight / length for word, weight in rest.items()} if length else {}
