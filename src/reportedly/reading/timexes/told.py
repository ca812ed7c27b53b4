"""Times reckoned from the last date told: "that evening", "that autumn", "the next day"."""

from datetime import date

from reportedly.knowledge.calendar import DAY
from reportedly.model import Reckoning
from reportedly.reading.timexes.meaning import Meaning, Words, a_date, fixed, step_of
from reportedly.reading.timexes.relative import from_told, near_unit

WHOLE_DAY = len("YYYY-MM-DD")


def told_part(words: Words) -> list[Meaning]:
    """Reads "that evening", "the next morning": of the day told last, or the one beside it; else of some day."""
    part, step = words.text("daypart"), step_of(words) or 0
    if words.told is None or len(words.told) != WHOLE_DAY:
        return fixed(f"XXXX-XX-XX{part}", "TIME", is_open=True)
    day = date.fromisoformat(words.told) + step * DAY
    return [Meaning("TIME", day.isoformat() + part, inferred=True)]


def told_season(words: Words) -> list[Meaning]:
    """Reads "that autumn": of the year told last."""
    year = (words.told or "")[:4]
    if len(year) != len("YYYY") or not year.isdigit():
        return a_date(Reckoning("M", named=words.text("season"), toward="<="))
    return [Meaning("DATE", f"{year}-{words.text('season')}", inferred=True)]


def told_unit(words: Words) -> list[Meaning]:
    """Reads "the next day", "the next month": after the one told where something past is told, else after ours."""
    unit = words.text("single")
    narrating = words.told is not None and (unit == "D" or words.lies() == "<=")
    if not narrating or unit not in ("D", "W", "M", "Y") or (unit == "D" and len(words.told or "") != WHOLE_DAY):
        return near_unit(words)
    return from_told(words, unit, 1)
