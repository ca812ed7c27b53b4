"""Units are words and marks with their shapes, and quotation marks count within one paragraph."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.encoder.units import QUOTED, SHAPES, units_of
from reportedly.model import Span


def shapes(text: str) -> list[str]:
    return [SHAPES[unit.shape % QUOTED] for unit in units_of(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rain fell", ["lower", "lower"]),
        ("Ada met BBC staff", ["capital", "lower", "capitals", "lower"]),
        ("42 vans.", ["number", "lower", "end"]),
        ("McBride, O", ["mixed", "mark", "capital"]),
        ("“Go!”", ["quote", "capital", "end", "quote"]),
    ],
)
def test_shapes(text: str, expected: list[str]) -> None:
    assert shapes(text) == expected


@pytest.mark.parametrize("text", ['he said "all is well" twice', "he said “all is well” twice"])
def test_words_inside_quotation_marks_say_so(text: str) -> None:
    inside = [u.span.words(text) for u in units_of(text, [Span(0, len(text))]) if u.shape >= QUOTED]
    assert inside == ["all", "is", "well"]


def test_an_open_quotation_ends_with_its_paragraph() -> None:
    text = '"All is well\nThe road is shut'
    units = units_of(text, [Span(0, 12), Span(13, len(text))])
    assert [u.shape >= QUOTED for u in units if u.paragraph == 1] == [False] * 4


@given(st.text())
def test_units_are_exact_and_in_order(text: str) -> None:
    units = units_of(text, [Span(0, len(text))])
    assert all(u.span.words(text).strip() == u.span.words(text) != "" for u in units)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(units))
