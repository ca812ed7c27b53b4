"""The table of counted things: which family a noun, a verb or a state belongs to."""

from dataclasses import dataclass
from functools import cache

from reportedly.knowledge import read_table


@dataclass(frozen=True, slots=True)
class Families:
    """Family names by noun, by verb and by state ("dead"), and the words for people and tolls."""

    nouns: dict[str, str]
    verbs: dict[str, str]
    states: dict[str, str]
    of_people: frozenset[str]
    outcomes: frozenset[str]
    people: frozenset[str]
    names: frozenset[str]
    tolls: frozenset[str]
    toll_links: frozenset[str]
    measured: frozenset[str]
    sums: frozenset[str]
    fated: frozenset[str]


@cache
def families() -> Families:
    """The families of the shipped table; where two claim a word the first one has it."""
    table = read_table("counted")
    rows = list(reversed(table["families"]))
    return Families(
        {noun: row["name"] for row in rows for noun in row["nouns"]},
        {verb: row["name"] for row in rows for verb in row["verbs"]},
        {state: row["name"] for row in rows for state in row["states"]},
        frozenset(row["name"] for row in rows if row["people"]),
        frozenset(row["name"] for row in rows if row["outcome"]),
        frozenset(table["people"]["nouns"]),
        frozenset(row["name"] for row in rows),
        frozenset(table["tolls"]["nouns"]),
        frozenset(table["tolls"]["links"]),
        frozenset(table["tolls"]["measured"]),
        frozenset(table["tolls"]["sums"]),
        frozenset(table["people"]["fated"]),
    )


def is_family(kind: str) -> bool:
    """Whether a kind is the name of a family, not just the lemma of a noun."""
    return kind in families().names
