"""The scorer of our own gold."""

from typing import Any

import pytest

from benchmarks.own import score

TEXT = "At least 40 families left on Monday."
GOLD = {
    "id": "a",
    "text": TEXT,
    "figures": [
        {"words": "At least 40", "low": 40, "high": None, "qualifier": "at least", "counts": "families", "unit": None}
    ],
}


def printed(**changes: Any) -> dict[str, Any]:
    """The record of a reading that finds the figure, but for the changes."""
    figure = {"span": [0, 11], "low": 40, "high": None, "qualifier": "at least", "counts": [12, 20], "unit": None}
    return {"report": {"id": "a"}, "figures": [{**figure, **changes}]}


@pytest.mark.parametrize(
    ("records", "right", "words"),
    [
        ([printed()], 100.0, 100.0),
        ([printed(high=40)], 0.0, 100.0),
        ([printed(counts=None)], 0.0, 100.0),
        ([printed(span=[9, 11])], 0.0, 0.0),
        ([], 0.0, 0.0),
        ([{"error": {}}], 0.0, 0.0),
    ],
)
def test_the_words_and_everything_are_compared(records: list[dict[str, Any]], right: float, words: float) -> None:
    found = score("figures", [GOLD], records)
    assert (found["right"]["F1"], found["words"]["F1"]) == (right, words)


def test_what_is_found_beyond_gold_counts_against() -> None:
    twice = {**printed(), "figures": printed()["figures"] * 2}
    assert score("figures", [GOLD], [twice])["right"] == {"P": 50.0, "R": 100.0, "F1": 66.67}
