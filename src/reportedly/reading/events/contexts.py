"""Finds PLOVER's contexts by the words of an event's clause."""

from functools import cache

from spacy.tokens import Doc

from reportedly.knowledge import read_table
from reportedly.model import Span


def contexts_of(doc: Doc, span: Span) -> tuple[str, ...]:
    """The contexts that a word of the span points to, by name."""
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    if words is None:
        return ()
    by_word = _by_word()
    found: set[str] = set()
    for token in words:
        found |= by_word.get(token.lemma_.lower(), frozenset()) | by_word.get(token.lower_, frozenset())
    return tuple(sorted(found))


@cache
def _by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for context, words in read_table("contexts")["contexts"].items():
        for word in words:
            found.setdefault(word, set()).add(context)
    return {word: frozenset(names) for word, names in found.items()}
