"""Lengths of time and how often: durations and sets."""

from reportedly.model import Reckoning
from reportedly.reading.timexes.lexeme import Lexeme, Payload
from reportedly.reading.timexes.meaning import Meaning, Words, fixed, step_of

UNITS = {"F": ("W", 2)}
# Hours and half units that are written by a smaller unit.
HALVES = {"Y": ("M", 6), "TH": ("TM", 30), "TM": ("TS", 30), "D": ("TH", 12), "E": ("Y", 5), "C": ("Y", 50)}
CALENDAR_UNITS = ("D", "W", "M", "Q", "H", "Y", "E", "C")
# How many words before the thing counted its number may stand.
FARTHEST = 3
# A number of hours that makes so many days.
HOURS_A_DAY = 24


def length(count: Payload | None, unit: str) -> str:
    """A TIMEX3 duration; X where the number is vague."""
    shown, times = UNITS.get(unit, (unit, 1))
    if isinstance(count, float) and count != int(count):
        return _halved(count, shown)
    number = str(int(count) * times) if isinstance(count, int | float) else "X"
    if shown == "TH" and number == str(HOURS_A_DAY):
        return "P1D"
    return f"PT{number}{shown[1]}" if shown.startswith("T") else f"P{number}{shown}"


def _halved(count: float, unit: str) -> str:
    """A number and a half of a unit."""
    smaller, half = HALVES.get(unit, ("", 0))
    if count % 1 != 0.5 or not smaller:
        return f"PT{count}{unit[1]}" if unit.startswith("T") else f"P{count}{unit}"
    whole, rest = length(int(count), unit), length(half, smaller)
    if count < 1:
        return rest
    return whole + (rest[2:] if smaller.startswith("T") and unit.startswith("T") else rest[1:])


def amount(words: Words) -> tuple[Payload | None, str]:
    """The number and the unit of a distance or length; "X" for a vague number, 1 for "a"."""
    unit = words.text("unit") or words.text("plural") or words.text("single")
    if words.has("vague"):
        return "X", unit
    if words.has("couple"):
        return 2, unit
    number = next((lex.number() for lex in words.own if lex.number() is not None), None)
    if number is None:
        return (1 if words.has("one") else "X"), unit
    return number, unit


def duration(words: Words) -> list[Meaning]:
    """A number of units; an age is none."""
    if _is_age(words) or _is_as_many(words):
        return []
    count, unit = amount(words)
    if unit == "Q" and not _counts_quarters(words):
        return []
    if words.has("half"):
        count = (count if isinstance(count, int) else 1) + 0.5
    if _is_rank(words, unit) or _is_measure(words) or _is_service(words):
        return []
    if _is_rate(words, unit):
        return fixed(length(1, unit), "SET")
    return [Meaning("DURATION", length(count, unit), reckoning=_reach(words, count, unit))]


def _counts_quarters(words: Words) -> bool:
    """Whether quarters are of a year, and not fractions ("three-quarters", "a quarter")."""
    return words.has("plural") and not words.has("dash")


def near_units(words: Words) -> list[Meaning]:
    """Reads "the last few days", "the next couple of years", "the first hours"."""
    if words.has("vague", "couple"):
        return duration(words)
    return bare_units(words)


def sided_units(words: Words) -> list[Meaning]:
    """Reads "recent years", "coming weeks": a past or future that no number bounds."""
    return fixed(words.text("sided"))


def _reach(words: Words, count: Payload | None, unit: str) -> Reckoning | None:
    """How far the last or next so many units reach from the report's day."""
    step = step_of(words)
    if not step or words.has("previous", "following") or not isinstance(count, int) or unit not in CALENDAR_UNITS:
        return None
    return Reckoning(unit, step * count)


def _is_age(words: Words) -> bool:
    """Whether the words give somebody's age."""
    after = [words.after(i) for i in range(3)]
    old = any(lex is not None and lex.has("old") for lex in after[:2])
    of_age = after[0] is not None and after[0].has("of") and after[1] is not None and after[1].has("age")
    before = words.before()
    return old or of_age or (before is not None and (before.has("age") or before.text == "aged"))


def _is_as_many(words: Words) -> bool:
    """Whether the number is that of something else ("the second raid in as many days")."""
    around = [words.before(), words.before(2), words.own[0]]
    texts = [lex.text for lex in around if lex is not None]
    return "as" in texts and "many" in texts


def _is_rank(words: Words, unit: str) -> bool:
    """Whether "second" is a rank and no unit, or the words are "a second ..."."""
    return unit == "TS" and not words.has("plural") and words.own[-1].text == "second"


def _is_measure(words: Words) -> bool:
    """Whether the unit measures something else ("light years")."""
    return words.own[0].text == "light"


