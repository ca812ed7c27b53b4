"""Floors: what falls below them, and how they are moved."""

import tomllib
from pathlib import Path

import pytest

from benchmarks.floors import Floors, Measures, below, changed, falls, merged, write

FLOORS: Measures = {"time": {"value.F1": 50.0}, "dating": {"all.wrong_3": 10.0}}


@pytest.mark.parametrize(
    ("measure", "value", "fallen"),
    [
        ("value.F1", 50.0, False),
        ("value.F1", 49.96, False),
        ("value.F1", 49.9, True),
        ("value.F1", 70.0, False),
        ("all.wrong_3", 10.04, False),
        ("all.wrong_3", 10.1, True),
        ("all.wrong_3", 0.0, False),
    ],
)
def test_a_measure_falls_when_it_is_worse_by_more_than_processors_differ(
    measure: str, value: float, fallen: bool
) -> None:
    assert falls(measure, value, 10.0 if measure == "all.wrong_3" else 50.0) is fallen


def test_a_fault_names_the_measure_and_both_values() -> None:
    assert below({"time": {"value.F1": 40.0}}, FLOORS) == ["time value.F1 is 40.0, its floor is 50.0"]


def test_a_measure_that_is_gone_has_fallen() -> None:
    assert below({"time": {}}, FLOORS) == ["time value.F1 was not measured, its floor is 50.0"]


def test_a_task_that_was_not_run_has_not_fallen() -> None:
    assert below({}, FLOORS) == []


def test_other_data_are_noticed() -> None:
    faults = changed({"time/a.jsonl": "1", "new.jsonl": "2"}, {"time/a.jsonl": "0"})
    assert len(faults) == 1
    assert faults[0].startswith("time/a.jsonl is not the file")


@pytest.mark.parametrize(
    ("found", "may_lower", "wanted"),
    [
        ({"time": {"value.F1": 60.0}}, False, {"value.F1": 60.0}),
        ({"time": {"value.F1": 40.0}}, False, {"value.F1": 50.0}),
        ({"time": {"value.F1": 40.0}}, True, {"value.F1": 40.0}),
        ({"time": {"type.F1": 7.0}}, False, {"value.F1": 50.0, "type.F1": 7.0}),
    ],
)
def test_floors_only_rise_without_leave(found: Measures, may_lower: bool, wanted: dict[str, float]) -> None:
    assert merged(found, FLOORS, may_lower=may_lower)["time"] == wanted


def test_where_less_is_better_the_floor_sinks() -> None:
    assert merged({"dating": {"all.wrong_3": 3.0}}, FLOORS, may_lower=False)["dating"] == {"all.wrong_3": 3.0}


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    floors = Floors(FLOORS, {"time": {"value.F1": 1.5}}, {"time/a.jsonl": "00"})
    write(floors, tmp_path / "floors.toml")
    table = tomllib.loads((tmp_path / "floors.toml").read_text("utf-8"))
    assert Floors(table["full"], table["gate"], table["data"]) == floors
