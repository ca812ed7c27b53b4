"""Quotations: which stretches of the text stand in quotation marks of whatever kind."""

import re
from dataclasses import dataclass

from reportedly.model import Span
from reportedly.reading.page import Page

MARK = re.compile(r"''|``|[\"“”„‟«»‘’']")
CLOSERS = {"“": ("”",), "„": ("“", "”"), "``": ("''",), "«": ("»",), "‘": ("’",), "»": ("«",), "‟": ("”",)}
CLOSING_POINT = ".,!?;:…—-"


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its marks.

    Attributes:
        span: With both marks, or to the end of the paragraph where it runs on.
        closed: Whether the closing mark is there; a quotation over several paragraphs closes in its last.
    """

    span: Span
    closed: bool


def find_quotes(page: Page) -> tuple[Quote, ...]:
    """The outermost quotations of the body, in order; none crosses the end of a paragraph."""
    found: list[Quote] = []
    for number, block in enumerate(page.blocks):
        runs_on = number + 1 < len(page.blocks) and MARK.match(page.text, page.blocks[number + 1].start) is not None
        # A mark without its fellow is a slip of the pen, unless the next paragraph goes on with the quotation.
        found.extend(quote for quote in block_quotes(page.text, block) if quote.closed or runs_on)
    return tuple(found)


def block_quotes(text: str, block: Span) -> list[Quote]:
    """The quotations of one paragraph."""
    found: list[Quote] = []
    opened: tuple[int, tuple[str, ...]] | None = None
    for match in MARK.finditer(text, block.start, block.end):
        mark, at, end = match[0], match.start(), match.end()
        if opened is None:
            if _opens(text, mark, at, end, block):
                opened = (at, CLOSERS.get(mark, (mark,)))
        elif mark in opened[1] and _closes(text, mark, at, end, block):
            found.append(Quote(Span(opened[0], end), True))
            opened = None
    if opened is not None and opened[1][0] not in ("'", "’"):
        found.append(Quote(Span(opened[0], block.end), False))
    return found


def _opens(text: str, mark: str, at: int, end: int, block: Span) -> bool:
    """Whether a mark opens a quotation: it leans on what follows and not on a word before."""
    if mark in ("”", "’"):
        return False
    before = text[at - 1] if at > block.start else " "
    after = text[end] if end < block.end else " "
    if mark in ("'", "‘"):
        return not before.isalnum() and after.isalpha() and _single_closes(text, mark, end, block)
    if mark in ('"', "''", "»"):
        return not after.isspace() and not (
            before.isalnum() or before in CLOSING_POINT.replace("—", "").replace("-", "")
        )
    return True


def _closes(text: str, mark: str, at: int, end: int, block: Span) -> bool:
    """Whether a mark closes: single ones are apostrophes where a letter follows or a plural stands before."""
    after = text[end] if end < block.end else " "
    if mark in ("'", "’"):
        return not after.isalnum()
    return not (after.isalnum() and text[at - 1].isspace())


def _single_closes(text: str, mark: str, start: int, block: Span) -> bool:
    """Whether a single mark that might open has a fellow that closes within the paragraph."""
    closer = "’" if mark == "‘" else "'"
    return any(
        match[0] == closer and _closes(text, match[0], match.start(), match.end(), block)
        for match in MARK.finditer(text, start + 1, block.end)
    )
