"""Readings and stories told again of other people, places and days: the same words at the same places, renamed.

Reading 100,000 reports with the model takes hours; what a case does with them does not depend on that. Each round
takes the readings and stories of one base, and puts other words in the place of the rare ones, of equal length so that
every offset stays right: invented names for those that no table knows, another word of the same rarity for the others.
The days move on by a period for each round.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from hashlib import sha256
from random import Random
from typing import TypeVar

import msgspec

from reportedly.model import Reading, Story
from reportedly.reconciling.words import rarity, stem

TOKEN = re.compile(r"\\.|s\d{6}-\d\d|\d{4}-\d\d-\d\d|[A-Za-z]+")
WORD = re.compile(r"[A-Za-z]+")
SHORTEST = 4  # letters of a word that is renamed
UNKNOWN, TELLING = (
    6.0,
    4.0,
)  # rarities from which on a word is a name, and from which on it tells one story from another
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"

Told = TypeVar("Told", Reading, Story)


@dataclass(frozen=True)
class Base:
    """What is told again.

    Attributes:
        readings: Of some reports, in the order in which they arrive.
        stories: What these tell, without readings.
        period: Days from the first report to the last, and some more.
    """

    readings: tuple[Reading, ...]
    stories: tuple[Story, ...]
    period: int

    def round(self, number: int) -> "Round":
        """The renaming of one round; round 0 changes nothing."""
        words = self._words if number else frozenset()
        return Round(number, self.period * number, 1 + _last_story(self.readings), _renamed(words, number))

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words that tell one story from another, as they are spelt; none that the form of a reading needs."""
        schema = b"".join(msgspec.json.encode(msgspec.json.schema(kind)) for kind in (Reading, Story))
        kept = set(WORD.findall(schema.decode("utf-8")))
        spelt = {word for reading in self.readings for word in WORD.findall(reading.report.text)} - kept
        return frozenset(word for word in spelt if len(word) >= SHORTEST and rarity(stem(word)) >= TELLING)


@dataclass(frozen=True, slots=True)
class Round:
    """One renaming.

    Attributes:
        number: Which.
        days: By how many days all dates move.
        stories: How many stories the base has, for the ids.
        names: Word → the word in its place.
    """

    number: int
    days: int
    stories: int
    names: dict[str, str]

    def tell(self, told: Told) -> Told:
        """The reading or story, renamed."""
        renamed = TOKEN.sub(self._other, msgspec.json.encode(told).decode("utf-8"))
        return msgspec.json.decode(renamed, type=type(told))

    def _other(self, match: re.Match[str]) -> str:
        word = match.group()
        if word[0] == "s" and "-" in word:
            return f"s{int(word[1:7]) + self.stories * self.number:06d}{word[7:]}"
        if word[0].isdigit():
            return (date.fromisoformat(word) + timedelta(days=self.days)).isoformat()
        return self.names.get(word, word)


def reading_of(base: Reading, round: Round) -> Reading:
    """A reading of the base, told in a round, with the hash of its own text."""
    told = round.tell(base)
    digest = sha256(told.report.text.encode("utf-8")).hexdigest()
    return replace(told, report=replace(told.report, sha256=digest))


def _renamed(words: frozenset[str], number: int) -> dict[str, str]:
    """Another word of equal length for each."""
    known: dict[int, list[str]] = defaultdict(list)
    for word in sorted({word.lower() for word in words}):
        if rarity(stem(word)) < UNKNOWN:
            known[len(word)].append(word)
    other: dict[str, str] = {}
    for group in known.values():
        mixed = Random(f"{number} {len(group[0])}").sample(group, len(group))  # noqa: S311 - to be repeatable
        other |= dict(zip(group, mixed, strict=True))
    return {word: _spelt(word, other.get(word.lower()) or _invented(word.lower(), number)) for word in words}


def _invented(word: str, number: int) -> str:
    """A name of that length."""
    random = Random(f"{number} {word}")  # noqa: S311
    return "".join(random.choice((CONSONANTS, VOWELS)[place % 2]) for place in range(len(word)))


def _spelt(like: str, word: str) -> str:
    """The word with capitals where the other has them."""
    if like.isupper():
        return word.upper()
    return word.capitalize() if like[0].isupper() else word


def _last_story(readings: tuple[Reading, ...]) -> int:
    return max(int(reading.report.id[1:7]) for reading in readings)
