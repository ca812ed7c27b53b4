"""How likely a word in a content is a cue there: a logistic model over its signs, learnt in training/nested."""

import math
from collections.abc import Iterable

from reportedly.reading.attributions.inner.words import weight


def likelihood(signs: Iterable[str]) -> float:
    """How likely it is an attribution."""
    total = weight("bias") + sum(weight(name) for name in sorted(signs))
    return 1 / (1 + math.exp(-total))


def least(*, asked: bool) -> float:
    """From which likelihood on it is one: earlier where no encoder could be asked, for then less speaks for any."""
    return weight("least" if asked else "least_unasked")
