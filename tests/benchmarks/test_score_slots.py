"""The scorer of our gold for figures and their slots."""

from typing import Any

import pytest

from benchmarks.bracket_markup import read_items
from benchmarks.figure_gold import record
from benchmarks.score_slots import score

MARKUP = """== a agency, one

{1|At least 9} {1c|men}, {2|two} of them old, {1e|died} in {1p|Rome} by {1t|noon}, {1s|Ann} said.

--
1 9 -; q at least
2 2; in 1; none event place timex attribution
"""
GOLD = [record(read_items(MARKUP)[0])]
LINKS = {
    "entities": [{"id": "e1", "mentions": [{"span": [41, 45]}]}],
    "timexes": [{"id": "t1", "span": [49, 53]}],
    "events": [{"id": "v1", "trigger": [33, 37]}],
    "attributions": [{"id": "a1", "source": [[55, 58]]}],
}


def figure(**changes: Any) -> dict[str, Any]:
    """The first figure as it should be printed, but for the changes."""
    plain = {"id": "f1", "span": [0, 10], "low": 9, "high": None, "qualifier": "at least", "counts": [11, 14]}
    linked = {"unit": None, "place": "e1", "timex": "t1", "event": "v1", "attribution": "a1", "part_of": None}
    return {**plain, **linked, **changes}


def part(**changes: Any) -> dict[str, Any]:
    """The second figure."""
    empty = dict.fromkeys(("qualifier", "counts", "unit", "place", "timex", "event", "attribution"))
    return {"id": "f7", "span": [16, 19], "low": 2, "high": 2, **empty, "part_of": "f1", **changes}


def rows(*figures: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return score(GOLD, [{"report": {"id": "a"}, "figures": list(figures), **LINKS}])


def test_a_faultless_output_gets_everything() -> None:
    found = rows(figure(), part())
    assert [found[row]["F1"] for row in ("found", "core")] == [100.0, 100.0]
    assert [found[row]["all"] for row in ("slots", "said", "whole")] == [100.0, 100.0, 100.0]


@pytest.mark.parametrize(
    ("changes", "slot"),
    [
        ({"low": 8}, "low"),
        ({"high": 9}, "high"),
        ({"qualifier": None}, "qualifier"),
        ({"counts": None}, "counts"),
        ({"unit": "km"}, "unit"),
        ({"span": [9, 10]}, "words"),
        ({"place": None}, "place"),
        ({"timex": None}, "timex"),
        ({"event": None}, "event"),
        ({"attribution": None}, "attribution"),
        ({"part_of": "f7"}, "part_of"),
    ],
)
def test_each_slot_is_compared(changes: dict[str, Any], slot: str) -> None:
    found = rows(figure(**changes), part())
    assert (found[slot]["all"], found["whole"]["all"], found["found"]["F1"]) == (50.0, 50.0, 100.0)


def test_what_is_not_found_has_no_slot_right() -> None:
    found = rows(figure())
    assert (found["found"]["R"], found["low"]["all"], found["low"]["found"]) == (50.0, 50.0, 100.0)
    assert rows()["slots"]["all"] == 0.0


def test_a_number_beyond_gold_counts_against() -> None:
    assert rows(figure(), part(), part(id="f9", span=[60, 62]))["found"]["P"] == 66.67


def test_a_text_without_figures_should_stay_clean() -> None:
    record_ = {"id": "b", "text": "Radio 4.", "figures": []}
    found = score([record_], [{"report": {"id": "b"}, "figures": [part()]}])
    assert (found["clean"]["share"], found["clean"]["false"]) == (0.0, 1)
