"""Finds the words that are names of places, wherever the language model sees something else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Sent

from reportedly.knowledge.table import read_table
from reportedly.model import Span
from reportedly.reading.entities.candidates import candidates
from reportedly.reading.entities.ner import Guess
from reportedly.reading.entities.tables import Hit
from reportedly.reading.entities.words import Words

LONGEST = 5  # words in a place's name
PLACES = ("GPE", "LOC")


@dataclass(frozen=True, slots=True)
class Toponym:
    """Words that may name a place.

    Attributes:
        first: Number of its first token.
        end: Number of the token after it.
        sure: Whether the text around it says that it is a place; if not, it is one only where the
            same name is surely one elsewhere in the report.
    """

    span: Span
    name: str
    first: int
    end: int
    sure: bool


@cache
def cue_words(kind: str) -> frozenset[str]:
    """The words of the table that tell of a place: "locative", "institutions", "divisions", "unlikely"."""
    return frozenset(read_table("toponyms")["words"][kind])


def toponyms(words: Words, hits: list[Hit], found: list[Guess]) -> list[Toponym]:
    """The names of the body that can be places, in order, none inside another."""
    listed = [t for hit in hits if hit.lexeme.role in ("place", "capital") and (t := _of_hit(hit, words))]
    labels = {i: guess for guess in found for i in range(guess.first, guess.end)}
    taken = {i for hit in hits for i in range(*(words.tokens(hit.span) or (0, 0)))}
    runs = (run for sentence in words.page.sentences for run in _runs(sentence, taken))
    named = [t for first, end in runs for t in _in_run(words, first, end, labels)]
    return sorted([*listed, *named], key=lambda t: t.span)


def _of_hit(hit: Hit, words: Words) -> Toponym | None:
    place = words.tokens(hit.span)
    if place is None or not hit.lexeme.known.key.startswith(("place:", "site:", "government:")):
        return None
    return Toponym(hit.span, hit.span.words(words.page.text), *place, True)


def _runs(sentence: Iterable[Token], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Rows of words with a capital, without those that the tables name."""
    first = -1
    last = -1
    for token in sentence:
        capital = token.text[:1].isupper() and token.i not in taken and len(token.text) > 1
        inner = first >= 0 and (token.text == "-" or token.lower_ in ("de", "la", "del", "al", "el", "upon", "of"))
        if capital:
            first = token.i if first < 0 else first
            last = token.i
        elif not inner and first >= 0:
            yield first, last + 1
            first = -1
    if first >= 0:
        yield first, last + 1


def _in_run(words: Words, first: int, end: int, labels: dict[int, Guess]) -> Iterator[Toponym]:
    """The places in a row of capitalised words: the longest that the gazetteer knows, from the left."""
    i = first
    while i < end:
        for j in range(min(end, i + LONGEST), i, -1):
            if toponym := _toponym(words, i, j, end, labels):
                yield toponym
                i = j
                break
        else:
            i += 1


def _toponym(words: Words, first: int, end: int, run: int, labels: dict[int, Guess]) -> Toponym | None:
    """The words as a place's name, if the gazetteer has it and nothing speaks against it."""
    span = words.span(first, end)
    name = span.words(words.page.text)
    guess = labels.get(first)
    exact = guess is not None and (guess.first, guess.end) == (first, end)
    if end - first == 1 and name.casefold() in cue_words("unlikely") and not (exact and guess and guess.label == "GPE"):
        return None
    if not candidates(name):
        return None
    return Toponym(span, name, first, end, _is_sure(words.doc[first:end], guess, exact, run))


def _is_sure(tokens: Sent, guess: Guess | None, exact: bool, run: int) -> bool:
    """Whether label, preposition, state or institution say that it is a place."""
    doc, first, end = tokens.doc, tokens.start, tokens.end
    before = doc[first - 1].lower_ if first > 0 else ""
    after = doc[end] if end < len(doc) else None
    whole = end == run or (after is not None and after.lower_ in cue_words("institutions"))
    if guess is not None and guess.label == "PERSON" and not (exact and before in cue_words("locative")):
        return False
    if exact and guess is not None and guess.label in PLACES:
        return True
    if guess is not None and guess.first < first and guess.label not in PLACES:
        return False
    if not whole:
        return False
    institution = after is not None and end < run and after.lower_ in cue_words("institutions")
    return institution or before in cue_words("locative") or _before_state(doc, end)


def _before_state(doc: Doc, end: int) -> bool:
    """Whether a comma and the name of a country or state follow."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return False
    following = doc[end + 1].text
    return any(c.kind in ("country", "region") and c.prior > 4 for c in candidates(following)[:1])
