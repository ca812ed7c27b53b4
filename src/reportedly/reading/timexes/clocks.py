"""Clock times, and the times that are no date ("now", "recently")."""

import re

from reportedly.model import Reckoning
from reportedly.reading.timexes.meaning import Meaning, Words, fixed

HOURS_A_HALF = 12
# "At 5 at night" is early in the day, "at 6 at night" late.
LATE_FROM = 6


def clock(words: Words) -> list[Meaning]:
    """A clock time on the day that the words beside it tell, else on the report's."""
    if words.has("noon"):
        return _at(words.text("noon"), words)
    hour, minute = _hour_minute(words)
    half = words.text("ampm").replace(".", "").strip() or _half_of(words.text("daypart"), hour)
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    if hour > 24 or minute > 59 or (half and hour == 24):
        return []
    return _at(f"T{hour:02}:{minute:02}", words)


def _half_of(daypart: str, hour: int) -> str:
    """The half of the day that a part of it lies in ("4 in the morning", "11 at night")."""
    if daypart == "TNI":
        return "pm" if LATE_FROM <= hour < HOURS_A_HALF else "am"
    return {"TMO": "am", "TAF": "pm", "TEV": "pm"}.get(daypart, "") if hour <= HOURS_A_HALF else ""


def _at(part: str, words: Words) -> list[Meaning]:
    """That time of the report's day, in the zone that the words tell."""
    return [Meaning("TIME", reckoning=Reckoning("D", part=part), zone=words.text("zone"))]


def _hour_minute(words: Words) -> tuple[int, int]:
    if text := words.text("clock"):
        parts = re.split(r"[:.]", text)
        return int(parts[0]), int(parts[1])
    if not words.has("ampm", "oclock") and (digits := words.text("military")):
        return int(digits[:2]), int(digits[2:])
    return words.whole("hour") or 0, 0


def ref(words: Words) -> list[Meaning]:
    """A time that is no date: present, past or future."""
    value = words.text("ref") or words.text("ref_adjective")
    after = words.after()
    if not value or (words.own[0].text == "soon" and after is not None and after.has("after")):
        return []
    return fixed(value)


def the_past(_: Words) -> list[Meaning]:
    """Reads "the past" where no time follows it."""
    return fixed("PAST_REF")
