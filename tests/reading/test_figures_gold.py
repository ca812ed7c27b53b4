"""Our own gold of figures, in invented sentences: numbers, bounds, units, what they count, and what is no figure."""

import json
from pathlib import Path
from typing import Any

import pytest

from reportedly.model import Published, Report
from reportedly.reading import Reader

GOLD = Path(__file__).parents[2] / "benchmarks" / "gold" / "figures.jsonl"
ROWS = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
KEYS = ("words", "low", "high", "qualifier", "counts", "unit")


@pytest.mark.model
@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_the_figures_of_a_sentence(reader: Reader, row: dict[str, Any]) -> None:
    text = row["text"]
    report = Report(row["id"], None, None, None, None, "en", text, Published(), None, (), ())
    given = [
        (f.span.words(text), f.low, f.high, f.qualifier, f.counts.words(text) if f.counts else None, f.unit)
        for f in reader.read(report).figures
        if not f.measures  # ages and stretches of time have tests of their own
    ]
    assert given == [tuple(figure[key] for key in KEYS) for figure in row["figures"]]


def test_no_sentence_stands_twice() -> None:
    assert len({row["text"] for row in ROWS}) == len({row["id"] for row in ROWS}) == len(ROWS)
