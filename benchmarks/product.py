"""Runs the product on a task's input, in a process of its own and on one thread, and scores what it prints.

What it printed is kept under `out/` beside a fingerprint of input and code, so that a second run costs nothing and one
task can be run alone.
"""

import hashlib
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.config import HERE, OUT, ROOT, Task
from benchmarks.data import read_lines
from benchmarks.dates_draws import inputs
from reportedly.encoder.weights import wanted

Figures = dict[str, dict[str, Any]]

# What scores our own gold; what is not named here own.py does.
OWN_SCORED = (
    "chains",
    "status",
    "slots",
    "triggers",
    "aliases",
    "metonymy",
    "actors",
    "marked_times",
    "eventtimes",
    "discrepancies",
)
OWN_SCORERS = {name: f"benchmarks.score_{name}" for name in OWN_SCORED}
# How what is scored gets printed: by a command of the product, or by a module here that calls its library.
COMMANDS = {
    "read": ("reportedly", "read", "--json"),
    "story": ("reportedly", "story", "--json"),
    "merge": ("benchmarks.merge_pairs",),
    "compare": ("benchmarks.discrepancy_pairs",),
    "held": ("benchmarks.held_events",),
}
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: what it printed, how long it took, and its peak memory."""

    printed: Path
    seconds: float
    megabytes: float


def environment() -> dict[str, str]:
    """The environment of every process that is measured."""
    return {**os.environ, **ONE_THREAD, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}


def measured(arguments: list[str], printed: Path) -> Run:
    """Runs a command with its output in a file; raises where it ends with a status other than 0 or 3."""
    with printed.open("wb") as out:
        start = time.perf_counter()
        process = subprocess.Popen(arguments, stdout=out, env=environment(), cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 3):
        raise RuntimeError(f"{' '.join(arguments)} ended with status {process.returncode}")
    # Linux counts kilobytes, macOS bytes.
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Run(printed, seconds, usage.ru_maxrss / unit)


def score(task: Task, gold: Path, scorers: Path) -> Figures:
    """The scorer's table for what the product prints of a task's input."""
    if task.draws:
        drawn = [str(_draw(task, gold, draw).printed) for draw in range(task.draws)]
        return last_line([sys.executable, "-m", f"benchmarks.score_{task.task}", str(gold), *drawn], ROOT)
    printed = str(run(task, gold, scorers).printed)
    if task.scorer:
        return last_line([sys.executable, "-m", f"benchmarks.score_{task.scorer}", str(gold), printed], ROOT)
    if task.own:
        scorer = [OWN_SCORERS[task.task]] if task.task in OWN_SCORERS else ["benchmarks.own", task.task]
        return last_line([sys.executable, "-m", *scorer, str(gold), printed], ROOT)
    return last_line([sys.executable, f"score_{task.task}.py", str(gold), printed], scorers)


def run(task: Task, gold: Path, scorers: Path) -> Run:
    """The run of the product on a task's input."""
    if task.own:
        return output(task.command, gold.read_bytes())
    making = [sys.executable, str(scorers / "inputs.py"), task.task, str(gold)]
    return output(task.command, subprocess.run(making, capture_output=True, check=True, cwd=scorers).stdout)


def _draw(task: Task, gold: Path, draw: int) -> Run:
    """The run of the product on one draw of a task's reports."""
    lines = [json.dumps(line, ensure_ascii=False) + "\n" for line in inputs(read_lines(gold), draw)]
    return output(task.command, "".join(lines).encode())


def last_line(arguments: list[str], folder: Path) -> Figures:
    """The JSON in the last line of what a scorer prints."""
    done = subprocess.run(arguments, capture_output=True, text=True, check=True, cwd=folder)
    figures: Figures = json.loads(done.stdout.rstrip("\n").split("\n")[-1])
    return figures


def output(command: str, given: bytes) -> Run:
    """The run of the command on this input: kept from an earlier one of the same code, or made now."""
    name = hashlib.sha256(b"\n".join((command.encode(), code_hash().encode(), given))).hexdigest()[:16]
    printed, about, asked = (OUT / f"{command}-{name}.{kind}" for kind in ("jsonl", "json", "in.jsonl"))
    if not about.is_file():
        OUT.mkdir(parents=True, exist_ok=True)
        asked.write_bytes(given)
        made = measured([sys.executable, "-m", *COMMANDS[command], str(asked)], printed)
        about.write_text(json.dumps({"seconds": made.seconds, "megabytes": made.megabytes}), "utf-8")
    return Run(printed, **json.loads(about.read_text("utf-8")))


@cache
def code_hash() -> str:
    """SHA-256 over all of the package's files, the versions that are pinned, and the weights that are installed."""
    weights = wanted()
    digest = hashlib.sha256(json.dumps(weights.sums if weights else {}, sort_keys=True).encode())
    digest.update((HERE / "event_weights.held.tsv").read_bytes())
    files = [path for path in (ROOT / "src").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    for path in sorted([*files, ROOT / "requirements" / "run.txt"]):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
