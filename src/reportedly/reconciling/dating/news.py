"""The weekday of a report's news: the first one that it names as past."""

from collections import Counter
from datetime import date

from reportedly.model import Reading
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.dating.vote import News


def news_of(reading: Reading, lag: int) -> News:
    """The weekday of the news; None where the report's first sentences name none."""
    return News(_weekday(reading), lag)


def _weekday(reading: Reading) -> int | None:
    sentences = reading.sentences[: cuts().news_sentences]
    end = sentences[-1].span.end if sentences else 0
    for timex in reading.timexes:
        reckoning = timex.reckoning
        if timex.span.start >= end or reckoning is None or timex.type not in ("DATE", "TIME"):
            continue
        if reckoning.named[:1] == "W" and reckoning.named[1:].isdigit() and reckoning.toward == "<=":
            return int(reckoning.named[1:])
    return None


def usual_lag(dated: list[tuple[Reading, date]]) -> int:
    """How many days after the weekday of their news most of the dated reports of a story came out."""
    lags = [(day.isoweekday() - weekday) % 7 for reading, day in dated if (weekday := _weekday(reading)) is not None]
    counted = Counter(lag for lag in lags if lag <= cuts().longest_lag)
    return min(counted, key=lambda lag: (-counted[lag], lag), default=0)
