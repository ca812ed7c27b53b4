"""What is scored, against whom, and how low it may fall."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parent
OUT = ROOT / "out" / "benchmarks"
RESULTS = HERE / "results"


@dataclass(frozen=True, slots=True)
class Task:
    """One gold file and how it is scored; see tasks.toml."""

    name: str
    gold: str
    task: str
    command: str
    show: tuple[str, ...]
    gate: int
    sample: int = 0
    own: bool = False
    draws: int = 0
    trained: bool = False
    scorer: str = ""


@dataclass(frozen=True, slots=True)
class Peer:
    """What somebody else reaches."""

    value: float
    who: str


def read_toml(name: str) -> dict[str, Any]:
    """A table of this folder."""
    return tomllib.loads((HERE / name).read_text("utf-8"))


def tasks() -> tuple[Task, ...]:
    """All tasks, in the order of the table."""
    return tuple(Task(**{**row, "show": tuple(row["show"])}) for row in read_toml("tasks.toml")["task"])


def peers() -> dict[tuple[str, str], Peer]:
    """The peer of each task and measure that has one."""
    table = read_toml("peers.toml")
    return {
        (task, measure): Peer(**peer)
        for task, measures in table.items()
        if task != "about"
        for measure, peer in measures.items()
    }
