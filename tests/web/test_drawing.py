"""Drawings keep to their sheet, whatever the dates and places are."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.case import open_case
from reportedly.model import Entry, Evidence, Story
from reportedly.telling.indexes import view_of
from reportedly.web.drawing import lineage, worldmap
from reportedly.web.drawing.timeline import EDGE, TICKS, WIDTH, draw, within
from reportedly.web.matrix import matrix

DAYS = st.dates(min_value=date(1, 1, 1))


def entry(earliest: str | None, latest: str | None) -> Entry:
    return Entry(earliest, latest, ("c00000000",), "A dam broke", (Evidence("r", 0, 5, "A dam"),))


@pytest.fixture(scope="module")
def story(example: Path) -> Story:
    with open_case(example, create=False) as held:
        return held.stories()[0]


@given(st.lists(st.tuples(DAYS, st.integers(0, 900_000)), max_size=5), st.lists(DAYS, min_size=2, max_size=2))
def test_every_bar_lies_on_the_sheet(told: list[tuple[date, int]], window: list[date]) -> None:
    entries = [
        entry(day.isoformat(), (day + timedelta(min(long, (date.max - day).days))).isoformat()) for day, long in told
    ]
    for since, until in (("", ""), tuple(day.isoformat() for day in sorted(window))):
        drawn = draw(tuple(entries), since, until)
        assert (drawn is None) == (not within(tuple(entries), since, until))
        if drawn is not None:
            assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH for bar in drawn.bars)
            assert all(EDGE <= tick.x <= WIDTH for tick in drawn.ticks)
            assert len(drawn.ticks) <= TICKS + 1
            assert [tick.x for tick in drawn.ticks] == sorted(tick.x for tick in drawn.ticks)


@pytest.mark.parametrize(
    ("since", "until", "labels"),
    [
        ("2022-08-14", "2022-08-16", ["14 Aug 2022", "15 Aug 2022", "16 Aug 2022"]),
        ("2022-06-20", "2022-09-02", ["20 Jun 2022", "4 Jul 2022", "18 Jul 2022", "1 Aug 2022"]),
        ("2022-01-01", "2022-08-31", ["Jan 2022", "Feb 2022", "Mar 2022", "Apr 2022"]),
        ("2013-05-01", "2022-08-31", ["2012", "2014", "2016", "2018"]),
    ],
)
def test_the_axis_has_days_or_months_or_years(since: str, until: str, labels: list[str]) -> None:
    drawn = draw((entry(since, until),), since, until)
    assert drawn is not None
    assert [tick.label for tick in drawn.ticks][: len(labels)] == labels


def test_an_uncertain_date_is_drawn_as_uncertain() -> None:
    told = (entry("2022-08-15", "2022-08-15"), entry("2022-08-01", "2022-08-31"), entry(None, "2022-08-20"))
    drawn = draw(told)
    assert drawn is not None
    assert [(bar.sure, bar.open) for bar in drawn.bars] == [(True, False), (False, False), (False, True)]
    assert drawn.bars[1].width > drawn.bars[0].width


@pytest.mark.parametrize("closer", range(6))
def test_names_on_the_map_cover_nothing(story: Story, closer: int) -> None:
    drawn = worldmap.draw(view_of(story), closer)
    assert drawn.x >= 0
    assert drawn.x + drawn.width <= worldmap.WIDTH
    labels = [spot.label for spot in drawn.spots if spot.label]
    assert len({(label.x, label.y) for label in labels}) == len(labels)
    assert len(drawn.spots) + drawn.outside == len(worldmap.draw(view_of(story)).spots)


def test_an_agency_with_its_own_report_stands_once(story: Story) -> None:
    drawn = lineage.draw(view_of(story))
    labels = [node.label for node in drawn.nodes]
    assert len(labels) == len(set(labels))
    assert {node.id for node in drawn.nodes}.isdisjoint(drawn.alone)
    assert len({node.id for node in drawn.nodes if node.is_report}) + len(drawn.alone) == len(story.reports)


def test_who_denies_a_claim_stands_beside_who_asserts_it(story: Story) -> None:
    """A denial is told in other words than the claim; it is in the claim's column all the same."""
    denied = tuple(claim for claim in story.claims if claim.standing == "denied")
    rows = matrix(view_of(story), denied)
    assert denied
    for at in range(len(denied)):
        held = {cell.how for row in rows if (cell := row.cells[at]) is not None}
        assert "denies" in held
