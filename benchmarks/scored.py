"""What every scorer of our own gold prints: a table for people, and in the last line the same as JSON."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.data import Record, read_lines

Score = Callable[[list[Record], list[Record]], dict[str, dict[str, Any]]]


def print_scores(score: Score) -> None:
    """Scores what was printed (the second file named on the command line) against gold (the first)."""
    gold, printed = (read_lines(Path(path)) for path in sys.argv[1:])
    figures = score(gold, printed)
    width = max(map(len, figures), default=0) + 2
    for row, columns in figures.items():
        print(row.ljust(width) + "".join(f"{name} {value:<9}" for name, value in columns.items()))
    print(json.dumps(figures))
