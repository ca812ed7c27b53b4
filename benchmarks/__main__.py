"""Scores the product: `python -m benchmarks [TASK...]`, the data in the folder REPORTEDLY_BENCH.

Without options: every task (or those named) on its data, then speed, in one table, which is also written to
benchmarks/results/ when every task was run. With --gate: a small part of the data, for the tests.
The exit status is 1 where a measure fell below its floor or the data are not those that were pinned.
"""

import argparse
import sys
from pathlib import Path

from benchmarks import config, data, floors, product
from benchmarks.config import Task
from benchmarks.floors import Floors, Measures
from benchmarks.results import write_results
from benchmarks.table import accuracy_rows, markdown

HEADS = ("task", "measure", "ours", "floor", "peer", "who the peer is")


def main() -> int:
    """Runs what was asked for; gives the exit status."""
    options = parse()
    bench = data.bench_folder()
    if bench is None:
        print("the benchmark data are not there: name their folder in REPORTEDLY_BENCH", file=sys.stderr)
        return 2
    tasks = [task for task in config.tasks() if chosen(task, options)]
    found = {task.name: measure(task, bench, gate=options.gate) for task in tasks}
    files = {path for task in tasks for path in data.files_of(task, bench)}
    hashes = {data.name_of(path, bench): data.file_hash(path) for path in sorted(files)}
    pinned = floors.load()
    part = pinned.gate if options.gate else pinned.full
    claimed = {task.name: found[task.name] for task in tasks if not task.trained}
    rows = accuracy_rows(tasks, found, config.peers(), part)
    print(markdown(HEADS, rows))
    if not (options.gate or options.tasks or options.no_speed):
        write_results(found, rows, bench)
    faults = [*floors.below(found, part), *floors.changed(hashes, pinned.data)]
    for fault in faults:
        print(fault, file=sys.stderr)
    if options.update:
        return update(pinned, claimed, hashes, faults, options)
    return 1 if faults else 0


def parse() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser("python -m benchmarks", description=__doc__.split("\n")[0])
    parser.add_argument(
        "tasks", nargs="*", metavar="TASK", help="tasks to run alone: " + ", ".join(t.name for t in config.tasks())
    )
    parser.add_argument("--gate", action="store_true", help="the small part that the tests run")
    parser.add_argument("--no-speed", action="store_true", help="leave speed out")
    parser.add_argument("--update", action="store_true", help="pin what was measured as the new floors")
    parser.add_argument("--allow-regression", action="store_true", help="let --update lower a floor")
    return parser.parse_args()


def chosen(task: Task, options: argparse.Namespace) -> bool:
    """Whether a task is to be run: named, or its family named, or none named; for the gate only if it has a part."""
    named = not options.tasks or task.name in options.tasks or task.task in options.tasks
    return named and (task.gate > 0 or not options.gate)


def measure(task: Task, bench: Path, *, gate: bool) -> dict[str, float]:
    """The measures of a task that the table shows."""
    print(f"{task.name} ...", file=sys.stderr)
    count = task.gate if gate else task.sample
    gold = data.gold_of(task, bench, count)
    figures = product.score(task, gold, bench / "scorers")
    cells = {name: name.rsplit(".", 1) for name in task.show}
    return {name: figures[row][column] for name, (row, column) in cells.items() if column in figures.get(row, {})}


def update(
    pinned: Floors, found: Measures, hashes: dict[str, str], faults: list[str], options: argparse.Namespace
) -> int:
    """Pins what was measured; refuses to lower a floor, or to move to other data, without being told to."""
    if faults and not options.allow_regression:
        print("nothing was pinned; --allow-regression pins all the same", file=sys.stderr)
        return 1
    old = pinned.gate if options.gate else pinned.full
    new = floors.merged(found, old, may_lower=options.allow_regression)
    full, gate = (pinned.full, new) if options.gate else (new, pinned.gate)
    floors.write(Floors(full, gate, {**pinned.data, **hashes}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
