"""Scoring discrepancies of pairs of reports."""

from pathlib import Path
from typing import Any

import pytest

from benchmarks.config import HERE
from benchmarks.data import read_lines
from benchmarks.score_discrepancies import score

Record = dict[str, Any]
PAIR: Record = {
    "id": "p",
    "kind": "date",
    "verdicts": ["conflict"],
    "a": {"text": "It fell on Monday.", "span": [8, 17]},
    "b": {"text": "It fell on Tuesday.", "span": [8, 18]},
}


def printed(kind: str, verdict: str, first: tuple[int, int], second: tuple[int, int]) -> Record:
    members = [{"report": side, "start": at[0], "end": at[1]} for side, at in (("a", first), ("b", second))]
    return {"id": "p", "discrepancies": [{"id": "d", "kind": kind, "verdict": verdict, "members": members}]}


@pytest.mark.parametrize(
    ("found", "verdict", "kind"),
    [
        (printed("date", "conflict", (3, 17), (3, 18)), 100.0, 100.0),
        (printed("place", "conflict", (3, 17), (3, 18)), 100.0, 0.0),
        (printed("date", "update", (3, 17), (3, 18)), 0.0, 0.0),
        (printed("date", "conflict", (0, 2), (3, 18)), 0.0, 0.0),
        ({"id": "p", "discrepancies": []}, 0.0, 0.0),
    ],
)
def test_an_answer_rests_on_the_marked_words_of_both(found: Record, verdict: float, kind: float) -> None:
    rows = score([PAIR], [found])
    assert (rows["verdict"]["right"], rows["kind"]["right"]) == (verdict, kind)


def test_silence_is_right_where_gold_allows_it() -> None:
    quiet = PAIR | {"verdicts": [None]}
    rows = score([quiet], [{"id": "p", "discrepancies": []}])
    assert (rows["verdict"]["right"], rows["quiet"]["share"]) == (100.0, 100.0)
    loud = score([quiet], [printed("date", "conflict", (3, 17), (3, 18))])
    assert (loud["verdict"]["right"], loud["quiet"]["share"]) == (0.0, 0.0)


@pytest.mark.parametrize("half", ["dev", "test"])
def test_gold_marks_words_that_are_there(half: str) -> None:
    for pair in read_lines(Path(HERE) / "gold" / "discrepancies" / f"{half}.jsonl"):
        for side in (pair["a"], pair["b"]):
            assert side["text"][slice(*side["span"])] == side["words"], pair["id"]
