"""Dates: days of a month, months, years, decades, centuries, quarters, seasons and holidays."""

from dataclasses import replace
from datetime import date

from reportedly.model import Reckoning
from reportedly.reading.timexes.meaning import Meaning, Words, a_date, fixed, step_of

HALF = "H"
# Bare numbers between these are taken for years even where nothing before them says so.
FIRST_PLAIN_YEAR, LAST_PLAIN_YEAR = 1900, 2035


def iso(words: Words) -> list[Meaning]:
    """A date as ISO 8601 writes it."""
    text = words.text("iso").upper()
    return _valid(text[:10], text[10:16])


def numeric(words: Words) -> list[Meaning]:
    """A date in digits, day or month first by the outlet's country; symbolic where that decides and is unknown."""
    if words.numbers():
        return []
    first, second, year = (int(part) for part in words.text("numeric").replace(".", "/").replace("-", "/").split("/"))
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    day, month = (second, first) if words.month_first else (first, second)
    dotted = "." in words.text("numeric")  # who writes dots writes the day first
    if first > 12:
        day, month = first, second
    elif second > 12:
        day, month = second, first
    elif words.month_first is None and first != second and not dotted:
        return fixed(f"{year}-XX-XX", is_open=True)
    return _valid(f"{year:04}-{month:02}-{day:02}")


def _valid(day: str, part: str = "") -> list[Meaning]:
    """That day, if the calendar has it."""
    try:
        date.fromisoformat(day)
    except ValueError:
        return []
    return fixed(day + part, "TIME" if part else "DATE")


def calendar(words: Words) -> list[Meaning]:
    """A day of a month, in a year that the words, or the tense, tell."""
    month = words.whole("month")
    day = next((_day(lex.kinds) for lex in words.own if ("day" in lex.kinds or "ordinal" in lex.kinds)), None)
    return [_pointed(words, meaning) for meaning in _month_day(words, month, day)]


def _pointed(words: Words, meaning: Meaning) -> Meaning:
    """The meaning of "this Friday, 19 August 2022" told as past: the words tell it, and the report's own day too."""
    before, weekday = words.before(), words.whole("weekday")
    if before is None or before.text != "this" or weekday is None or not meaning.value or words.lies() != "<=":
        return meaning
    return replace(meaning, reckoning=Reckoning("D", named=f"W{weekday}", toward="<="))


def _day(kinds: dict[str, str | int | float]) -> int | None:
    found = kinds.get("day", kinds.get("ordinal"))
    return found if isinstance(found, int) else None


def _month_day(words: Words, month: int | None, day: int | None) -> list[Meaning]:
    year = words.whole("year")
    if month is None or day is None or not 1 <= day <= 31:
        return []
    if year is not None:
        return _valid(f"{year:04}-{month:02}-{day:02}")
    if not _valid(f"2000-{month:02}-{day:02}"):
        return []
    return a_date(Reckoning("D", named=f"D{month:02}-{day:02}", toward=_toward(words)))


def _toward(words: Words) -> str:
    """The nearest, but rather on the side that the tense tells; the last one where something is told of it."""
    lies = words.lies()
    return lies if lies == "<=" and words.narrated() else f"~{lies}"


def day_pair(words: Words) -> list[Meaning]:
    """Two days of one month ("Aug. 12-15"), each a time of its own."""
    month = words.whole("month")
    days = [lex for lex in words.own if lex.has("day")]
    if len(days) != 2 or month is None:
        return []
    own, middle = words.own, days[1].start
    month_first = own[0].has("month")
    pieces = ((own[0].start, days[0].end), (middle, own[-1].end))
    found = []
    for lexeme, piece in zip(days, pieces, strict=True):
        for meaning in _month_day(words, month, _day(lexeme.kinds)):
            span = piece if month_first or lexeme is days[1] else (lexeme.start, lexeme.end)
            found.append(Meaning(meaning.type, meaning.value, meaning.reckoning, span=span))
    return found


def month_year(words: Words) -> list[Meaning]:
    """A month of a named year."""
    return fixed(f"{words.whole('year'):04}-{words.whole('month'):02}")


def month_of_year(words: Words) -> list[Meaning]:
    """A month of last, this, next or that year."""
    month = words.whole("month")
    if words.has("that", "following"):
        if words.told is None or not words.told[:4].isdigit():
            return a_date(Reckoning("M", named=f"M{month:02}", toward="<="))
        return [Meaning("DATE", f"{int(words.told[:4]) + words.has('following'):04}-{month:02}", inferred=True)]
    return a_date(Reckoning("Y", step_of(words) or 0, f"M{month:02}", "="))


def near_month(words: Words) -> list[Meaning]:
    """Reads "Last May", "next June", "this September"."""
    step = step_of(words) or 0
    if step == 0:
        return a_date(Reckoning("Y", 0, f"M{words.whole('month'):02}", "="))
    return a_date(Reckoning("M", named=f"M{words.whole('month'):02}", toward="<" if step < 0 else ">"))


def month(words: Words) -> list[Meaning]:
    """A month alone: the one that the tense points to, back or ahead."""
    return a_date(Reckoning("M", named=f"M{words.whole('month'):02}", toward=_toward(words)))


