"""Acronyms that several bodies share, and the words that tell which is meant."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.knowledge.fold import fold
from reportedly.knowledge.lexicon import Lexeme, lexeme_at
from reportedly.knowledge.metonyms import begins
from reportedly.knowledge.table import read_table

_FIRST = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sense:
    """One body that the letters can stand for; `cues` are beginnings of words that speak for it."""

    lexeme: Lexeme
    cues: re.Pattern[str]


@cache
def senses() -> dict[str, tuple[Sense, ...]]:
    """The bodies by the letters."""
    return {letters: tuple(_sense(*row) for row in rows) for letters, rows in read_table("acronyms")["senses"].items()}


def _sense(name: str, cues: list[str]) -> Sense:
    words = fold(name)
    first = _FIRST.match(words)
    lexeme = lexeme_at(words, 0, first[0]) if first else None
    pattern = begins(cues)
    if lexeme is None or lexeme.words != words or pattern is None:
        raise LookupError(f"acronyms: {name!r} stands in no table, or without cues")
    return Sense(lexeme, pattern)


@cache
def letters() -> re.Pattern[str]:
    """A pattern for the acronyms, and for 'the' before them."""
    every = "|".join(sorted(senses()))
    return re.compile(rf"\b(?P<article>[Tt][Hh][Ee]\s)?\b(?P<letters>{every})\b(?!-)")
