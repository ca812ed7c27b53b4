"""Memory while reports are added: `python -m benchmarks.memory COUNT... [--workers N]` (Linux).

For each count, so many invented reports are added to a new case by the command, in a process of its own; what it and
its workers hold is looked at while it runs. Prints a line of JSON each: seconds, the most memory of the process that
keeps the case and of a worker, the same in the first and in the last quarter of the run, and the size of the case.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import msgspec

from benchmarks.product import environment
from benchmarks.synthetic import reports

PAUSE = 0.25  # seconds between two looks
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Look:
    """Bytes that are held at one moment: by the process that keeps the case, and by the largest of its workers."""

    keeper: int
    worker: int


@dataclass(frozen=True, slots=True)
class Measured:
    """What adding so many reports took."""

    reports: int
    workers: int
    seconds: float
    keeper_mb: int
    keeper_first_quarter_mb: int
    keeper_last_quarter_mb: int
    worker_mb: int
    worker_first_quarter_mb: int
    worker_last_quarter_mb: int
    case_bytes_per_report: int


def main() -> None:
    """Prints a line for each count."""
    parser = argparse.ArgumentParser("python -m benchmarks.memory", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("counts", type=int, nargs="+", metavar="COUNT")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    for count in options.counts:
        with tempfile.TemporaryDirectory() as folder:
            print(json.dumps(asdict(measured(Path(folder), count, options.workers))), flush=True)


def measured(folder: Path, count: int, workers: int) -> Measured:
    """What adding so many reports takes."""
    source, case = folder / "reports.jsonl", folder / "measured.case"
    with source.open("wb") as stream:
        stream.writelines(msgspec.json.encode(report) + b"\n" for report in reports(count))
    command = [sys.executable, "-m", "reportedly", "add", str(source), "--case", str(case), "--workers", str(workers)]
    start = time.monotonic()
    with (folder / "out").open("wb") as out, subprocess.Popen(command, stdout=out, env=environment()) as process:
        looks = list(watched(process))
    seconds = time.monotonic() - start
    if process.returncode:
        raise SystemExit(f"adding {count} reports ended with status {process.returncode}")
    # A worker is there only while there is something to read.
    keeper, worker = [look.keeper for look in looks], [look.worker for look in looks if look.worker]
    return Measured(
        count,
        workers,
        round(seconds, 1),
        *quarters(keeper),
        *quarters(worker),
        round(case.stat().st_size / count),
    )


def quarters(held: list[int]) -> tuple[int, int, int]:
    """The most that was held, in all, in the first and in the last quarter; in megabytes."""
    part = max(1, len(held) // 4)
    most, first, last = (max(some, default=0) // MEGABYTE for some in (held, held[:part], held[-part:]))
    return most, first, last


def watched(process: "subprocess.Popen[bytes]") -> Iterator[Look]:
    """What is held, from time to time, until the process ends."""
    while process.poll() is None:
        yield Look(resident(process.pid), max(map(resident, children(process.pid)), default=0))
        time.sleep(PAUSE)


def resident(number: int) -> int:
    """Bytes of memory that a process holds; 0 where it has ended."""
    try:
        lines = Path(f"/proc/{number}/status").read_text("utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:")), 0)


def children(number: int) -> list[int]:
    """The processes that a process has started."""
    try:
        return [int(word) for word in Path(f"/proc/{number}/task/{number}/children").read_text("utf-8").split()]
    except OSError:
        return []


if __name__ == "__main__":
    main()
