"""Measures speed and memory, and writes everything that was measured."""

import json
import subprocess
import sys
from pathlib import Path

from benchmarks.config import RESULTS, ROOT, tasks
from benchmarks.data import read_lines
from benchmarks.floors import Measures
from benchmarks.product import environment, run
from benchmarks.start import brief_times, help_times
from benchmarks.table import Row, markdown

COMMAND = "make bench"
SPEED_GOLD = "attribution/dev.jsonl"
LARGE = "stories"


def write_results(found: Measures, accuracy: list[Row], bench: Path) -> None:
    """Measures speed, prints it, and writes latest.md and latest.json."""
    speed = speed_rows(bench)
    print(markdown(("what", "value", "wanted"), speed))
    RESULTS.mkdir(exist_ok=True)
    text = (
        "# What was measured last\n\n"
        f"Written by `{COMMAND}`. Accuracy in percent on the development data; each process on one thread.\n\n"
        + markdown(("task", "measure", "ours", "floor", "peer", "who the peer is"), accuracy)
        + "\n"
        + markdown(("speed and memory", "value", "wanted"), speed)
    )
    (RESULTS / "latest.md").write_text(text, "utf-8")
    record = {"command": COMMAND, "accuracy": found, "speed": {name: value for name, value, _ in speed}}
    (RESULTS / "latest.json").write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", "utf-8")


def speed_rows(bench: Path) -> list[Row]:
    """What it costs to read, to start, and to print a brief."""
    return [*reading_rows(bench), *start_rows(bench), *memory_rows(bench)]


def reading_rows(bench: Path) -> list[Row]:
    """Words a second of each stage and of all, and the ratio to the bare pipeline."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.speed", str(bench / SPEED_GOLD)],
        capture_output=True,
        check=True,
        env=environment(),
        cwd=ROOT,
    )
    given = json.loads(done.stdout)
    seconds = given["seconds"]
    rows: list[Row] = [
        (f"{name}, words a second", f"{given['words'] / spent:,.0f}", "") for name, spent in seconds.items()
    ]
    ratio = seconds["bare spaCy"] / seconds["whole reading"]
    return [*rows, ("whole reading, speed in bare spaCy's", f"{ratio:.2f}", "at least 0.50")]


def start_rows(bench: Path) -> list[Row]:
    """The start of the command, and a cold brief of the two founding reports."""
    helped = help_times()
    times = helped["help"] / helped["bare"]
    rows: list[Row] = [
        ("--help, times a bare interpreter's start", f"{times:.1f} ({helped['help']:.3f} s)", "at most 10")
    ]
    seeds = sorted((bench.parent / "seeds").glob("*.txt"))
    if seeds:
        cold = brief_times(seeds)
        times = cold["brief"] / cold["bare"]
        rows.append(
            ("cold brief, times loading and running bare spaCy", f"{times:.2f} ({cold['brief']:.2f} s)", "at most 4")
        )
    return rows


def memory_rows(bench: Path) -> list[Row]:
    """Peak memory and time of reading and reconciling a few hundred reports: the run that was scored."""
    task = next(task for task in tasks() if task.name == LARGE)
    made = run(task, bench / task.gold, bench / "scorers")
    count = len(read_lines(bench / task.gold))
    return [
        (f"stories of {count} reports, peak memory", f"{made.megabytes:,.0f} MB", ""),
        (f"stories of {count} reports, seconds", f"{made.seconds:.0f}", ""),
    ]
