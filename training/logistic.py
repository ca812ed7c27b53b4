"""A logistic model with a ridge over signs that hold or do not hold."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

ROUNDS = 30  # of Newton's method; it settles in fewer than ten


@dataclass(frozen=True, slots=True)
class Row:
    """An example: the signs that hold of it, whether it is right, and how much it counts."""

    held: tuple[str, ...]
    right: bool
    counts: float = 1.0


def seen(rows: Sequence[Row], least: int) -> list[Row]:
    """The rows without the signs that hold of fewer than `least` of them: those would be learnt by heart."""
    often = Counter(name for row in rows for name in row.held)
    return [Row(tuple(n for n in row.held if often[n] >= least), row.right, row.counts) for row in rows]


def fitted(rows: Sequence[Row], ridge: float) -> dict[str, float]:
    """The weight of each sign, and of "bias", by Newton's method from zero."""
    names = ["bias", *sorted({name for row in rows for name in row.held})]
    at = {name: place for place, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for number, row in enumerate(rows):
        x[number, [0, *(at[name] for name in row.held)]] = 1.0
    y = np.array([row.right for row in rows], dtype=float)
    counts = np.array([row.counts for row in rows])
    penalty = np.full(len(names), ridge)
    penalty[0] = 1e-3
    weights = np.zeros(len(names))
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (counts * (y - chance)) - penalty * weights
        bend = (x.T * (counts * chance * (1 - chance))) @ x + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        weights = weights + step
        if float(np.abs(step).max()) < 1e-9:
            break
    return {name: float(weights[place]) for name, place in at.items()}


def chance_of(held: Iterable[str], weights: dict[str, float]) -> float:
    """How likely an example with these signs is right."""
    total = weights["bias"] + sum(weights.get(name, 0.0) for name in held)
    return float(1 / (1 + np.exp(-total)))


def section(weights: dict[str, float], cuts: dict[str, float], least: float) -> str:
    """The section of a table: the cut-offs, then the weights that are not nearer to nothing than `least`."""
    kept = sorted((name, round(value, 2)) for name, value in weights.items() if name == "bias" or abs(value) >= least)
    lines = [f"{name} = {value}" for name, value in cuts.items()] + [f'"{name}" = {value}' for name, value in kept]
    return "[weights]\n" + "\n".join(lines) + "\n\n"
