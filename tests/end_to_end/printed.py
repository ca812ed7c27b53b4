"""What the command prints for an example, and where words stand in it."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
Record = dict[str, Any]


@dataclass(frozen=True)
class Printed:
    """The readings and stories of one example, as records."""

    readings: dict[str, Record]
    stories: list[Record]

    def id_of(self, number: str) -> str:
        """The id of the report with that number."""
        return next(n for n in sorted(self.readings) if n.startswith(f"{number}-") or f"-{number}-" in n)

    def find(self, number: str, words: str) -> list[tuple[str, int, int]]:
        """Every place of the words in that report; they must stand there."""
        name = self.id_of(number)
        text = self.readings[name]["report"]["text"]
        starts = [i for i in range(len(text)) if text.startswith(words, i)]
        assert starts, f"{words!r} is not in report {name}"
        return [(name, start, start + len(words)) for start in starts]

    def parts(self, name: str) -> list[Record]:
        """All claims, discrepancies, ... of all stories."""
        return [part for story in self.stories for part in story[name]]


def overlap(place: tuple[str, int, int], report: str, start: int, end: int) -> bool:
    """Whether words at a place share a character with a span."""
    return place[0] == report and place[1] < end and start < place[2]


def run(*words: str) -> list[Record]:
    """The records that the command prints."""
    command = [sys.executable, "-m", "reportedly", *words]
    done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"}, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


@cache
def printed(example: str) -> Printed:
    """What `read` and `story` print for the reports of an example."""
    folder = str(EXAMPLES / example / "reports")
    readings = {record["report"]["id"]: record for record in run("read", "--json", folder)}
    return Printed(readings, run("story", "--json", folder))


def expected(example: str) -> Record:
    """The example's expected.yaml."""
    loaded: Record = yaml.safe_load((EXAMPLES / example / "expected.yaml").read_text("utf-8"))
    return loaded
