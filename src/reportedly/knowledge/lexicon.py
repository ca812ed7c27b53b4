"""Every name of the tables, found at a place in a text."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from reportedly.knowledge.agents import genders
from reportedly.knowledge.countries import (
    countries,
    country_place,
    government,
    military,
    people,
    peoples,
    region_people,
    regions,
)
from reportedly.knowledge.fold import fold
from reportedly.knowledge.gazetteer import sites
from reportedly.knowledge.given_names import rows
from reportedly.knowledge.known import Known
from reportedly.knowledge.metonyms import institutions
from reportedly.knowledge.organisations import armed_groups, bodies, media, operations, organisations
from reportedly.knowledge.own import OwnTable
from reportedly.knowledge.states import state_people, states
from reportedly.knowledge.table import read_table
from reportedly.knowledge.vocabulary import is_common

Role = Literal["place", "capital", "seat", "institution", "adjective", "people", "actor"]
OWN_ROLES: dict[str, Role] = {"place": "place", "people": "people"}
_FIRST_WORD = re.compile(r"\w+")
_VOWELS = frozenset("AEIOU")
_SHOUTED = 4  # names of at least so many letters are known in capitals too; shorter ones are other words ("CAR")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One spelling of a name.

    Attributes:
        words: The spelling, folded.
        role: How the words name the known: a capital stands for a city and for a government.
    """

    words: str
    role: Role
    known: Known


Lexicon = dict[str, tuple[Lexeme, ...]]


@cache
def lexicon(own: tuple[OwnTable, ...] = ()) -> Lexicon:
    """The lexemes by their first word, longest first, so that the first that fits is the best; `own` overrule ours."""
    found: dict[str, dict[str, Lexeme]] = {}
    for lexeme in (*_own(own), *_countries(), *_regions(), *_institutions(), *_actors()):
        for words in {lexeme.words, _shouted(lexeme.words), *_spoken(lexeme)}:
            first = _first(words)
            found.setdefault(first, {}).setdefault(words, Lexeme(words, lexeme.role, lexeme.known))
    return {
        first: tuple(sorted(group.values(), key=lambda lexeme: (-len(lexeme.words), lexeme.words)))
        for first, group in sorted(found.items())
    }


def lexeme_at(text: str, start: int, first: str, own: tuple[OwnTable, ...] = (), below: int = 1_000) -> Lexeme | None:
    """The longest name of the tables that stands at an offset of a folded text.

    Args:
        text: The folded text.
        start: The offset.
        first: The word that stands there.
        own: The user's tables.
        below: The name must be shorter than that.
    """
    for lexeme in lexicon(own).get(first, ()):
        if len(lexeme.words) >= below:
            continue
        end = start + len(lexeme.words)
        if text.startswith(lexeme.words, start) and not text[end : end + 1].isalnum():
            return lexeme
    return None


def _own(tables: tuple[OwnTable, ...]) -> list[Lexeme]:
    """The names of the user's tables; of two tables the one named first overrules the other."""
    return [
        Lexeme(fold(words), OWN_ROLES.get(entry.known.kind, "actor"), entry.known)
        for table in tables
        for entry in table.entries
        for words in (entry.known.name, *entry.aliases)
    ]


def _first(words: str) -> str:
    match = _FIRST_WORD.search(words)
    return match[0] if match else words


def _shouted(words: str) -> str:
    return words.upper() if len(words) >= _SHOUTED else words


def _spoken(lexeme: Lexeme) -> tuple[str, ...]:
    """An actor's letters as reports write what is spoken as a word, where that is no other word or name: 'Minusma'."""
    words = lexeme.words
    if (
        lexeme.role != "actor"
        or lexeme.known.kind in ("agency", "outlet")
        or not (len(words) >= _SHOUTED and words.isalpha() and words.isupper())
    ):
        return ()
    word = words.title()
    other = word.lower() in genders() or word.lower() in rows() or is_common(word) or bool(sites(word))
    return () if other or not _VOWELS & set(words) else (word,)


def _countries() -> list[Lexeme]:
    found = []
    for iso, country in countries().items():
        found += [Lexeme(fold(name), "place", country_place(iso)) for name in country.names]
        found += [Lexeme(fold(name), "adjective", people(iso)) for name in country.adjectives]
        found += [Lexeme(fold(name), "people", people(iso)) for name in country.people]
        found += [Lexeme(fold(name), "seat", government(iso)) for name in country.seats]
        found += [Lexeme(fold(name), "capital", government(iso)) for name in country.cities]
    for name, state in states().items():
        found += [Lexeme(fold(words), "place", state.known) for words in (name, *state.short)]
        found += [Lexeme(fold(words), "adjective", state_people(name)) for words in state.adjectives]
        found += [Lexeme(fold(words), "people", state_people(name)) for words in state.people]
    return found


def _regions() -> list[Lexeme]:
    table = read_table("regions")
    found = []
    for name, row in (table["regions"] | table["blocs"]).items():
        if known := regions().get(name):
            found += [Lexeme(fold(words), "place", known) for words in (name, *row.get("names", ()))]
        if "adjectives" in row:
            mine = region_people(name)
            found += [Lexeme(fold(words), "adjective", mine) for words in row["adjectives"]]
            found += [Lexeme(fold(words), "people", mine) for words in row.get("people", ())]
    for mine, adjectives, several in peoples().values():
        found += [Lexeme(fold(words), "adjective", mine) for words in adjectives]
        found += [Lexeme(fold(words), "people", mine) for words in several]
    return found


def _institutions() -> list[Lexeme]:
    """The places that stand for institutions and are no towns; common nouns with an article are found elsewhere."""
    names = {name: meant for name, meant in institutions().items() if not meant.town}
    return [Lexeme(n, "institution", meant.known) for n, meant in names.items() if not n.lower().startswith("the ")]


def _actors() -> list[Lexeme]:
    forces = read_table("forces")["forces"]
    found = [Lexeme(fold(words), "actor", military(iso)) for iso, names in forces.items() for words in names]
    found += [
        Lexeme(fold(words), "actor", military(iso))
        for iso, country in countries().items()
        if iso != "US"  # its army is one service of several
        for name in (*country.adjectives, country.name)
        for words in (f"{name} Army", f"{name} Armed Forces", f"{name} Military")
    ]
    found += [Lexeme(fold(words), "actor", known) for words, known in bodies()]
    found += [Lexeme(fold(words), "actor", known) for words, known in media()]
    for table, key, knowns in (
        ("organisations", "organisations", organisations()),
        ("operations", "operations", operations()),
        ("armed_groups", "groups", armed_groups()),
    ):
        for name, row in read_table(table)[key].items():
            found += [Lexeme(fold(words), "actor", knowns[name]) for words in (name, *row.get("names", ()))]
    # The longest first, and what a table has before what only the article makes of it.
    return [
        *found,
        *(Lexeme(words, lexeme.role, lexeme.known) for lexeme in found for words in _articles(lexeme.words)),
    ]


_ARTICLE = re.compile(r"^[Aa]l[- ](?=[A-Z])")


def _articles(words: str) -> tuple[str, ...]:
    """The ways in which English reports write the Arabic article before a name: 'al-', 'Al ', 'el-'."""
    match = _ARTICLE.match(words)
    if match is None:
        return ()
    return tuple(f"{article}{words[match.end() :]}" for article in ("al-", "Al-", "al ", "Al ", "el-", "El-"))
