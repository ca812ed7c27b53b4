"""Figures for every choice of cut-offs: what the shipped files say, decoded many times."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

from reportedly.encoder.found import Cut, Found, spans_of
from reportedly.encoder.pieces import windows_of
from reportedly.encoder.session import TOGETHER, Encoder
from reportedly.encoder.units import units_of
from training.encoder.data import paragraphs_of
from training.encoder.evaluate import scores

BEGINS = (-0.5, 0.0, 0.5, 1.0)
CHANCES = (0.2, 0.3, 0.4, 0.5)
SOURCES = (0.3, 0.4, 0.5, 0.6, 0.7)


def tune(encoder: Encoder, records: list[dict[str, Any]], scorers: Path) -> Iterator[tuple[Cut, dict[str, Any]]]:
    """Cut-offs with their figures: those of the cue first, then those of the source with the best of them."""
    seen = [_seen(encoder, record["text"]) for record in records]
    best, most = Cut(), 0.0
    cuts = [Cut(begin, chance) for begin, chance in product(BEGINS, CHANCES)]
    for number in range(len(cuts) + len(SOURCES)):
        cut = cuts[number] if number < len(cuts) else replace(best, source=SOURCES[number - len(cuts)])
        readings = [
            {"report": {"id": record["id"]}, "attributions": _read(replace(encoder, cut=cut), *row)}
            for record, row in zip(records, seen, strict=True)
        ]
        figures = scores(scorers, records, readings)
        if number < len(cuts) and figures["relation"]["F1"] > most:
            best, most = cut, figures["relation"]["F1"]
        yield cut, figures


def _seen(encoder: Encoder, text: str) -> tuple[Any, Any, Any]:
    units = units_of(text, paragraphs_of(text))
    windows = windows_of(encoder.vocabulary, text, units)
    return units, windows, encoder._seen(windows)


def _read(encoder: Encoder, units: Any, windows: Any, seen: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    found: list[Found] = []
    for start in range(0, len(windows), TOGETHER):
        some = slice(start, start + TOGETHER)
        found.extend(encoder._attributions(units, windows[some], seen[some]))
    return [spans_of(units, one)._asdict() for one in found]


def calibrated(encoder: Encoder, records: list[dict[str, Any]], scorers: Path) -> tuple[float, float]:
    """Slope and offset with which the chances say how often a whole attribution is right."""
    scores(scorers, [], [])  # puts the scorers in reach
    import score_attribution as rules  # type: ignore[import-not-found]

    rows: list[tuple[float, bool]] = []
    for record in records:
        units, windows, seen = _seen(encoder, record["text"])
        found = [
            one
            for start in range(0, len(windows), TOGETHER)
            for one in encoder._attributions(units, windows[start : start + TOGETHER], seen[start : start + TOGETHER])
        ]
        index = rules.token_index(record["text"])
        gold, mine = (
            [{role: rules.tokens(one.get(role) or [], index) for role in rules.ROLES} for one in side]
            for side in (record["attributions"], [spans_of(units, one)._asdict() for one in found])
        )
        for one, spans in zip(found, mine, strict=True):
            rows.append((one.chance * one.holds, any(rules.RULES["relation"](right, spans) for right in gold)))
    return _logistic(rows)


def _logistic(rows: list[tuple[float, bool]]) -> tuple[float, float]:
    import numpy as np

    chance = np.clip([p for p, _ in rows], 1e-4, 1 - 1e-4)
    x = np.stack([np.log(chance / (1 - chance)), np.ones(len(rows))], 1)
    y = np.array([right for _, right in rows], float)
    weights = np.array([1.0, 0.0])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = x.T @ (x * (p * (1 - p))[:, None]) + 1e-3 * np.eye(2)
        weights += np.linalg.solve(hessian, x.T @ (y - p))
    return float(weights[0]), float(weights[1])
