"""The texts that weights of attributions are fitted on: our own gold, and published reports that a reader judged."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.data import read_lines

GOLD = Path(__file__).parents[1] / "benchmarks/gold/attributions"


def own_texts(sets: Iterable[str]) -> list[dict[str, Any]]:
    """The records of our own gold, set after set."""
    return [gold for name in sets for gold in read_lines(GOLD / f"{name}.jsonl")]


def judged_texts(news: Path, name: str) -> list[dict[str, Any]]:
    """The published reports that were judged, each with what was judged in it.

    Args:
        news: The reports, which are not in the repository.
        name: The set of what was judged, by the ids of the reports.
    """
    judged = {row["id"]: row for row in read_lines(GOLD / f"{name}.jsonl")}
    return [row | judged[row["id"]] for row in read_lines(news) if row["id"] in judged]
