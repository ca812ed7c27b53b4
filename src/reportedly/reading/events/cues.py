"""The cue words of the table `event_cues`, as sets that are made once."""

from dataclasses import dataclass
from functools import cache
from typing import cast

from reportedly.knowledge import read_table
from reportedly.model import FactValue, Status


@dataclass(frozen=True, slots=True)
class Cues:
    """Cue words by what they do.

    Attributes:
        modals: Auxiliary to status.
        adverbs: Adverb to status, or "hedged".
        stances: Stance of an attribution to the status of what stands in it.
        values: Status to FactBank value.
    """

    modals: dict[str, Status]
    adverbs: dict[str, str]
    stances: dict[str, Status]
    values: dict[str, FactValue]
    negators: frozenset[str]
    conditions: frozenset[str]
    presupposing: frozenset[str]
    quiet: frozenset[str]
    faint: frozenset[str]
    lively: frozenset[str]
    lifeless: frozenset[str]
    ways: frozenset[str]
    deeds: frozenset[str]
    abstract: frozenset[str]
    light: frozenset[str]
    occurring: frozenset[str]
    circumstances: frozenset[str]
    claiming: frozenset[str]
    announcing: frozenset[str]
    adjectives: dict[str, Status]
    object_control: frozenset[str]
    subject_control: frozenset[str]


@cache
def cues() -> Cues:
    """The cues, read once."""
    table = read_table("event_cues")
    return Cues(
        {word: cast(Status, status) for status, words in table["modals"].items() for word in words},
        {word: status for status, words in table["adverbs"].items() for word in words},
        dict(table["stances"]),
        dict(table["values"]),
        frozenset(table["negators"]["words"]),
        frozenset(table["conditions"]["words"]),
        frozenset(table["presupposing"]["nouns"]),
        frozenset(table["quiet"]["verbs"]),
        frozenset(table["lively"]["faint"]),
        frozenset(table["lively"]["verbs"]),
        frozenset(table["lively"]["lifeless"]),
        frozenset(table["lively"]["ways"]),
        frozenset(table["lively"]["deeds"]),
        frozenset(table["lively"]["abstract"]),
        frozenset(table["light_verbs"]["verbs"]),
        frozenset(table["occurring"]["verbs"]),
        frozenset(table["circumstances"]["prepositions"]),
        frozenset(table["claiming"]["verbs"]),
        frozenset(table["announcing"]["verbs"]),
        {word: cast(Status, status) for status, words in table["adjectives"].items() for word in words},
        frozenset(table["control"]["object"]),
        frozenset(table["control"]["subject"]),
    )
