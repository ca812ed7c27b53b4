"""The names that the language model found, trimmed, with its word for what they are."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Sent
from spacy.tokens import Token

from reportedly.model import Span
from reportedly.reading.entities.words import Words
from reportedly.reading.page import span_of

LONGEST = 25  # words; a longer row is a list or hostile, and names nobody
LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW"})


@dataclass(frozen=True, slots=True)
class Guess:
    """A name and the model's label, which the tables may overrule."""

    span: Span
    label: str
    first: int
    end: int


def guesses(words: Words) -> Iterator[Guess]:
    """The model's names in the body."""
    for found in words.doc.ents:
        if found.label_ not in LABELS or len(found) > LONGEST:
            continue
        trimmed = _trimmed(found)
        if trimmed is not None and trimmed[0].idx in words.starts and trimmed[-1].idx + len(trimmed[-1]) in words.ends:
            yield Guess(span_of(trimmed), found.label_, trimmed.start, trimmed.end)


def _trimmed(found: Sent) -> Sent | None:
    """Without articles, possessives, quotation marks and brackets at its edges; None if no capital is left."""
    start, end = found.start, found.end
    doc = found.doc
    while start < end and _is_edge(doc[start]):
        start += 1
    while end > start and _is_edge(doc[end - 1]):
        end -= 1
    rest = doc[start:end]
    named = any(token.text[:1].isupper() and _can_name(token, found.label_) for token in rest)
    broken = any(token.is_space for token in rest)
    return rest if named and not broken else None


def _can_name(token: Token, label: str) -> bool:
    """Whether the tagger too sees a name: 'Tensions' at the head of a sentence is none."""
    if label == "NORP":
        return token.dep_ not in ("amod", "compound", "nmod")
    return token.pos_ in ("PROPN", "ADJ", "X") or token.i != token.sent.start


def _is_edge(token: Token) -> bool:
    article = token.lower_ in ("the", "a", "an", "'s", "’s", "'", "’", "this", "that", "its")
    return article or token.is_space or token.is_quote or token.is_bracket or (token.is_punct and len(token) == 1)
