"""Towns that are known by their names alone, and people who are called like places."""

from functools import cache

from spacy.tokens import Span as Sent

from reportedly.knowledge.agents import genders
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.given_names import rows
from reportedly.knowledge.table import read_table
from reportedly.knowledge.vocabulary import is_common
from reportedly.reading.entities.candidates import candidates, weights
from reportedly.reading.entities.metonyms.grammar import Role, listed_with, role_of
from reportedly.reading.entities.metonyms.lexicon import words as listed
from reportedly.reading.entities.ner import Guess
from reportedly.reading.entities.words import Words

SHORTEST = 4  # letters; shorter names are people's and things' too
OFTEN = 10  # reports; a word that so many hold is no rare last name
PLACES = ("GPE", "LOC")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(read_table("toponyms")["words"][kind])


@cache
def _countries() -> frozenset[str]:
    """Two letters of the countries after whose towns hardly anybody is called."""
    return frozenset(read_table("toponyms")["own"]["countries"])


@cache
def _others() -> frozenset[str]:
    """Names of such towns that mostly mean something else, in lower case."""
    return frozenset(read_table("toponyms")["own"]["others"])


@cache
def _first_names() -> frozenset[str]:
    """Names of places that are first names too, folded."""
    return frozenset(map(folded_key, read_table("toponyms")["own"]["first_names"]))


def is_town(tokens: Sent, least: float) -> bool:
    """Whether the gazetteer has a town of so many people by that name, and nobody is called so first."""
    if not all(token.is_title for token in tokens):
        return False
    best = candidates(tokens.text)[:1]
    name = folded_key(tokens.text)
    known = any(c.kind == "town" and c.prior >= least for c in best)
    return known and name not in rows() and name not in genders() and name not in _words("unlikely")


def is_known_town(tokens: Sent, guess: Guess | None) -> bool:
    """Whether one word names a town after which hardly anybody is called, or one listed with a place.

    Args:
        tokens: The word.
        guess: What the model takes exactly it for, if anything.
    """
    word = tokens.root
    if len(tokens) > 1 or word.pos_ != "PROPN" or not is_town(tokens, weights()["known"]):
        return False
    role = role_of(word, tokens.end)
    if word.lower_ in _others() or role.part == "compound":
        return False
    if guess is not None and guess.label == "PERSON" and _is_somebody(role):
        return False
    if any(tokens.doc[i].ent_type_ in PLACES for i in listed_with(word)):
        return True
    return len(word) >= SHORTEST and candidates(tokens.text)[0].path[:2] in _countries()


def _is_somebody(role: Role) -> bool:
    """Whether a person would as well stand there: 'Rell said', 'told Rell', 'Rell's wife'."""
    if role.part in ("subject", "object"):
        return role.lemma in listed("verbs", "speech")
    return role.part in ("poss", "agent", "according", "other")


def called_like_places(words: Words, found: list[Guess]) -> list[Guess]:
    """The guesses, with those of people whose first names are places' too: 'Paris Rell', 'Jordan Rell'."""
    whole = [_called(guess, words) for guess in found]
    longer = {i for old, new in zip(found, whole, strict=True) if new != old for i in range(new.first, new.end)}
    return [new for old, new in zip(found, whole, strict=True) if new != old or new.first not in longer]


def _called(guess: Guess, words: Words) -> Guess:
    tokens = words.doc[guess.first : guess.end]
    if guess.label == "GPE" and len(tokens) == 2 and _is_first_name(tokens[0].text) and _is_last_name(tokens[1:]):
        return Guess(guess.span, "PERSON", guess.first, guess.end)
    if guess.label != "PERSON" or not guess.first or words.doc[guess.first].idx not in words.starts:
        return guess
    before = words.doc[guess.first - 1]
    joined = before.dep_ == "compound" and guess.first <= before.head.i < guess.end and before.whitespace_ == " "
    if joined and before.idx in words.starts and _is_first_name(before.text) and _is_last_name(tokens):
        return Guess(words.span(before.i, guess.end), "PERSON", before.i, guess.end)
    return guess


def _is_first_name(word: str) -> bool:
    return folded_key(word) in _first_names()


def _is_last_name(tokens: Sent) -> bool:
    """Whether the words are no words of reports, and no towns that many know."""
    names = [token for token in tokens if token.is_alpha]
    titled = all(token.is_title for token in names)
    strange = any(not is_common(token.text, OFTEN) for token in names)
    return titled and strange and not any(c.prior >= weights()["known"] for c in candidates(tokens.text)[:1])
