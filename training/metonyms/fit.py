"""Fits the weights of the signs that a place's name acts: a logistic model with a ridge."""

from collections.abc import Sequence
from zlib import crc32

from training import logistic
from training.logistic import Row, chance_of, seen
from training.metonyms.examples import Example

FOLDS = 8
RIDGES = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
FEWEST = 2  # examples that must hold a sign


def fitted(rows: Sequence[Example], ridge: float) -> dict[str, float]:
    """The weights of the signs that hold of enough examples."""
    return logistic.fitted(seen([Row(tuple(sorted(row.held)), row.acts, row.weight) for row in rows], FEWEST), ridge)


def folded(rows: Sequence[Example], ridge: float) -> list[tuple[Example, float]]:
    """Each example with its likelihood by weights that were fitted without its text."""
    found: list[tuple[Example, float]] = []
    for fold in range(FOLDS):
        apart = [row for row in rows if crc32(row.text.encode()) % FOLDS == fold]
        if apart:
            weights = fitted([row for row in rows if crc32(row.text.encode()) % FOLDS != fold], ridge)
            found += [(row, chance_of(row.held, weights)) for row in apart]
    return found


def accuracy(rows: Sequence[tuple[Example, float]], cut: float = 0.5) -> float:
    """The weighted share of examples on the right side of the cut-off, in percent."""
    right = sum(row.weight for row, chance in rows if (chance >= cut) == row.acts)
    return 100 * right / sum(row.weight for row, _ in rows) if rows else 0.0
