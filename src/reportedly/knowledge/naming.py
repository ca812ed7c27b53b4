"""Words that tell what an unknown name is, and that two names are one."""

from functools import cache
from typing import Any

from reportedly.knowledge.agents import titles
from reportedly.knowledge.table import read_table


@cache
def person_titles() -> frozenset[str]:
    """Words that can stand before a person's name and are no part of it, in lower case."""
    return titles() | frozenset(_table()["titles"]["words"])


@cache
def said_between() -> tuple[str, ...]:
    """What stands between two names of one, longest first: "alias", "better known as"."""
    return tuple(sorted(_table()["aliases"]["between"], key=lambda words: (-len(words), words)))


@cache
def things(kind: str) -> frozenset[str]:
    """Words of names of things: "ships" (before the name), "vessels"."""
    return frozenset(_table()["things"][kind])


@cache
def sort_nouns() -> dict[str, str]:
    """Nouns beside a name that only say what it is, each with the sort of thing: 'gang' armed, 'ltd' a firm."""
    return {word: sort for sort, words in _table()["sorts"].items() for word in words}


@cache
def deal_words() -> dict[str, str]:
    """Nouns for agreements, each with the sort that it is of: a deal is an agreement, a truce a ceasefire."""
    return {word: sort for sort, words in _table()["agreements"].items() for word in words}


@cache
def heads() -> frozenset[str]:
    """Nouns of bodies' names that stand for the whole name: 'the Observatory'."""
    return frozenset(_table()["heads"]["words"])


@cache
def alias_words(kind: str) -> tuple[str, ...]:
    """Words between two names of one: "adverbs", "verbs", "names" ('by his nom de guerre'), longest first."""
    return tuple(sorted(_table()["aliases"][kind], key=lambda words: (-len(words), words)))


@cache
def group_words(kind: str) -> frozenset[str]:
    """Words of names of groups: "nouns", those that make one "armed", its "members", and what "joins" the parts."""
    return frozenset(_table()["groups"][kind])


@cache
def nominals(kind: str) -> frozenset[str]:
    """Words of phrases without a name: "several", "numbers", "one", what comes "after" the noun, "anybody", "other"."""
    return frozenset(_table()["nominals"][kind])


def _table() -> dict[str, Any]:
    return read_table("naming")
