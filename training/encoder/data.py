"""Reports with marked attributions, as windows with labels, and windows as batches."""

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from reportedly.encoder.machines import CONTENT, NONE, SOURCE
from reportedly.encoder.pieces import pieces_of
from reportedly.encoder.places import Places, places_of
from reportedly.encoder.units import QUOTED, SHAPES, Unit, units_of
from reportedly.encoder.windows import Window, cut, window
from reportedly.encoder.wordpiece import Vocabulary
from reportedly.model import Span

MARK = {SHAPES.index("mark"), SHAPES.index("quote"), SHAPES.index("end")}


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution in units: the run of its cue, and the label of every unit that is source or content."""

    cue: tuple[int, int]
    roles: dict[int, int]


@dataclass(frozen=True, slots=True)
class Article:
    """One report, ready to be cut into windows."""

    id: str
    text: str
    units: list[Unit]
    pieces: list[tuple[int, ...]]
    marks: tuple[int, int]
    marked: list[Marked]
    taught: list[tuple[int, int, Tensor]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Example:
    """A window with the attributions whose cue it holds, unit numbers counted from its first unit.

    Attributes:
        taught: Runs of units with the teacher's vector of their sentence.
    """

    article: Article
    window: Window
    places: Places
    marked: list[Marked]
    taught: list[tuple[int, int, Tensor]]


def paragraphs_of(text: str) -> list[Span]:
    """The lines of a text that hold something."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return found


def read_articles(path: Path, vocabulary: Vocabulary) -> list[Article]:
    """The articles of a JSON Lines file, in order of their ids."""
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [article(record, vocabulary) for record in sorted(records, key=lambda record: str(record["id"]))]


def article(record: dict[str, Any], vocabulary: Vocabulary) -> Article:
    """One record as an article."""
    text = record["text"]
    units = units_of(text, paragraphs_of(text))
    pieces = pieces_of(vocabulary, text, units)
    at = [-1] * len(text)
    for number, unit in enumerate(units):
        at[unit.span.start : unit.span.end] = [number] * (unit.span.end - unit.span.start)
    marked = [m for a in record.get("attributions", []) if (m := _marked(a, at, units)) is not None]
    return Article(record["id"], text, units, pieces, vocabulary.marks, sorted(marked, key=lambda m: m.cue))


def _marked(attribution: dict[str, Any], at: list[int], units: list[Unit]) -> Marked | None:
    cue = sorted(n for piece in attribution.get("cue") or [] for n in _trimmed(piece, at, units))
    content = {n for piece in attribution.get("content") or [] for n in _trimmed(piece, at, units)}
    source = [n for piece in (attribution.get("source") or [])[:1] for n in _trimmed(piece, at, units)]
    if not cue or not content:
        return None
    run = (cue[0], cue[-1] + 1)
    roles = dict.fromkeys(sorted(content), CONTENT) | dict.fromkeys(source, SOURCE)
    return Marked(run, {n: role for n, role in roles.items() if not run[0] <= n < run[1]})


def _trimmed(piece: Sequence[int], at: list[int], units: list[Unit]) -> range:
    """The units of a piece, marks at its edges left out unless there is nothing else."""
    inside = sorted({n for n in at[piece[0] : piece[1]] if n >= 0})
    words = [n for n in inside if units[n].shape % QUOTED not in MARK] or inside
    return range(words[0], words[-1] + 1) if words else range(0)


def examples(article: Article, limit: int) -> Iterator[Example]:
    """The windows of an article with their labels."""
    for run in cut(article.units, [len(p) for p in article.pieces], limit):
        first, last = run
        marked = [
            Marked(
                (m.cue[0] - first, m.cue[1] - first), {n - first: r for n, r in m.roles.items() if first <= n < last}
            )
            for m in article.marked
            if first <= m.cue[0] and m.cue[1] <= last
        ]
        kept = [m for m in marked if CONTENT in m.roles.values()]
        taught = [(a - first, b - first, v) for a, b, v in article.taught if first <= a and b <= last]
        made = window(article.units, article.pieces, run, article.marks)
        yield Example(article, made, places_of(article.units, run), kept, taught)


@dataclass(slots=True)
class Batch:
    """Windows side by side.

    Attributes:
        cues: Rows of (window, first unit, one past the last).
        begins: The labels of the cue chain.
        roles: For each cue the labels of the role chain.
        found: What the head of the cues said, once it has.
    """

    examples: list[Example]
    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    units: Tensor
    places: Tensor
    cues: Tensor
    begins: Tensor
    roles: Tensor
    found: Tensor | None = None


def batch_of(rows: Sequence[Example]) -> Batch:
    """The batch of these windows."""
    cues = [(n, *m.cue) for n, row in enumerate(rows) for m in row.marked]
    wide = max(len(row.window.first) for row in rows)
    begins = torch.zeros(len(rows), wide, dtype=torch.long)
    roles = torch.full((len(cues), wide), NONE)
    for n, start, end in cues:
        begins[n, start:end] = 2
        begins[n, start] = 1
    held = [m for row in rows for m in row.marked]
    for number, marked in enumerate(held):
        for unit, role in marked.roles.items():
            roles[number, unit] = role
    lengths = torch.tensor([len(row.window.first) for row in rows])
    return Batch(
        list(rows),
        pieces=_padded([row.window.pieces for row in rows]),
        shapes=_padded([row.window.shapes for row in rows]),
        mask=_padded([(1,) * len(row.window.pieces) for row in rows]).bool(),
        first=_padded([row.window.first for row in rows]),
        last=_padded([row.window.last for row in rows]),
        units=torch.arange(wide)[None] < lengths[:, None],
        places=torch.stack([_padded([getattr(row.places, name) for row in rows]) for name in Places.__slots__], 2),
        cues=torch.tensor(cues, dtype=torch.long).reshape(-1, 3),
        begins=begins,
        roles=roles,
    )


def _padded(rows: Iterable[Sequence[int]]) -> Tensor:
    rows = list(rows)
    wide = max(len(row) for row in rows)
    return torch.tensor([[*row, *[0] * (wide - len(row))] for row in rows])


def batches(
    articles: Sequence[Article], limits: tuple[int, int], size: int, chance: random.Random
) -> list[list[Example]]:
    """One pass over the articles: windows of like length side by side, in an order by chance."""
    rows = [row for item in articles for row in examples(item, chance.randint(*limits))]
    chance.shuffle(rows)
    pools = [rows[i : i + 16 * size] for i in range(0, len(rows), 16 * size)]
    found = []
    for pool in pools:
        pool.sort(key=lambda row: len(row.window.pieces))
        found.extend(pool[i : i + size] for i in range(0, len(pool), size))
    chance.shuffle(found)
    return found
