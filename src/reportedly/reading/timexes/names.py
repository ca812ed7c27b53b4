"""Keeps names of people and things from being taken for times ("Theresa May", "April Jones")."""

from collections.abc import Callable

from reportedly.reading.timexes.grammar import Found
from reportedly.reading.timexes.lexeme import Lexeme
from reportedly.reading.timexes.lexicon import Lexicon


def is_name(lexemes: list[Lexeme], found: Found, lexicon: Lexicon, is_proper: Callable[[int], bool]) -> bool:
    """Whether a word that is a time and a name too stands in a name."""
    own = lexemes[found.first]
    if found.last - found.first > 1 or not (own.text in lexicon.names or own.has("weekday")):
        return False
    before = lexemes[found.first - 1] if found.first > 0 else None
    after = lexemes[found.last] if found.last < len(lexemes) else None
    if before is not None and before.has("the"):
        return after is not None and _named(after, is_proper)
    if own.has("weekday"):  # "said Friday Mr. Hart ..." names no Friday, "the Friday Club" does
        return False
    if before is not None and before.has("prep") and not before.has("and"):
        return False
    return any(lexeme is not None and _named(lexeme, is_proper) for lexeme in (before, after))


def _named(lexeme: Lexeme, is_proper: Callable[[int], bool]) -> bool:
    """Whether a word beside it is part of a name."""
    return not lexeme.kinds and lexeme.text[0].isalpha() and is_proper(lexeme.start)
