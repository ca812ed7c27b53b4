"""Dates a report anew, and resolves its times from there."""

from dataclasses import replace
from datetime import date, timedelta

from reportedly.knowledge.calendar import interval, reckon, shift, symbol, told_by
from reportedly.model import Published, Reading, Timex

WIDEST = 31  # days of an interval up to which it is tried whether a time means the same on each


def dated(reading: Reading, earliest: str | None, latest: str | None) -> Reading:
    """The reading with the report's date set, and its times reckoned from that day."""
    published = Published(earliest, latest, "analyst")
    days = _days(earliest, latest)
    timexes = tuple(_reckoned(timex, days) for timex in reading.timexes)
    return replace(reading, report=replace(reading.report, published=published), timexes=timexes)


def _days(earliest: str | None, latest: str | None) -> list[date]:
    """The days on which the report can have come out; none where they are not known or too many."""
    if earliest is None or latest is None:
        return []
    first, last = (date.fromisoformat(end[:10]) for end in (earliest, latest))
    count = (last - first).days + 1
    return [first + timedelta(days=n) for n in range(count)] if 0 < count <= WIDEST else []


def _reckoned(timex: Timex, days: list[date]) -> Timex:
    """A time as it is reckoned from those days; not known where it means another on each."""
    if timex.reckoning is None or _is_told(timex):
        return timex
    if timex.type not in ("DATE", "TIME"):
        return _stretched(timex, days)
    values = {reckon(timex.reckoning, day) for day in days}
    value = values.pop() if len(values) == 1 else None
    if value is None:
        return replace(timex, value=symbol(timex.reckoning), earliest=None, latest=None, anchor="none")
    ends = told_by(interval(value), timex.reckoning, days[-1]) if not _is_open(timex) else None
    return replace(
        timex, value=value, earliest=ends[0] if ends else None, latest=ends[1] if ends else None, anchor="published"
    )


def _is_told(timex: Timex) -> bool:
    """Whether the words alone tell the time, whatever day the report is of."""
    whole = timex.value is not None and "X" not in timex.value
    return timex.type != "DURATION" and (timex.anchor in ("text", "inferred") or (timex.anchor == "none" and whole))


def _is_open(timex: Timex) -> bool:
    """Whether the words name no interval of the calendar, as the report's own date showed (a fiscal year)."""
    resolved = timex.anchor == "published" and timex.earliest is None
    return resolved and timex.value is not None and interval(timex.value) is not None


def _stretched(timex: Timex, days: list[date]) -> Timex:
    """A stretch of time that goes back or ahead from the report's day."""
    reckoning = timex.reckoning
    if reckoning is None or timex.type != "DURATION":
        return timex
    try:
        other = shift(days[0], reckoning.unit, reckoning.step) if len(days) == 1 else None
    except (ValueError, OverflowError):
        other = None
    if other is None:
        return replace(timex, earliest=None, latest=None, anchor="none")
    first, last = sorted((days[0], other))
    return replace(timex, earliest=first.isoformat(), latest=last.isoformat(), anchor="published")
