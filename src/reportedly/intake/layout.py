"""A text as lines and paragraphs, with what tells prose from page: length and how a line ends."""

import re
from dataclasses import dataclass

from reportedly.intake.settings import number
from reportedly.model import Span, unwrapped

_LINE = re.compile(r"[^\n\r]+")
_BREAK = re.compile(r"\r\n|\n|\r")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_CLOSERS = "\"'”’)]»*_` \t\xa0"
_BRACKET = re.compile(r"(?<=[.!?…\"'”’])\s*[(\[][^()\[\]]{1,60}[)\]]$")  # "... home. (AFP)"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the space at its ends.

    Attributes:
        index: Its number among the lines of the text.
        span: Where it stands.
        words: What it says.
        paragraph: The number of its paragraph; a blank line ends a paragraph.
        count: How many words it has.
        ended: Whether it ends as a sentence does, closing quotation marks and brackets aside.
        open_ended: Whether it announces more: a colon, a comma, a dash.
    """

    index: int
    span: Span
    words: str
    paragraph: int
    count: int
    ended: bool
    open_ended: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a text.

    Attributes:
        text: The text, line breaks that only keep a width made spaces.
        lines: Those that are not blank.
        punctuated: Whether prose ends with full stops here; else (hard-wrapped or transcribed text) a bare
            end says nothing.
    """

    text: str
    lines: tuple[Line, ...]
    punctuated: bool


def layout(text: str) -> Layout:
    """The layout of a text; linear in its length."""
    text = unwrapped(text)
    lines: list[Line] = []
    paragraph, last = 0, 0
    for found in _LINE.finditer(text):
        words = found.group().strip()
        if not words:
            continue
        start = found.start() + found.group().index(words[0])
        if lines and len(_BREAK.findall(text, last, start)) > 1:
            paragraph += 1
        last = start + len(words)
        lines.append(_line(len(lines), Span(start, last), words, paragraph))
    return Layout(text, tuple(lines), _punctuated(lines))


def _line(index: int, span: Span, words: str, paragraph: int) -> Line:
    end = _BRACKET.sub("", words).rstrip(_CLOSERS)[-1:]
    count = len(_WORD.findall(words))
    return Line(index, span, words, paragraph, count, bool(end) and end in ".!?…।。", bool(end) and end in ":;,-–—_")


def _punctuated(lines: list[Line]) -> bool:
    """Whether long lines mostly end as sentences do."""
    prose = [line for line in lines if line.count > number("layout", "prose_words")]
    return bool(prose) and sum(line.ended for line in prose) >= number("layout", "ended_share") * len(prose)
