"""The gold for time expressions: that it compiles, holds together, and has what it promises."""

from typing import Any

import pytest

from benchmarks.bracket_markup import read_items
from benchmarks.data import read_lines
from benchmarks.gold_files import HALVES, MarkupError
from benchmarks.timex_gold import FOLDER, TYPES, compiled, dump, grain, record

ALL = {half: compiled(half) for half in HALVES}


@pytest.mark.parametrize("half", HALVES)
def test_what_is_committed_is_what_the_markup_says(half: str) -> None:
    """Where it is not: python -m benchmarks.timex_gold."""
    assert read_lines(FOLDER / f"{half}.jsonl") == ALL[half]
    assert dump(ALL[half])


def test_there_are_two_hundred_expressions_and_no_text_stands_twice() -> None:
    records = [record for half in HALVES for record in ALL[half]]
    texts = [record["text"] for record in records]
    assert sum(len(record["timexes"]) for record in records) >= 200
    assert len(texts) == len(set(texts))
    assert sum(not record["timexes"] for record in records) >= 20


@pytest.mark.parametrize("half", HALVES)
def test_every_type_and_what_the_public_sets_lack_is_in_each_half(half: str) -> None:
    timexes = [timex for record in ALL[half] for timex in record["timexes"]]
    assert {timex["type"] for timex in timexes} == set(TYPES)
    assert sum(timex["relation"] is not None for timex in timexes) >= 8
    assert sum(record["published"] is None for record in ALL[half]) >= 10


def made(markup: str, head: str = "2031-05-15, one") -> Any:
    return record(read_items(f"== x {head}\n\n{markup}\n")[0])


def test_an_expression_has_what_it_means() -> None:
    text = "{1|Two days} after the {1e|vote}, at {2|9 p.m. GMT on Friday}, {3|early 2030} came back."
    lines = "1 DURATION P2D; after\n2 TIME 2031-05-16T21:00; zone +00:00\n3 DATE 2030; mod START; in -"
    first, second, third = made(f"{text}\n--\n{lines}")["timexes"]
    assert (first["relation"], first["event"], first["earliest"]) == ("after", [19, 23], None)
    assert (second["earliest"], second["granularity"]) == ("2031-05-16T21:00+00:00", "minute")
    assert (third["mod"], third["latest"], third["granularity"]) == ("START", None, "year")


def test_date_and_address_go_with_the_text() -> None:
    told = made("{1|Now}.\n--\n1 DATE PRESENT_REF", "undated, refs, at example.us")
    assert (told["published"], told["url"]) == (None, "https://example.us/")


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("2031-05-15T21:00", "minute"),
        ("2031-05-15TNI", "part of day"),
        ("XXXX-WXX-5", "day"),
        ("2031-W20-WE", "weekend"),
        ("2031-W20", "week"),
        ("XXXX-08", "month"),
        ("2031-Q2", "quarter"),
        ("2031-H1", "half"),
        ("2031-SU", "season"),
        ("2031", "year"),
        ("198", "decade"),
        ("18", "century"),
        ("PAST_REF", None),
    ],
)
def test_how_fine_a_value_is_shows_in_its_form(value: str, name: str | None) -> None:
    assert grain(value) == name


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("{1|Now}.\n--\n1 MOMENT PRESENT_REF", "no type"),
        ("{1|Now}.\n--\n1 DATE today", "no value"),
        ("{1|Now}.\n--\n1 DATE 2031; perhaps", "no note"),
        ("{1|A day} after.\n--\n1 DURATION P1D; after", "an event without"),
        ("{1|A day} after the {1e|vote}.\n--\n1 DURATION P1D", "an event without"),
        ("{1|Now} and {1|then}.\n--\n1 DATE 2031", "2 places"),
    ],
)
def test_a_faulty_expression_is_refused_with_the_reason(markup: str, fault: str) -> None:
    with pytest.raises(MarkupError, match=fault):
        made(markup)
