"""Weighs the signs that a place's name is somebody who acts there."""

from functools import cache
from math import exp

from spacy.tokens import Token

from reportedly.knowledge.table import read_table
from reportedly.reading.entities.metonyms.grammar import LONGEST, Role
from reportedly.reading.entities.metonyms.lexicon import words
from reportedly.reading.entities.metonyms.signs import Place, signs

TOWNS = ("capital", "town")


def is_somebody(head: Token, role: Role, place: Place) -> bool:
    """Whether a place's name with that role is somebody who acts there: likely enough for what the tables say it is."""
    if place in TOWNS and role.part == "compound" and role.lemma not in words("nouns", "officials"):
        return False  # 'Lome firefighters'
    return not _is_where(head, role) and chance(signs(head, role, place)) >= _least(place)


def _is_where(head: Token, role: Role) -> bool:
    """Whether it only tells where another is: 'the agency's Lome spokesman', 'in Kara, Togo'."""
    if role.part == "compound" and role.word is not None:
        return any(child.dep_ == "poss" and child.i < head.i for child in role.word.lefts)
    first = head.left_edge.i if head.i - head.left_edge.i < LONGEST else head.i
    if first < LONGEST - 1 or head.doc[first - 1].text != ",":
        return False
    town = head.doc[first - 2]
    return town.dep_ == "pobj" and town.ent_type_ == "GPE"


def chance(found: frozenset[str]) -> float:
    """How likely somebody acts, from 0 to 1."""
    weights = _weights()
    total = weights["bias"] + sum(weights.get(sign, 0.0) for sign in sorted(found))
    return 1 / (1 + exp(-total))


@cache
def _weights() -> dict[str, float]:
    weights: dict[str, float] = read_table("metonym_weights")["weights"]
    return weights


@cache
def _least(place: Place) -> float:
    least: dict[str, float] = read_table("metonym_weights")["least"]
    return least.get(place, least["any"])
