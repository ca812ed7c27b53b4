"""Finds the event from which a length of time is counted ("six months after the minister announced ...")."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.model import Relation, Span
from reportedly.reading.timexes.lexeme import Lexeme
from reportedly.reading.timexes.meaning import Meaning

# What a preposition leads to and what a conjunction opens.
OBJECTS = ("pobj", "pcomp", "dobj")
CLAUSES = ("mark", "advmod", "prep")
# Words may stand between the length and the preposition ("two years on from the flood").
BETWEEN = 2


@dataclass(frozen=True, slots=True)
class Side:
    """After or before which word's event a time is counted."""

    relation: Relation
    event: Span


def counted_from(
    meaning: Meaning, lexemes: list[Lexeme], first: int, last: int, at: Callable[[int], Token]
) -> Side | None:
    """The event that a length of time is counted from; None where it is counted from none."""
    if meaning.type != "DURATION":
        return None
    for place in range(last, min(last + BETWEEN, len(lexemes))):
        lexeme = lexemes[place]
        if lexeme.has("counted"):
            return _side(lexeme.kinds["counted"], at(lexeme.end - 1))
        if not lexeme.has("on"):
            break
    return _behind(lexemes, first, last, at)


def _behind(lexemes: list[Lexeme], first: int, last: int, at: Callable[[int], Token]) -> Side | None:
    """The event of "after nine years of war", "within hours of the blast"."""
    if first == 0 or last >= len(lexemes) or not lexemes[last].has("of") or not lexemes[first - 1].has("counting"):
        return None
    return _side(lexemes[first - 1].kinds["counting"], at(lexemes[last].start))


def _side(relation: object, word: Token) -> Side | None:
    """The event that a preposition or conjunction leads to."""
    event = next((child for child in word.children if child.dep_ in OBJECTS), None)
    if event is None and word.dep_ in CLAUSES and word.head.pos_ in ("VERB", "AUX", "NOUN") and word.head.i > word.i:
        event = word.head
    if event is None or event.ent_type_ in ("DATE", "TIME"):
        return None
    first = _doing(event)
    return Side("before" if relation == "before" else "after", Span(first.idx, event.idx + len(event)))


def _doing(noun: Token) -> Token:
    """The gerund that the parse takes for the noun's adjective ("nine years of battling rebels"); else the noun."""
    before = noun.nbor(-1) if noun.i > 0 else noun
    return before if before.tag_ == "VBG" and before.head == noun else noun
