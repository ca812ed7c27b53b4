"""Fits the weights of the signs that a place's name acts: a logistic model with a ridge."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np
import numpy.typing as npt

from training.metonyms.examples import Example

FOLDS = 8
RIDGES = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
ROUNDS = 60  # of Newton's method; it settles in fewer
FEWEST = 2  # examples that must hold a sign
Numbers = npt.NDArray[np.float64]


def fitted(rows: Sequence[Example], ridge: float) -> dict[str, float]:
    """The weights, by Newton's method from zero."""
    counts: dict[str, int] = {}
    for row in rows:
        for name in row.held:
            counts[name] = counts.get(name, 0) + 1
    names = ["bias", *sorted(name for name, count in counts.items() if count >= FEWEST)]
    at = {name: place for place, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for number, row in enumerate(rows):
        x[number, [0, *sorted(at[name] for name in row.held if name in at)]] = 1.0
    y = np.array([row.acts for row in rows], dtype=float)
    share = np.array([row.weight for row in rows])
    penalty = np.full(len(names), ridge)
    penalty[0] = 1e-3
    return dict(zip(names, _newton(x, y, share, penalty).tolist(), strict=True))


def _newton(x: Numbers, y: Numbers, share: Numbers, penalty: Numbers) -> Numbers:
    weights = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (share * (y - chance)) - penalty * weights
        bend = (x.T * (share * chance * (1 - chance))) @ x + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        weights = weights + step
        if float(np.abs(step).max()) < 1e-7:
            break
    return weights


def chance_of(row: Example, weights: dict[str, float]) -> float:
    """How likely the name acts."""
    total = weights["bias"] + sum(weights.get(name, 0.0) for name in row.held)
    return float(1 / (1 + np.exp(-total)))


def folded(rows: Sequence[Example], ridge: float) -> list[tuple[Example, float]]:
    """Each example with its likelihood by weights that were fitted without its text."""
    found: list[tuple[Example, float]] = []
    for fold in range(FOLDS):
        apart = [row for row in rows if crc32(row.text.encode()) % FOLDS == fold]
        if apart:
            weights = fitted([row for row in rows if crc32(row.text.encode()) % FOLDS != fold], ridge)
            found += [(row, chance_of(row, weights)) for row in apart]
    return found


def accuracy(rows: Sequence[tuple[Example, float]], cut: float = 0.5) -> float:
    """The weighted share of examples on the right side of the cut-off, in percent."""
    right = sum(row.weight for row, chance in rows if (chance >= cut) == row.acts)
    return 100 * right / sum(row.weight for row, _ in rows) if rows else 0.0
