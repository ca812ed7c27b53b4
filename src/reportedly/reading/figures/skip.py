"""Numbers that are no figures: dates, years, ages, clock times, names, labels, scores."""

import re
from functools import cache

from reportedly.knowledge import read_table
from reportedly.reading.figures.lexicon import either
from reportedly.reading.figures.numbers import Number

ADDRESS = re.compile(r"https?\s?:|www\.|\S+@\S+")
YEAR = re.compile(r"(?:1[5-9]|2[01])\d\d$")
AGE_BEFORE = re.compile(r"[A-Z][\w.'’-]*\s?,\s?$|\($")
AGED = re.compile(
    r"\b(?:aged?|ages)\s+(?:between\s+)?\d+(?:\s*,\s*\d+)*\s*(?:,|and|or|to|-|–|,\s*and)\s*$", re.IGNORECASE
)
AGE_AFTER = re.compile(r"\s?[,.;)]|\s(?:who|was|is|said|told|from|of)\b")
GLUED_BEFORE = re.compile(r"\d\s?[-–/]\s?$|[A-Za-z]-\s?$|\w$")
GLUED_AFTER = re.compile(r"\s?[-–/]\s?\d|[A-Za-z]")
NEIGHBOURHOOD = 24  # characters looked at on either side


def is_figure(text: str, number: Number, start: int, end: int) -> bool:
    """Whether a number counts or measures something, as far as its neighbours in its paragraph tell."""
    if number.unit:
        return not (number.unit == "share" and _alone(text, number))
    before = text[max(start, number.core.start - NEIGHBOURHOOD) : number.core.start]
    after = text[number.core.end : min(end, number.core.end + NEIGHBOURHOOD)]
    return not (
        _before().search(before)
        or _after().match(after)
        or _glued(before, after)
        or _year(text, number)
        or _age(number, before, after)
        or _pronoun(text, number, before, after)
    )


def is_address(text: str) -> bool:
    """Whether a paragraph is a web address, or one taken apart by a tokeniser."""
    return ADDRESS.match(text) is not None


def _alone(text: str, number: Number) -> bool:
    """Whether a bare "half" is left vague: it is a share only of what is named with "of"."""
    return (
        number.qualifier == "half" and re.match(r"\s+of\s+(?!it\b|that\b|this\b)", text[number.core.end :][:9]) is None
    )


@cache
def _before() -> re.Pattern[str]:
    """A label, month or sign right before a number that makes it none."""
    table = read_table("quantities")["not_figures"]
    months = either(table["months"])
    return re.compile(
        rf"(?:(?<!\w){either(table['before'])}|\b{months}\.?|[#/'’]|\d\s?:|\d[,.]?)[\s-]*$", re.IGNORECASE
    )


@cache
def _after() -> re.Pattern[str]:
    """An age, a duration, a clock time or a month right after a number that makes it no count."""
    table = read_table("quantities")["not_figures"]
    words = either([*table["after"], *table["time"], *table["months"]])
    return re.compile(
        rf"\s?(?:-\s?)?(?:{words}(?!\w)|\s?[:/]\s?\d|-?\s?(?:(?:and|to)\s)?\d+\s?-?\s?{words}(?!\w))", re.IGNORECASE
    )


def _glued(before: str, after: str) -> bool:
    """A score, a phone number, a model name: digits joined by hyphens, a letter right beside them."""
    return bool(GLUED_BEFORE.search(before) or GLUED_AFTER.match(after))


def _age(number: Number, before: str, after: str) -> bool:
    """A bare number between commas behind a name: "Ann Lee, 35, said"."""
    if AGED.search(before):
        return True
    return bool(number.low and number.low < 120 and AGE_BEFORE.search(before) and AGE_AFTER.match(after))


def _year(text: str, number: Number) -> bool:
    """A bare number of four digits that may be a year."""
    words = number.core.words(text)
    return bool(YEAR.match(words)) and number.qualifier is None


def _pronoun(text: str, number: Number, before: str, after: str) -> bool:
    """A word "one" that stands for a person or thing: "one of the", "no one", "the one that"."""
    if number.core.words(text).lower() != "one":
        return False
    return bool(
        re.search(r"\b(?:no|any|every|some|this|that|the|each|which|another|day)[\s-]+$", before, re.IGNORECASE)
    ) or bool(
        re.match(r"\s+(?:of|another|or\s+two|day|in|by|who|that|which|is|was|can|at)\b|[.;’']", after, re.IGNORECASE)
    )
