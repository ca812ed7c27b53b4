"""A timeline: a bar for each dated claim, as wide as its date is uncertain."""

from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.model import Entry

WIDTH, ROW, TOP, EDGE = 960, 22, 34, 12
NARROWEST = 8  # a day's bar, so that it can be seen and hit
TICKS = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """An entry's place; `open` at an end that nobody knows."""

    entry: Entry
    x: int
    y: int
    width: int
    open: bool
    number: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on the axis."""

    x: int
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    width: int
    height: int
    first: str
    last: str


def draw(entries: tuple[Entry, ...], since: str = "", until: str = "") -> Timeline | None:
    """The entries between two ISO dates, or all of them; None where none lies there."""
    known = [(entry, *_ends(entry)) for entry in entries]
    dated = [(entry, first, last) for entry, first, last in known if first is not None and last is not None]
    left, right = _day(since), _day(until)
    shown = [
        (entry, first, last)
        for entry, first, last in dated
        if (left is None or last >= left) and (right is None or first <= right)
    ]
    if not shown:
        return None
    start = left or min(first for _, first, _ in shown)
    end = max(right or max(last for _, _, last in shown), start)
    days = (end - start).days + 1

    def x(day: date) -> int:
        inside = min(max((day - start).days, 0), days)
        return EDGE + round(inside * (WIDTH - 2 * EDGE) / days)

    bars = []
    for number, (entry, first, last) in enumerate(shown):
        from_x, to_x = x(first), x(last + timedelta(days=1) if last < date.max else last)
        y, is_open = TOP + number * ROW, entry.earliest is None or entry.latest is None
        width = max(NARROWEST, to_x - from_x)
        bars.append(Bar(entry, min(from_x, WIDTH - width), y, width, is_open, number + 1))
    ticks = tuple(Tick(x(day), _say(day, days)) for day in _spread(start, days))
    return Timeline(tuple(bars), ticks, WIDTH, TOP + len(bars) * ROW + EDGE, start.isoformat(), end.isoformat())


def _spread(start: date, days: int) -> list[date]:
    """Some days, evenly spread."""
    count = min(TICKS, days)
    return [start + timedelta(days=days * at // count) for at in range(count)]


def _say(day: date, days: int) -> str:
    if days > 4 * 365:
        return str(day.year)
    return f"{day:%b} {day.year}" if days > 120 else f"{day.day} {day:%b %Y}"


def _ends(entry: Entry) -> tuple[date | None, date | None]:
    """Both ends as days; an open end is the other one."""
    first, last = _day(entry.earliest or ""), _day(entry.latest or "")
    return first or last, last or first


def _day(told: str) -> date | None:
    try:
        return date.fromisoformat(told[:10])
    except ValueError:
        return None
