"""Times reckoned from the report's day, or from the last date told: weekdays, "yesterday", "two weeks ago"."""

from dataclasses import replace
from datetime import date

from reportedly.knowledge.calendar import interval, reckon, shift, value_of
from reportedly.model import Reckoning
from reportedly.reading.timexes.durations import amount, length
from reportedly.reading.timexes.meaning import Meaning, Words, a_date, fixed, step_of

# Quarters and years are told by their own unit; nearer distances by the day, months by the month.
GRAIN = {"D": "D", "W": "W", "F": "D", "M": "M", "Q": "Q", "H": "H", "Y": "Y", "E": "Y", "C": "Y"}

# Units beside which another can be told ("the month before").
DISTANT = ("D", "W", "M", "Y")


def weekday(words: Words) -> list[Meaning]:
    """A weekday: the last one where the verb is in the past, the next where it lies ahead."""
    step = step_of(words)
    if words.has("that"):
        return []
    toward = words.lies() or "<="
    if step is not None:
        toward = {-1: "<", 1: ">", 0: ">=" if toward == ">=" else "~"}[step]
    part = words.text("daypart") or words.text("night_now")
    reckoning = Reckoning("D", named=f"W{words.whole('weekday')}", toward=toward, part=part)
    value = _in_range(words, reckoning)
    return [Meaning("TIME" if part else "DATE", value, inferred=True)] if value else a_date(reckoning)


def _in_range(words: Words, reckoning: Reckoning) -> str | None:
    """A weekday of "from Monday to Friday" by the other: the end follows what lies ahead, the beginning goes before."""
    if words.day is None:
        return None
    ahead = reckoning.toward == ">="
    joint, other = (words.before(), words.before(2)) if ahead else (words.after(), words.after(1))
    if joint is None or other is None or not (joint.has("to") or joint.has("dash")) or not other.has("weekday"):
        return None
    beside = reckon(replace(reckoning, named=f"W{other.kinds['weekday']}", part=""), words.day)
    if beside is None:
        return None
    return reckon(replace(reckoning, toward=">" if ahead else "<"), date.fromisoformat(beside))


def weekday_beside(words: Words) -> list[Meaning]:
    """Reads "the previous Friday": before, or after, the day told last."""
    day = told_day(words) or words.day
    toward = ">" if words.has("following") else "<"
    reckoning = Reckoning("D", named=f"W{words.whole('weekday')}", toward=toward)
    value = reckon(reckoning, day) if day else None
    return [Meaning("DATE", value, inferred=True)] if value else a_date(reckoning)


def weekday_after_next(words: Words) -> list[Meaning]:
    """Reads "Wednesday week": a week after the next such day."""
    return a_date(Reckoning("D", 1, f"W{words.whole('weekday')}", ">="))


def weekday_of_week(words: Words) -> list[Meaning]:
    """Reads "Friday last week"."""
    if words.text("unit") != "W":
        return weekday(words)
    return a_date(Reckoning("W", step_of(words) or 0, f"W{words.whole('weekday')}", "="))


def near_day(words: Words) -> list[Meaning]:
    """Reads "Today", "yesterday", "tomorrow night"."""
    part = words.text("daypart") or words.text("night_now")
    return a_date(Reckoning("D", words.whole("day_now") or 0, part=part))


def day_beyond(words: Words) -> list[Meaning]:
    """Reads "The day before yesterday", "the day after tomorrow"."""
    step = words.whole("day_now") or 0
    return a_date(Reckoning("D", step + (1 if words.has("after") else -1)))


def tonight(words: Words) -> list[Meaning]:
    """Reads "Tonight"; "overnight" is the night before where something past is told."""
    step = 0 if words.own[0].text == "tonight" or words.lies() == ">=" else -1
    return a_date(Reckoning("D", step, part=words.text("night_now")))


