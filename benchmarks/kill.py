"""Kills `reportedly` at random moments: `python -m benchmarks.kill [--of add,remove,reread] [--points N] [--seed S]`.

Each point is one case, one command, and one SIGKILL (of some points, a second one into the run that mends): `add` of a
few short reports to a new case, `remove` of two, or `reread --all` of what another version has read. Then the file
must be sound, every report that was told as added must be in it, and after the same command has run to its end
`story --json --case` must print the bytes that it prints without any interruption.
The exit status is 1 where one of these did not hold.
"""

import argparse
import json
import os
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from random import Random
from shutil import copyfile

from benchmarks import synthetic

REPORTS = 12
OF_ONE_STORY = 3
OLDER = "0.0.older"  # the version of the code that readings are put in place as if made by
TWICE = 0.25  # share of the points at which the run that mends is killed too
BEYOND = 1.05  # of the duration: the last moments, closing the file, are part of it
LATE = 0.3  # share of the kills that fall into the end of a run, where stories are made
END = (0.75, 1.3)  # of the duration; on a busy machine a run takes longer than the one that was measured


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one point showed.

    Attributes:
        phase: How far the case was when the process died.
        acknowledged: How many reports had been told as added.
        faults: What did not hold.
    """

    phase: str
    acknowledged: int
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bench:
    """What is killed, and what must come out of it.

    Attributes:
        folder: Where files may be made.
        command: The arguments of the command, but for the case.
        wanted: What `story --json` prints without any interruption.
        duration: Seconds of an uninterrupted run.
        base: The case that the command begins with; None for a new one.
        there: The ids of the reports that are there all the time.
        gone: The ids of the reports that the command takes out.
    """

    folder: Path
    command: tuple[str, ...]
    wanted: bytes
    duration: float
    base: Path | None = None
    there: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def main() -> int:
    """Runs all points, prints the counts; gives the exit status."""
    parser = argparse.ArgumentParser("python -m benchmarks.kill", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--of", default="add", help="of add, remove, reread, with commas; the points go round")
    parser.add_argument("--points", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        benches = prepared(Path(name), options.workers, options.of.split(","))
        random = Random(options.seed)  # noqa: S311 - repeatable is what it must be
        outcomes = [tried(benches[i % len(benches)], i, random) for i in range(options.points)]
    print(json.dumps(summary(outcomes, options.seed, benches), indent=2))
    return 1 if any(outcome.faults for outcome in outcomes) else 0


def summary(outcomes: Sequence[Outcome], seed: int, benches: Sequence[Bench]) -> dict[str, object]:
    """The counts of all points."""
    return {
        "points": len(outcomes),
        "seed": seed,
        "reports": REPORTS,
        "milliseconds": {bench.command[0]: round(1000 * bench.duration) for bench in benches},
        "phases": dict(sorted(Counter(outcome.phase for outcome in outcomes).items())),
        "acknowledged": sum(outcome.acknowledged for outcome in outcomes),
        "faults": sorted({fault for outcome in outcomes for fault in outcome.faults}),
        "points_with_faults": sum(bool(outcome.faults) for outcome in outcomes),
    }


def prepared(folder: Path, workers: int, names: Sequence[str]) -> list[Bench]:
    """Loads all code and the model, which every run then has from its parent; what is killed, by its names."""
    import reportedly
    from reportedly.telling.records import story_record

    source = folder / "reports.jsonl"
    source.write_text("".join(json.dumps(asdict(report)) + "\n" for report in few_stories()), "utf-8")
    for story in reportedly.read_stories(source):
        story_record(story)
    add = ("add", str(source), "--workers", str(workers))
    whole = folder / "whole.case"
    run((*add, "--case", str(whole)), folder / "whole.out")
    makers: dict[str, Callable[[], Bench]] = {
        "add": lambda: measured(Bench(folder, add, b"", 0.0)),
        "remove": lambda: removing(folder, whole),
        "reread": lambda: rereading(folder, whole, workers),
    }
    return [makers[name]() for name in names]


def measured(bench: Bench) -> Bench:
    """With what an uninterrupted run tells, and how long it takes."""
    case = bench.folder / f"{bench.command[0]}.case"
    if bench.base:
        copyfile(bench.base, case)
    start = time.monotonic()
    if status := run((*bench.command, "--case", str(case)), case.with_suffix(".out")):
        raise SystemExit(f"without a kill {bench.command} ended with {status}")
    duration = time.monotonic() - start
    return replace(bench, wanted=told(case, bench.folder), duration=duration)


def removing(folder: Path, whole: Path) -> Bench:
    """`remove` of a report with two versions, and of one of another story."""
    ids = list(dict.fromkeys(report.id for report in few_stories()))
    gone = (ids[0], ids[OF_ONE_STORY])
    stay = tuple(id for id in ids if id not in gone)
    return measured(Bench(folder, ("remove", *gone), b"", 0.0, whole, stay, gone))


def rereading(folder: Path, whole: Path, workers: int) -> Bench:
    """`reread --all` of what another version has read, which heard nobody and saw nothing; an outlet is corrected."""
    import reportedly
    from reportedly.case.settling import settle
    from reportedly.model import MadeBy

    ids = [report.id for report in few_stories()]
    base = folder / "older.case"
    copyfile(whole, base)
    correct = ("correct", "outlet", ids[1], "The Invented Post", "--who", "Ann", "--why", "Its masthead")
    if status := run((*correct, "--case", str(base)), folder / "correct.out"):
        raise SystemExit(f"the correction ended with {status}")
    before = told(base, folder)
    with reportedly.open_case(base) as case:
        older = MadeBy(OLDER, {}, "")
        for key in case.store.readings.tried():
            (reading,) = case.store.readings.of([key])
            with case.store.write():
                case.store.readings.save(key, replace(reading, made_by=older, attributions=(), events=(), figures=()))
        list(settle(case.store))
    command = ("reread", "--all", "--workers", str(workers))
    bench = measured(Bench(folder, command, b"", 0.0, base, tuple(ids)))
    if bench.wanted != before or told(base, folder) == before:
        raise SystemExit("reading again does not give the stories that were there")
    return bench


def few_stories() -> list[synthetic.Invented]:
    """Some reports of stories that several of them tell, and a new version of one of them."""
    by_story: dict[str, list[synthetic.Invented]] = defaultdict(list)
    for report in synthetic.reports(200):
        by_story[report.id.split("-")[0]].append(report)
    several = [found[:OF_ONE_STORY] for _, found in sorted(by_story.items()) if len(found) >= OF_ONE_STORY]
    told = [report for found in several for report in found][: REPORTS - 1]
    return [*told, replace(told[0], text=f"{told[0].text}\nThe number was corrected later, the office said.\n")]


def tried(bench: Bench, number: int, random: Random) -> Outcome:
    """Kills one run, mends it, and compares."""
    case, out = bench.folder / f"{number}.case", bench.folder / f"{number}.out"
    command = (*bench.command, "--case", str(case))
    if bench.base:
        copyfile(bench.base, case)
    kill(command, out, moment(bench, random))
    acknowledged = [*bench.there, *acknowledgements(out)]
    phase, faults = looked_at(case, acknowledged)
    if random.random() < TWICE:
        kill(command, out, moment(bench, random))
        more = [*acknowledged, *acknowledgements(out)]
        faults += looked_at(case, more)[1]
    done = bool(bench.gone) and not any_there(case, bench.gone)  # then there is nothing to take out
    if (status := run(command, out)) and not done:
        faults.append(f"the same command again ended with {status}: {out.read_text('utf-8')[-200:]}")
    faults += looked_at(case, acknowledged)[1]
    if told(case, bench.folder) != bench.wanted:
        faults.append("the stories are not those of an uninterrupted run")
    if any_there(case, bench.gone):
        faults.append("what was to be taken out is there")
    for file in bench.folder.glob(f"{number}.*"):
        file.unlink()
    return Outcome(f"{bench.command[0]}: {phase}", len(acknowledged) - len(bench.there), tuple(faults))


def any_there(case: Path, ids: Sequence[str]) -> bool:
    """Whether any of these reports is in the file, also one that is about to go."""
    with closing(sqlite3.connect(case)) as plain:
        kept = {row[0] for row in plain.execute("SELECT id FROM reports")} if ids else set()
    return not kept.isdisjoint(ids)


def moment(bench: Bench, random: Random) -> float:
    """Seconds after which to kill."""
    start, end = END if random.random() < LATE else (0.0, BEYOND)
    return random.uniform(start, end) * bench.duration


def looked_at(case: Path, acknowledged: Sequence[str]) -> tuple[str, list[str]]:
    """How far the case is, and what is wrong with it; read with nothing but SQLite."""
    if not case.exists() or not case.stat().st_size:
        return "no file", [f"{id} was acknowledged, and there is no file" for id in acknowledged]
    with closing(sqlite3.connect(case)) as plain:
        faults = [str(row[0]) for row in plain.execute("PRAGMA integrity_check") if row[0] != "ok"]
        faults += [f"reference from {row[0]} to nothing" for row in plain.execute("PRAGMA foreign_key_check")]
        if not plain.execute("SELECT count(*) FROM sqlite_master WHERE name = 'reports'").fetchone()[0]:
            return "no schema", faults + [f"{id} was acknowledged, and there is no table" for id in acknowledged]
        for name in ("search_reports", "search_quotations", "search_claims"):
            plain.execute(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")  # noqa: S608
        plain.rollback()
        states = Counter(row[0] for row in plain.execute("SELECT state FROM reports"))
        kept = Counter(row[0] for row in plain.execute("SELECT id FROM reports"))
        stories = plain.execute("SELECT count(*) FROM stories").fetchone()[0]
        unsettled = plain.execute(
            "SELECT (SELECT count(*) FROM dirty) + (SELECT total(stale) FROM story_groups)"
        ).fetchone()
        older = plain.execute("SELECT count(*) FROM readings WHERE made_by LIKE ?", (f"%{OLDER}%",)).fetchone()[0]
    faults += [f"{id} was acknowledged and is lost" for id in sorted(Counter(acknowledged) - kept)]
    return phase_of(states, stories, bool(unsettled[0]), older), faults


def phase_of(states: Counter[str], stories: int, unsettled: bool, older: int) -> str:
    """What was going on, by what there is."""
    if older:
        return "not begun" if older == states["read"] else "reading"
    if states["removed"]:
        return "taken out, unsettled" if unsettled else "taken out, settled"
    if not states["read"]:
        return "receiving"
    if states["pending"]:
        return "reading"
    if unsettled:
        return "some stories settled" if stories else "grouping"
    return "all settled"


def acknowledgements(out: Path) -> list[str]:
    """The ids of the reports and versions that were told as added, in whole lines."""
    lines = out.read_text("utf-8").split("\n")[:-1] if out.exists() else []
    return [line.rsplit(" ", 1)[1] for line in lines if line.startswith("added ")]


def told(case: Path, folder: Path) -> bytes:
    """What `story --json --case` prints."""
    out = folder / "told.jsonl"
    run(("story", "--json", "--case", str(case)), out)
    return out.read_bytes()


def run(arguments: Sequence[str], out: Path) -> int:
    """The exit status of the command, run to its end."""
    return os.waitstatus_to_exitcode(os.waitpid(begun(arguments, out), 0)[1])


def kill(arguments: Sequence[str], out: Path, after: float) -> None:
    """Kills the command after so many seconds; it may have ended before."""
    child = begun(arguments, out)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def begun(arguments: Sequence[str], out: Path) -> int:
    """A process of its own that runs the command, its output going to a file."""
    sys.stdout.flush()
    out.write_bytes(b"")  # here: a child that is killed at once would leave what an earlier one wrote
    child = os.fork()
    if child:
        return child
    status = 70  # where nothing below sets another
    try:
        from reportedly.cli.main import run as command

        target = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.dup2(target, 1)
        os.dup2(target, 2)
        status = command(arguments)
    finally:
        os._exit(status)


if __name__ == "__main__":
    sys.exit(main())
