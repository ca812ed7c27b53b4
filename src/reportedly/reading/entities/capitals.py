"""Capitals without their names: 'the Malian capital', 'the capital of Mali', 'Mali's capital'."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from reportedly.knowledge.countries import countries
from reportedly.knowledge.known import Known
from reportedly.reading.entities.candidates import candidates
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.words import Words
from reportedly.reading.page import span_of

NOUNS = frozenset({"capital"})
MODIFIES = frozenset({"compound", "amod", "nmod", "npadvmod"})  # 'capital flows' are no town


def capitals(words: Words, at: dict[int, str], taken: set[int]) -> Iterator[Naming]:
    """The phrases that mean a country's capital; `at` tells which country a token names, `taken` what has a name."""
    for token in words.page.tokens():
        if token.lower_ not in NOUNS or token.pos_ != "NOUN" or token.dep_ in MODIFIES or token.i in taken:
            continue
        first, iso = _owner(token, at)
        town = _capital(iso) if iso is not None else None
        follows = words.doc[token.i + 1].pos_ if token.i + 1 < len(words.doc) else ""
        named = follows in ("NOUN", "PROPN") or any(child.dep_ == "appos" for child in token.rights)
        if town is not None and not named and words.doc[first].idx in words.starts:
            yield Naming(words.span(first, token.i + 1), "nominal", town, span_of(token))


def _owner(token: Token, at: dict[int, str]) -> tuple[int, str | None]:
    """The first token of the phrase and two letters of the country whose capital it is."""
    doc, first = token.doc, token.left_edge.i
    article = doc[first].lower_ == "the"
    for child in token.lefts:
        if child.i in at and (child.dep_ == "poss" or (article and child.i == token.i - 1)):
            return first, at[child.i]
    preps = (child for child in token.rights if child.dep_ == "prep" and child.lower_ == "of")
    named = (place for prep in preps for place in prep.children if place.dep_ == "pobj" and place.i in at)
    return first, next((at[place.i] for place in named), None) if article and first == token.i - 1 else None


@cache
def _capital(iso: str) -> Known | None:
    """The town that is the capital."""
    country = countries()[iso]
    towns = (c for c in candidates(country.capital) if c.kind == "town" and c.path[:2] == iso)
    best = next(towns, None) if country.capital else None
    return best.known if best is not None else None
