"""The gold for status and for events: that it compiles, holds together, and has what it promises."""

from collections import Counter
from typing import Any

import pytest

from benchmarks.bracket_markup import read_items
from benchmarks.data import read_lines
from benchmarks.event_gold import GOLD, KINDS, QUADS, STATUSES, compiled, dump, plain_event, status_event
from benchmarks.gold_files import HALVES, MarkupError

ALL = {(kind, half): compiled(kind, half) for kind in KINDS for half in HALVES}


def events(kind: str, half: str) -> list[dict[str, Any]]:
    return [event for record in ALL[kind, half] for event in record["events"]]


@pytest.mark.parametrize(("kind", "half"), ALL)
def test_what_is_committed_is_what_the_markup_says(kind: str, half: str) -> None:
    """Where it is not: python -m benchmarks.event_gold."""
    assert read_lines(GOLD / kind / f"{half}.jsonl") == ALL[kind, half]
    assert dump(ALL[kind, half])


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_two_hundred_sentences_and_none_stands_twice(kind: str) -> None:
    texts = [record["text"] for half in HALVES for record in ALL[kind, half]]
    assert len(texts) == len(set(texts)) >= 200


@pytest.mark.parametrize("half", HALVES)
def test_every_status_and_every_type_is_in_each_half(half: str) -> None:
    statuses = Counter(event["statuses"][0] for event in events("status", half))
    assert set(statuses) == set(STATUSES)
    assert min(statuses.values()) >= 10
    types = Counter(event["types"][0] for event in events("events", half) if not event["optional"])
    assert set(QUADS) <= set(types)
    assert sum(not record["events"] for record in ALL["events", half]) >= 35


def one(markup: str) -> Any:
    return read_items(f"== x agency, one\n\n{markup}\n")[0]


def test_a_mention_has_its_readings_and_values_by_source() -> None:
    item = one("{a|Ann} denied {1|firing}.\n--\n1 ASSAULT denied|negated Uu; a CT-|PR-")
    assert status_event(item, item.lines[0]) == {
        "trigger": [11, 17],
        "vocabulary": "plover",
        "types": ["ASSAULT"],
        "statuses": ["denied", "negated"],
        "factuality": [{"source": None, "values": ["Uu"]}, {"source": [[0, 3]], "values": ["CT-", "PR-"]}],
    }


def test_an_event_has_the_words_around_it() -> None:
    item = one("{1a|Ann} {1|put} {1r|Bo} {1|on trial}.\n--\n1 ACCUSE|COERCE; mode investigate; optional")
    made = plain_event(item, item.lines[0])
    assert (made["trigger"], made["actors"], made["recipients"]) == ([[4, 7], [11, 19]], [[0, 3]], [[8, 10]])
    assert (made["types"], made["modes"], made["optional"]) == (["ACCUSE", "COERCE"], ["investigate"], True)


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("{1|It} broke.\n--\n1 BREAK", "unknown types"),
        ("{1|It} broke.\n--\n1 ACCIDENT; mode loud", "unknown modes"),
        ("{1|It} broke.\n--\n1 ACCIDENT; quickly", "unknown notes"),
        ("{1x|It} {1|broke}.\n--\n1 ACCIDENT", "unknown labels"),
        ("{1a|It} broke.\n--\n1 ACCIDENT", "no trigger"),
    ],
)
def test_a_faulty_event_is_refused_with_the_reason(markup: str, fault: str) -> None:
    item = one(markup)
    with pytest.raises(MarkupError, match=fault):
        plain_event(item, item.lines[0])


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("{1|It} broke.\n--\n1 ACCIDENT told Uu", "unknown"),
        ("{1|It} broke.\n--\n1 ACCIDENT happened CT", "unknown"),
        ("{1|It} broke.\n--\n1 ACCIDENT happened CT+; a CT+", "no source"),
        ("{1|It} {1|broke}.\n--\n1 ACCIDENT happened CT+", "in pieces"),
    ],
)
def test_a_faulty_mention_is_refused_with_the_reason(markup: str, fault: str) -> None:
    item = one(markup)
    with pytest.raises(MarkupError, match=fault):
        status_event(item, item.lines[0])
