"""Names of people that the language model takes apart: nicknames inside them, and rows of first and last names."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from reportedly.knowledge.agents import agents
from reportedly.knowledge.given_names import particles
from reportedly.knowledge.naming import person_titles
from reportedly.knowledge.vocabulary import is_common
from reportedly.model import Span
from reportedly.reading.entities.candidates import candidates
from reportedly.reading.entities.ner import Guess
from reportedly.reading.entities.words import Words

_PART = r"[A-Z][\w'’-]+"
# 'Ana "Red Ana" Rell': a first name, a nickname between quotation marks, and the rest of the name.
NICKNAMED = re.compile(
    rf"(?P<first>{_PART}(?: {_PART}){{0,2}}) [\"“‘'](?P<nick>[A-Z0-9][\w'’-]*(?: [\w'’-]+){{0,3}})[\"”’'] "
    rf"(?P<last>(?:(?:al-|el-|de |da |bin |van )?{_PART})(?: {_PART})?)"
)
# Particles before a hyphen ('as-Sahli') that alone are other words: 'Ana Rell as Sorrel'.
ENGLISH = frozenset({"as", "at", "an", "ad", "do", "es", "et", "ur", "ul", "y", "e"})
PARTICLES = 2  # between the parts of a name: 'de la'
LONGEST = 6  # words of a person's name


def fused(words: Words, found: Iterable[Guess]) -> list[Guess]:
    """The guesses, with the parts of one person's name as one."""
    nicknamed = list(_nicknamed(words))
    inside = {i for guess in nicknamed for i in range(guess.first, guess.end)}
    kept = [g for g in found if inside.isdisjoint(range(g.first, g.end))]
    ordered: list[Guess] = []
    for guess in sorted([*kept, *nicknamed], key=lambda g: (g.first, g.end)):
        if ordered and _is_one(words, ordered[-1], guess):
            first = ordered.pop().first
            ordered.append(Guess(words.span(first, guess.end), "PERSON", first, guess.end))
        else:
            ordered.append(guess)
    return ordered


def _nicknamed(words: Words) -> Iterator[Guess]:
    """People whose nickname stands inside their name."""
    for match in NICKNAMED.finditer(words.text):
        start = match.start("first")
        for word in match["first"].split()[:-1]:
            if word.lower() in person_titles():
                start += len(word) + 1
        span = Span(start, match.end("last"))
        place = words.tokens(span)
        if place is not None and words.sentences.get(place[0]) == words.sentences.get(place[1] - 1):
            yield Guess(span, "PERSON", *place)


def _is_one(words: Words, left: Guess, right: Guess) -> bool:
    """Whether two names of people that follow each other are one name: the first hangs on the second."""
    gap = words.doc[left.end : right.first] if left.end <= right.first else None
    if left.label != "PERSON" or gap is None or len(gap) > PARTICLES or right.end - left.first > LONGEST:
        return False
    last = words.doc[left.end - 1]
    if last.lower_ in person_titles() or last.lower_ in agents():
        return False
    if len(gap):
        return all(t.is_lower and t.text in particles() - ENGLISH and t.whitespace_ for t in gap)
    joined = last.whitespace_ == " " and last.dep_ in ("compound", "nmod", "flat")
    one = right.label == "PERSON" or (right.end - right.first == 1 and _is_unknown(words.doc[right.first]))
    return joined and one and right.first <= last.head.i < right.end


def _is_unknown(token: Token) -> bool:
    """Whether the word is a name that no place bears and no body's noun."""
    body = agents().get(token.lemma_.lower())
    return (
        token.is_title and token.is_alpha and body is None and not candidates(token.text) and not is_common(token.text)
    )
