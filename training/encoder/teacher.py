"""The sentence vectors of the original weights, which the training keeps alive."""

import itertools
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as f

from reportedly.encoder.places import places_of
from training.encoder.data import Article
from training.encoder.model import original
from training.encoder.settings import WIDTH

LEAST, MOST = 4, 100  # units of a sentence that is taught
ROWS = 32


def sentences_of(article: Article) -> list[tuple[int, int]]:
    """The runs of units of the sentences that are neither very short nor very long."""
    numbers = places_of(article.units, (0, len(article.units))).sentences
    edges = [i for i in range(len(numbers)) if i == 0 or numbers[i] != numbers[i - 1]]
    runs = itertools.pairwise([*edges, len(numbers)])
    return [(a, b) for a, b in runs if LEAST <= b - a <= MOST]


def teach(articles: list[Article], share: int, kept: Path) -> int:
    """Adds the teacher's vectors to one article in so many; how many sentences have one now.

    Args:
        articles: The articles that are learned from, in order.
        share: One article in so many is taught.
        kept: A file with the vectors, made if it is not there.
    """
    wanted = [(item, run) for item in articles[::share] for run in sentences_of(item)]
    if not kept.is_file():
        torch.save(_taught(wanted), kept)
    vectors = torch.load(kept, weights_only=True)
    if len(vectors) != len(wanted):
        raise SystemExit(f"{kept} is of other articles; remove it")
    for (item, run), vector in zip(wanted, vectors.float(), strict=True):
        item.taught.append((*run, vector))
    return len(wanted)


@torch.no_grad()
def _taught(wanted: list[tuple[Article, tuple[int, int]]]) -> Tensor:
    """The teacher's vectors, one row for each sentence."""
    body = original().eval()
    found = torch.zeros(len(wanted), WIDTH, dtype=torch.bfloat16)
    order = sorted(range(len(wanted)), key=lambda n: wanted[n][1][1] - wanted[n][1][0])
    for i in range(0, len(order), ROWS):
        rows = order[i : i + ROWS]
        marks = wanted[0][0].marks
        pieces = [[p for unit in range(*wanted[n][1]) for p in wanted[n][0].pieces[unit]] for n in rows]
        found[rows] = _vectors(body, [[marks[0], *row, marks[1]][:256] for row in pieces]).bfloat16()
    return found


def _vectors(body: torch.nn.Module, rows: list[list[int]]) -> Tensor:
    wide = max(len(row) for row in rows)
    pieces = torch.tensor([[*row, *[0] * (wide - len(row))] for row in rows])
    mask = torch.tensor([[1] * len(row) + [0] * (wide - len(row)) for row in rows]).bool()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states = body(pieces, torch.zeros_like(pieces), mask)
    means = (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
    return f.normalize(means, dim=-1)
