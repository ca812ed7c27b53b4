"""Breaks that only keep a width are told from breaks that end a line."""

from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import unwrapped

PROSE = (
    "The regional ministry said on Tuesday that the dam above Orsk had held through the night, although the water rose "
    "to within a hand of the crest before midnight. Engineers lowered the lake by four metres, and people from nine "
    "villages went home in the morning, the council said."
)


@pytest.mark.parametrize("width", [40, 60, 72, 80])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_wrapped_paragraphs_become_one_line_each(width: int, end: str) -> None:
    text = "\n\n".join(fill(PROSE, width) for _ in range(3)).replace("\n", end)
    assert [" ".join(line.split()) for line in unwrapped(text).split("\n") if line.strip()] == [PROSE] * 3


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        PROSE.replace(". ", ".\n"),
        f"{PROSE}\n\n{PROSE}\n",
        "The villages are:\nUpper Orsk\nLower Orsk\nMill End\nLong Bridge on the Water",
        "A wall\nA door\nA roof\nA room\nA yard\n",
        "",
        "\n\n\n",
    ],
)
def test_lines_that_mean_something_stay(text: str) -> None:
    assert unwrapped(text) == text


@given(st.text(st.sampled_from("ab .\n\r\t"), max_size=400))
def test_every_offset_stays(text: str) -> None:
    after = unwrapped(text)
    assert len(after) == len(text)
    assert all(a == b or (a in "\n\r" and b == " ") for a, b in zip(text, after, strict=True))
