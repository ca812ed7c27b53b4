"""The weekday of a report's news, and on which days of the week reports of that news come out."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from reportedly.model import Reading, Reckoning, Timex
from reportedly.reconciling.dating.days import is_weekday
from reportedly.reconciling.dating.settings import cuts

# What a report calls its own day or one beside it; a clock time alone says nothing of whose day it is.
_SPOKEN = re.compile(r"\b(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|last night)\b", re.I)
# How many days after the weekday of its news a report came out, with its likelihood; likelihoods add up to 1.
Lags = tuple[float, ...]
# Characters between "said" and the weekday on which it was said.
BESIDE = 5


def news_of(reading: Reading) -> dict[int, float]:
    """The weekdays that can be that of the news, with their shares; that of the report's own day alone if named."""
    own = _own_weekday(reading)
    if own is not None:
        return {own: 1.0}
    limits = cuts()
    said = [cue.end for attribution in reading.attributions for cue in attribution.cue]
    shares: dict[int, float] = {}
    for timex in _opening(reading):
        weekday = past_weekday(timex)
        if weekday is not None and weekday not in shares:
            beside = any(0 <= timex.span.start - end <= BESIDE for end in said)
            shares[weekday] = limits.news_fall ** len(shares) * (limits.news_said if beside else 1.0)
    whole = sum(shares.values())
    return {weekday: share / whole for weekday, share in sorted(shares.items())}


def lags_of(dated: Iterable[tuple[Reading, int]]) -> Lags:
    """How the dated reports of a story lag behind their news, beside what reports do as a rule."""
    limits = cuts()
    counted: Counter[int] = Counter()
    for reading, day in dated:
        news = news_of(reading)
        if news:
            counted[(day - max(news, key=lambda weekday: (news[weekday], -weekday))) % 7] += 1
    counts = [usual + limits.lag_reports * counted[lag] for lag, usual in enumerate(limits.lags)]
    return tuple(count / sum(counts) for count in counts)


def by_weekday(reading: Reading, lags: Lags, days: Iterable[int]) -> list[float]:
    """What the weekdays that a report names say of each day.

    The first of them is that of the news. All lie within a week, those near the report's day more often than others.
    """
    limits = cuts()
    news = news_of(reading)
    named = _own_weekday(reading) is not None
    lags = _shares(limits.lags_named) if named else _spoken_lags(reading) or lags
    past = {w for t in reading.timexes if (w := past_weekday(t)) is not None}
    ahead = {w for t in reading.timexes if (w := _coming_weekday(t)) is not None}
    alone = _coming_alone(reading)
    ahead -= {alone}
    told = []
    for day in days:
        # The ordinal of a Monday is 1 modulo 7, that of a Sunday 0.
        value = math.log(sum(share * lags[(day - w) % 7] for w, share in news.items())) if news else 0.0
        value += math.log(limits.ahead_alone[(alone - day) % 7]) if alone is not None else 0.0
        value += limits.offsets * sum(math.log(limits.past[(day - w) % 7]) for w in sorted(past))
        value += limits.offsets * sum(math.log(limits.ahead[(w - day) % 7]) for w in sorted(ahead))
        told.append(value)
    return told


def _coming_alone(reading: Reading) -> int | None:
    """The weekday of what the first sentences tell as coming, where they name no past one and no "today"."""
    opening = [] if is_spoken(reading) else _opening(reading)
    if any(past_weekday(timex) is not None for timex in opening):
        return None
    return next((weekday for timex in opening if (weekday := _coming_weekday(timex)) is not None), None)


def _spoken_lags(reading: Reading) -> Lags | None:
    """How a report lags behind the first weekday that it names where it calls its own day "today"; None where not."""
    if not is_spoken(reading):
        return None
    first = next((t for t in reading.timexes if past_weekday(t) is not None), None)
    leads = first is not None and reading.sentences[0].span.holds(first.span)
    return _shares(cuts().spoken_lead if leads else cuts().spoken_body)


def _shares(counts: Lags) -> Lags:
    """Likelihoods that add up to 1."""
    return tuple(count / sum(counts) for count in counts)


def is_spoken(reading: Reading) -> bool:
    """Whether a report calls its own day "today", or one beside it "yesterday" or "tomorrow"."""
    return any(_is_spoken(timex, reading) for timex in reading.timexes)


def _is_spoken(timex: Timex, reading: Reading) -> bool:
    """Whether a time is "today", "yesterday", "tomorrow" or the like, and nobody is quoted with it."""
    reckoning = timex.reckoning
    if reckoning is None or timex.type not in ("DATE", "TIME") or reckoning.unit != "D" or reckoning.named:
        return False
    if _SPOKEN.search(timex.span.words(reading.report.text)) is None:
        return False
    return not any(p.holds(timex.span) for a in reading.attributions if a.kind != "indirect" for p in a.content)


def _opening(reading: Reading) -> list[Timex]:
    """The times of the first sentences."""
    sentences = reading.sentences[: cuts().news_sentences]
    end = sentences[-1].span.end if sentences else 0
    return [timex for timex in reading.timexes if timex.span.start < end]


def _own_weekday(reading: Reading) -> int | None:
    """That of the report's own day, where its first sentences name it ("yesterday (Sunday)")."""
    timexes = _opening(reading)
    own = (_own_day(before, timex, reading.report.text) for before, timex in pairwise(timexes))
    return next((weekday for weekday in own if weekday is not None), None)


def past_weekday(timex: Timex) -> int | None:
    """The weekday by whose name a time is told as past."""
    reckoning = timex.reckoning
    if reckoning is None or timex.type not in ("DATE", "TIME") or reckoning.toward != "<=":
        return None
    return _named_weekday(reckoning)


def _coming_weekday(timex: Timex) -> int | None:
    reckoning = timex.reckoning
    if reckoning is None or timex.type not in ("DATE", "TIME") or reckoning.toward != ">=":
        return None
    return _named_weekday(reckoning)


def _named_weekday(reckoning: Reckoning) -> int | None:
    return int(reckoning.named[1:]) if is_weekday(reckoning) else None


def _own_day(first: Timex, second: Timex, text: str) -> int | None:
    """The weekday of the report's own day, by "yesterday (Sunday)" or "today, Monday"."""
    between = text[first.span.end : second.span.start].strip()
    if between not in ("(", ",") or first.reckoning is None or second.reckoning is None:
        return None
    weekday = _named_weekday(second.reckoning)
    if weekday is None or first.reckoning.unit != "D" or first.reckoning.named:
        return None
    return (weekday - first.reckoning.step - 1) % 7 + 1
