"""The gold for figures: that it compiles, holds together, and has what it promises."""

from typing import Any

import pytest

from benchmarks.bracket_markup import read_items
from benchmarks.data import read_lines
from benchmarks.figure_gold import FOLDER, compiled, dump, record
from benchmarks.gold_files import HALVES, MarkupError

ALL = {half: compiled(half) for half in HALVES}


@pytest.mark.parametrize("half", HALVES)
def test_what_is_committed_is_what_the_markup_says(half: str) -> None:
    """Where it is not: python -m benchmarks.figure_gold."""
    assert read_lines(FOLDER / f"{half}.jsonl") == ALL[half]
    assert dump(ALL[half])


def test_there_are_two_hundred_figures_and_no_text_stands_twice() -> None:
    records = [record for half in HALVES for record in ALL[half]]
    texts = [record["text"] for record in records]
    assert sum(len(record["figures"]) for record in records) >= 200
    assert len(texts) == len(set(texts))
    assert sum(not record["figures"] for record in records) >= 20


def made(markup: str) -> Any:
    return record(read_items(f"== x agency, one\n\n{markup}\n")[0])


def test_a_figure_has_its_slots() -> None:
    text = "{1|At least 9} {1c|men}, {2|two} of {2c|them} old, {1e|died} in {1p|Rome} by {1o|noon}, {1s|Ann} said."
    first, second = made(f"{text}\n--\n1 9 -; q at least|over; none event\n2 2; in 1; skip event; unit km")["figures"]
    assert (first["low"], first["high"], first["qualifiers"], first["unit"]) == (9, None, ["at least", "over"], None)
    assert (first["counts"], first["place"], first["timex"]) == ([[11, 14]], [[41, 45]], [[49, 53]])
    assert (first["none"], first["part_of"], first["optional"]) == (["event"], None, False)
    assert (second["low"], second["high"], second["unit"], second["part_of"]) == (2, 2, "km", "f1")
    assert (second["skip"], second["none"]) == (["event"], [])


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("{1|Nine} men.\n--\n1 9; unit stone", "no unit"),
        ("{1|Nine} men.\n--\n1 9; in 2", "no whole"),
        ("{1|Nine} men.\n--\n1 9; none who", "no slot"),
        ("{1|Nine} men.\n--\n1 9; perhaps", "no note"),
        ("{1|Nine} {1x|men}.\n--\n1 9", "unknown"),
        ("{1c|Nine} men.\n--\n1 9", "0 numbers"),
    ],
)
def test_a_faulty_figure_is_refused_with_the_reason(markup: str, fault: str) -> None:
    with pytest.raises(MarkupError, match=fault):
        made(markup)
