"""Says dates and intervals in words."""

import re
from calendar import monthrange
from datetime import date

DAY = re.compile(r"^\d{4}-\d{2}-\d{2}")


def say_interval(earliest: str | None, latest: str | None) -> str:
    """The interval as people write it: "15 Aug 2022", "May 2021", "13-19 Aug 2022", "from 2 May 2020 on"."""
    if earliest is None and latest is None:
        return "date unknown"
    if latest is None:
        return f"from {say_day(earliest or '')} on"
    if earliest is None:
        return f"up to {say_day(latest)}"
    first, last = _day(earliest), _day(latest)
    if first is None or last is None:
        return earliest if earliest == latest else f"{earliest} to {latest}"
    return _say_days(first, last)


def say_day(moment: str) -> str:
    """An ISO date or date-time as a day; anything else as it stands."""
    day = _day(moment)
    return _say(day) if day else moment


def days_of(earliest: str | None, latest: str | None) -> int | None:
    """How many days an interval holds; None where an end of it is open or no date."""
    first, last = _day(earliest or ""), _day(latest or "")
    return None if first is None or last is None else (last - first).days + 1


def _day(moment: str) -> date | None:
    found = DAY.match(moment)
    try:
        return date.fromisoformat(found.group()) if found else None
    except ValueError:
        return None


def _say(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"


def _say_days(first: date, last: date) -> str:
    if first == last:
        return _say(first)
    if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}-{last.year}"
    same_month = (first.year, first.month) == (last.year, last.month)
    if same_month and first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return f"{first:%b} {first.year}"
    return f"{first.day}-{_say(last)}" if same_month else f"{_say(first)} to {_say(last)}"