def near_part(words: Words) -> list[Meaning]:
    """Reads "This morning", "last night"."""
    return a_date(Reckoning("D", step_of(words) or 0, part=words.text("daypart") or words.text("night_now")))


def near_unit(words: Words) -> list[Meaning]:
    """Reads "Last week", "this year", "the coming month", "next weekend"."""
    step = step_of(words) or 0
    if words.has("weekend"):
        return a_date(Reckoning("W", step, part="WE"))
    unit = words.text("single")
    if unit.startswith("T") or unit == "F":
        return fixed(length(1, unit), "DURATION")
    if words.has("latest", "recent"):
        return narrative(words) if unit == "Q" else []
    if unit == "W" and words.has("this") and words.lies() == "<=":
        return a_date(Reckoning("W", toward="<="))
    if words.has("previous", "following") and words.has("the"):
        return from_told(words, unit, step)
    return a_date(Reckoning(unit, step))


def from_told(words: Words, unit: str, step: int) -> list[Meaning]:
    """So many units from the last date told; from the report's day where none is."""
    day = told_day(words)
    if day is None:
        return a_date(Reckoning(unit, step))
    try:
        return [Meaning("DATE", value_of(unit, shift(day, unit, step)), inferred=True)]
    except (ValueError, OverflowError):
        return []


def told_day(words: Words) -> date | None:
    """The first day of the date told last, None where none was told."""
    told = interval(words.told) if words.told else None
    return date.fromisoformat(told[0][:10]) if told else None


def that_unit(words: Words) -> list[Meaning]:
    """Reads "That year", "the following month": reckoned from the last date told."""
    unit = words.text("single")
    if words.has("weekend") or unit not in GRAIN or unit == "F":
        return []
    if words.told is None:
        return [Meaning("DATE", None, open=True)] if words.has("that") else a_date(Reckoning(unit, 1))
    if unit == "D" and len(words.told) != len("YYYY-MM-DD"):
        return []
    return from_told(words, unit, 1 if words.has("following") else 0)


def the_unit(words: Words) -> list[Meaning]:
    """Reads "The week", "the year", "the weekend": the present one, or the quarter told last."""
    if words.has("weekend"):
        return a_date(Reckoning("W", -1 if words.lies() == "<=" else 0, part="WE"))
    unit = words.text("single")
    if unit not in ("W", "M", "Q", "Y"):
        return []
    after = words.after()
    if after is not None and (after.has("ended") or _leads_to_its_end(words)):
        return fixed(length(1, unit), "DURATION")
    return [replace(meaning, open=words.has("fiscal")) for meaning in a_date(Reckoning(unit, 0))]


def _leads_to_its_end(words: Words) -> bool:
    """Whether the day on which a unit ends is told ("the week to 3 May")."""
    to, day = words.after(), words.after(1)
    kinds = ("month", "day", "weekday", "year")
    return to is not None and to.text == "to" and day is not None and any(day.has(kind) for kind in kinds)


def year_end(words: Words) -> list[Meaning]:
    """Reads "Year-end"."""
    return a_date(Reckoning("Y", step_of(words) or 0, "D12-31", "="))


def ago(words: Words) -> list[Meaning]:
    """Reads "Two weeks ago", "a year ago", "three days from now"; a vague number gives the past or the future."""
    count, unit = amount(words)
    sign = 1 if words.has("hence") else -1
    if unit.startswith("T"):
        return fixed("FUTURE_REF" if sign > 0 else "PAST_REF")
    if not isinstance(count, int | float) or unit not in GRAIN:
        return fixed("FUTURE_REF" if sign > 0 else "PAST_REF")
    if count == 1 and unit == "Y" and (value := _year_before(words)):
        return [Meaning("DATE", value, inferred=True)]
    return a_date(_steps(unit, sign * count))


