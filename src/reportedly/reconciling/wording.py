"""What the words of a clause name and count, to tell apart two deeds of one word."""

import re

from reportedly.reconciling.words import stem

NAMED = re.compile(r"(?<=\s)[“\"‘'(]?([A-Z][\w’'.-]*\w)")
COUNTED = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*")
DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march"}
    | {"april", "may", "june", "july", "august", "september", "october", "november", "december"}
)
NUMBERS = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "dozens"}
    | {"hundreds", "scores", "thousands"}
)


def names_in(clause: str) -> frozenset[str]:
    """The stems of the words with a capital inside a clause, without the days and months."""
    words = (found[1] for found in NAMED.finditer(clause))
    return frozenset(stem(word) for word in words if word.lower() not in DAYS)


def counts_in(clause: str) -> frozenset[str]:
    """The numbers of a clause, as they stand there."""
    return frozenset(COUNTED.findall(clause)) | (frozenset(clause.lower().split()) & NUMBERS)
