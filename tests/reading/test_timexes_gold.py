"""Our own gold of time expressions: what the public corpora lack, in invented sentences."""

import json
from pathlib import Path
from typing import Any

import pytest

from reportedly.model import Published, Report
from reportedly.reading import Reader

GOLD = Path(__file__).parents[2] / "benchmarks" / "gold" / "timexes.jsonl"
ROWS = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
KEYS = ("words", "type", "value", "earliest", "latest")


@pytest.mark.model
@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_the_times_of_a_sentence(reader: Reader, row: dict[str, Any]) -> None:
    text, day = row["text"], row["published"]
    published = Published(day, day, "metadata") if day else Published()
    found = reader.read(Report(row["id"], None, None, None, None, "en", text, published, None, (), ())).timexes
    given = [(t.span.words(text), t.type, t.value, t.earliest, t.latest) for t in found]
    assert given == [tuple(time[key] for key in KEYS) for time in row["timexes"]]


def test_no_sentence_stands_twice() -> None:
    assert len({row["text"] for row in ROWS}) == len({row["id"] for row in ROWS}) == len(ROWS)
