"""Numbers with their qualifiers, units and intervals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.figures.numbers import find_numbers

CASES = [
    ("at least nine barns", "at least nine", 9, None, "at least", None),
    ("some 1,400 tents", "some 1,400", 1400, 1400, "some", None),
    ("more than 3, 400 tents", "more than 3, 400", 3400, None, "more than", None),
    ("up to 70 boats", "up to 70", None, 70, "up to", None),
    ("17 million litres", "17 million", 17_000_000, 17_000_000, None, "l"),
    ("dozens of goats", "dozens", 24, None, "dozens", None),
    ("tens of thousands of goats", "tens of thousands", 20_000, None, "tens of thousands", None),
    ("several hundred goats", "several hundred", 300, 999, "several hundred", None),
    ("twenty-six goats", "twenty-six", 26, 26, None, None),
    ("three hundred and five goats", "three hundred and five", 305, 305, None, None),
    ("half a dozen goats", "half a dozen", 6, 6, None, None),
    ("about two dozen goats", "about two dozen", 24, 24, "about", None),
    ("a bill of €2.5 billion", "€2.5 billion", 2_500_000_000, 2_500_000_000, None, "EUR"),
    ("worth $35MM", "$35MM", 35_000_000, 35_000_000, None, "USD"),
    ("worth US$4m", "US$4m", 4_000_000, 4_000_000, None, "USD"),
    ("worth 12 million euros", "12 million", 12_000_000, 12_000_000, None, "EUR"),
    ("worth $60-75 million", "$60-75 million", 60_000_000, 75_000_000, None, "USD"),
    ("between 60 and 75 goats", "between 60 and 75", 60, 75, None, None),
    ("two million to three million goats", "two million to three million", 2_000_000, 3_000_000, None, None),
    ("nearly 61.5 percent", "nearly 61.5", 61.5, 61.5, "nearly", "%"),
    ("some 40 sq km", "some 40", 40, 40, "some", "km2"),
    ("300 or more goats", "300 or more", 300, None, "or more", None),
    ("a third of the goats", "a third", 0.333, 0.333, "a third", "share"),
]


@pytest.mark.parametrize(("text", "words", "low", "high", "qualifier", "unit"), CASES)
def test_number_with_its_interval(
    text: str, words: str, low: float | None, high: float | None, qualifier: str | None, unit: str | None
) -> None:
    (number,) = find_numbers(text, 0, len(text))
    found = (number.span.words(text), number.low, number.high, number.qualifier, number.unit)
    assert found == (words, low, high, qualifier, unit)


@pytest.mark.parametrize("text", ["no goats", "two three", "a third goat", "oneness"])
def test_no_number(text: str) -> None:
    assert list(find_numbers(text, 0, len(text))) == []


@given(st.text(alphabet="0123456789,. -$%atleastonehundredmilliondozens\n", max_size=80))
def test_spans_are_in_order_and_inside(text: str) -> None:
    numbers = list(find_numbers(text, 0, len(text)))
    for number in numbers:
        assert 0 <= number.span.start <= number.core.start < number.core.end <= number.span.end <= len(text)
        assert number.low is not None or number.high is not None
    starts = [number.core.start for number in numbers]
    assert starts == sorted(starts)