def _steps(unit: str, count: int | float) -> Reckoning:
    """So many units from the report's day, told by a grain that fits."""
    if count != int(count):
        return Reckoning("M", int(count * {"Y": 12, "M": 1}.get(unit, 1)))
    times = {"F": 14, "E": 10, "C": 100}.get(unit, 1)
    return Reckoning(GRAIN[unit], int(count) * times)


def _year_before(words: Words) -> str | None:
    """The quarter told last, a year earlier ("profit rose from a year ago"), where one of a known year was told."""
    told = words.quarter
    return f"{int(told[:4]) - 1:04}{told[4:]}" if told and told[:4].isdecimal() else None


def distance(words: Words) -> list[Meaning]:
    """Reads "A year earlier", "two days later": from the last date told; a duration where none was."""
    count, unit = amount(words)
    sign = 1 if words.has("later") else -1
    if not isinstance(count, int) or unit not in GRAIN or unit == "F":
        return fixed(length(count, unit), "DURATION")
    if count == 1 and unit == "Y" and (value := _year_before(words)):
        return [Meaning("DATE", value, inferred=True)]
    times = {"E": 10, "C": 100}.get(unit, 1)
    if words.told is None:
        if unit == "Y" and sign < 0:
            return a_date(Reckoning("Y", -count * times))
        return fixed(length(count, unit), "DURATION")
    return from_told(words, GRAIN[unit], sign * count * times)


def next_day(words: Words) -> list[Meaning]:
    """Reads "the day before", "the year after": beside the last one told, unless an event follows that bounds it."""
    after = words.after()
    ends = after is None or after.has("comma") or after.has("dot") or after.has("close")
    unit = "D" if words.has("dayword") else words.text("single")
    if not ends or words.told is None or unit not in DISTANT:
        return []
    if unit == "D" and len(words.told) != len("YYYY-MM-DD"):
        return []
    return from_told(words, unit, 1 if words.has("after") else -1)


def year_ago(words: Words) -> list[Meaning]:
    """Reads "The year-ago quarter", "year-earlier": the quarter told last, a year earlier."""
    if value := _year_before(words):
        return [Meaning("DATE", value, inferred=True)]
    if words.has("quarter"):
        return a_date(Reckoning("Q", -4))
    return a_date(Reckoning("Y", -1))


def narrative(words: Words) -> list[Meaning]:
    """Reads "the quarter", "the latest period": the one told last; else the quarter before the report's."""
    after = words.after()
    if words.has("quarter") and after is not None and after.has("ended") and (ends := words.after(1)) is not None:
        month = ends.kinds.get("month")
        if isinstance(month, int) and month % 3 == 0:  # one that ends with a quarter of the calendar
            return a_date(Reckoning("Q", named=f"Q{month // 3}", toward="<=" if after.text == "ended" else "~"))
    if after is not None and after.has("ended") and not words.quarter:
        return fixed("P1Q", "DURATION") if words.has("quarter") else []
    if words.quarter:
        return [Meaning("DATE", words.quarter, inferred=True)]
    return a_date(Reckoning("Q", -1)) if words.has("quarter") else []


def year_quarter(words: Words) -> list[Meaning]:
    """Reads "the 1988 quarter": that of the quarter told last, in the named year."""
    if words.quarter:
        return [Meaning("DATE", f"{words.whole('year'):04}{words.quarter[4:]}", inferred=True)]
    return fixed(f"{words.whole('year'):04}")


def same_day(words: Words) -> list[Meaning]:
    """Reads "later in the day": the day told last."""
    if words.told and len(words.told) == len("YYYY-MM-DD"):
        return [Meaning("DATE", words.told, inferred=True)]
    return a_date(Reckoning("D"))


def narrative_part(words: Words) -> list[Meaning]:
    """Reads "The morning", "the evening": of the last day told, or of some day."""
    part = words.text("daypart") or words.text("dayparts")
    if words.told and len(words.told) == 10:
        return [Meaning("TIME", words.told + part, inferred=True)]
    return fixed(f"XXXX-XX-XX{part}", "TIME", is_open=True)
