"""The numbers of a text: where they stand, the interval that the words allow, qualifier and unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.model import Span
from reportedly.reading.figures.lexicon import (
    MOST,
    lexicon,
    number_pattern,
    qualifier_pattern,
    range_pattern,
    suffix_pattern,
    unit_pattern,
    worth,
)

LOOK_BACK = 34  # characters: the longest qualifier of the table with its spaces
CHANGE_BACK = 48  # characters before "from" in which a verb of change is looked for
RANGE_WORDS = ("between", "from")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as its words say it, before anything is known of what it counts.

    Attributes:
        span: Number with qualifier and currency sign.
        core: The number alone.
        end: Where the unit ends, if there is one; else where the number does.
    """

    span: Span
    core: Span
    end: int
    low: float | None
    high: float | None
    qualifier: str | None
    unit: str | None


def find_numbers(text: str, start: int, end: int) -> Iterator[Number]:
    """The numbers between two offsets of a text, in order, ranges joined and bounds applied."""
    position = start
    while match := number_pattern().search(text, position, end):
        number = _plain(match)
        position = match.end()
        if number is None:
            continue
        number = _joined(text, number, end)
        number = _qualified(text, _measured(text, number, end), start, end)
        position = max(position, number.span.end)
        yield number


def _plain(match: re.Match[str]) -> Number | None:
    """The number of one match without what stands around it; None where it has no sensible value."""
    low, high = _interval(match)
    if low is None or not low < MOST:
        return None
    span = Span(*match.span())
    unit = lexicon().symbols.get(_symbol(match["money"])) if match["money"] else None
    if match["vague"]:
        unit = "share" if _key(match["vague"]) in lexicon().shares else unit
        unit = "times" if _key(match["vague"]) in lexicon().times else unit
    return Number(span, span, span.end, low, high, _key(match["vague"]) if match["vague"] else None, unit)


def _interval(match: re.Match[str]) -> tuple[float | None, float | None]:
    if match["vague"]:
        word = _key(match["vague"])
        share = lexicon().shares.get(word) or lexicon().times.get(word)
        return (share, share) if share is not None else lexicon().vague[word]
    words = match["amount"] + " " + (match["scale"] or "") if match["money"] else match["digits"] or match["words"]
    value = worth(words)
    return value, value


def _symbol(sign: str) -> str:
    """The table's spelling of a currency sign."""
    bare = " ".join(sign.split())
    return bare if bare in lexicon().symbols else bare.upper()


def _key(words: str) -> str:
    """Words as the tables spell them."""
    return re.sub(r"\s?-\s?", "-", " ".join(words.lower().split()))


def _joined(text: str, number: Number, end: int) -> Number:
    """The number with the second one of its range, if one follows ("60 to 75", "$60-75 million")."""
    second = _second(text, number, end)
    if second is None or second.low is None or number.low is None:
        return number
    low = number.low * _shared_scale(text, number, second)
    if not low < second.low or (number.unit and second.unit and number.unit != second.unit):
        return number
    span = Span(number.span.start, second.span.end)
    return Number(span, span, span.end, low, second.low, None, number.unit or second.unit)


def _second(text: str, number: Number, end: int) -> Number | None:
    """The second number of a range, None where the words between make none."""
    between = range_pattern().match(text, number.core.end, end)
    if number.qualifier or number.low is None or between is None:
        return None
    match = number_pattern().match(text, between.end(), end)
    second = _plain(match) if match else None
    if second is None or second.qualifier or second.low is None:
        return None
    if between.group().strip().lower() == "to" and _changes(text, number.span.start):
        return None
    joins = between.group().split() in (["and"], ["or"])
    return second if not joins or _opens_range(text, number.span.start, between.group()) else None


def _changes(text: str, start: int) -> bool:
    """Whether "from" behind a verb of change opens two values: "rose from 12 to 24"."""
    before = text[max(0, start - CHANGE_BACK) : start].lower()
    words = re.findall(r"[a-z-]+", before)
    return bool(words) and words[-1] == "from" and any(word in lexicon().changes for word in words[-4:-1])


def _opens_range(text: str, start: int, link: str) -> bool:
    """Whether "and" or "or" joins the two ends of one range: "between 5 and 10"."""
    before = qualifier_pattern().search(text, max(0, start - LOOK_BACK), start)
    return link.strip().lower() == "and" and before is not None and _key(before[1]) == "between"


def _shared_scale(text: str, number: Number, second: Number) -> float:
    """What to multiply the first number with where only the second bears the scale: "60-75 million"."""
    own = re.search(r"[a-z]{1,8}$", number.core.words(text).lower())
    scale = re.search(r"(thousand|million|billion|trillion|mm|bn|m|k)$", second.core.words(text).lower())
    if own or scale is None or number.low is None or number.low >= 1000:
        return 1
    return lexicon().multipliers[scale[1]]


def _measured(text: str, number: Number, end: int) -> Number:
    """The number with the unit that follows it."""
    if number.unit:
        return number
    found = unit_pattern().match(text, number.core.end, end)
    if found is None:
        return number
    word = re.sub(r"[\s-]+", " ", found[1].lower())
    # "in" and the like are units only when joined to the number or spelt out
    if len(word) <= 2 and word not in ("%", "km", "kg", "ft", "mm", "cm", "mw", "°c"):
        return number
    unit = lexicon().units[word]
    if word in ("pounds", "pound") and _is_money(text, number, found.end()):
        unit = "GBP"
    return replace(number, unit=unit, end=found.end())


def _is_money(text: str, number: Number, end: int) -> bool:
    """Whether pounds are money: millions of them, or behind a word of price; not "pounds of"."""
    if re.match(r"\s+of\b", text[end : end + 5]):
        return False
    words = re.findall(r"[a-z]+", text[max(0, number.span.start - CHANGE_BACK) : number.span.start].lower())
    return (number.low or 0) >= 100_000 or any(word in lexicon().priced for word in words[-5:])


def _qualified(text: str, number: Number, start: int, end: int) -> Number:
    """The number with its qualifier, and the interval that this leaves."""
    before = qualifier_pattern().search(text, max(start, number.span.start - LOOK_BACK), number.span.start)
    if before and _key(before[1]) not in RANGE_WORDS:
        number = replace(number, span=Span(before.start(1), number.span.end))
        return _bounded(number, _key(before[1]))
    if before and _key(before[1]) == "between" and number.low != number.high:
        return replace(number, span=Span(before.start(1), number.span.end))
    after = suffix_pattern().match(text, number.core.end, end)
    if after and number.qualifier is None:
        number = replace(number, span=Span(number.span.start, after.end()), end=max(number.end, after.end()))
        return _bounded(number, _key(after[1]))
    return number


def _bounded(number: Number, qualifier: str) -> Number:
    """The number under a qualifier: "at least" opens its upper end, "up to" its lower one."""
    name = qualifier if number.qualifier is None else f"{qualifier} {number.qualifier}"
    bound = lexicon().bounds[qualifier]
    if bound == "low":
        return replace(number, high=None, qualifier=name)
    if bound == "high":
        if number.low != number.high and number.high is not None:
            return replace(number, qualifier=name)
        return replace(number, low=None, high=number.high, qualifier=name)
    return replace(number, qualifier=name)
