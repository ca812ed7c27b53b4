"""Reads an invented text and shows its attributions as words."""

from reportedly.model import Attribution, Credit, Published, Report, Span
from reportedly.reading import Reader

Row = tuple[str, str, str, str]


def read(reader: Reader, text: str, credits_: tuple[Credit, ...] = ()) -> list[Attribution]:
    """The attributions of a report with that text."""
    report = Report("r1", "Daily Invented", None, None, None, "en", text, Published(), None, credits_, ())
    return list(reader.read(report).attributions)


def words(text: str, spans: tuple[Span, ...]) -> str:
    """The words at the spans, pieces apart."""
    return " | ".join(span.words(text) for span in spans)


def rows(text: str, found: list[Attribution]) -> list[Row]:
    """Source, cue, content and stance of each."""
    return [(words(text, a.source), words(text, a.cue), words(text, a.content), a.stance) for a in found]


def by_cue(text: str, found: list[Attribution], cue: str) -> Attribution:
    """The first attribution whose cue holds that word."""
    return next(a for a in found if cue in words(text, a.cue))
