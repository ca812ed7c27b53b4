"""What the calendar knows: the interval that a TIMEX3 value means, and values reckoned from a day."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from reportedly.model.timex import Reckoning

Period = tuple[date, date]

DAY = timedelta(days=1)
# First and last month of a season, meteorological, in the northern hemisphere; winter begins in the year before.
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
# Hours at which a part of the day begins and ends; a night ends on the next day.
PARTS = {"TMO": (5, 12), "TAF": (12, 18), "TEV": (17, 24), "TNI": (18, 30), "TDT": (8, 18)}
# A named day or month on the side that the tense does not tell is chosen if it is so many times nearer: parses err,
# and "a dividend payable Dec. 7" was declared in October.
AGAINST_TENSE = 3
MONTHS_IN = {"M": 1, "Q": 3, "H": 6, "Y": 12, "E": 120, "C": 1200}

VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<we>-WE)?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?(?P<part>T\w\w(?::\d\d)*)?|(?P<decades>\d{2,3})"
)


def interval(value: str) -> tuple[str, str] | None:
    """First and last moment of a TIMEX3 value, as ISO dates or date-times; None where it names no calendar time."""
    match = VALUE.fullmatch(value)
    if match is None:
        return None
    try:
        period = _period(match)
    except (ValueError, OverflowError):
        return None
    return _moments(period, match["part"]) if match["part"] else (period[0].isoformat(), period[1].isoformat())


def reckon(reckoning: Reckoning, day: date) -> str | None:
    """The TIMEX3 value of a time reckoned from a day; None where the calendar ends."""
    try:
        return _named(reckoning, day) if reckoning.named else _stepped(reckoning, day)
    except (ValueError, OverflowError):
        return None


def told_by(ends: tuple[str, str] | None, reckoning: Reckoning, day: date) -> tuple[str, str] | None:
    """The interval as far as it can have gone when it was told: what is past ends at the latest on the report's day."""
    if ends is None or reckoning.named or reckoning.toward != "<=":
        return ends
    return ends[0], min(ends[1], day.isoformat())


def symbol(reckoning: Reckoning) -> str | None:
    """The value of a time whose day nobody gave: what is known of it, the rest X; None where nothing is."""
    named, part = reckoning.named, reckoning.part
    if named.startswith("W") and named[1:].isdigit():
        return f"XXXX-WXX-{named[1:]}{part}"
    if named[:1] in "MD" and named[1:2].isdigit():
        return f"XXXX-{named[1:]}{part}"
    if named[:1] in ("Q", "H") or named in SEASONS:
        return f"XXXX-{named}"
    if named or reckoning.unit == "D":
        return f"XXXX-XX-XX{part}"
    return {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "H": "XXXX-HX"}.get(
        reckoning.unit + ("E" if part == "WE" else ""), "XXXX"
    )


