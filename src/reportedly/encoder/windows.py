"""Windows: runs of whole paragraphs that fit into one pass of the encoder."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.encoder.units import QUOTED, SHAPES, Unit

LIMIT = 192  # pieces in a window, with the marks around paragraphs
LONGEST_WORD = 24  # pieces of one unit; what is longer is no word
END = SHAPES.index("end")


@dataclass(frozen=True, slots=True)
class Window:
    """A run of units and their word pieces.

    Attributes:
        units: Half-open run of unit numbers in the report.
        pieces: Vocabulary numbers, with the marks at the start and after each paragraph.
        shapes: For each piece the shape of its unit, plus one; 0 for the marks.
        first: For each unit the place of its first piece.
        last: For each unit the place of its last piece.
    """

    units: tuple[int, int]
    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]


def cut(units: Sequence[Unit], sizes: Sequence[int], limit: int = LIMIT) -> list[tuple[int, int]]:
    """Runs of units that fit: whole paragraphs where possible, else whole sentences, else what fits.

    Args:
        units: The units of a report.
        sizes: How many pieces each unit has.
        limit: The most pieces of a window.
    """
    runs: list[tuple[int, int]] = []
    start, size = 0, 1
    for first, last in _paragraphs(units):
        length = sum(sizes[first:last]) + 1
        if size + length > limit and start < first:
            runs.append((start, first))
            start, size = first, 1
        if size + length > limit:
            *whole, rest = _sentences(units, sizes, first, last, limit)
            runs.extend(whole)
            start, length = rest[0], sum(sizes[slice(*rest)]) + 1
        size += length
    if start < len(units):
        runs.append((start, len(units)))
    return runs


def _paragraphs(units: Sequence[Unit]) -> list[tuple[int, int]]:
    edges = [i for i in range(len(units)) if i == 0 or units[i].paragraph != units[i - 1].paragraph]
    return list(itertools.pairwise([*edges, len(units)]))


def _sentences(units: Sequence[Unit], sizes: Sequence[int], first: int, last: int, limit: int) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    start, size, stop = first, 2, first
    for i in range(first, last):
        if size + sizes[i] > limit:
            end = stop if stop > start else i
            runs.append((start, end))
            start, stop, size = end, end, 2 + sum(sizes[end:i])
        size += sizes[i]
        if units[i].shape % QUOTED == END:
            stop = i + 1
    return [*runs, (start, last)]


def window(
    units: Sequence[Unit], pieces: Sequence[Sequence[int]], run: tuple[int, int], marks: tuple[int, int]
) -> Window:
    """The window over a run of units.

    Args:
        units: The units of a report.
        pieces: The vocabulary numbers of each unit.
        run: The run of units.
        marks: Vocabulary numbers of the mark at the start and of the one after each paragraph.
    """
    found, shapes = [marks[0]], [0]
    first, last = [], []
    for i in range(*run):
        first.append(len(found))
        found.extend(pieces[i])
        shapes.extend([units[i].shape + 1] * len(pieces[i]))
        last.append(len(found) - 1)
        if i + 1 == run[1] or units[i + 1].paragraph != units[i].paragraph:
            found.append(marks[1])
            shapes.append(0)
    return Window(run, tuple(found), tuple(shapes), tuple(first), tuple(last))
