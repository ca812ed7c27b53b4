"""Why a figure is read as it is."""

import re
from dataclasses import replace

import pytest

from reportedly.model import Figure, MadeBy, Published, Reading, Report, Span
from reportedly.telling.reasons import because

TEXT = "At least 24 of some 300 sheep drowned."
REPORT = Report("r", None, None, None, None, "en", TEXT, Published(), None, (), ())


def figure(words: str, low: float | None, high: float | None, **more: object) -> Figure:
    """A figure at those words, tied to nothing."""
    start = TEXT.index(words)
    plain = Figure("f1", Span(start, start + len(words)), low, high, None, None, None, None, None, None, None, None, 80)
    return replace(plain, **more)  # type: ignore[arg-type]


def reading(*figures: Figure) -> Reading:
    """A reading that holds nothing but figures."""
    return Reading(MadeBy("0", {}, ""), REPORT, (), (), (), figures, (), ())


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (figure("24", 24, 24), "read as 24"),
        (figure("At least 24", 24, None, qualifier="At least"), "read as 24 or more for 'At least'"),
        (figure("some 300", None, 300), "read as 300 or less"),
        (figure("some 300", 3, 12, unit="km"), "read as 3 to 12 km"),
        (figure("300", None, None), "no number of its own"),
        (figure("300", 300, 300, counts=Span(24, 29)), "read as 300; counts 'sheep'"),
        (figure("300", 300, 300, kind="sheep"), "read as 300; counts what the sentence has named (sheep)"),
    ],
)
def test_the_value_and_what_it_counts(found: Figure, told: str) -> None:
    assert because(found, reading(found)) == told


def test_a_part_names_its_whole() -> None:
    whole = figure("some 300", 300, 300)
    part = replace(figure("24", 24, 24, part_of="f1"), id="f2")
    assert because(part, reading(whole, part)) == "read as 24; a part of 'some 300'"


def test_a_sentence_has_no_line_break() -> None:
    found = figure("At least 24", 24, None, qualifier="At\nleast")
    assert not re.search(r"[\n\r]", because(found, reading(found)))
