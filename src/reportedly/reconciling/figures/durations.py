"""Stretches of time as figures: "two weeks ago" in one report, "three weeks" in another."""

import re
from collections.abc import Iterator
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Figure, Reading, Span

SURE = 80


def durations(reading: Reading) -> Iterator[Figure]:
    """The time expressions of a reading that give a number of days, weeks or the like, as figures."""
    for timex in reading.timexes:
        match = _pattern().search(timex.span.words(reading.report.text))
        if match is not None:
            unit = match["unit"].lower()
            span = Span(timex.span.start + match.start(), timex.span.start + match.end())
            yield _figure(timex.id, span, _number(match["number"]), (match["rough"] or "").lower() or None, unit)


def _figure(name: str, span: Span, value: float, qualifier: str | None, unit: str) -> Figure:
    bound = _bounds().get(qualifier or "")
    low, high = (None if bound == "high" else value), (None if bound == "low" else value)
    return Figure(name, span, low, high, qualifier, None, unit, None, None, None, None, None, SURE, "stretch of time")


def _number(words: str) -> float:
    return float(words) if words.isdigit() else float(read_table("quantities")["numerals"][words.lower()])


@cache
def _bounds() -> dict[str, str]:
    return {word: row["bound"] for row in read_table("quantities")["qualifiers"] for word in row["words"]}


@cache
def _pattern() -> re.Pattern[str]:
    numbers = "|".join(read_table("quantities")["numerals"])
    rough = "|".join(sorted(map(re.escape, _bounds()), key=lambda word: (-len(word), word)))
    units = "|".join(read_table("contrast")["stretches"])
    return re.compile(
        rf"(?:(?P<rough>{rough})\s+)?\b(?P<number>\d{{1,3}}|{numbers})[\s-]{{1,3}}(?P<unit>{units})s?\b", re.IGNORECASE
    )
