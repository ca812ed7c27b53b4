"""The scorer of our gold for time expressions."""

from typing import Any

import pytest

from benchmarks.score_marked_times import score

TEXT = "It fell on Friday, six months after the vote."
NOTES = dict.fromkeys(("granularity", "mod", "quant", "freq", "offset", "relation", "event"))


def timex(span: list[int], kind: str, value: str | None, **more: Any) -> dict[str, Any]:
    """A time expression, printed or of gold."""
    return {"span": span, "type": kind, "value": value, "earliest": None, "latest": None, **NOTES, **more}


FRIDAY = timex([11, 17], "DATE", "XXXX-WXX-5", granularity="day")
MONTHS = timex([19, 29], "DURATION", "P6M", relation="after", event=[40, 44])
EMPTY: dict[str, Any] = {"id": "b", "text": "It may fall.", "timexes": []}


def rows(*timexes: dict[str, Any], empty: tuple[dict[str, Any], ...] = ()) -> dict[str, dict[str, Any]]:
    """The table for these printed expressions."""
    gold = [{"id": "a", "text": TEXT, "timexes": [FRIDAY, MONTHS]}, EMPTY]
    return score(gold, [{"report": {"id": name}, "timexes": list(t)} for name, t in (("a", timexes), ("b", empty))])


@pytest.mark.parametrize(
    ("timexes", "words", "value", "right"),
    [
        ((FRIDAY, MONTHS), 100.0, 100.0, 100.0),
        ((FRIDAY,), 66.67, 66.67, 66.67),
        ((FRIDAY, MONTHS | {"value": "P6W"}), 100.0, 50.0, 50.0),
        ((FRIDAY, MONTHS | {"span": [23, 29]}), 50.0, 100.0, 50.0),
        ((FRIDAY | {"earliest": "2031-05-16"}, MONTHS), 100.0, 100.0, 50.0),
        ((), 0.0, 0.0, 0.0),
    ],
)
def test_words_value_and_all_are_told_apart(
    timexes: tuple[dict[str, Any], ...], words: float, value: float, right: float
) -> None:
    found = rows(*timexes)
    assert [found[row]["F1"] for row in ("words", "value", "right")] == [words, value, right]


def test_what_a_time_is_counted_from_is_compared() -> None:
    assert (rows(FRIDAY, MONTHS)["event"]["found"], rows(FRIDAY, MONTHS)["plain"]["found"]) == (100.0, 100.0)
    assert rows(MONTHS | {"relation": "before"})["event"]["found"] == 0.0
    assert rows(FRIDAY | {"relation": "after"})["plain"]["found"] == 0.0


def test_a_text_without_times_should_stay_clean() -> None:
    assert rows()["clean"] == {"share": 100.0, "false": 0, "gold": 1}
    assert rows(empty=(timex([3, 6], "DATE", "XXXX-05"),))["clean"] == {"share": 0.0, "false": 1, "gold": 1}