def shift(day: date, unit: str, step: int) -> date:
    """The day so many units on or back; the end of a shorter month stands for days that it lacks."""
    if unit in ("D", "W"):
        return day + step * (7 if unit == "W" else 1) * DAY
    months = day.year * 12 + day.month - 1 + step * MONTHS_IN[unit]
    first = date(months // 12, months % 12 + 1, 1)
    return first.replace(day=min(day.day, _month_end(first).day))


def value_of(unit: str, day: date) -> str:
    """The TIMEX3 value of the unit that holds a day."""
    if unit == "W":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    by_unit = {
        "D": day.isoformat(),
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "H": f"{day.year:04}-H{(day.month + 5) // 6}",
        "E": f"{day.year // 10:03}",
        "C": f"{day.year // 100:02}",
    }
    return by_unit.get(unit, f"{day.year:04}")


def _month_end(first: date) -> date:
    return (
        date(first.year + first.month // 12, first.month % 12 + 1, 1) - DAY if first < date(9999, 12, 1) else date.max
    )


def _months(year: int, first: int, last: int) -> Period:
    """From the first day of one month to the last of another."""
    return date(year, first, 1), _month_end(date(year, last, 1))


def _decades(digits: str) -> Period:
    """The years that begin with these digits."""
    years = 10 ** (4 - len(digits))
    first = int(digits) * years
    return date(max(first, 1), 1, 1), date(first + years - 1, 12, 31)


def _period(match: re.Match[str]) -> Period:
    """The days that the parts of a value name."""
    if decades := match["decades"]:
        return _decades(decades)
    year = int(match["year"])
    if week := match["week"]:
        monday = date.fromisocalendar(year, int(week), 1)
        return (monday + 5 * DAY if match["we"] else monday), monday + 6 * DAY
    if day := match["day"]:
        return (date(year, int(match["month"]), int(day)),) * 2
    for unit, size in (("month", 1), ("quarter", 3), ("half", 6)):
        if number := match[unit]:
            return _months(year, size * int(number) - size + 1, size * int(number))
    if season := match["season"]:
        return season_period(season, year)
    return date(year, 1, 1), date(year, 12, 31)


def season_period(season: str, year: int) -> Period:
    """The days of a season; a winter goes by the year in which it begins."""
    first, last = SEASONS[season]
    if first < last:
        return _months(year, first, last)
    return date(year, first, 1), _month_end(date(year + 1, last, 1))


def _moments(period: Period, part: str) -> tuple[str, str]:
    """First and last moment of a part of a day, or of a clock time."""
    first, last = period
    if part in PARTS:
        begins, ends = PARTS[part]
        end = f"{(first + DAY).isoformat()}T{ends - 24:02}:00" if ends >= 24 else f"{last.isoformat()}T{ends:02}:00"
        return f"{first.isoformat()}T{begins:02}:00", end
    if part.startswith("T24"):
        return (f"{(first + DAY).isoformat()}T00:00",) * 2
    clock = part if ":" in part else f"{part}:00"
    return (f"{first.isoformat()}{clock}",) * 2 if part[1:3].isdigit() else (first.isoformat(), last.isoformat())


def _stepped(reckoning: Reckoning, day: date) -> str | None:
    moved = shift(day, reckoning.unit, reckoning.step)
    value = value_of(reckoning.unit, moved)
    return f"{value}-WE" if reckoning.part == "WE" else value + reckoning.part


def _named(reckoning: Reckoning, day: date) -> str | None:
    """The value of the occurrence of something named that the reckoning asks for."""
    name = reckoning.named
    found = list(_occurrences(name, day))
    toward = reckoning.toward
    if toward == "=":
        around = interval(value_of(reckoning.unit, shift(day, reckoning.unit, reckoning.step)))
        kept = [p for p in found if around and around[0] <= p[0].isoformat() <= around[1]]
    elif toward in ("<", "<="):
        kept = [p for p in found if p[1] < day or (toward == "<=" and p[0] <= day)][-1:]
    elif toward in (">", ">="):
        kept = [p for p in found if p[0] > day or (toward == ">=" and p[1] >= day)][reckoning.step :][:1]
    else:
        kept = [min(found, key=lambda p: (_distance(p, day, toward[1:]), p))] if found else []
    if not kept:
        return None
    return _name_value(name, kept[0]) + reckoning.part


def _distance(period: Period, day: date, side: str) -> int:
    """The days between; those on the side that the tense does not tell count more."""
    ahead, back = (period[0] - day).days, (day - period[1]).days
    return max(ahead * (AGAINST_TENSE if side == "<=" else 1), back * (AGAINST_TENSE if side == ">=" else 1), 0)


def _occurrences(name: str, day: date) -> Iterator[Period]:
    """The times of that name around a day, in order."""
    if name.startswith("W") and name != "WI":
        monday = day - day.weekday() * DAY
        for week in range(-2, 3):
            yield (monday + (week * 7 + int(name[1:]) - 1) * DAY,) * 2
        return
    for year in range(day.year - 5, day.year + 6):
        try:
            yield _in_year(name, year)
        except ValueError:  # 29 February
            continue


def _in_year(name: str, year: int) -> Period:
    if name in SEASONS:
        return season_period(name, year)
    kind, rest = name[0], name[1:]
    if kind == "M":
        return _months(year, int(rest), int(rest))
    if kind == "D":
        return (date(year, int(rest[:2]), int(rest[3:])),) * 2
    if kind == "N":
        month, weekday, nth = (int(number) for number in rest.split("/"))
        return (_nth_weekday(year, month, weekday, nth),) * 2
    if kind == "E":
        return (_easter(year) + int(rest) * DAY,) * 2
    size = 3 if kind == "Q" else 6
    return _months(year, size * int(rest) - size + 1, size * int(rest))


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday of a month; the last for -1."""
    if nth < 0:
        last = _month_end(date(year, month, 1))
        return last - ((last.isoweekday() - weekday) % 7) * DAY
    first = date(year, month, 1)
    return first + ((weekday - first.isoweekday()) % 7 + 7 * (nth - 1)) * DAY


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _name_value(name: str, period: Period) -> str:
    """The value of an occurrence of something named."""
    if name in SEASONS:
        return f"{period[0].year:04}-{name}"
    unit = name[0] if name[0] in "MQH" else "D"
    return value_of(unit, period[0])
