"""Cut-offs and confidences of the files that ship, from reports that the training did not see."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.calibration import right_in
from reportedly.encoder.found import Cut, Found, spans_of
from reportedly.encoder.pieces import windows_of
from reportedly.encoder.session import TOGETHER, Encoder
from reportedly.encoder.units import Unit, units_of
from reportedly.encoder.windows import Window
from training.encoder.data import paragraphs_of
from training.encoder.evaluate import scores

BEGINS = (-1.5, -1.2, -0.9, -0.6, -0.3, 0.0, 0.3)
CHANCES = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
SOURCES = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
STEPS = 50
LEAST = 1e-6  # a step shorter than this changes nothing

Array = Any


@dataclass(frozen=True, slots=True)
class Seen:
    """One record and what the networks say of it, which no cut-off changes."""

    record: dict[str, Any]
    units: Sequence[Unit]
    windows: Sequence[Window]
    rows: Sequence[Any]

    def read(self, encoder: Encoder) -> list[Found]:
        """The attributions by the encoder's cut-offs."""
        found: list[Found] = []
        for start in range(0, len(self.windows), TOGETHER):
            some = slice(start, start + TOGETHER)
            found.extend(encoder._attributions(self.units, self.windows[some], self.rows[some]))
        return found

    def spans(self, found: Sequence[Found]) -> list[dict[str, Any]]:
        """The attributions as a reading prints them."""
        return [spans_of(self.units, one)._asdict() for one in found]


def seen_by(encoder: Encoder, record: dict[str, Any]) -> Seen:
    """What the networks say of one record."""
    units = units_of(record["text"], paragraphs_of(record["text"]))
    windows = windows_of(encoder.vocabulary, record["text"], units)
    return Seen(record, units, windows, encoder._seen(windows))


def trials(encoder: Encoder, seen: Sequence[Seen], scorers: Path) -> Iterator[tuple[Cut, dict[str, Any]]]:
    """Cut-offs with their figures: those of the cue first, then those of the source with the best of them."""
    best, most = Cut(), 0.0
    for begin, chance in product(BEGINS, CHANCES):
        cut = Cut(begin, chance)
        figures = _figures(replace(encoder, cut=cut), seen, scorers)
        if figures["relation"]["F1"] > most:
            best, most = cut, figures["relation"]["F1"]
        yield cut, figures
    for source in SOURCES:
        cut = replace(best, source=source)
        yield cut, _figures(replace(encoder, cut=cut), seen, scorers)


def _figures(encoder: Encoder, seen: Sequence[Seen], scorers: Path) -> dict[str, Any]:
    read = [{"report": {"id": s.record["id"]}, "attributions": s.spans(s.read(encoder))} for s in seen]
    return scores(scorers, [one.record for one in seen], read)


def calibrated(encoder: Encoder, seen: Sequence[Seen], scorers: Path) -> Cut:
    """The encoder's cut-offs with the line from the log odds of a chance to those of being right as a whole."""
    chances: list[float] = []
    right: list[bool] = []
    for one in seen:
        found = one.read(encoder)
        chances += [each.chance * each.holds for each in found]
        right += right_in(one.record, one.spans(found), scorers)
    slope, offset = line(np.clip(chances, 1e-4, 1 - 1e-4), np.array(right, float))
    return replace(encoder.cut, slope=round(slope, 3), offset=round(offset, 3))


def line(chance: Array, right: Array) -> tuple[float, float]:
    """Slope and offset of a logistic line over log odds, held a little towards 1 and 0; no step goes uphill."""
    x = np.stack([np.log(chance / (1 - chance)), np.ones(len(chance))], 1)
    start = np.array([1.0, 0.0])

    def loss(weights: Array) -> float:
        odds = x @ weights
        return float((np.logaddexp(0, odds) - right * odds).sum() + ((weights - start) ** 2).sum() / 2)

    weights = start
    for _ in range(STEPS):
        now = np.exp(-np.logaddexp(0, -x @ weights))
        bend = x.T @ (x * (now * (1 - now))[:, None]) + np.eye(2)
        step = np.linalg.solve(bend, x.T @ (right - now) - (weights - start))
        while loss(weights + step) > loss(weights) and np.abs(step).max() > LEAST:
            step = step / 2
        weights = weights + step
    return float(weights[0]), float(weights[1])
