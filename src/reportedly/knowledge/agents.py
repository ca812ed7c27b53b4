"""Nouns that name an actor by what it is."""

from dataclasses import dataclass
from functools import cache

from reportedly.knowledge.table import read_table
from reportedly.model import EntityKind


@dataclass(frozen=True, slots=True)
class Agent:
    """What a noun says of the actor it names.

    Attributes:
        office: Whether it names people by their office or role, and so can stand before a name.
        body: Whether it names one body ("the ministry"), not several people ("soldiers").
    """

    kind: EntityKind
    sector: str
    office: bool = False
    body: bool = False


@cache
def agents() -> dict[str, Agent]:
    """The nouns by lemma."""
    table = read_table("agents")
    found: dict[str, Agent] = {}
    for part in ("bodies", "groups"):
        for kind, sectors in table[part].items():
            for sector, nouns in sectors.items():
                found |= {noun: Agent(kind, sector, body=part == "bodies") for noun in nouns}
    for sector, nouns in table["offices"].items():
        found |= {noun: Agent("person", sector, office=True) for noun in nouns}
    return found


@cache
def titles() -> frozenset[str]:
    """Lower-cased words that can stand before a person's name and belong to it."""
    table = read_table("agents")
    return frozenset(table["titles"]["words"]) | {noun for nouns in table["offices"].values() for noun in nouns}


@cache
def compounds() -> dict[str, EntityKind]:
    """Words that decide what a group or body is ("armed group"), by lower-cased word."""
    return {word: kind for kind, words in read_table("agents")["compounds"].items() for word in words}


@cache
def lands() -> frozenset[str]:
    """Nouns for a country without its name."""
    return frozenset(read_table("agents")["lands"]["words"])


@cache
def empty_verbs() -> frozenset[str]:
    """Verbs whose subject 'it' may stand for nothing."""
    return frozenset(read_table("agents")["empty"]["verbs"])


@cache
def pronouns() -> dict[str, str]:
    """Whom a pronoun can stand for: "person", "thing" or "many", by lower-cased word."""
    table = read_table("agents")["pronouns"]
    return {word: kind for kind in ("person", "thing", "many") for word in table[kind]}


@cache
def genders() -> dict[str, str]:
    """Which of "he" and "she" a pronoun or a common first name goes with, by lower-cased word."""
    table = read_table("agents")["pronouns"]
    found = dict.fromkeys(table["male"], "he") | dict.fromkeys(table["female"], "she")
    for gender, names in read_table("first_names")["names"].items():
        found |= dict.fromkeys(names.split(), gender)
    return found


@cache
def epithets() -> frozenset[str]:
    """Nouns that stand for a person named before."""
    return frozenset(read_table("agents")["epithets"]["words"])


@cache
def kin() -> frozenset[str]:
    """Nouns for whose somebody is: 'the general's wife' is no general."""
    return frozenset(read_table("agents")["kin"]["words"])


@cache
def performers() -> frozenset[str]:
    """Nouns for those who play and perform: under one name such and a policeman are two."""
    return frozenset(read_table("agents")["performers"]["words"])


@cache
def national_bodies() -> frozenset[str]:
    """Nouns for a body of which a state has one."""
    return frozenset(read_table("agents")["national"]["words"])


@cache
def singles() -> frozenset[str]:
    """Nouns for a member of a group, of whom one alone is a person."""
    return frozenset(read_table("agents")["single"]["words"])


@cache
def sectors_of() -> dict[str, str]:
    """Sectors by the word that says whose chief or spokesman somebody is."""
    found: dict[str, str] = read_table("agents")["of"]
    return found


@cache
def pairs() -> dict[str, Agent]:
    """Rows of two or more words that name one agent, by the words: 'attorney general'."""
    found: dict[str, Agent] = {}
    for kind, sectors in read_table("agents")["pairs"].items():
        for sector, rows in sectors.items():
            found |= {row: Agent(kind, sector, office=kind == "person", body=kind == "organization") for row in rows}
    return found


@cache
def former_words() -> frozenset[str]:
    """Words that say that somebody holds an office no more, and offices that do."""
    table = read_table("agents")["former"]
    return frozenset(table["words"]) | frozenset(table["left"])


@cache
def name_sectors() -> dict[str, str]:
    """Sectors by the words of a body's own name."""
    return {word: sector for sector, words in read_table("agents")["names"].items() for word in words}


@cache
def beside_sectors() -> dict[str, str]:
    """Sectors by the words before a body's or group's name: 'the ruling', 'mining company'."""
    return {word: sector for sector, words in read_table("agents")["beside"].items() for word in words}


@cache
def generic_heads() -> frozenset[str]:
    """Nouns that say little of whom they name."""
    return frozenset(read_table("agents")["generic"]["heads"])


@cache
def generic_sectors() -> dict[str, str]:
    """Sectors by the word before such a noun."""
    found: dict[str, str] = read_table("agents")["generic"]["of"]
    return found
