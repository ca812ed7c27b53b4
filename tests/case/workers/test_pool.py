"""Worker processes: the same results for any number of them, and nothing is lost with one that dies."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.case.interruption import Interruption
from reportedly.case.workers import Failed, Outcome, Pool, Read, ReaderSpec, Task
from reportedly.case.workers.outcome import encoded, reason_of
from reportedly.case.workers.pool import AHEAD
from reportedly.case.workers.process import IN_HAND
from reportedly.errors import ModelError, WorkerError
from tests.case.workers.readers import FACTORY, report, tiny

SPEC = ReaderSpec(FACTORY)


def tasks(*texts: str) -> list[Task]:
    """A task for each text."""
    return [Task(i, report(text, f"r{i}")) for i, text in enumerate(texts)]


def outcomes(count: int, todo: list[Task]) -> list[Outcome]:
    """What so many processes make of the tasks, by key."""
    with Pool(count, SPEC) as pool:
        return sorted(pool.read(todo), key=lambda outcome: outcome.key)


def alone(task: Task) -> Outcome:
    """What this process makes of a task."""
    try:
        return Read(task, encoded(tiny().read(task.report)))
    except ValueError as error:
        return Failed(task, reason_of(error))


def failures(found: list[Outcome]) -> dict[int, str]:
    """The reasons of those that failed."""
    return {outcome.key: outcome.reason for outcome in found if isinstance(outcome, Failed)}


@pytest.mark.parametrize("count", [1, 2, 3])
def test_outcomes_do_not_depend_on_how_many_read(count: int) -> None:
    todo = tasks(*(f"Report {i} held." for i in range(12)), "RAISE hell", "Élodie held — twice.\u2028")
    assert outcomes(count, todo) == [alone(task) for task in todo]


@pytest.mark.parametrize("count", [1, 3])
def test_what_is_no_task_passes_in_its_place(count: int, tmp_path: Path) -> None:
    todo: list[Task | Passing] = [*tasks("ONCE " + str(tmp_path / "killed"), "Two held."), Passing(2), Passing(3)]
    todo.append(Task(4, report("Five held.")))
    with Pool(count, SPEC) as pool:
        found: list[Outcome | Passing] = list(pool.read_in_order(todo))
    assert [item.key for item in found] == [0, 1, 2, 3, 4]
    assert [type(item) for item in found] == [Read, Read, Passing, Passing, Read]


class Passing:
    """What is no task."""

    def __init__(self, key: int) -> None:
        self.key = key


@pytest.mark.parametrize(
    ("command", "cause"),
    [
        ("KILL", "signal 9, SIGKILL, out of memory?"),
        ("CRASH", "signal 11, SIGSEGV"),
        ("EXIT", "exit status 7"),
        ("QUIT", "exit status 7"),
        ("MEMORY", "out of memory"),
    ],
)
def test_a_report_that_kills_its_process_fails_alone(command: str, cause: str) -> None:
    found = outcomes(2, tasks("One held.", f"{command} now", "Three held.", "Four held."))
    assert failures(found) == {1: f"reading it killed its process twice ({cause})"}
    assert [outcome.key for outcome in found] == [0, 1, 2, 3]


def test_several_killers_in_a_row_fail_and_nothing_else_does() -> None:
    found = outcomes(2, tasks("KILL", "EXIT", "One held.", "CRASH", "Two held.", "MEMORY", "Three held."))
    assert sorted(failures(found)) == [0, 1, 3, 5]
    assert len(found) == 7


@pytest.mark.parametrize("count", [1, 2])
def test_what_was_in_hand_when_its_process_was_killed_is_read_after_all(count: int, tmp_path: Path) -> None:
    todo = tasks("One held.", f"ONCE {tmp_path / 'killed'}", "Three held.", "Four held.")
    assert failures(outcomes(count, todo)) == {}


def test_a_report_that_cannot_be_passed_on_fails_alone() -> None:
    found = outcomes(1, tasks("Half a pair \ud800 held.", "Two held."))
    assert list(failures(found)) == [0]
    assert "UnicodeEncodeError" in failures(found)[0]


def test_long_reports_and_long_answers_pass() -> None:
    todo = tasks(*("word " * 100_000 for _ in range(6)))
    assert [type(outcome) for outcome in outcomes(2, todo)] == [Read] * 6


def test_what_a_reader_prints_does_not_mix_with_our_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert failures(outcomes(1, tasks("SPEAK up"))) == {}
    assert capfdbinary.readouterr().out == b""


@pytest.mark.parametrize(
    ("factory", "error", "words"),
    [
        ("lacking", ModelError, "'tiny' is not installed"),
        ("broken", WorkerError, "half a model"),
        ("missing", WorkerError, "missing"),
        ("dying", WorkerError, "signal 9"),
    ],
)
def test_a_reader_that_cannot_be_had_ends_the_run(factory: str, error: type[Exception], words: str) -> None:
    spec = ReaderSpec(FACTORY.replace(":tiny", f":{factory}"))
    with Pool(2, spec) as pool, pytest.raises(error, match=words):
        list(pool.read(tasks("One held.")))


def counted(todo: list[Task], taken: list[int]) -> Iterator[Task]:
    """The tasks, each noted when it is taken."""
    for task in todo:
        taken.append(task.key)
        yield task


def test_tasks_are_taken_only_as_there_is_room() -> None:
    taken: list[int] = []
    with Pool(2, SPEC) as pool:
        for done, _ in enumerate(pool.read(counted(tasks(*["It held."] * 40), taken))):
            assert len(taken) <= done + 1 + 2 * IN_HAND + 2


def test_an_ordered_stream_runs_only_so_far_ahead_of_a_slow_report(tmp_path: Path) -> None:
    """What is read early waits in memory, so there must not be too much of it."""
    path = tmp_path / "go"
    todo = tasks(f"WAIT {path}", *["It held."] * 5 * AHEAD)
    taken: list[int] = []

    def feed() -> Iterator[Task]:
        for task in counted(todo, taken):
            if len(taken) == 2 * AHEAD:
                path.touch()
            yield task

    with Pool(2, SPEC) as pool:
        stream = pool.read_in_order(feed())
        assert next(stream).key == 0
        assert len(taken) <= 2 * AHEAD + 1
        assert [outcome.key for outcome in stream] == list(range(1, len(todo)))


@pytest.mark.parametrize(("stint", "processes"), [(1, 6), (10, 2), (1000, 1)])
def test_a_worker_that_has_read_its_stint_is_replaced(stint: int, processes: int) -> None:
    """Memory stays what it was however much is read."""
    with Pool(1, SPEC, stint=stint) as pool:
        found = [outcome.reason for outcome in pool.read_in_order(tasks(*["WHO"] * 6)) if isinstance(outcome, Failed)]
    assert len(found) == 6
    assert len(set(found)) == processes


def test_an_interruption_ends_the_stream_and_keeps_what_was_read(tmp_path: Path) -> None:
    interruption = Interruption()
    todo = tasks("One held.", "Two held.", *[f"WAIT {tmp_path / 'never'}"] * 9)
    with Pool(1, SPEC, interruption) as pool:
        found = []
        for outcome in pool.read(todo):
            found.append(outcome.key)
            if len(found) == 2:
                interruption.ask()
    interruption.close()
    assert found == [0, 1]
