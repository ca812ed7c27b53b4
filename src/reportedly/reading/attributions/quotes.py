"""Quotations: which stretches of the text stand in quotation marks of whatever kind."""

import re
from dataclasses import dataclass, replace

from reportedly.model import Span
from reportedly.reading.page import Page

MARK = re.compile(r"''|``|[\"“”„‟«»‘’']")
CLOSERS = {
    '"': ('"', "”"),
    "“": ("”",),
    "„": ("“", "”"),
    "``": ("''",),
    "«": ("»",),
    "‘": ("’",),
    "»": ("«",),
    "‟": ("”",),
}
SINGLE = ("'", "‘", "’")
CLOSING_POINT = ".,!?;:…—-"


REACH = 5  # paragraphs that a quotation runs over without a mark of its own; a mark that finds no fellow is a slip


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its marks, or the part of it that stands in one paragraph.

    Attributes:
        span: With both marks, or to the end of the paragraph where it runs on.
        closed: Whether the closing mark is there; a quotation over several paragraphs closes in its last.
        resumes: Whether it goes on with the one before it, which ran to the end of its paragraph.
    """

    span: Span
    closed: bool
    resumes: bool = False


def find_quotes(page: Page) -> tuple[Quote, ...]:
    """The outermost quotations of the body, in order; none crosses the end of a paragraph."""
    found: list[Quote] = []
    blocks = page.blocks
    number = 0
    reopened = False
    while number < len(blocks):
        quotes = block_quotes(page.text, blocks[number])
        if reopened and quotes:
            quotes[0] = replace(quotes[0], resumes=True)
        reopened = False
        if quotes and not quotes[-1].closed:
            mark = MARK.match(page.text, blocks[number + 1].start) if number + 1 < len(blocks) else None
            reopened = mark is not None and page.text.startswith(mark[0], quotes[-1].span.start)
            over = () if mark is not None else run_over(page.text, blocks[number + 1 : number + 1 + REACH], quotes[-1])
            # A mark without its fellow is a slip of the pen, unless a paragraph further on goes on with it.
            found.extend(quotes if mark is not None or over else quotes[:-1])
            found.extend(over)
            number += len(over)
            if over:
                end = over[-1].span.end
                found.extend(q for q in block_quotes(page.text, blocks[number]) if q.closed and q.span.start >= end)
        else:
            found.extend(quotes)
        number += 1
    return tuple(found)


def run_over(text: str, blocks: tuple[Span, ...], opened: Quote) -> tuple[Quote, ...]:
    """The parts in the next paragraphs of a quotation that opens once and closes there; none if it closes nowhere."""
    mark = MARK.match(text, opened.span.start)
    closers = CLOSERS.get(mark[0], (mark[0],)) if mark is not None else ()
    found: list[Quote] = []
    for block in blocks:
        marks = (m for m in MARK.finditer(text, block.start, block.end) if m[0] not in SINGLE)
        first = next(marks, None)
        if first is None:
            found.append(Quote(block, False, True))
            continue
        if first[0] in closers and first.start() > block.start and _closes_only(text, first, block):
            return (*found, Quote(Span(block.start, first.end()), True, True))
        return ()
    return ()


def _closes_only(text: str, mark: re.Match[str], block: Span) -> bool:
    """Whether a mark that closes could not as well open."""
    return not _opens(text, mark[0], mark.start(), mark.end(), block) or mark[0] in ("”", "»")


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
