"""Reads and reconciles, with progress; what brief, story and the tables have in common."""

from functools import partial
from typing import TYPE_CHECKING

from reportedly.cli.progress import told

if TYPE_CHECKING:
    from reportedly.case import Stories


def gather(paths: tuple[str, ...], model: str | None, strict: bool) -> "Stories":
    """The stories that the reports tell."""
    from reportedly import case

    return case.read_stories(paths, model=model, strict=strict, watch=partial(told, what="reports read"))
