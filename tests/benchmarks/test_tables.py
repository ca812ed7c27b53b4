"""The tables that say what is scored and against whom, and the table that is printed."""

import pytest

from benchmarks import config, floors
from benchmarks.config import Peer, Task
from benchmarks.table import accuracy_rows, markdown

TASKS = config.tasks()
SHOWN = {(task.name, measure) for task in TASKS for measure in task.show}


def test_every_peer_stands_beside_a_measure_that_is_shown() -> None:
    assert set(config.peers()) <= SHOWN


def test_every_floor_is_of_a_measure_that_is_shown() -> None:
    pinned = floors.load()
    for part in (pinned.full, pinned.gate):
        assert {(task, measure) for task, measures in part.items() for measure in measures} <= SHOWN


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_every_file_that_is_scored_is_pinned_by_its_hash(task: Task) -> None:
    assert task.gold in floors.load().data


def test_a_row_puts_ours_beside_floor_and_peer() -> None:
    task = Task("time", "time/a.jsonl", "time", "read", ("value.F1", "type.F1"), 1)
    rows = accuracy_rows(
        [task], {"time": {"value.F1": 61.25}}, {("time", "value.F1"): Peer(70.0, "them")}, {"time": {"value.F1": 60.0}}
    )
    assert rows == [("time", "value.F1", "61.2", "60.0", "70.0", "them"), ("time", "type.F1", "", "", "", "")]


def test_a_table_reads_as_plain_text_and_as_markdown() -> None:
    assert markdown(("a", "long"), [("1", "2")]) == "| a | long |\n|---|------|\n| 1 | 2    |\n"
