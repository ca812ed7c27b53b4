"""What the dates that a report names say of its own: what it tells as past lies behind it, what is to come ahead."""

from collections.abc import Iterator

from reportedly.model import Reading, Timex
from reportedly.reconciling.dating.days import Days, reckoned
from reportedly.reconciling.dating.settings import cuts


def by_bounds(reading: Reading, days: Days) -> list[float]:
    """What the named dates say of each day."""
    against = [0.0] * len(days.days)
    for timex in {t.reckoning: t for t in _named(reading)}.values():
        for row, (day, ends) in enumerate(zip(days.days, days.means(timex), strict=True)):
            if ends is not None:
                against[row] -= _against(timex, ends, day)
    return against


def contradicted(reading: Reading, day: int) -> Iterator[Timex]:
    """The dates told as past that lie after a day."""
    for timex in _named(reading):
        ends = reckoned(timex, day)
        if ends is not None and timex.reckoning and "<" in timex.reckoning.toward and ends[0] > day:
            yield timex


def _named(reading: Reading) -> Iterator[Timex]:
    """The times that name a day of a month, or a month, and say on which side of the report they lie."""
    for timex in reading.timexes:
        reckoning = timex.reckoning
        if timex.type in ("DATE", "TIME") and reckoning and reckoning.named[:1] in ("D", "M") and reckoning.toward:
            yield timex


def _against(timex: Timex, ends: tuple[int, int], day: int) -> float:
    """What it costs that the time lies on the other side of the day; "had been set for 3 May" may lie on either."""
    toward = timex.reckoning.toward if timex.reckoning else ""
    if "<" in toward and ends[0] > day:
        return cuts().against_past
    if "<" in toward and ends[0] == ends[1] and day - ends[0] < cuts().lately:
        return cuts().against_lately
    return cuts().against_future if ">" in toward and ends[1] < day else 0.0
