"""The weights and cut-offs of reconciling: one table, read once."""

from dataclasses import dataclass
from functools import cache

import msgspec

from reportedly.knowledge import read_table


@dataclass(frozen=True, slots=True)
class StoryCuts:
    """When two reports are of one story."""

    names: float
    join: float
    crowd: float
    near_join: float
    unlinked: float
    sure: float
    candidate_rarity: float
    near_days: int
    far_join: float


@dataclass(frozen=True, slots=True)
class LineageCuts:
    """When one report was made from another."""

    gram: int
    derived: float
    derived_grams: int
    copy: float
    same_length: float
    whole: float
    quote_grams: int
    said_grams: int
    evidence_pairs: int
    taken: float


@dataclass(frozen=True, slots=True)
class ClaimCuts:
    """When two passages carry one claim."""

    join: float
    join_within: float
    takes_up: float
    linked: float
    stranger: float
    near: float
    fits: float
    nearly: float
    bare: float
    restated: float
    restated_by_report: float
    days_apart: int
    long_past: int
    proposition: float
    proposition_words: int


@dataclass(frozen=True, slots=True)
class Settings:
    """All of them."""

    stories: StoryCuts
    lineage: LineageCuts
    claims: ClaimCuts
    claim_weights: dict[str, float]


@cache
def settings() -> Settings:
    """The settings of the shipped table; a missing or misspelt one is an error at once."""
    table = {name: part for name, part in read_table("reconciling").items() if name != "about"}
    return msgspec.convert(table, Settings)
