"""The words of one language that take part in time expressions, read from its table."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportedly.knowledge import read_table
from reportedly.reading.timexes.atoms import ATOM
from reportedly.reading.timexes.lexeme import Payload

DIGIT = re.compile(r"\d")
SIGN = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of a language.

    Attributes:
        words: Each word or group of words, in lower case, with its categories and what it means in them.
        heads: First word of each group of words → the groups, the longest first.
        groups: Each group of words, as the text is cut, with its categories.
        numbers: Number words with their value.
        multipliers: "hundred" and the like.
        capital: Words that are times only with a capital letter.
        adverbs: Words that are times only as adverbs.
        upper: Words that are times only in capital letters.
        nouns: Words that are times only where they are nouns.
        names: Words that are names of people too.
        triggers: Categories one of which every time has.
        signs: Words one of which every time has that holds no digit.
        rules: The patterns.
        tense: Verbs that tell which way a time lies.
    """

    words: dict[str, dict[str, Payload]]
    heads: dict[str, tuple[tuple[str, ...], ...]]
    groups: dict[tuple[str, ...], dict[str, Payload]]
    numbers: dict[str, int]
    multipliers: dict[str, int]
    capital: frozenset[str]
    adverbs: frozenset[str]
    upper: frozenset[str]
    nouns: frozenset[str]
    names: frozenset[str]
    triggers: frozenset[str]
    signs: frozenset[str]
    rules: tuple[dict[str, str], ...]
    tense: dict[str, frozenset[str]]


@cache
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language; raises FileNotFoundError if it has no table."""
    table = read_table(f"time_{language}")
    words = _words(table["words"])
    groups = _groups(words)
    triggers = frozenset(table["triggers"]["kinds"])
    cases: dict[str, list[str]] = table["cases"]
    return Lexicon(
        words=words,
        heads=_heads(groups),
        groups=groups,
        numbers=table["numbers"],
        multipliers=table["multipliers"],
        capital=frozenset(cases["capital"]),
        adverbs=frozenset(cases["adverbs"]),
        upper=frozenset(cases["upper"]),
        nouns=frozenset(cases["nouns"]),
        names=frozenset(cases["names"]),
        triggers=triggers,
        signs=_signs(words, triggers) | frozenset(table["triggers"]["year_words"]),
        rules=tuple(table["rule"]),
        tense={name: frozenset(listed) for name, listed in table["tense"].items()},
    )


def _signs(words: dict[str, dict[str, Payload]], triggers: frozenset[str]) -> frozenset[str]:
    """The words of the triggers' categories; of a group of words the longest, as "the" stands in every sentence."""
    chosen = [word for word, kinds in words.items() if triggers & kinds.keys()]
    return frozenset(max(SIGN.findall(word), key=len) for word in chosen)


def may_hold_time(text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence has a digit or a word of times: a quick look that spares most sentences the slow one."""
    return DIGIT.search(text) is not None or not lexicon.signs.isdisjoint(SIGN.findall(text.casefold()))


def _words(categories: dict[str, Any]) -> dict[str, dict[str, Payload]]:
    words: dict[str, dict[str, Payload]] = {}
    for category, listed in categories.items():
        pairs = listed.items() if isinstance(listed, dict) else ((word, word) for word in listed)
        for word, payload in pairs:
            words.setdefault(word, {})[category] = payload
    return words


def _groups(words: dict[str, dict[str, Payload]]) -> dict[tuple[str, ...], dict[str, Payload]]:
    """The words that the text is cut into several pieces for."""
    cut = {tuple(match.group() for match in ATOM.finditer(word)): kinds for word, kinds in sorted(words.items())}
    return {parts: kinds for parts, kinds in cut.items() if len(parts) > 1 and parts[-1] != "."}


def _heads(groups: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The groups of several words under their first."""
    heads: dict[str, list[tuple[str, ...]]] = {}
    for parts in groups:
        heads.setdefault(parts[0], []).append(parts)
    return {head: tuple(sorted(listed, key=len, reverse=True)) for head, listed in heads.items()}
