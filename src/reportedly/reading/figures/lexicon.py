"""The table of quantities, compiled once: what number words, qualifiers and units are worth."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportedly.knowledge import read_table

MOST = 1e15  # beyond it a number is a misprint or an attack
# "12,500", "12.5", and as tokenised texts write them: "12, 500" and "7. 3" (the latter only before a small letter).
DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"
    r"|(?<![-–]\s)\d{1,3}(?:, \d{3})+(?!\d|,\d|(?:, | and | or )\d)"
    r"|\d+\. ?\d{1,2}(?=\s?(?:- ?)?[a-z%]|\s?[.;)]|$)|\d+(?:\.\d+)?)"
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the table says, by the words in lower case with single spaces."""

    numerals: dict[str, int]
    multipliers: dict[str, int]
    vague: dict[str, tuple[float, float | None]]
    shares: dict[str, float]
    times: dict[str, int]
    bounds: dict[str, str]
    symbols: dict[str, str]
    units: dict[str, str]
    idle: frozenset[str]
    changes: frozenset[str]
    priced: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon of the shipped table."""
    table = read_table("quantities")
    ranks = ("qualifiers", "suffixes")
    return Lexicon(
        table["numerals"],
        table["multipliers"],
        {word: (row["low"], row.get("high")) for row in table["vague"] for word in row["words"]},
        {word: row["value"] for row in table["shares"] for word in row["words"]},
        table["times"],
        {word: row["bound"] for rank in ranks for row in table[rank] for word in row["words"]},
        {symbol: row["code"] for row in table["currencies"] for symbol in row["symbols"]},
        _units(table),
        frozenset(table["idle"]["nouns"]),
        frozenset(table["changes"]["verbs"]),
        frozenset(table["priced"]["words"]),
    )


def _units(table: dict[str, Any]) -> dict[str, str]:
    units = {word.lower(): row["code"] for row in table["currencies"] for word in row["words"]}
    return units | {word.lower(): row["unit"] for row in table["units"] for word in row["words"]}


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; a space in them matches any white space or hyphen."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return (
        "(?:" + "|".join(re.escape(word).replace(r"\ ", r"[\s-]+").replace(r"\-", r"\s?-\s?") for word in ordered) + ")"
    )


@cache
def number_pattern() -> re.Pattern[str]:
    """Finds the numbers of a text: currency, digits or words, and for a range the second number."""
    words = lexicon()
    spelt = either([*words.numerals, "dozen", "hundred", "thousand", "million", "billion", "trillion"])
    scale = either(w for w in words.multipliers if len(w) > 3)
    short = either(w for w in words.multipliers if len(w) <= 3)
    link = r"(?:(?<=hundred)\s+and\s+|(?<=thousand)\s+and\s+|(?<=million)\s+and\s+|\s?-\s?|\s+)"
    cardinal = rf"(?:\b(?:a|an|half\s+a)\s+(?=dozen|hundred|thousand|million|billion))?\b{spelt}(?:{link}{spelt}\b)*"
    symbol = f"(?:{either(words.symbols)}\\s?)"
    digits = rf"{DIGITS}(?:[\s-]{{0,3}}{scale}\b)*(?:\s?(?:mm|bn)\b)?"
    money = rf"(?P<money>{symbol})(?P<amount>{DIGITS})(?:\s?-?\s?(?P<scale>{scale}|{short})\b)?"
    joined = either(word for word in words.shares if "-" in word)
    share = rf"{either(words.shares)}(?=\s+of\b|\s+the\b)|{joined}(?=\s)"
    times = rf"{either(words.times)}(?=\s+(?:as|the|that|its|their|what|his|her|this|last)\b)"
    vague = rf"(?:{either(words.vague)}|{share}|{times})"
    single = (
        rf"{money}|(?P<vague>\b(?!half\s+an?\s){vague}\b)|(?P<digits>(?<![\w.,]){digits})|(?P<words>\b{cardinal}\b)"
    )
    return re.compile(single, re.IGNORECASE)


@cache
def range_pattern() -> re.Pattern[str]:
    """What stands between the two numbers of a range, matched from the end of the first."""
    return re.compile(r"\s?[-–—]\s?|\s+to\s+(?:as\s+(?:many|much)\s+as\s+)?|\s+and\s+|\s+or\s+", re.IGNORECASE)


@cache
def qualifier_pattern() -> re.Pattern[str]:
    """A qualifier that ends where a number begins, with "between" and "from" of ranges."""
    return re.compile(rf"\b({either(_words('qualifiers'))}|between|from)[\s-]+$", re.IGNORECASE)


@cache
def suffix_pattern() -> re.Pattern[str]:
    """A qualifier that begins where a number ends."""
    return re.compile(rf"\s?({either(_words('suffixes'))})(?!\w)", re.IGNORECASE)


@cache
def unit_pattern() -> re.Pattern[str]:
    """A unit that follows a number."""
    return re.compile(rf"\s?-?\s?({either(lexicon().units)})(?!\w)", re.IGNORECASE)


def _words(rank: str) -> list[str]:
    return [word for row in read_table("quantities")[rank] for word in row["words"]]


def worth(words: str) -> float | None:
    """The value of a number in digits or words, None where the words make none ("two three")."""
    known = lexicon()
    total, current, seen = 0.0, 0.0, False
    for word in re.findall(r"\d+(?:[.,]\s?\d+)*|[a-z]+", words.lower()):
        if word[0].isdigit():
            current, seen = digits(word), True
        elif word in known.numerals:
            value = known.numerals[word]
            if seen and (current % 10 if value < 10 else current % 100):
                return None
            current, seen = current + value, True
        elif word == "half":
            current, seen = 0.5, True
        elif word in known.multipliers:
            factor = known.multipliers[word]
            if current > MOST:
                return None
            if factor >= 1000:
                total, current = total + (current if seen else 1) * factor, 0.0
            else:
                current = (current if seen else 1) * factor
            seen = True
    return total + current


def digits(word: str) -> float:
    """The value of digits with commas between thousands and a decimal point, spaced or not."""
    return float(re.sub(r",\s?(?=\d{3})", "", word).replace(" ", "").replace(",", "."))
