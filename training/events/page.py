"""Writes what was measured by folds into docs/event-types.md, between its marks."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.table import markdown

BEGIN, END = "<!-- folds: python -m training.events folds FOLDER --page -->\n", "<!-- end of folds -->\n"
SHORT = 4  # letters by which a column names its type
Row = tuple[str, ...]


def rewritten(page: str, parts: Iterable[str]) -> str:
    """The page with these parts between its marks."""
    before, rest = page.split(BEGIN)
    return before + BEGIN + "\n" + "\n".join(parts) + "\n" + END + rest.split(END)[1]


def write(path: Path, parts: Iterable[str]) -> None:
    """Puts these parts between the marks of a page."""
    path.write_text(rewritten(path.read_text("utf-8"), parts), "utf-8")


def table(heads: Row, rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table; numbers with a point to one place."""
    shown = [tuple(f"{cell:.1f}" if isinstance(cell, float) else str(cell) for cell in row) for row in rows]
    return markdown(heads, shown)


def confusion(counts: dict[tuple[str, str], int], kinds: Sequence[str]) -> str:
    """The matrix of gold against printed types; a column is called by the beginning of its type, a 0 is left out."""
    heads = ("marked", *(kind[:SHORT].lower() for kind in kinds), "none")
    rows = [(gold, *(counts.get((gold, kind), "") or "" for kind in (*kinds, ""))) for gold in kinds]
    return table(heads, rows)
