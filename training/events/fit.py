"""Fits the type head: multinomial logistic regression, where a label may say only that one of several words is it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from training.events.units import CLASSES, Unit

Numbers = npt.NDArray[np.float64]

# Chosen on the folds of plv_train.
RIDGE = 0.5
STEPS = 60
RATE = 0.15
LEAST_SEEN = 2  # a feature seen once tells nothing of another text
TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Model:
    """A column for each class, a row for each feature; row 0 stands for features that were not seen."""

    rows: dict[str, int]
    weights: Numbers

    def shares(self, candidates: Sequence[tuple[str, ...]]) -> Numbers:
        """The likelihood of each class for each candidate."""
        return _shares(_scores(_matrix(candidates, self.rows), self.weights))


@dataclass(frozen=True, slots=True)
class _Matrix:
    """Which features each candidate has, laid out by candidate and by feature; each has row 0.

    Attributes:
        rows: Rows of the features, candidate after candidate.
        starts: Where each candidate begins.
        owners: Candidates that have a feature, feature after feature.
        named: The features that any has, and `begins` where each begins.
    """

    rows: npt.NDArray[np.int64]
    starts: npt.NDArray[np.int64]
    owners: npt.NDArray[np.int64]
    named: npt.NDArray[np.int64]
    begins: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Labels:
    """The labels of all candidates, one row each.

    Attributes:
        wanted: 1 at the classes that are right.
        single: Weight of "this candidate is one of the wanted".
        shared: For each unit, the weight of "one of my candidates is one of the wanted".
        other: Weight of "and none is another type".
        starts: First candidate of each unit.
        unit: Unit of each candidate.
    """

    wanted: Numbers
    single: Numbers
    shared: Numbers
    other: Numbers
    starts: npt.NDArray[np.int64]
    unit: npt.NDArray[np.int64]


def fit(units: Sequence[Unit], steps: int = STEPS) -> Model:
    """The model of these units; the same units give the same model."""
    kept = [unit for unit in units if unit.candidates]
    seen = Counter(name for unit in kept for found in unit.candidates for name in found)
    rows = {name: n + 1 for n, name in enumerate(sorted(n for n, k in seen.items() if k >= LEAST_SEEN))}
    matrix = _matrix([found for unit in kept for found in unit.candidates], rows)
    labels = _labels(kept)
    weights = np.zeros((len(rows) + 1, len(CLASSES)))
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        slope = _slope(matrix, weights, labels) + RIDGE * weights
        slope[0] = 0
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope * slope
        rate = RATE * (1 - 0.9 * step / steps)
        weights -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return Model(rows, weights)


def _matrix(candidates: Sequence[tuple[str, ...]], rows: dict[str, int]) -> _Matrix:
    """The features of all candidates that have a row."""
    listed = [[0, *(rows[name] for name in found if name in rows)] for found in candidates]
    sizes = [len(line) for line in listed]
    flat = np.array([row for line in listed for row in line], dtype=np.int64)
    order = np.argsort(flat, kind="stable")
    named, begins = np.unique(flat[order], return_index=True)
    owners = np.repeat(np.arange(len(listed)), sizes)[order]
    return _Matrix(flat, np.cumsum([0, *sizes[:-1]]), owners, named, begins)


def _scores(matrix: _Matrix, weights: Numbers) -> Numbers:
    """The sum of each candidate's weights."""
    return np.asarray(np.add.reduceat(weights[matrix.rows], matrix.starts, axis=0))


def _summed(matrix: _Matrix, by_score: Numbers, shape: tuple[int, ...]) -> Numbers:
    """The sum for each feature over the candidates that have it."""
    total = np.zeros(shape)
    total[matrix.named] = np.add.reduceat(by_score[matrix.owners], matrix.begins, axis=0)
    return total


def _shares(scores: Numbers) -> Numbers:
    parts = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(parts / parts.sum(axis=1, keepdims=True))


def _labels(units: Sequence[Unit]) -> _Labels:
    sizes = [len(unit.candidates) for unit in units]
    wanted = np.zeros((sum(sizes), len(CLASSES)))
    single = np.zeros(sum(sizes))
    row = 0
    for unit in units:
        for n, allowed in enumerate(unit.allowed):
            names = allowed if allowed is not None else unit.holds if n in unit.likely else ()
            wanted[row, [CLASSES.index(name) for name in sorted(names)]] = 1
            single[row] = unit.weight if allowed is not None else 0.0
            row += 1
    shared = np.array([unit.weight if unit.holds else 0.0 for unit in units])
    other = np.repeat([unit.weight * unit.other for unit in units], sizes)
    starts = np.cumsum([0, *sizes[:-1]])
    return _Labels(wanted, single, shared, other, starts, np.repeat(np.arange(len(units)), sizes))


def _slope(matrix: _Matrix, weights: Numbers, labels: _Labels) -> Numbers:
    """The derivative of the loss by the weights."""
    shares = _shares(_scores(matrix, weights))
    right = np.clip((shares * labels.wanted).sum(axis=1), TINY, 1 - TINY)
    missed = np.exp(np.minimum(np.add.reduceat(np.log1p(-right), labels.starts), -TINY))
    pull = labels.single / right + (labels.shared * missed / (1 - missed))[labels.unit] / (1 - right)
    wrong = np.minimum(1 - shares[:, 0] - right * (1 - labels.wanted[:, 0]), 1 - TINY)
    push = labels.other / np.maximum(1 - wrong, TINY)
    by_share = push[:, None] * (1 - labels.wanted) - pull[:, None] * labels.wanted
    by_share[:, 0] -= push * (1 - labels.wanted[:, 0])
    by_score = shares * (by_share - (by_share * shares).sum(axis=1, keepdims=True))
    return _summed(matrix, by_score, weights.shape)
