"""The date that a report tells of itself: a full date beside "today", or "this Friday, 19 August 2022" told as done."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from reportedly.model import Reading, Span, Timex
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.dating.verdict import Verdict

_THIS = re.compile(r"\bthis\s*$", re.I)
_LONGEST = 20  # characters that are looked at for it
# A month's name is asked for: which of 8/9/2022 is the day nobody can tell.
_NAMED = re.compile(r"[^\W\d]{3,}")
_BETWEEN = re.compile(r"[\s,(–—-]*(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[\s,]*)?", re.I)


def own_date(reading: Reading) -> Verdict | None:
    """The day that the first sentences call the report's own; None where none does, or two days do."""
    found = list(_own_days(reading))
    days = {day for day, _, _ in found}
    if len(days) != 1:
        return None
    day, place, words = found[0]
    return Verdict(day, day, (reading.report.evidence(place),), f"its own words are “{words}”")


def _own_days(reading: Reading) -> Iterator[tuple[date, Span, str]]:
    """The days so called, each with its sentence and words; what somebody is quoted with is of another day."""
    text, timexes = reading.report.text, reading.timexes
    for sentence in reading.sentences[: cuts().news_sentences]:
        inside = [t for t in timexes if sentence.span.holds(t.span) and not _is_quoted(t, reading)]
        for index, timex in enumerate(inside):
            told = _full_day(timex, text)
            if told is None:
                continue
            start, step = _pointed(inside[index - 1] if index else None, timex, text)
            if step is not None:
                yield told - timedelta(days=step), sentence.span, text[start : timex.span.end]


def _full_day(timex: Timex, text: str) -> date | None:
    """The day that the words tell in full, with the month's name and a year."""
    if timex.anchor != "text" or timex.type != "DATE" or timex.earliest is None or timex.earliest != timex.latest:
        return None
    words = timex.span.words(text)
    if timex.earliest[:4] not in words or not _NAMED.search(words):
        return None
    day = date.fromisoformat(timex.earliest)
    return day if date.min + timedelta(days=7) < day < date.max - timedelta(days=7) else None


def _pointed(before: Timex | None, timex: Timex, text: str) -> tuple[int, int | None]:
    """Where the words begin that point from the report's day, and how many days they go; None where none do."""
    if timex.reckoning is not None:  # "this Friday, 19 August 2022" told as past
        found = _THIS.search(text, max(0, timex.span.start - _LONGEST), timex.span.start)
        return found.start() if found else timex.span.start, 0
    if before is None or before.reckoning is None:
        return timex.span.start, None
    reckoning = before.reckoning
    plain = reckoning.unit == "D" and not reckoning.named and not reckoning.part and abs(reckoning.step) <= 1
    if plain and _BETWEEN.fullmatch(text, before.span.end, timex.span.start):
        return before.span.start, reckoning.step
    return timex.span.start, None


def _is_quoted(timex: Timex, reading: Reading) -> bool:
    """Whether the words stand in what somebody is quoted with."""
    quoted = (a for a in reading.attributions if a.kind != "indirect")
    return any(piece.holds(timex.span) for a in quoted for piece in a.content)
