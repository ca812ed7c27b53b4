"""Processes among processes: no orphan is left, Ctrl-C is for the one who asks, and any program may start them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
# Begins to read two reports that never end; each tells its process first.
STUCK = """
import os, sys
from reportedly.case.interruption import interruptible
from reportedly.case.workers import Pool, ReaderSpec, Task
from tests.case.workers.readers import FACTORY, report
here = sys.argv[1]
todo = [Task(i, report(f"STUCK {here}/{i}")) for i in range(2)]
with interruptible() as interruption, Pool(2, ReaderSpec(FACTORY), interruption) as pool:
    for outcome in pool.read(todo):
        pass
    if interruption.asked:
        print("stopped in good order", flush=True)
        raise SystemExit(130)
"""
# A program without a guard around its main part, as people write them.
UNGUARDED = """
from reportedly.case.workers import Pool, ReaderSpec, Task
from tests.case.workers.readers import FACTORY, report
with Pool(2, ReaderSpec(FACTORY)) as pool:
    print(sorted(outcome.key for outcome in pool.read([Task(i, report("It held.")) for i in range(3)])))
"""


def environment() -> dict[str, str]:
    """Our own, with the package and these tests to be found."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}


def soon(condition: object, seconds: float = 60.0) -> bool:
    """Whether it comes to hold; a minute is for a machine that is very busy."""
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def alive(number: int) -> bool:
    """Whether a process of that number still runs; one that ended and waits for its parent does not."""
    try:
        state = Path(f"/proc/{number}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@contextmanager
def stuck(folder: Path) -> Iterator[tuple["subprocess.Popen[bytes]", list[int]]]:
    """A process whose two workers are in mid-report, and the numbers of the workers."""
    process = subprocess.Popen(
        [sys.executable, "-c", STUCK, str(folder)],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    files = [folder / "0", folder / "1"]
    try:
        assert soon(lambda: all(file.exists() and file.read_text("utf-8") for file in files))
        yield process, [int(file.read_text("utf-8")) for file in files]
    finally:
        process.kill()
        process.communicate()


needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="there is no /proc here")


@needs_proc
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_in_mid_report_when_who_asks_is_killed(number: signal.Signals, tmp_path: Path) -> None:
    with stuck(tmp_path) as (process, workers):
        assert all(alive(worker) for worker in workers)
        process.send_signal(number)
        process.wait()
        assert soon(lambda: not any(alive(worker) for worker in workers))


@needs_proc
def test_ctrl_c_is_not_for_the_workers_and_ends_the_run_in_good_order(tmp_path: Path) -> None:
    with stuck(tmp_path) as (process, workers):
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=120)  # else it would wait for ever
        assert (process.returncode, out, err) == (130, b"stopped in good order\n", b"")
        assert not any(alive(worker) for worker in workers)


@pytest.mark.parametrize("way", ["file", "command", "standard input"])
def test_any_program_may_start_workers(way: str, tmp_path: Path) -> None:
    path = tmp_path / "program.py"
    path.write_text(UNGUARDED, "utf-8")
    arguments = {"file": [str(path)], "command": ["-c", UNGUARDED], "standard input": ["-"]}[way]
    done = subprocess.run(
        [sys.executable, *arguments], input=UNGUARDED.encode(), capture_output=True, env=environment(), check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"[0, 1, 2]\n", b"")


def test_no_module_of_the_users_folder_stands_in_for_a_library(tmp_path: Path) -> None:
    for name in ("json", "msgspec", "signal"):
        (tmp_path / f"{name}.py").write_text("raise RuntimeError('not the real one')", "utf-8")
    done = subprocess.run(
        [sys.executable, "-P", "-c", UNGUARDED], capture_output=True, env=environment(), cwd=tmp_path, check=False
    )
    assert (done.stdout, done.stderr) == (b"[0, 1, 2]\n", b"")
