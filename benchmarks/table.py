"""One table of everything that was measured, in Markdown."""

from collections.abc import Sequence

from benchmarks.config import Peer, Task
from benchmarks.floors import Measures

Row = tuple[str, ...]
TRAINED = "no claim: the weights learnt from these texts"


def accuracy_rows(
    tasks: Sequence[Task], found: Measures, peers: dict[tuple[str, str], Peer], floors: Measures
) -> list[Row]:
    """Task, measure, ours, floor, peer, and who the peer is."""
    rows: list[Row] = []
    for task in tasks:
        for measure in task.show:
            peer = peers.get((task.name, measure))
            values = (found.get(task.name, {}).get(measure), floors.get(task.name, {}).get(measure))
            cells = (*values, peer.value if peer else None)
            who = TRAINED if task.trained else peer.who if peer else ""
            rows.append((task.name, measure, *map(_shown, cells), who))
    return rows


def markdown(heads: Row, rows: Sequence[Row]) -> str:
    """A Markdown table, aligned so that it reads as plain text too."""
    widths = [max(len(row[i]) for row in (heads, *rows)) for i in range(len(heads))]
    padded = [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in (heads, *rows)]
    lines = ["| " + " | ".join(cells) + " |" for cells in padded]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join((lines[0], rule, *lines[1:])) + "\n"


def _shown(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"
