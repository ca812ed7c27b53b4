"""Fits the head: multinomial logistic regression over features, where gold may allow several statuses."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np
import numpy.typing as npt

from reportedly.model.event import Status

Numbers = npt.NDArray[np.float64]

STATUSES: tuple[Status, ...] = get_args(Status)
# Measured on train from 911 on and on judged reports: 0.5 to 4 differ by half a point.
RIDGE = 2.0
STEPS = 200
RATE = 0.1
LEAST_SEEN = 2  # a feature seen once tells nothing of another text
BESIDE = 0.5  # what a status counts that is as right as the best


@dataclass(frozen=True, slots=True)
class Example:
    """An event of gold.

    Attributes:
        right: The statuses that are right, the best first.
        rule: The status that the rules give.
    """

    text: str
    found: frozenset[str]
    right: tuple[Status, ...]
    rule: Status


@dataclass(frozen=True, slots=True)
class Model:
    """A row for each feature, a column for each status."""

    rows: dict[str, int]
    weights: Numbers

    def scores(self, examples: Sequence[Example]) -> Numbers:
        """The log odds of each status for each example."""
        return np.asarray(_matrix(examples, self.rows) @ self.weights)


def fit(examples: Sequence[Example]) -> Model:
    """The model of these examples; the same examples give the same model."""
    seen = Counter(name for example in examples for name in example.found)
    rows = {name: n for n, name in enumerate(sorted(name for name, count in seen.items() if count >= LEAST_SEEN))}
    matrix, wanted = _matrix(examples, rows), _wanted(examples)
    weights = np.zeros((len(rows), len(STATUSES)))
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        shares = _shares(matrix @ weights)
        aim = shares * wanted
        slope = matrix.T @ (shares - aim / aim.sum(axis=1, keepdims=True)) + RIDGE * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope * slope
        rate = RATE * (1 - 0.9 * step / STEPS)
        weights -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return Model(rows, weights)


def _matrix(examples: Sequence[Example], rows: dict[str, int]) -> Numbers:
    matrix = np.zeros((len(examples), len(rows)))
    for line, example in enumerate(examples):
        matrix[line, [rows[name] for name in sorted(example.found) if name in rows]] = 1
    return matrix


def _wanted(examples: Sequence[Example]) -> Numbers:
    wanted = np.zeros((len(examples), len(STATUSES)))
    for line, example in enumerate(examples):
        for n, status in enumerate(example.right):
            wanted[line, STATUSES.index(status)] = BESIDE if n else 1.0
    return wanted


def _shares(scores: Numbers) -> Numbers:
    parts = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(parts / parts.sum(axis=1, keepdims=True))
