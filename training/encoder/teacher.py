"""The sentence vectors of the original weights, which the training keeps alive."""

import itertools

import torch
from torch import Tensor
from torch.nn import functional as f

from reportedly.encoder.pieces import MARKS
from reportedly.encoder.places import places_of
from training.encoder.data import Article
from training.encoder.model import original

LEAST, MOST = 4, 100  # units of a sentence that is taught
ROWS = 32


def sentences_of(article: Article) -> list[tuple[int, int]]:
    """The runs of units of the sentences that are neither very short nor very long."""
    numbers = places_of(article.units, (0, len(article.units))).sentences
    edges = [i for i in range(len(numbers)) if i == 0 or numbers[i] != numbers[i - 1]]
    runs = itertools.pairwise([*edges, len(numbers)])
    return [(a, b) for a, b in runs if LEAST <= b - a <= MOST]


@torch.no_grad()
def teach(articles: list[Article], share: int) -> int:
    """Adds the teacher's vectors to one article in so many; how many sentences have one now."""
    body = original().eval()
    wanted = [(item, run) for item in articles[::share] for run in sentences_of(item)]
    wanted.sort(key=lambda row: row[1][1] - row[1][0])
    for i in range(0, len(wanted), ROWS):
        rows = wanted[i : i + ROWS]
        pieces = [[MARKS[0], *(p for n in range(*run) for p in item.pieces[n]), MARKS[1]][:256] for item, run in rows]
        for (item, run), vector in zip(rows, _vectors(body, pieces), strict=True):
            item.taught.append((*run, vector.clone()))
    return len(wanted)


def _vectors(body: torch.nn.Module, rows: list[list[int]]) -> Tensor:
    wide = max(len(row) for row in rows)
    pieces = torch.tensor([[*row, *[0] * (wide - len(row))] for row in rows])
    mask = torch.tensor([[1] * len(row) + [0] * (wide - len(row)) for row in rows]).bool()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states = body(pieces, torch.zeros_like(pieces), mask)
    means = (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
    return f.normalize(means, dim=-1)
