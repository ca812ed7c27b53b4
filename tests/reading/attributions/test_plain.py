"""What others are said to want, promise and fear, on the real parse: one shape each."""

import pytest

from reportedly.reading import Reader
from tests.reading.attributions.factory import by_cue, read, words

pytestmark = pytest.mark.model

# Text, a word of the inner cue, its source, and how its content begins and ends.
INNER = [
    ("The baker said that the guild wanted a cheaper oven.", "wanted", "the guild", "a cheaper", "oven"),
    ("The clerk said the smugglers demanded salt for the mules.", "demanded", "the smugglers", "salt", "mules"),
    (
        "The pilot said that the owners had offered two mechanics a boat.",
        "offered",
        "the owners",
        "a boat",
        "boat",
    ),
    ("The envoy claims that the cousins intend to sell the lake.", "intend", "the cousins", "to sell", "lake"),
    (
        "The judge asked whether the guard still believed that the gate was shut.",
        "believed",
        "the guard",
        "that",
        "shut",
    ),
]


@pytest.mark.parametrize(("text", "cue", "source", "first", "last"), INNER)
def test_what_somebody_is_said_to_want_lies_in_what_is_said(
    reader: Reader, text: str, cue: str, source: str, first: str, last: str
) -> None:
    inner = by_cue(text, read(reader, text), cue)
    assert inner.parent == "a1"
    assert words(text, inner.source) == source
    content = words(text, inner.content)
    assert content.startswith(first)
    assert content.endswith(last)


def test_nobody_in_particular_wants_anything(reader: Reader) -> None:
    text = "The baker said that everybody wanted bread."
    assert [one.parent for one in read(reader, text)] == [None]
