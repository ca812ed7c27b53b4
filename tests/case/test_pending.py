"""Reports that wait in a case are read by any number of processes; a killer fails alone; Ctrl-C loses nothing."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

import reportedly
from benchmarks.synthetic import reports
from reportedly.case.adding import receive
from reportedly.case.pending import read_pending
from reportedly.case.step import Step
from reportedly.case.workers import ReaderSpec
from reportedly.intake import Arrival
from reportedly.store import Store
from reportedly.telling.records import story_record
from tests.case.workers.readers import FACTORY
from tests.case.workers.test_process import alive, needs_proc, soon

SPEC = ReaderSpec(FACTORY)


@pytest.fixture
def store(file: str) -> Iterator[Store]:
    """An empty case."""
    with Store.open(file, create=True) as opened:
        yield opened


def waiting(store: Store, *texts: str) -> None:
    """Puts a report of each text into the case, to be read."""
    for number, text in enumerate(texts):
        receive(store, arrival(text, f"r{number}"))


def arrival(text: str, name: str) -> Arrival:
    """A report of that text as it comes in."""
    return Arrival(reportedly.report(text, id=name), text.encode(), name)


def states(store: Store) -> Counter[str]:
    """How many reports are in each state."""
    return Counter(store.reports.state(key) or "" for key in store.reports.keys())  # noqa: SIM118 - it is no mapping


@pytest.mark.parametrize("workers", [1, 2, None])
def test_a_report_that_kills_its_process_is_kept_with_its_reason(store: Store, workers: int | None) -> None:
    waiting(store, "One held.", "KILL it", "Three held.", "RAISE it")
    steps = {step.id: step for step in read_pending(store, workers=workers, spec=SPEC)}
    assert {id: step.what for id, step in steps.items()} == {"r0": "read", "r1": "failed", "r2": "read", "r3": "failed"}
    reasons = {kept.report.id: kept.reason for kept in store.reports.failed()}
    assert reasons == {id: step.error.why for id, step in steps.items() if step.error}
    assert reasons["r1"] == "reading it killed its process twice (signal 9, SIGKILL, out of memory?)"


def test_a_report_that_failed_is_tried_again_when_it_is_added_again(store: Store, tmp_path: Path) -> None:
    text = f"MISSING {tmp_path / 'file'}"
    waiting(store, text)
    assert [step.what for step in read_pending(store, workers=1, spec=SPEC)] == ["failed"]
    assert list(read_pending(store, workers=1, spec=SPEC)) == []
    (tmp_path / "file").touch()
    assert receive(store, arrival(text, "r0")) == Step("there", "r0")
    assert [step.what for step in read_pending(store, workers=1, spec=SPEC)] == ["read"]
    assert states(store) == {"read": 1}


def test_what_another_process_has_read_is_left_alone(store: Store, file: str) -> None:
    waiting(store, *(f"Report {i} held." for i in range(40)))
    with Store.open(file) as other:
        first = read_pending(store, workers=1, spec=SPEC)
        steps = [next(first), *read_pending(other, workers=1, spec=SPEC), *first]
    assert Counter(step.id for step in steps) == Counter(f"r{i}" for i in range(40))


def test_ctrl_c_keeps_what_was_read_and_the_rest_waits(store: Store, tmp_path: Path) -> None:
    never = tmp_path / "never"
    waiting(store, *(f"Report {i} held." for i in range(20)), *[f"WAIT {never} {i}" for i in range(3)])
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        steps = read_pending(store, workers=1, spec=SPEC)
        found = [next(steps)]
        os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            found.extend(steps)
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)
    assert states(store) == {"read": len(found), "pending": 23 - len(found)}


@pytest.mark.model
def test_stories_do_not_depend_on_how_many_read(folder: Path, tmp_path: Path) -> None:
    told = []
    for workers in (0, 1, 2):
        with reportedly.open_case(tmp_path / f"{workers}.case") as case:
            case.add(folder, workers=workers)
            told.append([msgspec.json.encode(story_record(story)) for story in case.stories()])
    assert told[0] == told[1] == told[2]


@needs_proc
@pytest.mark.model
def test_the_command_ends_on_ctrl_c_and_does_the_rest_later(tmp_path: Path, file: str) -> None:
    source = tmp_path / "reports.jsonl"
    source.write_bytes(b"\n".join(msgspec.json.encode(report) for report in reports(60)))
    add = [sys.executable, "-m", "reportedly", "add", "--case", file, str(source), "--workers", "2"]
    process = subprocess.Popen(add, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    assert soon(lambda: some_read(file))
    workers = children(process.pid)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=120)  # else it would wait for ever
    assert (process.returncode, err.count(b"\n")) == (130, 1)
    assert err.startswith(b"reportedly: interrupted: what was done is kept")
    assert not any(alive(worker) for worker in workers)
    done = subprocess.run(add, capture_output=True, check=True)
    assert done.stdout.splitlines()[-1].startswith(b"0 added, 60 already there")
    with reportedly.open_case(file) as case:
        assert states(case.store) == {"read": 60}


def some_read(file: str) -> bool:
    """Whether a reading is in the file already."""
    if not Path(file).exists():
        return False
    with closing(sqlite3.connect(file)) as plain:
        try:
            return bool(plain.execute("SELECT count(*) FROM readings").fetchone()[0])
        except sqlite3.OperationalError:  # there are no tables yet
            return False


def children(number: int) -> list[int]:
    """The processes that a process has started."""
    return [int(word) for word in Path(f"/proc/{number}/task/{number}/children").read_text("utf-8").split()]
