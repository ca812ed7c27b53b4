"""The weights and cut-offs of dating: one table, read once."""

from dataclasses import dataclass
from functools import cache

import msgspec

from reportedly.knowledge import read_table


@dataclass(frozen=True, slots=True)
class DatingCuts:
    """When sentences are alike, and when their votes make a date; each is explained in the table."""

    shared: float
    alike: float
    deed_parties: int
    deed_opening: int
    deed_agreeing: int
    deed_alike: float
    deed_weight: float
    half_life: int
    run: int
    report_alike: float
    report_runs: int
    report_days: int
    report_weight: float
    news_half: float
    support: float
    tied: float
    widest: int
    margin: float
    rival_days: int
    news_sentences: int
    longest_lag: int
    rounds: int
    stricter: float
    evidence_pairs: int


@cache
def cuts() -> DatingCuts:
    """The cut-offs of the shipped table."""
    return msgspec.convert(read_table("dating")["dating"], DatingCuts)
