"""Finds the patterns of the table in a row of lexemes.

Each set of categories that a lexeme can have becomes one letter, each category in a pattern the class of the
letters that hold it, so that a pattern over words is a regular expression over letters.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from reportedly.reading.timexes.atoms import ATOM, SIGNS
from reportedly.reading.timexes.lexeme import Lexeme
from reportedly.reading.timexes.lexicon import load_lexicon
from reportedly.reading.timexes.numbers import number_kinds

CATEGORY = re.compile(r"[a-z_]+")
# Where the letters for sets of categories begin: Unicode's private use area.
FIRST_LETTER = 0xE000
# Numbers and how many digits they are written with, one of each kind that a number can be.
SAMPLES = ((1, 2), (30, 4), *((n, 0) for n in (1, 12, 25, 30, 70, 120, 1000, 1300, 1990, 2050, 1980, 2500)))


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern of the table, found in a row of lexemes from `first` to before `last`."""

    name: str
    build: str
    first: int
    last: int
    order: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern in readiness: one bit of a letter for each category that it names."""

    name: str
    build: str
    shape: str


class Grammar:
    """The patterns of one language; letters are handed out as sets of categories turn up."""

    def __init__(self, language: str) -> None:
        self._rules = tuple(
            Rule(rule["name"], rule["build"], re.sub(r"\s+", "", CATEGORY.sub(r"<\g<0>>", rule["pattern"])))
            for rule in load_lexicon(language).rules
        )
        self.used = frozenset(word for rule in self._rules for word in re.findall(r"<([a-z_]+)>", rule.shape))
        self._letters: dict[frozenset[str], str] = {}
        self._compiled: list[re.Pattern[str]] = []
        for kinds in _usual_kinds(language):
            self._letter(kinds)

    def find(self, lexemes: list[Lexeme]) -> list[Found]:
        """Every place of every pattern; they may overlap."""
        row = "".join(self._letter(lexeme.kinds) for lexeme in lexemes)
        found = []
        for order, (rule, pattern) in enumerate(zip(self._rules, self._patterns(), strict=True)):
            for match in pattern.finditer(row):
                if match.end() > match.start():
                    found.append(Found(rule.name, rule.build, match.start(), match.end(), order))
        return found

    def _letter(self, kinds: Iterable[str]) -> str:
        key = self.used.intersection(kinds)
        if key not in self._letters:
            self._letters[key] = chr(FIRST_LETTER + len(self._letters))
            self._compiled = []
        return self._letters[key]

    def _patterns(self) -> list[re.Pattern[str]]:
        if not self._compiled:
            self._compiled = [re.compile(re.sub(r"<([a-z_]+)>", self._class, rule.shape)) for rule in self._rules]
        return self._compiled

    def _class(self, category: re.Match[str]) -> str:
        letters = sorted(letter for kinds, letter in self._letters.items() if category.group(1) in kinds)
        return f"[{''.join(letters)}]" if letters else "(?!)."


def _usual_kinds(language: str) -> list[set[str]]:
    """The sets of categories that words, numbers and signs have, so that letters need not be added later."""
    lexicon = load_lexicon(language)
    kinds = [set(number_kinds(number, f"{number:0{width}}")) for number, width in SAMPLES]
    kinds += [set(number_kinds(number)) for number in (1, 25, 32)]
    kinds += [set(meanings) for meanings in lexicon.words.values()]
    kinds += [{sign} for sign in SIGNS.values()] + [{kind} for kind in ATOM.groupindex]
    kinds += [{"rank", "ordinal"}, {"prep", "unit"}]
    number = set(number_kinds(1))
    return kinds + [number | set(lexicon.words.get(word, {})) for word in lexicon.numbers]


@cache
def load_grammar(language: str) -> Grammar:
    """The grammar of a language."""
    return Grammar(language)


def best(found: list[Found]) -> list[Found]:
    """The longest patterns that do not overlap, in order; of equally long ones the earlier in the table."""
    kept: list[Found] = []
    taken: set[int] = set()
    for match in sorted(found, key=lambda f: (f.first - f.last, f.order, f.first)):
        places = range(match.first, match.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(match)
    return sorted(kept, key=lambda f: f.first)
