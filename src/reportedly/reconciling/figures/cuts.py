"""The cut-offs and word lists of comparing figures, from the table."""

from dataclasses import dataclass
from functools import cache

from reportedly.knowledge import read_table


@dataclass(frozen=True, slots=True)
class Cuts:
    """When numbers are near one another, and when two figures speak of one thing; see the table."""

    rough: float
    near_below: float
    decades: float
    bounds_agree: float
    bound_reaches: float
    surge: float
    surge_least: float
    surge_alike: float
    family: float
    context: float
    least_ratio: float
    specific: float
    measure: float
    pairs: int
    most: int
    of_one: int
    length: float
    told_length: float
    stretch: float
    usual: float
    stretch_ratio: float
    common: float
    same_news: float
    one_event: float
    same_claim: float
    one_stretch: float
    one_anchor: float
    one_past: float
    one_ordinal: float
    one_deed: float
    one_wording: float
    values_of_one: int
    near_by: int
    quakes_apart: float
    quakes_in_two: float
    disagree: int
    outweigh: float
    one_party: int
    spoken: float


@cache
def cuts() -> Cuts:
    """The cut-offs of the shipped table."""
    return Cuts(**read_table("contrast")["cuts"])


@dataclass(frozen=True, slots=True)
class Sorts:
    """Kinds of counts: those that grow while a story runs, those of what became of people, those known at all."""

    rises: frozenset[str]
    outcomes: frozenset[str]
    of_people: frozenset[str]
    known: frozenset[str]
    part_nouns: frozenset[str]
    part_places: frozenset[str]
    generic: frozenset[str]
    staged: frozenset[str]
    forces: frozenset[str]
    repeated: frozenset[str]
    trivial: frozenset[str]
    plain: frozenset[str]
    floors: frozenset[str]
    before: frozenset[str]
    nouns: dict[str, frozenset[str]]


@cache
def sorts() -> Sorts:
    """The sorts of the shipped tables."""
    rows = read_table("counted")["families"]
    parts = read_table("contrast")["parts"]
    return Sorts(
        frozenset(row["name"] for row in rows if row["rises"]),
        frozenset(row["name"] for row in rows if row["outcome"]),
        frozenset(row["name"] for row in rows if row["people"]),
        frozenset(row["name"] for row in rows),
        frozenset(parts["nouns"]),
        frozenset(parts["places"]),
        frozenset(parts["generic"]),
        frozenset(read_table("contrast")["stages"]["kinds"]),
        frozenset(read_table("contrast")["stages"]["forces"]),
        frozenset(read_table("contrast")["repeated"]["kinds"]),
        frozenset(read_table("contrast")["repeated"]["trivial"]),
        frozenset(read_table("contrast")["parts"]["plain"]),
        frozenset(read_table("contrast")["bounds"]["floors"]),
        frozenset(parts["before"]),
        {row["name"]: frozenset(row["nouns"]) for row in rows},
    )
