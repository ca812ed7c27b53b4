"""A timeline: a bar for each dated claim, as wide as its date is uncertain, with its words beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.model import Entry
from reportedly.telling.dates import say_interval
from reportedly.telling.safe import one_line

WIDTH, ROW, TOP, EDGE = 1000, 24, 34, 12
NARROWEST = 8  # a day's bar, so that it can be seen and hit
LETTER = 6.2  # the width of a letter of the words, in units of the drawing
LONGEST = 70  # letters of the words
TICKS = 9  # at most
# Steps between ticks: days up to a fortnight, then months, then years.
DAYS, MONTHS, YEARS = (1, 2, 7, 14), (1, 3, 6), (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


@dataclass(frozen=True, slots=True)
class Bar:
    """An entry's place.

    Attributes:
        when: Its time in words; `words` is what happened.
        open: Whether one end of the time is not known.
        sure: Whether it is a single day.
        text_x: Where the words begin, or end where `anchor` is "end".
    """

    entry: Entry
    when: str
    words: str
    x: int
    y: int
    width: int
    open: bool
    sure: bool
    text_x: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on the axis, and the last day before the next one."""

    x: int
    label: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing; `wider` is the time that is shown after zooming out."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    width: int
    height: int
    first: str
    last: str
    wider: tuple[str, str]


def within(entries: tuple[Entry, ...], since: str, until: str) -> tuple[Entry, ...]:
    """The entries that may lie between two ISO dates; all dated ones where none is given."""
    left, right = _day(since), _day(until)
    found = []
    for entry in entries:
        first, last = _ends(entry)
        if first is None or last is None:
            continue
        if (left is None or last >= left) and (right is None or first <= right):
            found.append(entry)
    return tuple(found)


def draw(entries: tuple[Entry, ...], since: str = "", until: str = "") -> Timeline | None:
    """The entries between two ISO dates, or all of them; None where none lies there."""
    ends = [(entry, *_ends(entry)) for entry in within(entries, since, until)]
    shown = [(entry, first, last) for entry, first, last in ends if first is not None and last is not None]
    if not shown:
        return None
    start = _day(since) or min(first for _, first, _ in shown)
    end = max(_day(until) or max(last for _, _, last in shown), start)
    days = (end - start).days + 1

    def x(day: date) -> int:
        inside = min(max((day - start).days, 0), days)
        return EDGE + round(inside * (WIDTH - 2 * EDGE) / days)

    bars = tuple(
        _bar(entry, at, x(first), x(_after(last)), first == last) for at, (entry, first, last) in enumerate(shown)
    )
    ticks = tuple(
        Tick(x(day), label, day.isoformat(), (following - timedelta(days=1)).isoformat())
        for day, following, label in _ticks(start, end)
    )
    height = TOP + len(bars) * ROW + EDGE
    return Timeline(bars, ticks, WIDTH, height, start.isoformat(), end.isoformat(), _wider(start, end))


def _bar(entry: Entry, at: int, left: int, right: int, sure: bool) -> Bar:
    when = say_interval(entry.earliest, entry.latest)
    words = one_line(entry.evidence[0].exact) if entry.evidence else entry.text.removeprefix(f"{when}: ")
    width = max(NARROWEST, right - left)
    x = min(left, WIDTH - width)
    shown = words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
    before = x + width + LETTER * len(shown) + EDGE > WIDTH and x > LETTER * len(shown)
    text_x, anchor = (x - 6, "end") if before else (x + width + 6, "start")
    if not before and x + width + LETTER * len(shown) + EDGE > WIDTH:  # no room on either side: on the bar itself
        text_x = x + 6
    is_open = entry.earliest is None or entry.latest is None
    return Bar(entry, when, shown, x, TOP + at * ROW, width, is_open, sure and not is_open, text_x, anchor)


def _ticks(start: date, end: date) -> Iterator[tuple[date, date, str]]:
    """Beginnings of days, months or years, each with that of the next, and what it is called."""
    days = (end - start).days + 1
    for step in DAYS:
        if days <= step * TICKS:
            for at in range(0, days, step):
                day = start + timedelta(days=at)
                yield day, day + timedelta(days=step), f"{day.day} {day:%b %Y}"
            return
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    steps = [*MONTHS, *(12 * years for years in YEARS)]
    step = next((step for step in steps if months <= step * TICKS), steps[-1])
    first = start.year * 12 + start.month - 1
    for at in range(first // step * step, end.year * 12 + end.month, step):
        day, following = _month(at), _month(at + step)
        if day <= end and following > start and following > day:
            yield max(day, start), following, str(day.year) if step % 12 == 0 else f"{day:%b %Y}"


def _month(at: int) -> date:
    """The first day of a month, counted from the year 0; the last day that there is after that."""
    return date(at // 12, at % 12 + 1, 1) if 12 <= at < 12 * date.max.year else date.max if at >= 12 else date.min


def _wider(start: date, end: date) -> tuple[str, str]:
    """Twice the time, around the same middle."""
    more = max(1, ((end - start).days + 1) // 2)
    left = start - timedelta(days=min(more, (start - date.min).days))
    return left.isoformat(), (end + timedelta(days=min(more, (date.max - end).days))).isoformat()


def _after(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def _ends(entry: Entry) -> tuple[date | None, date | None]:
    """Both ends as days; an open end is the other one."""
    first, last = _day(entry.earliest or ""), _day(entry.latest or "")
    return first or last, last or first


def _day(told: str) -> date | None:
    try:
        return date.fromisoformat(told[:10])
    except ValueError:
        return None
