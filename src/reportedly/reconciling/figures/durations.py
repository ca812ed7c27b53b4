"""Stretches of time among the figures: how they hang on what they measure, and whether two measure one thing."""

import re
from dataclasses import replace
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Figure, Span
from reportedly.reconciling.families import families_of
from reportedly.reconciling.words import stem

STRETCH = "stretch of time"
UNIT = re.compile(r"[\s-]{1,3}[A-Za-z]+")
# Counted from a past deed: back from now or from the news ("ago", "before"), or on from the deed ("after").
SINCE = re.compile(r"\W*(?:ago|earlier|before|prior|previously|after|later|following|since)\b", re.IGNORECASE)


def with_unit(figure: Figure, text: str) -> Figure:
    """A stretch of time whose words hold its unit: "two weeks" for "two"."""
    behind = UNIT.match(text, figure.span.end)
    return replace(figure, span=Span(figure.span.start, behind.end())) if behind else figure


@cache
def _groups() -> dict[str, frozenset[str]]:
    """For each stem the groups of words for one thing that it stands in."""
    found: dict[str, set[str]] = {}
    for name, words in read_table("measures")["same"].items():
        for word in words:
            found.setdefault(stem(word), set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def light() -> frozenset[str]:
    """The stems of verbs that leave it to other words to say what has a length."""
    return frozenset(stem(verb) for verb in read_table("measures")["light"]["verbs"])


def same_thing(one: str, other: str) -> bool:
    """Whether two words may name one deed or thing: equal, of one family, or of one group of the table."""
    left, right = stem(one), stem(other)
    if left == right:
        return True
    none: frozenset[str] = frozenset()
    return bool(families_of(left) & families_of(right) or _groups().get(left, none) & _groups().get(right, none))


def one_anchor(one: str, other: str) -> bool:
    """Whether two stretches hang on words for one thing that say something of it; "" is none."""
    return bool(one and other) and not {stem(one), stem(other)} & light() and same_thing(one, other)


def of_person(word: str) -> bool:
    """Whether a word names a person, whose years say nothing of another's: "a 20-year veteran"."""
    people = (*read_table("counted")["people"]["nouns"], *read_table("measures")["people"]["nouns"])
    return stem(word) in {stem(noun) for noun in people}


def is_deal(word: str) -> bool:
    """Whether a word names what two parties agree on for so long; one party may have several such."""
    return stem(word) in {stem(noun) for noun in read_table("measures")["deals"]["nouns"]}


def runs_on(word: str) -> bool:
    """Whether a word names what goes on while it is reported, so that its length grows: riots, a strike, a search."""
    return bool(families_of(stem(word)) & set(read_table("measures")["running"]["families"]))


def since(behind: str) -> bool:
    """Whether a stretch counts from a past deed, by the words behind it."""
    return SINCE.match(behind) is not None
