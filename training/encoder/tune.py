"""Cut-offs and confidences of the files that ship, from reports that the training did not see."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.calibration import right_in
from reportedly.encoder.found import Cut, Found, Spans, spans_of
from reportedly.encoder.session import Encoder
from training.encoder.data import paragraphs_of
from training.encoder.evaluate import scores

BEGINS = (-0.6, -0.3, 0.0, 0.3, 0.6, 0.9)
SOURCES = (-0.8, -0.4, 0.0, 0.4)
CHANCES = (0.0, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
STEPS = 50


@dataclass(frozen=True, slots=True)
class Trial:
    """What one choice of cut-offs gives.

    Attributes:
        cut: The choice.
        figures: The rows of the benchmark's scorer.
    """

    cut: Cut
    figures: dict[str, Any]

    @property
    def worth(self) -> float:
        """What is to be greatest: the whole relation, and a little of what names no source, which is rare."""
        return float(self.figures["relation"]["F1"] + 0.1 * self.figures["sourceless"]["F1"])


def trials(encoder: Encoder, records: Sequence[dict[str, Any]], scorers: Path) -> Iterator[Trial]:
    """Every choice of cut-offs on these records."""
    for begin, source in product(BEGINS, SOURCES):
        read = found(replace(encoder, cut=Cut(begin, 0.0, source)), records)
        for chance in CHANCES:
            kept = [
                {"report": {"id": name}, "attributions": [s._asdict() for one, s in rows if worth(one) >= chance]}
                for name, rows in read
            ]
            yield Trial(Cut(begin, chance, source), scores(scorers, records, kept))


def found(encoder: Encoder, records: Sequence[dict[str, Any]]) -> list[tuple[str, list[tuple[Found, Spans]]]]:
    """What the encoder finds in each record, by its id."""
    read = []
    for record in records:
        encoded = encoder.read(record["text"], paragraphs_of(record["text"]))
        read.append((record["id"], [(one, spans_of(encoded.units, one)) for one in encoded.found]))
    return read


def worth(one: Found) -> float:
    """The chance that an attribution stands there."""
    return one.chance * one.holds


def confident(encoder: Encoder, records: Sequence[dict[str, Any]], scorers: Path) -> Cut:
    """The cut-offs of an encoder with the line from log-odds of the chance to those of being right, fitted."""
    odds: list[float] = []
    right: list[bool] = []
    for (_, rows), record in zip(found(encoder, records), records, strict=True):
        odds += [math.log(max(worth(one), 1e-6) / max(1 - worth(one), 1e-6)) for one, _ in rows]
        right += right_in(record, [spans._asdict() for _, spans in rows], scorers)
    slope, offset = line(np.array(odds), np.array(right, float))
    return replace(encoder.cut, slope=round(slope, 3), offset=round(offset, 3))


def line(x: "np.ndarray[Any, Any]", y: "np.ndarray[Any, Any]") -> tuple[float, float]:
    """Slope and offset of a logistic line, by Newton's steps, held a little towards 1 and 0."""
    weights = np.array([1.0, 0.0])
    columns = np.stack([x, np.ones_like(x)], 1)
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (y - chance) - (weights - [1.0, 0.0])
        bend = (columns * (chance * (1 - chance))[:, None]).T @ columns + np.eye(2)
        weights = weights + np.linalg.solve(bend, slope)
    return float(weights[0]), float(weights[1])
