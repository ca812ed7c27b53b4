"""What a notice says was wrong, and what is right."""

import re

from reportedly.knowledge.notices import patterns
from reportedly.model import Span

_EDGES = " \t\xa0,;:-–—"


def sides(text: str, span: Span) -> tuple[Span | None, Span | None]:
    """The words for what was wrong and for what is right; None where the notice does not say."""
    words = span.words(text)
    for pattern in patterns("sides"):
        found = pattern.search(words)
        if found:
            wrong, right = (_side(found, name, words, span.start) for name in ("wrong", "right"))
            if wrong or right:
                return wrong, right
    return None, None


def _side(found: re.Match[str], name: str, words: str, offset: int) -> Span | None:
    """The words of a group without what only joins them."""
    if name not in found.re.groupindex or found.start(name) < 0:
        return None
    start, end = found.span(name)
    while start < end and words[start] in _EDGES:
        start += 1
    while start < end and words[end - 1] in _EDGES:
        end -= 1
    return Span(offset + start, offset + end) if any(char.isalnum() for char in words[start:end]) else None
