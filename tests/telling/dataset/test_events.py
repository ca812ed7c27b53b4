"""The dataset of events: one row each, however many reports carry it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.model import ClaimEvent, Figure, Span, Story
from reportedly.telling.dataset import COLUMNS, events_table
from reportedly.telling.dataset.counts import Count, bounds, givers, say_counts
from reportedly.telling.dataset.when import date_precision
from tests.telling.factory import Maker

ROOT = Path(__file__).parents[3]
EVENT = ClaimEvent("plover", "RETREAT", ("withdraw",), ("Navy",), (), (), "2020-05-04", "2020-05-04")


def retreat() -> Maker:
    """Two outlets on one retreat, and an attack of which a report gives the dead."""
    m = Maker()
    m.report("a", "The navy left Port Lime on Monday, the ministry said.", "Harbour Post", "2020-05-05")
    m.report("b", "The navy left the port.\nRaiders attacked the quay, 12 died.", "Lime Radio", "2020-05-06")
    said = m.said("a", "the ministry", "said", "The navy left Port Lime on Monday")
    members = [
        m.member("a", "The navy left Port Lime on Monday", m.event("a", "left", "The navy left Port Lime"), said),
        m.member("b", "The navy left the port", m.event("b", "left", "The navy left the port")),
    ]
    m.claim(members, {"the ministry": [0], "b": [1]}, {"a": [0], "b": [1]}, "corroborated", EVENT)
    return m


def row(story: Story, at: int = 0) -> dict[str, object]:
    return events_table([story]).to_dicts()[at]


def test_two_mentions_of_one_event_are_one_row() -> None:
    table = events_table([retreat().story()])
    assert len(table.rows) == 1
    assert table.caption == "1 event; one row for each mention would have given 2"
    one = table.to_dicts()[0]
    assert (one["reports"], one["carriers"], one["origins"], one["mentions"]) == (2, 2, 2, 2)
    assert (one["earliest"], one["latest"], one["date_precision"]) == ("2020-05-04", "2020-05-04", 1)
    assert one["first_reported"] == "2020-05-05"
    assert one["status"] == "happened"
    assert one["report_ids"] == ["a", "b"]


def test_the_note_gives_words_of_a_report_and_who_vouches() -> None:
    note = str(row(retreat().story())["note"])
    assert note == (
        "4 May 2020: “The navy left Port Lime on Monday” (according to the ministry, Lime Radio, "
        "carried by Harbour Post)."
    )  # fmt: skip


def test_what_no_report_says_stays_empty() -> None:
    one = row(retreat().story())
    assert [one[name] for name in ("place", "latitude", "country", "deaths_low", "figures")] == [None] * 4 + [[]]


def test_claims_without_an_event_and_those_of_no_type_are_no_rows() -> None:
    m = retreat()
    m.claim([m.member("b", "12 died")], {"b": [0]}, {"b": [0]})
    generic = ClaimEvent("reported", "HAPPENING", (), (), (), (), None, None)
    m.claim([m.member("b", "12 died")], {"b": [0]}, {"b": [0]}, event=generic)
    assert len(events_table([m.story()]).rows) == 1


def test_a_denied_claim_is_denied_whatever_its_members_say() -> None:
    m = retreat()
    story = m.story()
    denied = replace(story, claims=(replace(story.claims[0], standing="denied"),))
    assert row(denied)["status"] == "denied"


def test_the_dead_of_an_event_are_given_with_who_counts_them() -> None:
    m = retreat()
    reading = m.readings["b"]
    event = m.event("b", "attacked", "Raiders attacked the quay, 12 died")
    figure = Figure("n1", m.span("b", "12"), 12, 12, None, None, None, None, None, event, None, None, 90, "killed")
    reading = m.readings["b"]
    events = tuple(replace(one, figures=("n1",)) if one.id == event else one for one in reading.events)
    m.readings["b"] = replace(reading, events=events, figures=(figure,))
    attack = replace(EVENT, type="ASSAULT", modes=())
    m.claim([m.member("b", "Raiders attacked the quay", event)], {"b": [0]}, {"b": [0]}, event=attack)
    one = row(m.story(), 1)
    assert (one["deaths_low"], one["deaths_high"], one["deaths_according_to"]) == (12, 12, ["Lime Radio"])
    assert one["figures"] == ["killed 12 (Lime Radio)"]


@pytest.mark.parametrize(
    ("counted", "found"),
    [
        ([], (None, None)),
        ([(20, None)], (20, None)),
        ([(20, None), (30, 30)], (20, None)),
        ([(24, 24), (30, 32)], (24, 32)),
        ([(None, 5)], (None, 5)),
    ],
)
def test_an_open_end_stays_open(counted: list[tuple[int | None, int | None]], found: tuple[object, object]) -> None:
    counts = tuple(Count("killed", low, high, "x") for low, high in counted)
    assert bounds((*counts, Count("injured", 99, 99, "x")), "killed") == found


def test_equal_figures_are_said_once_with_all_who_give_them() -> None:
    found = (Count("killed", 20, None, "A"), Count("killed", 20, None, "B"), Count("injured", 3, 5, "A"))
    assert say_counts(found) == ("killed 20 or more (A, B)", "injured 3 to 5 (A)")
    assert givers(found, "killed") == ("A", "B")


@pytest.mark.parametrize(
    ("earliest", "latest", "step"),
    [
        ("2020-05-04", "2020-05-04", 1),
        ("2020-05-04", "2020-05-09", 2),
        ("2020-05-04", "2020-05-10", 3),
        ("2020-05-01", "2020-05-31", 4),
        ("2020-01-01", "2020-12-31", 5),
        (None, "2020-12-31", None),
        (None, None, None),
    ],
)
def test_dates_have_the_steps_of_ucdp(earliest: str | None, latest: str | None, step: int | None) -> None:
    assert date_precision(earliest, latest) == step


def test_the_page_explains_every_column_and_no_other() -> None:
    page = (ROOT / "docs" / "events.md").read_text("utf-8")
    rows = re.findall(r"^\| (`[^|]*?`) \|", page, re.MULTILINE)
    assert [name for row in rows for name in re.findall(r"`(\w+)`", row)] == list(COLUMNS)


def test_evidence_is_where_the_words_stand() -> None:
    story = retreat().story()
    evidence = events_table([story]).to_dicts()[0]["evidence"]
    name, span = evidence[0].split(" ")
    start, end = map(int, span.split("-"))
    assert Span(start, end).words(story.reading(name).report.text) == "The navy left Port Lime on Monday"
