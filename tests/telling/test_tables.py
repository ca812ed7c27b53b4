import csv
import io
import json
from collections.abc import Callable, Sequence

import pytest

from reportedly.model import Story
from reportedly.telling.tables import (
    Table,
    claims_table,
    discrepancies_table,
    reports_table,
    sources_table,
    stories_table,
    timeline_table,
)
from tests.telling.factory import dam_story

ALL = [stories_table, reports_table, claims_table, discrepancies_table, timeline_table, sources_table]


@pytest.mark.parametrize("make", ALL)
def test_every_row_fits_its_columns(make: Callable[[Sequence[Story]], Table]) -> None:
    table = make([dam_story()])
    assert table.rows
    assert all(len(row) == len(table.columns) for row in table.rows)
    assert len(list(csv.reader(io.StringIO(table.to_csv())))) == len(table.rows) + 1
    assert [json.loads(line) for line in table.to_json().splitlines()] == table.to_dicts()


@pytest.mark.parametrize("make", ALL)
def test_no_story_gives_a_table_without_rows(make: Callable[[Sequence[Story]], Table]) -> None:
    assert make([]).rows == ()


def test_csv_neutralises_formulas_and_keeps_numbers() -> None:
    table = Table("t", ("a", "b", "c"), (("=1+1", -5, ("@x", "y")),))
    assert table.to_csv() == "a,b,c\n'=1+1,-5,'@x; y\n"


def test_html_is_escaped() -> None:
    assert "<b>" not in Table("<b>", ("<b>",), (("<b>",),))._repr_html_()


def test_claims_carry_the_three_numbers() -> None:
    (first, *_) = claims_table([dam_story()]).to_dicts()
    assert (first["reports"], first["carriers"], first["origins"]) == (2, 2, 2)
    assert first["origin_names"] == ["water ministry", "Residents"]


def test_sources_count_stances() -> None:
    rows = {row["name"]: row for row in sources_table([dam_story()]).to_dicts()}
    assert rows["The opposition"]["stances"] == ["accuses 1"]
    assert rows["The opposition"]["carriers"] == ["AFP"]


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_data_frames(name: str) -> None:
    pytest.importorskip(name)
    table = claims_table([dam_story()])
    frame = getattr(table, f"to_{name}")()
    assert frame.shape == (len(table.rows), len(table.columns))
