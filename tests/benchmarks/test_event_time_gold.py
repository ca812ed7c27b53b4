"""The gold for the times of events: that it compiles, holds together, and has what it promises."""

from typing import Any

import pytest

from benchmarks.bracket_markup import read_items
from benchmarks.data import read_lines
from benchmarks.event_time_gold import FOLDER, compiled, dump, record
from benchmarks.gold_files import HALVES, MarkupError

ALL = {half: compiled(half) for half in HALVES}


@pytest.mark.parametrize("half", HALVES)
def test_what_is_committed_is_what_the_markup_says(half: str) -> None:
    """Where it is not: python -m benchmarks.event_time_gold."""
    assert read_lines(FOLDER / f"{half}.jsonl") == ALL[half]
    assert dump(ALL[half])


def test_there_are_a_hundred_and_fifty_links_and_no_text_stands_twice() -> None:
    records = [record for half in HALVES for record in ALL[half]]
    texts = [record["text"] for record in records]
    assert sum(bool(event["times"]) for record in records for event in record["events"]) >= 150
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("half", HALVES)
def test_events_without_a_time_are_in_each_half(half: str) -> None:
    assert sum(not event["times"] for record in ALL[half] for event in record["events"]) >= 30


def made(markup: str) -> Any:
    return record(read_items(f"== x undated, one\n\n{markup}\n")[0])


def test_an_event_has_every_time_that_is_right() -> None:
    told = made("It {1|fell} on {a|Monday}, it {2|rose}, it {3|broke}.\n--\n1 a\n2 -\n3 a|-")
    assert told["published"] is None
    assert [(event["times"], event["none"]) for event in told["events"]] == [
        ([[11, 17]], False),
        ([], True),
        ([[11, 17]], True),
    ]


@pytest.mark.parametrize(
    "markup",
    ["It {1|fell}.\n--\n1 a", "It {1|fell} on {a|Monday}, {a|Tuesday}.\n--\n1 a", "It {1|fell} {1|down}.\n--\n1 -"],
)
def test_a_faulty_event_is_refused(markup: str) -> None:
    with pytest.raises(MarkupError, match="one trigger"):
        made(markup)