def _is_service(words: Words) -> bool:
    """Whether the words only say that something never closes ("24-hour news")."""
    after = words.after()
    return words.has("dash") and words.has("unit") and after is not None and after.has("service")


def _is_rate(words: Words, unit: str) -> bool:
    """Whether "a year" says how often ("$100 a year")."""
    own, before = words.own, words.before()
    if len(own) != 2 or not own[0].has("per") or before is None or unit.startswith("TS"):
        return False
    return any(before.has(kind) for kind in ("num", "percent", "once")) or _counts_things(words, before)


def _counts_things(words: Words, before: Lexeme) -> bool:
    """Whether a number of things stands before it ("900 tonnes a year")."""
    numbers = [words.before(steps) for steps in range(2, 2 + FARTHEST)]
    return words.plural(before.start) and any(lex is not None and lex.has("num") for lex in numbers)


def half_unit(words: Words) -> list[Meaning]:
    """Reads "Half an hour"."""
    unit = words.text("single")
    return fixed(_halved(0.5, unit), "DURATION") if unit in HALVES else []


def duration_range(words: Words) -> list[Meaning]:
    """Reads "Two to three weeks": the lower number, as the field does."""
    if _is_age(words):
        return []
    _, unit = amount(words)
    numbers = [lex.number() for lex in words.own if lex.number() is not None]
    return fixed(length(numbers[0], unit), "DURATION")


def compound(words: Words) -> list[Meaning]:
    """Reads "Two hours and 30 minutes", "two years, three months and five days"."""
    units = [str(lex.kinds["unit"]) for lex in words.own if lex.has("unit") and not lex.has("num")]
    numbers = [lex.number() for lex in words.own if lex.number() is not None]
    if _is_age(words) or len(units) != len(numbers):
        return []
    value = ""
    for number, unit in zip(numbers, units, strict=True):
        part = length(number, unit)
        value += part.removeprefix("P").removeprefix("T" if "T" in value else "") if value else part
    return fixed(value, "DURATION")


def bare_units(words: Words) -> list[Meaning]:
    """Reads "Months", "weeks or months": an uncounted number of the first."""
    unit = words.text("plural")
    before = words.before()
    if (
        unit == "TS"
        or _is_age(words)
        or _is_as_many(words)
        or (unit == "Q" and before is not None and before.has("dash"))
    ):
        return []
    return fixed(length("X", unit), "DURATION")


def length_word(words: Words) -> list[Meaning]:
    """Reads "Daylong", "yearlong"."""
    return fixed(words.text("lengthword"), "DURATION")


def unit_long(words: Words) -> list[Meaning]:
    """Reads "Day-long", "decade-long"."""
    return fixed(length(1, words.text("single")), "DURATION")


def every(words: Words) -> list[Meaning]:
    """Reads "Every two years", "each day", "each July"."""
    if words.has("month"):
        return fixed(f"XXXX-{words.whole('month'):02}", "SET", is_open=True)
    if words.has("season"):
        return fixed(f"XXXX-{words.text('season')}", "SET", is_open=True)
    if words.has("weekend"):
        return fixed("XXXX-WXX-WE", "SET", is_open=True)
    count, unit = amount(words)
    rank = words.whole("ordinal")
    number = rank if rank is not None else count if words.has("num", "vague") else 1
    return fixed(length(number, unit), "SET")


def set_word(words: Words) -> list[Meaning]:
    """Reads "Daily", "annually", "the weekly address", but not "the Daily Globe"."""
    after = words.after()
    if words.has("adverb") and after is not None and words.noun(after.start):
        return []
    if words.proper(words.own[0].start):
        return []
    return fixed(words.text("setword"), "SET")


def per_unit(words: Words) -> list[Meaning]:
    """The unit of "twice a week"."""
    own = words.own
    return [Meaning("SET", length(1, words.text("single")), span=(own[-2].start, own[-1].end), freq=_often(words))]


def _often(words: Words) -> str:
    """How often: "twice", "three times"; empty where no number of times is told."""
    if words.text("once"):
        return words.text("once")
    before = words.before()
    counted = words.has("once") and before is not None and before.number() is not None
    return f"{before.number()}X" if before is not None and counted else ""


def season_set(words: Words) -> list[Meaning]:
    """Reads "Summers"."""
    return fixed(f"XXXX-{words.text('seasons')}", "SET", is_open=True)


def weekday_set(words: Words) -> list[Meaning]:
    """Reads "Every Monday", "Tuesdays", "Tuesday nights"."""
    day = words.whole("weekday") or words.whole("weekdays")
    part = words.text("daypart") or words.text("dayparts")
    return fixed(f"XXXX-WXX-{day}{part}" if day else f"XXXX-XX-XX{part}", "SET", is_open=True)
