"""When a report came out, as far as it or its page says so."""

from collections.abc import Iterator

from reportedly.intake.dates import date_in_url, find_date, is_date_line, iso_interval
from reportedly.intake.layout import Layout
from reportedly.intake.masthead import find_masthead
from reportedly.intake.record import Found
from reportedly.knowledge.outlets import find_outlet
from reportedly.model import Dateline, Furniture, Published

_MONTH_FIRST = ("US",)  # countries that write 4/9 for the ninth of April


def published(
    given: Found | None, page: Layout, furniture: tuple[Furniture, ...], dateline: Dateline | None, url: str | None
) -> tuple[Published, str | None]:
    """The date, and how it was found; a given date that is none is remembered, and nothing put in its place."""
    if given:
        interval = iso_interval(given.value)
        if interval is None:
            return Published(), f"{given.how} is no ISO date: {given.value[:40]!r}"
        return Published(*interval, "metadata"), given.how
    month_first = _month_first(url)
    if line := _best_line(page, furniture, month_first):
        day, words = line
        return Published(day, day, "metadata"), f"line {words[:60]!r}"
    if dateline and dateline.date and (found := find_date(dateline.date.words(page.text), month_first=month_first)):
        return Published(found[0], found[0], "dateline"), "dateline"
    if url and (in_url := date_in_url(url)):
        return Published(in_url, in_url, "metadata"), "date in the URL"
    return Published(), None


def _month_first(url: str | None) -> bool | None:
    """How the outlet writes dates in figures, by its country; None where that is not known."""
    outlet = find_outlet(url) if url else None
    return outlet.country in _MONTH_FIRST if outlet else None


def _best_line(page: Layout, furniture: tuple[Furniture, ...], month_first: bool | None) -> tuple[str, str] | None:
    """The date of a line that says when the report was published, else of one that says when it was updated."""
    found = list(_date_lines(page, furniture, month_first))
    first = next(
        (item for item in found if not item[1].casefold().lstrip("(").startswith(("updated", "last up"))), None
    )
    return first or (found[0] if found else None)


def _date_lines(page: Layout, furniture: tuple[Furniture, ...], month_first: bool | None) -> Iterator[tuple[str, str]]:
    for piece in furniture:
        words = piece.span.words(page.text)
        if piece.kind != "navigation":
            continue
        if is_date_line(words) and (date := find_date(words, month_first=month_first)):
            yield date[0], words
        elif masthead := find_masthead(words):
            yield masthead.day, words
