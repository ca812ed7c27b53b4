"""One table of everything that was measured, in Markdown."""

from collections.abc import Sequence

from benchmarks.config import Peer, Task
from benchmarks.floors import Measures

Row = tuple[str, ...]


def accuracy_rows(
    tasks: Sequence[Task], found: Measures, peers: dict[tuple[str, str], Peer], floors: Measures
) -> list[Row]:
    """Task, measure, ours, floor, peer, and who the peer is."""
    rows: list[Row] = []
    for task in tasks:
        for measure in task.show:
            value = found.get(task.name, {}).get(measure)
            peer = peers.get((task.name, measure))
            floor = floors.get(task.name, {}).get(measure)
            rows.append(
                (
                    task.name,
                    measure,
                    _shown(value),
                    _shown(floor),
                    _shown(peer.value if peer else None),
                    peer.who if peer else "",
                )
            )
    return rows


def markdown(heads: Row, rows: Sequence[Row]) -> str:
    """A Markdown table, aligned so that it reads as plain text too."""
    widths = [max(len(row[i]) for row in (heads, *rows)) for i in range(len(heads))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in (heads, *rows)
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join((lines[0], rule, *lines[1:])) + "\n"


def _shown(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"