def year(words: Words) -> list[Meaning]:
    """A number that is a year, by what stands around it."""
    before, after, own = words.before(), words.after(), words.own[0]
    if words.numbers() or (before is not None and before.has("money")):
        return []
    if after is not None and (after.has("percent") or (after.has("unit") and not after.has("quarter"))):
        return []
    known = before is None or before.has("prep") or before.has("month") or before.has("the") or before.has("comma")
    owned = before is not None and (before.has("det") or before.has("poss") or before.has("possessor"))
    owned = owned or _is_joined(words)
    counts = after is not None and words.plural(after.start) and not owned
    if counts or not (known or owned or FIRST_PLAIN_YEAR <= (own.number() or 0) <= LAST_PLAIN_YEAR):
        return []
    return fixed(f"{words.whole('year'):04}")


def _is_joined(words: Words) -> bool:
    """Whether the year follows "post-" or "pre-"."""
    dash, word = words.before(), words.before(2)
    return dash is not None and dash.has("dash") and word is not None and word.has("around_year")


def named_year(words: Words) -> list[Meaning]:
    """Reads "The year 1989", "the year two thousand"."""
    number = words.get("num")
    return fixed(f"{number:04}") if isinstance(number, int) and 100 <= number <= 2200 else []


def fiscal_year(words: Words) -> list[Meaning]:
    """A fiscal year: its number is told, its first day is not."""
    return fixed(f"{words.whole('year'):04}", is_open=True)


def year_pair(words: Words) -> list[Meaning]:
    """Two years ("1991-95"), each a time of its own."""
    first, last = words.own[0], words.own[-1]
    begin, end = first.number(), last.number()
    if not isinstance(begin, int) or not isinstance(end, int):
        return []
    if end < 100:
        end += begin // 100 * 100
    if end <= begin:
        return []
    return [
        Meaning("DATE", f"{begin:04}", span=(first.start, first.end)),
        Meaning("DATE", f"{end:04}", span=(last.start, last.end)),
    ]


def decade(words: Words) -> list[Meaning]:
    """Reads "The 1980s", "the '80s", "the nineties"."""
    digits = "".join(c for c in words.text("decade") if c.isdigit())
    if len(digits) == 4:
        return fixed(digits[:3])
    tens = int(digits[0]) if digits else words.whole("decadeword")
    if tens is None:
        return []
    # Without a century: the last such decade, as far as it can be told without a date the twentieth century's.
    this = words.day.year // 10 if words.day else 202
    return fixed(f"{tens + (200 if 200 + tens <= this and tens < 3 else 190)}")


def century(words: Words) -> list[Meaning]:
    """Reads "The 19th century"."""
    rank = words.whole("ordinal")
    return fixed(f"{rank - 1:02}") if rank is not None and 1 <= rank <= 22 else []


def quarter(words: Words) -> list[Meaning]:
    """A quarter, of a year that the words tell or else the last one begun."""
    if words.text("quarter_name").startswith(HALF):
        return half_year(words)
    number = _quarter_number(words)
    if number is None:
        return []
    fiscal = words.has("fiscal")
    if (told := words.whole("year")) is not None:
        return fixed(f"{told:04}-Q{number}", is_open=fiscal)
    if words.has("yearword") and not fiscal:
        return a_date(Reckoning("Y", step_of(words) or 0, f"Q{number}", "="))
    if fiscal:  # which quarter of the calendar it is nobody told
        return [Meaning("DATE", reckoning=Reckoning("Q", named=f"Q{number}", toward="<="), open=True)]
    return a_date(Reckoning("Q", named=f"Q{number}", toward="~"))


def _quarter_number(words: Words) -> int | None:
    name = words.text("quarter_name")
    number = int(name[-1]) if name else words.whole("ordinal")
    return number if number is not None and 1 <= number <= 4 else None


def half_year(words: Words) -> list[Meaning]:
    """Reads "The first half of 1990"."""
    if name := words.text("quarter_name"):
        told = words.whole("year")
        return fixed(f"{told:04}-{name}") if told is not None else a_date(Reckoning("H", named=name, toward="~"))
    rank = 2 if words.has("last") and not words.has("ordinal") else words.whole("ordinal")
    if rank not in (1, 2):
        return []
    if (told := words.whole("year")) is not None:
        return fixed(f"{told:04}-H{rank}")
    step = (1 if words.has("next") else 0) - (1 if words.has("last") and words.has("ordinal") else 0)
    return a_date(Reckoning("Y", step, f"H{rank}", "="))


def season(words: Words) -> list[Meaning]:
    """A season: of a named or near year, last, this or next."""
    name = words.text("season")
    if (told := words.whole("year")) is not None:
        return fixed(f"{told:04}-{name}")
    step, after = step_of(words), words.after()
    if words.has("yearword"):
        return a_date(Reckoning("Y", step or 0, name, "="))
    if after is not None and after.has("of"):  # "the spring of the clock"
        return []
    if step is None:
        if not words.has("the") and not (words.before() or words.own[0]).has("prep"):
            return []
        return a_date(Reckoning("M", named=name, toward=_toward(words)))
    back = words.has("past", "previous") or (words.has("last") and step < 0)
    return a_date(Reckoning("M", named=name, toward="<" if back else ">" if step > 0 else "~"))


def holiday(words: Words) -> list[Meaning]:
    """A holiday, in a named year or the one that the tense points to."""
    name = words.text("holiday")
    told = words.whole("year")
    if told is not None and name.startswith("D"):
        return _valid(f"{told:04}-{name[1:]}")
    step = step_of(words)
    toward = {-1: "<", 1: ">", 0: "~"}[step] if step is not None else _toward(words)
    if told is not None:
        return fixed(f"{told:04}", is_open=True)
    return a_date(Reckoning("D", named=name, toward=toward))
