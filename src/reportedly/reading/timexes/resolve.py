"""From what the words mean and the report's day to value, interval and anchor."""

from datetime import date

from reportedly.knowledge.calendar import interval, reckon, shift, symbol, told_by
from reportedly.model import Anchor, Published, Reckoning
from reportedly.reading.timexes.meaning import Meaning

Ends = tuple[str, str]


def day_told(published: Published) -> date | None:
    """The day on which the report came out, where it is one day."""
    first, last = published.earliest, published.latest
    if first is None or last is None or first[:10] != last[:10]:
        return None
    try:
        return date.fromisoformat(first[:10])
    except ValueError:
        return None


def resolve(meaning: Meaning, day: date | None) -> tuple[str | None, Ends | None, Anchor]:
    """Value, first and last moment, and what they were reckoned from."""
    value, ends, anchor = _resolved(meaning, day)
    if ends and meaning.zone and all(":" in end for end in ends):
        ends = ends[0] + meaning.zone, ends[1] + meaning.zone
    return value, ends, anchor


def _resolved(meaning: Meaning, day: date | None) -> tuple[str | None, Ends | None, Anchor]:
    reckoning = meaning.reckoning
    if reckoning is None or (meaning.value and meaning.type != "DURATION"):
        ends = interval(meaning.value) if meaning.value and not meaning.open and meaning.type != "SET" else None
        return meaning.value, ends, "text" if ends else "none"
    if meaning.type == "DURATION":
        ends = _stretch(reckoning, day) if day else None
        return meaning.value, ends, "published" if ends else "none"
    value = reckon(reckoning, day) if day else None
    if value is None:
        return symbol(reckoning), None, "none"
    return value, None if meaning.open or day is None else told_by(interval(value), reckoning, day), "published"


def _stretch(reckoning: Reckoning, day: date) -> Ends | None:
    """From the report's day so many units back or ahead."""
    try:
        other = shift(day, reckoning.unit, reckoning.step)
    except (ValueError, OverflowError):
        return None
    first, last = sorted((day, other))
    return first.isoformat(), last.isoformat()
