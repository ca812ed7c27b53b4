"""Keeps abbreviated titles with the name after them: no sentence ends in "Capt. Ann Reed"."""

import re
from bisect import bisect_left
from functools import cache

from spacy.tokens import Doc

from reportedly.knowledge import read_table


@cache
def title_pattern() -> re.Pattern[str]:
    """A title, its full stop and the space to the name; what opens a sentence is no name."""
    table = read_table("titles")["titles"]
    words, openers = ("|".join(table[key]) for key in ("abbreviations", "openers"))
    return re.compile(rf"\b(?:{words})\.[ \xa0]*(?=(?!(?:{openers})\b)[^\W\d_a-z])")


def bind_titles(doc: Doc, offset: int, titles: list[tuple[int, int]]) -> set[int]:
    """Makes each title and its full stop one token, as parsers know them; the offsets at which no sentence begins.

    Args:
        doc: Tokens that are not parsed yet.
        offset: Where they begin in the text.
        titles: First and last offset in the text of each title, the space after it too.
    """
    if not titles:
        return set()
    text = doc.text
    own = titles[bisect_left(titles, (offset, 0)) : bisect_left(titles, (offset + len(text), 0))]
    with doc.retokenize() as merging:
        for start, stop in own:
            words = doc.char_span(start - offset, start - offset + len(text[start - offset : stop - offset].rstrip()))
            if words is not None and len(words) > 1:
                merging.merge(words)
    return {place for start, stop in own for place in range(start + 1, stop + 1)}
