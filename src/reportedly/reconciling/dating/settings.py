"""The weights and cut-offs of dating: one table, read once."""

from dataclasses import dataclass
from functools import cache

import msgspec

from reportedly.knowledge import read_table


@dataclass(frozen=True, slots=True)
class DatingCuts:
    """What evidence weighs, and when it makes a date; each is explained in the table."""

    reach: int
    news_sentences: int
    news_fall: float
    news_said: float
    offsets: float
    past: tuple[float, ...]
    ahead: tuple[float, ...]
    ahead_alone: tuple[float, ...]
    lags: tuple[float, ...]
    lag_reports: float
    lags_named: tuple[float, ...]
    spoken_lead: tuple[float, ...]
    spoken_body: tuple[float, ...]
    against_past: float
    against_lately: float
    lately: int
    against_future: float
    dense: float
    dense_least: float
    company: float
    company_days: float
    company_least: float
    alone: float
    companions: int
    name_weight: float
    turns: int
    turn_gain: float
    turn_sure: float
    turn_dropped: float
    turn_having: float
    turn_lacking: float
    central_least: float
    central_most: float
    other_frame: float
    frame_rarity: float
    least_left: float
    own_words: float
    trust_pairs: float
    trust_before: float
    trust_chance: float
    trust_usual: float
    trust_least: float
    trust_most: float
    trust_from: float
    trust_to: float
    near_falls: tuple[float, ...]
    near_reports: float
    near_most: int
    far_days: int
    far_word: float
    count_alike: float
    other_name: float
    other_number: float
    near_words: float
    break_words: float
    close: float
    alike: float
    surest: float
    sure_alike: float
    links: int
    links_heard: int
    holders: int
    holding: float
    deed_parties: int
    deed_opening: int
    deed_agreeing: int
    deed_alike: float
    deed_sure: float
    deed_reports: int
    near: int
    gain_day: float
    gain_week: float
    gain_longer: float
    told_before: float
    least_toll: float
    toll_days: int
    toll_same: float
    toll_against: float
    toll_most: float
    run: int
    copy_runs: int
    copy_alike: float
    copy_whole: float
    copy_held: int
    news_half: float
    copy_gain: tuple[float, ...]
    verbatim: float
    verbatim_gain: tuple[float, ...]
    rounds: int
    hearsay: float
    settled: float
    settled_doubted: float
    settled_days: int
    sure: float
    sure_doubted: float
    sure_day: float
    widest: int
    doubt_reports: int
    doubt_lag: int
    lonely: int
    evidence_pairs: int


@cache
def cuts() -> DatingCuts:
    """The cut-offs of the shipped table."""
    return msgspec.convert(read_table("dating")["dating"], DatingCuts)


@cache
def weights() -> dict[str, float]:
    """What each kind of evidence weighs, as fitted by training/dating.py."""
    return msgspec.convert(read_table("dating_weights")["weights"], dict[str, float])
