"""The table of measures, compiled once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from reportedly.knowledge import read_table


@dataclass(frozen=True, slots=True)
class Grammar:
    """Patterns and word lists of measures.

    Attributes:
        old: Behind a number: the unit of an age ("-year-old").
        aged: Before a number: "aged".
        decade: A decade of life: "in his late sixties".
        stretch: Behind a number: a unit of time.
        ordinal: An ordinal in words or digits.
        repeated: Nouns that can be so-manieth.
    """

    old: re.Pattern[str]
    aged: re.Pattern[str]
    then: re.Pattern[str]
    decade: re.Pattern[str]
    stretch: re.Pattern[str]
    ordinal: re.Pattern[str]
    oldest: int
    decades: dict[str, int]
    parts: dict[str, tuple[int, int]]
    ranks: dict[str, int]
    repeated: frozenset[str]
    between: frozenset[str]
    not_before: frozenset[str]
    lasting: frozenset[str]
    running: frozenset[str]
    plain: frozenset[str]
    terms: frozenset[str]
    sentenced: frozenset[str]
    light: frozenset[str]


@cache
def grammar() -> Grammar:
    """The grammar of the shipped table."""
    table = read_table("measures")
    ages, stretches = table["ages"], table["stretches"]
    decades = {word: int(value) for value, words in table["decades"].items() for word in words}
    ranks = {word: int(value) for word, value in table["ordinals"].items()}
    parts = {name: (int(low), int(high)) for name, (low, high) in table["decade_parts"].items()}
    deeds = {word for words in read_table("families")["families"].values() for word in words}
    return Grammar(
        old=_behind(rf"(?P<unit>{_any(ages['units'])})s?\s?-?\s?old\b"),
        aged=re.compile(rf"\b(?:{_any(ages['before'])})\s(?:\d+\s?(?:,|and|&)\s)?$", re.IGNORECASE),
        then=re.compile(rf"\s(?:{_any(ages['then'])})\b", re.IGNORECASE),
        decade=re.compile(
            rf"\bin\s(?:his|her|their)\s(?:(?P<part>{_any(parts)})[\s-]*)?(?P<decade>{_any(decades)})\b", re.IGNORECASE
        ),
        stretch=_behind(
            rf"(?P<unit>{_any(stretches['units'])})s?\b(?![\s-]*old\b)(?!\s(?:{_any(stretches['rates'])})\s\w)"
        ),
        ordinal=re.compile(rf"\b(?:(?P<word>{_any(ranks)})|(?P<digits>\d{{1,3}})(?:st|nd|rd|th))\b", re.IGNORECASE),
        oldest=ages["oldest"],
        decades=decades,
        parts=parts,
        ranks=ranks,
        repeated=frozenset(table["repeated"]["nouns"]) | frozenset(deeds),
        between=frozenset(table["repeated"]["between"]),
        not_before=frozenset(table["repeated"]["not_before"]),
        **{name: frozenset(stretches[name]) for name in ("lasting", "running", "plain", "terms", "sentenced", "light")},
    )


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


def _behind(pattern: str) -> re.Pattern[str]:
    """A pattern for what stands behind a number, with or without a hyphen."""
    return re.compile(rf"[\s-]{{1,3}}{pattern}", re.IGNORECASE)
