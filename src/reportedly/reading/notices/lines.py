"""The lines of a report in which it may speak of itself, and their sentences by punctuation alone."""

import re
from dataclasses import dataclass

from reportedly.model import Report, Span, unwrapped

# Furniture in which other stories are named, or what is said elsewhere is said again.
FOREIGN = frozenset({"teaser", "caption", "repeat", "subscription"})
_LINE = re.compile(r"[^\n\r]+")
_END = re.compile(r"(?:[.!?…]|[.!?…][\"'”’)\]]+)\s+(?=[\"“‘'(\[]*[^\W_a-z])")
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Maj|Adm|Prof|Rev|Hon|Jr|Sr|No|Nos|vs|Inc|Co|Corp|Ltd|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])|\b[ap]\.m)\.\s+$"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the space at its ends.

    Attributes:
        number: Its place among the lines of the report.
        last: Whether no line of the report follows.
        menu: Whether it is taken for navigation: then only a bare label in it counts ("CORRECTION").
    """

    number: int
    start: int
    words: str
    last: bool
    menu: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.start + len(self.words))

    @property
    def count(self) -> int:
        """How many words it has."""
        return len(self.words.split())


def own_lines(report: Report) -> list[Line]:
    """The lines of a report that are its own, links and captions left out."""
    foreign = {piece.span.start: piece.span.end for piece in report.furniture if piece.kind in FOREIGN}
    menus = {piece.span.start for piece in report.furniture if piece.kind == "navigation"}
    found = []
    for match in _LINE.finditer(unwrapped(report.text)):
        words = match.group().strip()
        if words:
            start = match.start() + match.group().index(words[0])
            if foreign.get(start, 0) < start + len(words):
                found.append((start, words))
    return [Line(i, start, words, i == len(found) - 1, start in menus) for i, (start, words) in enumerate(found)]


def sentences(words: str) -> list[tuple[int, int]]:
    """Where the sentences of a line stand in it, the space between them left out."""
    cuts, last = [], 0
    for end in _END.finditer(words):
        if not _SHORT.search(words, max(last, end.end() - 12), end.end()):
            cuts.append((last, end.end()))
            last = end.end()
    cuts.append((last, len(words)))
    return [(a, a + len(words[a:b].rstrip())) for a, b in cuts if words[a:b].strip()]
