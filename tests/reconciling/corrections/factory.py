"""Corrections made of the words that they are about."""

from typing import Any

from reportedly.model import Reading
from reportedly.model.correction import Anchor, Correction, ReportAnchor, source_digest, text_digest

FIRST = "2026-03-04T09:30:00.000000Z"


def moment(number: int) -> str:
    """A moment, later for a greater number."""
    return f"2026-03-04T10:{number // 60:02}:{number % 60:02}.000000Z"


def anchor(reading: Reading, words: str, nth: int = 0) -> Anchor:
    """The words of a report, at their first place or a later one."""
    text, start = reading.report.text, -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Anchor(text_digest(text), start, start + len(words), words, reading.report.id)


def whole(reading: Reading) -> ReportAnchor:
    """A whole report."""
    report = reading.report
    return ReportAnchor(text_digest(report.text), source_digest(report), report.id)


def correct(shape: type[Correction], number: int = 0, why: str = "I read it so.", who: str = "Ann", **what: Any) -> Any:
    """A correction of a kind, at a moment."""
    return shape(who=who, when=moment(number), why=why, **what)
