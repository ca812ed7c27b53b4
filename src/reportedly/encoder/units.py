"""Words and marks as the encoder counts them, with what the lower-cased vocabulary cannot see."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reportedly.model import Span

# A word with its inner points and apostrophes, or one mark.
UNIT = re.compile(r"\w+(?:[.'’]\w+)*|[^\w\s]")
OPENING = frozenset("“«„")
CLOSING = frozenset("”»")
STRAIGHT = '"'
ENDING = frozenset(".!?…")
SHAPES = ("lower", "capital", "capitals", "mixed", "number", "mark", "quote", "end")
LONGEST = 40  # letters of a word whose shape is remembered
QUOTED = len(SHAPES)
"""What is added to a shape inside quotation marks."""


class Unit(NamedTuple):
    """A word or a mark.

    Attributes:
        span: Where it stands in the text.
        shape: Number of its shape; plus QUOTED inside quotation marks.
        paragraph: Number of its paragraph.
    """

    span: Span
    shape: int
    paragraph: int


def units_of(text: str, paragraphs: Sequence[Span]) -> list[Unit]:
    """The units of the paragraphs, in order; quotation marks count within one paragraph only."""
    found: list[Unit] = []
    for number, paragraph in enumerate(paragraphs):
        quoted = False
        for match in UNIT.finditer(text, paragraph.start, paragraph.end):
            word = match.group()
            kind = _known(word) if len(word) <= LONGEST else shape(word)
            opens = word in OPENING or (word == STRAIGHT and not quoted)
            inside = quoted and not (word in CLOSING or word == STRAIGHT)
            found.append(Unit(Span(match.start(), match.end()), kind + QUOTED * inside, number))
            quoted = opens or inside
    return found


@lru_cache(1 << 15)
def _known(word: str) -> int:
    return shape(word)


def shape(word: str) -> int:
    """The number of the word's shape in SHAPES."""
    if not (word[0].isalnum() or word[0] == "_"):
        if word in OPENING or word in CLOSING or word == STRAIGHT:
            return SHAPES.index("quote")
        return SHAPES.index("end" if word in ENDING else "mark")
    if any(letter.isdigit() for letter in word):
        return SHAPES.index("number")
    if word.islower():
        return SHAPES.index("lower")
    if word.isupper():
        return SHAPES.index("capitals" if len(word) > 1 else "capital")
    return SHAPES.index("capital" if word[0].isupper() and word[1:].islower() else "mixed")
