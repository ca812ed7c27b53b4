"""What the trained model finds, scored by the rules of the benchmark."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from reportedly.encoder.found import Cut, Found, cues_in, roles_of, spans_of
from training.encoder.data import Article, batch_of, examples
from training.encoder.heads import Roles
from training.encoder.loop import Encoder

ROWS = ("cue_overlap", "cue_exact", "content_token", "content_exact", "source_overlap", "source_exact")
ROWS += ("relation", "relation_exact", "sourceless")


@torch.no_grad()
def found_in(model: Encoder, article: Article, limit: int, cut: Cut) -> list[Found]:
    """The attributions of one article, windows read one at a time."""
    found: list[Found] = []
    for row in examples(article, limit):
        batch = batch_of([row])
        read = model.read(batch, fast=False)
        edges = model.heads["cues"](read.units, batch.units).numpy()
        cues = cues_in(edges, np.array([len(row.window.first)]), cut)
        if not cues:
            continue
        runs = torch.tensor([(0, cue.start, cue.end) for cue in cues])
        head = model.heads["roles"]
        assert isinstance(head, Roles)
        ways = head(read.units, batch.places, runs).numpy()
        lengths = np.full(len(cues), len(row.window.first))
        found.extend(roles_of(ways, lengths, cues, [row.window.units[0]] * len(cues), cut))
    return found


def gold_found(article: Article, limit: int) -> list[Found]:
    """What a faultless model would find: shows what windows and units lose."""
    return [
        Found((m.cue[0] + row.window.units[0], m.cue[1] + row.window.units[0]),
              tuple(n + row.window.units[0] for n, r in sorted(m.roles.items()) if r == 1),
              tuple(n + row.window.units[0] for n, r in sorted(m.roles.items()) if r == 2), 1.0, 1.0)
        for row in examples(article, limit)
        for m in row.marked
    ]  # fmt: skip


def reading(article: Article, found: Sequence[Found]) -> dict[str, Any]:
    """A reading as the product prints it, with nothing but attributions."""
    return {
        "report": {"id": article.id},
        "attributions": [spans_of(article.units, one)._asdict() for one in found],
    }


def scores(scorers: Path, gold: Sequence[dict[str, Any]], readings: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The rows of the benchmark's scorer."""
    sys.path.insert(0, str(scorers))
    import common  # type: ignore[import-not-found]
    import score_attribution  # type: ignore[import-not-found]

    figures: dict[str, Any] = score_attribution.score(list(gold), common.predictions(readings))
    return figures


def records(path: Path) -> list[dict[str, Any]]:
    """The gold records of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def table(figures: dict[str, Any]) -> str:
    """The rows that the issue names, one a line."""
    return "\n".join(
        f"{row:15} P {figures[row]['P']:6.2f} R {figures[row]['R']:6.2f} F1 {figures[row]['F1']:6.2f}"
        for row in ROWS
    )  # fmt: skip
