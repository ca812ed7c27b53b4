"""The results do not depend on how many processes read."""

from pathlib import Path

import pytest

import reportedly
from reportedly.case.workers import WORTH_A_WORKER, workers_for, worthwhile
from tests.case.workers.readers import report

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.model
def test_readings_are_equal_and_in_order_whoever_reads(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    reports = sorted(EXAMPLES.glob("*/reports"))
    sources = [reports[0], tmp_path / "empty.txt", *reports[1:], tmp_path / "none.txt"]
    here, apart = ([shown(item) for item in reportedly.read(sources, workers=workers)] for workers in (0, 2))
    assert apart == here
    assert "empty.txt" in str(here)


def shown(item: reportedly.Reading | reportedly.InputError) -> object:
    """What can be compared: errors are equal only to themselves."""
    return str(item) if isinstance(item, reportedly.InputError) else item


@pytest.mark.model
def test_a_missing_model_is_told_from_a_process_too() -> None:
    with pytest.raises(reportedly.ModelError, match="'no_such_model' is not installed"):
        list(reportedly.read(EXAMPLES, model="no_such_model", workers=2))


@pytest.mark.parametrize(
    ("characters", "cores", "count"),
    [(0, 4, 1), (WORTH_A_WORKER, 4, 1), (3 * WORTH_A_WORKER, 4, 3), (99 * WORTH_A_WORKER, 4, 4), (10**9, 1, 1)],
)
def test_so_many_processes_as_are_worth_starting(characters: int, cores: int, count: int) -> None:
    assert workers_for(characters, cores) == count


@pytest.mark.parametrize(("reports", "cores", "count"), [(1, 4, 0), (0, 4, 0), (9, 4, 4), (9, 1, 0), (9, 0, 0)])
def test_few_reports_are_read_here_and_none_is_lost_in_looking(reports: int, cores: int, count: int) -> None:
    made = [report("x" * WORTH_A_WORKER, f"r{i}") for i in range(reports)]
    items, found = worthwhile(iter(made), cores)
    assert found == count
    assert list(items) == made


def test_no_more_is_looked_at_than_shows_it() -> None:
    left = iter([report("x" * WORTH_A_WORKER)] * 9)
    worthwhile(left, 2)
    assert len(list(left)) == 7
