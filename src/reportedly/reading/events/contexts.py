"""Finds PLOVER's contexts by the words of an event's sentence, and by what its type and mode bring with them."""

from functools import cache

from spacy.tokens import Doc

from reportedly.knowledge import read_table
from reportedly.model import Span
from reportedly.reading.events.kinds import Kind
from reportedly.reading.events.wording import joined

REACH = 60  # tokens on either side of an event that count as its sentence


def contexts_of(doc: Doc, span: Span, kind: Kind) -> tuple[str, ...]:
    """The contexts of an event of that kind at a span, by name; none outside PLOVER."""
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    if words is None or not len(words) or kind.vocabulary != "plover":
        return ()
    implied = read_table("contexts")["implied"]
    found: set[str] = {name for mode in kind.modes for name in implied.get(f"{kind.type}-{mode}", ())}
    by_word, sent = _by_word(), words[0].sent
    first, last = max(sent.start, words.start - REACH), max(words.end, min(sent.end, words.end + REACH))
    for token in doc[first:last]:
        for name in (token.lemma_.lower(), token.lower_, joined(token)):
            found |= by_word.get(name or "", frozenset())
    return tuple(sorted(found))


@cache
def _by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for context, words in read_table("contexts")["contexts"].items():
        for word in words:
            found.setdefault(word, set()).add(context)
    return {word: frozenset(names) for word, names in found.items()}
