"""Fits what each kind of evidence for the day of a report weighs: python -m training.dating GOLD...

GOLD are invented reports with their days (benchmarks/gold/dating). Of every collection several draws of reports keep
their date; the weights are those under which the others most likely came out on the days on which they did, held near
what was set by hand where the draws say little. Writes knowledge/tables/dating_weights.toml.
"""

import hashlib
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from reportedly import read
from reportedly.model import Reading
from reportedly.reconciling.dating.solve import evidence, gather

TABLE = Path(__file__).parents[1] / "src/reportedly/knowledge/tables/dating_weights.toml"
# Set by hand: what the days themselves and copies say, and what likeness says where it is taken at its word, which
# the collections hardly ever let it. All other kinds are held near nothing where the draws say little.
SET = dict.fromkeys(
    (
        "weekday",
        "bounds",
        "turns",
        "dense",
        "tolls",
        "links",
        "copies",
        "company",
        "deeds",
        "whole copies",
        "links of copies",
    ),
    1.6,
)
# Shares of the reports that keep their date, each drawn so many times.
SHARES = (0.25, 0.4, 0.6)
DRAWS = 5
HELD = 0.02
STEPS = 200

HEAD = """[about]
title = "What each kind of evidence for the day of a report weighs"
source = "fitted by training/dating.py on the invented reports of {sources}; what is taken at its word is set by hand"
licence = "Apache-2.0"
date = "2026-11-22"

# In nats for each nat or unit of what the kind of evidence says; what stands in no line says nothing.
[weights]
"""

Array = Any  # numpy arrays
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """One report of a draw: what each kind of evidence says of each day, and which day it was."""

    collection: str
    columns: dict[str, list[float]]
    right: int


def asked_of(collection: str, readings: Iterable[Reading], days: Mapping[str, int]) -> Iterator[Asked]:
    """The reports of all draws of one collection, once with their outlets and once without."""
    known_outlets = list(readings)
    unknown = [replace(r, report=replace(r.report, outlet=None)) for r in known_outlets]
    for share in SHARES:
        for draw in range(DRAWS):
            kept = {name: day for name, day in days.items() if _lot(name, share, draw) < share}
            if kept:
                for story in (known_outlets, unknown):
                    yield from _asked(collection, story, kept, days)


def _asked(collection: str, story: list[Reading], kept: dict[str, int], days: Mapping[str, int]) -> Iterator[Asked]:
    solved = gather(story, kept)
    for name, columns in evidence(solved, {report: {day: 1.0} for report, day in kept.items()}):
        if days[name] in solved.days.days:
            yield Asked(collection, columns, solved.days.days.index(days[name]))


def _lot(name: str, share: float, draw: int) -> float:
    """A number from 0 to 1 that is always the same for the same words."""
    return int(hashlib.sha256(f"{name} {share} {draw}".encode()).hexdigest()[:8], 16) / 0xFFFFFFFF


def fit(asked: list[Asked]) -> dict[str, float]:
    """The weights under which the right days are likeliest (a softmax over days, by Adam)."""
    import numpy as np

    names = sorted({name for one in asked for name in one.columns})
    tables = [np.array([one.columns.get(n, [0.0] * len(one.columns["weekday"])) for n in names]).T for one in asked]
    sizes = np.array([len(table) for table in tables])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    rows = np.concatenate(tables)
    spread = np.sqrt(np.mean([((t - t.mean(0)) ** 2).mean(0) for t in tables], axis=0)) + 1e-6
    rows, segment = rows / spread, np.repeat(np.arange(len(asked)), sizes)
    right = starts + np.array([one.right for one in asked])
    share = _shares(asked)
    sound = np.array(["outlet" not in name for name in names])  # what cannot speak against the days that it names
    fixed = np.array([name in SET for name in names])
    before = np.array([SET.get(name, 0.0) for name in names]) * spread
    weights, mean, square = before.copy(), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        values = rows @ weights
        odds = np.exp(values - np.maximum.reduceat(values, starts)[segment])
        likely = odds / np.add.reduceat(odds, starts)[segment]
        slope = (rows * (likely * share[segment])[:, None]).sum(0) - (rows[right] * share[:, None]).sum(0)
        slope += HELD * (weights - before)
        slope[fixed] = 0.0
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        weights -= 0.03 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        weights[sound] = np.maximum(weights[sound], 0.0)
    return {name: round(float(value), 3) for name, value in zip(names, weights / spread, strict=True)} | SET


def _shares(asked: list[Asked]) -> Array:
    """What each report counts: every collection as much as its square root."""
    import numpy as np

    of: dict[str, int] = defaultdict(int)
    for one in asked:
        of[one.collection] += 1
    shares = np.array([of[one.collection] ** -0.5 for one in asked])
    return shares / shares.sum()


def readings_of(records: list[Record]) -> list[Reading]:
    """The readings of reports without their dates, in the order of their ids."""
    fields = ("id", "outlet", "text")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        lines = (json.dumps({name: record[name] for name in fields}) for record in records)
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        found = [reading for reading in read([str(path)]) if isinstance(reading, Reading)]
    return sorted(found, key=lambda reading: reading.report.id)


def collections_of(paths: Iterable[Path]) -> Iterator[tuple[str, list[Reading], dict[str, int]]]:
    """Each collection of reports, read without their dates, with the days on which they came out."""
    for path in paths:
        by_story: dict[str, list[Record]] = defaultdict(list)
        for line in path.read_text("utf-8").splitlines():
            record = json.loads(line)
            by_story[record["story"]].append(record)
        for story, records in sorted(by_story.items()):
            days = {record["id"]: date.fromisoformat(record["published"]).toordinal() for record in records}
            yield story, readings_of(records), days


def main() -> None:
    """Writes the table."""
    paths = [Path(name) for name in sys.argv[1:]]
    asked = [one for story in collections_of(paths) for one in asked_of(*story)]
    lines = [f'"{name}" = {value}\n' for name, value in sorted(fit(asked).items())]
    TABLE.write_text(HEAD.format(sources=" and ".join(path.name for path in paths)) + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
