"""Finds PLOVER's contexts by the words of an event's sentence, and by what its type and mode bring with them."""

from functools import cache

from spacy.strings import get_string_id
from spacy.tokens import Doc

from reportedly.knowledge import read_table
from reportedly.model import Span
from reportedly.reading.events.kinds import Kind
from reportedly.reading.events.wording import joined

REACH = 60  # tokens on either side of an event that count as its sentence
HYPHENS = (get_string_id("-"), get_string_id("‑"))


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
        found.update(by_word.get(token.lemma, ()), by_word.get(token.lower, ()))
        if token.orth in HYPHENS:
            found.update(_joined_here(doc, token.i))
    return tuple(sorted(found))


def _joined_here(doc: Doc, hyphen: int) -> frozenset[str]:
    """The contexts of the hyphened word that the tokeniser cut at this hyphen."""
    whole = joined(doc[hyphen + 1]) if hyphen + 1 < len(doc) else None
    return _by_word().get(get_string_id(whole), frozenset()) if whole is not None else frozenset()


@cache
def _by_word() -> dict[int, frozenset[str]]:
    """The contexts by the number that the language pipeline has for a word, in lower case or as a name is written."""
    found: dict[int, set[str]] = {}
    for context, words in read_table("contexts")["contexts"].items():
        for word in words:
            for form in (word, word.title()):
                found.setdefault(get_string_id(form), set()).add(context)
    return {number: frozenset(names) for number, names in found.items()}
