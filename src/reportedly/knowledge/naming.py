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
    """Words of names of things: "ships" (before the name), "vessels", "agreements"."""
    return frozenset(_table()["things"][kind])


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
