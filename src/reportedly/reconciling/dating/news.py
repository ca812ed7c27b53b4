"""The weekday of a report's news: the first one that it names as past."""

from collections import Counter
from datetime import date
from itertools import pairwise

from reportedly.model import Reading, Reckoning, Timex
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.dating.vote import News


def news_of(reading: Reading, lag: int) -> News:
    """The weekday of the news; None where the report's first sentences name none."""
    return News(_weekday(reading), lag)


def _weekday(reading: Reading) -> int | None:
    """The first weekday told as past, or that of the report's own day where it is named ("yesterday (Sunday)")."""
    sentences = reading.sentences[: cuts().news_sentences]
    end = sentences[-1].span.end if sentences else 0
    timexes = [timex for timex in reading.timexes if timex.span.start < end]
    for before, timex in pairwise(timexes):
        if (own := _own_day(before, timex, reading.report.text)) is not None:
            return own
    return next((day for timex in timexes if (day := _past_weekday(timex)) is not None), None)


def _past_weekday(timex: Timex) -> int | None:
    reckoning = timex.reckoning
    if reckoning is None or timex.type not in ("DATE", "TIME") or reckoning.toward != "<=":
        return None
    return _named_weekday(reckoning)


def _named_weekday(reckoning: Reckoning) -> int | None:
    name = reckoning.named
    return int(name[1:]) if name[:1] == "W" and name[1:].isdigit() else None


def _own_day(first: Timex, second: Timex, text: str) -> int | None:
    """The weekday of the report's own day, by "yesterday (Sunday)" or "today, Monday"."""
    between = text[first.span.end : second.span.start].strip()
    if between not in ("(", ",") or first.reckoning is None or second.reckoning is None:
        return None
    weekday = _named_weekday(second.reckoning)
    if weekday is None or first.reckoning.unit != "D" or first.reckoning.named:
        return None
    return (weekday - first.reckoning.step - 1) % 7 + 1


def usual_lag(dated: list[tuple[Reading, date]]) -> int:
    """How many days after the weekday of their news most of the dated reports of a story came out."""
    lags = [(day.isoweekday() - weekday) % 7 for reading, day in dated if (weekday := _weekday(reading)) is not None]
    counted = Counter(lag for lag in lags if lag <= cuts().longest_lag)
    return min(counted, key=lambda lag: (-counted[lag], lag), default=0)
