"""The scorer of our gold for the times of events."""

from typing import Any

import pytest

from benchmarks.score_eventtimes import score

TEXT = "It fell on Monday, it rose, it broke."
TIMEXES = [{"id": "t1", "span": [11, 17]}, {"id": "t2", "span": [0, 2]}]
GOLD = [
    {"trigger": [3, 7], "times": [[11, 17]], "none": False},
    {"trigger": [22, 26], "times": [], "none": True},
    {"trigger": [31, 36], "times": [[11, 17]], "none": True},
]


def rows(*times: str | None) -> dict[str, dict[str, Any]]:
    """The table where the events have these times; an event beyond them is not found."""
    events = [{"trigger": e["trigger"], "time": t} for e, t in zip(GOLD, times, strict=False)]
    gold = [{"id": "a", "text": TEXT, "events": GOLD}]
    return score(gold, [{"report": {"id": "a"}, "timexes": TIMEXES, "events": events}])


@pytest.mark.parametrize(
    ("times", "precision", "recall", "all_"),
    [
        (("t1", None, None), 100.0, 100.0, 100.0),
        (("t1", None, "t1"), 100.0, 100.0, 100.0),
        ((None, None, None), 0.0, 0.0, 66.67),
        (("t2", None, None), 0.0, 0.0, 66.67),
        (("t1", "t1", "t2"), 33.33, 100.0, 33.33),
        (("t1",), 100.0, 100.0, 33.33),
        ((), 0.0, 0.0, 0.0),
    ],
)
def test_right_times_and_right_silence_count(
    times: tuple[str | None, ...], precision: float, recall: float, all_: float
) -> None:
    found = rows(*times)
    assert (found["links"]["P"], found["links"]["R"], found["all"]["share"]) == (precision, recall, all_)


def test_silence_where_there_is_no_time_has_its_row() -> None:
    assert rows("t1", None)["none"] == {"share": 100.0, "gold": 1}
    assert rows("t1", "t1")["none"]["share"] == 0.0
    assert rows("t1")["found"] == {"share": 100.0, "gold": 1}
