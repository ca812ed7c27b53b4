"""Dates in short strings: ISO dates and date-times, and the dates of page lines."""

import re
from calendar import monthrange
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})\b"
_NAMED = (
    re.compile(rf"\b{_DAY}\s+{_MONTH}\s*,?\s*{_YEAR}", re.I),
    re.compile(rf"\b{_MONTH}\s*{_DAY}\s*,?\s*[-–]?\s*{_YEAR}", re.I),
    re.compile(rf"\b{_YEAR}\s*[-./]\s*(?P<month>\d{{1,2}})\s*[-./]\s*{_DAY}(?!\d)", re.I),
)
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*((?:19|20)\d{2}|\d{2})(?![\d/])")
_BARE = re.compile(
    rf"\b(?:{_DAY}\s+{_MONTH}|{_MONTH.replace('month', 'm2')}\s+{_DAY.replace('day', 'd2')})(?!\d)", re.I
)
_URL = re.compile(r"/((?:19|20)\d{2})[/-]([01]?\d|[a-z]{3})[/-]([0-3]?\d)(?=[/_-])", re.I)
_REST = re.compile(
    r"\b(?:first|last|article|story|date|time|originally|published|posted|updated?|created|modified|publication|"
    r"on|at|of|the|and|edt|est|cdt|cst|mdt|mst|pdt|pst|et|ct|mt|pt|gmt|utc|bst|ist|cet|cest|eat|wat|cat|sast|aest|"
    r"aedt|msk|trt|hrs?|hours|local|"
    r"mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thur?s?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b|"
    r"\d{1,2}\s*[:.]\s*\d{2}(?:\s*[:.]\s*\d{2})?\s*(?:[ap]\.?\s*m\b\.?)?|\b\d{1,2}\s*[ap]\.?\s*m\b\.?|[\s,.:;|@()/+*·•–—_-]",
    re.I,
)
_LABEL = re.compile(
    r"\W*(?:(?:first|last|originally|story|article|date|page) )?(?:published|posted|updated|modified|created|edited)"
    r"(?: (?:on|at|time|date))?\s*"
    r"(?::|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)"
    r")",
    re.I,
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:?\d{2}.*)?$")
_MONTH_ONLY = re.compile(r"(\d{4})-(\d{2})$")


def iso_interval(words: str) -> tuple[str, str] | None:
    """First and last moment of an ISO date, date-time or month, or of a mail date; None where it is none."""
    plain = words.strip()
    if found := _MONTH_ONLY.match(plain):
        return _month(int(found.group(1)), int(found.group(2)))
    moment = _iso(plain) or _mail(plain)
    return (moment, moment) if moment else None


def _iso(words: str) -> str | None:
    """The date or date-time as it stands, if it is valid ISO 8601."""
    if not _ISO.match(words) or len(words) > 40:
        return None
    try:
        if len(words) == len("2022-08-15"):
            return date.fromisoformat(words).isoformat()
        datetime.fromisoformat(words)
    except ValueError:
        return None
    return words.replace(" ", "T", 1)


def _mail(words: str) -> str | None:
    """A date as mails and feeds write it ("Mon, 15 Aug 2022 10:00:00 GMT") in ISO 8601."""
    if len(words) > 60 or words.count(":") < 1:
        return None
    try:
        return parsedate_to_datetime(words).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _month(year: int, month: int) -> tuple[str, str] | None:
    if not 1 <= month <= 12 or year < 1:
        return None
    return f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{monthrange(year, month)[1]:02}"


def find_date(words: str, *, month_first: bool | None = None) -> tuple[str, int, int] | None:
    """The first date with a year, as ISO, and where it stands.

    Args:
        words: A short string.
        month_first: How to read 4/9/2007; None leaves it unread unless it reads only one way.
    """
    found = [match for pattern in _NAMED if (match := pattern.search(words))]
    for match in sorted(found, key=lambda m: m.start()):
        if day := _named(match):
            return day, match.start(), match.end()
    match = _NUMERIC.search(words)
    day = _numeric(match, month_first) if match else None
    return (day, match.start(), match.end()) if match and day else None


def is_date_line(words: str) -> bool:
    """Whether the words are a date, with or without a year, and what goes with one, or say when they were published."""
    if len(words) > 120 or not any(char.isdigit() for char in words):
        return False
    if _LABEL.match(words) and not words.endswith("."):
        return True
    left, dates = words, 0
    for pattern in (*_NAMED, _NUMERIC, _BARE):
        left, count = pattern.subn(" ", left)
        dates += count
    return dates > 0 and not _REST.sub("", left)


def date_in_url(url: str) -> str | None:
    """The day that a web address holds as folders (/2022/08/15/)."""
    found = _URL.search(url)
    if not found:
        return None
    year, month, day = found.groups()
    number = int(month) if month.isdigit() else _month_number(month)
    return _valid(int(year), number, int(day))


def _named(match: re.Match[str]) -> str | None:
    month = match.group("month")
    number = int(month) if month.isdigit() else _month_number(month)
    return _valid(int(match.group("year")), number, int(match.group("day")))


def _numeric(match: re.Match[str], month_first: bool | None) -> str | None:
    """Day and month in whichever order is valid; neither where both are and nothing tells."""
    first, second, year = (int(group) for group in match.groups())
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    readings = {True: _valid(year, first, second), False: _valid(year, second, first)}
    if month_first is not None and readings[month_first]:
        return readings[month_first]
    valid = {day for day in readings.values() if day}
    return valid.pop() if len(valid) == 1 else None


def _month_number(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1 if name[:3].lower() in _MONTHS else 0


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
