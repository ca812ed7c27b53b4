"""Sentences that the text says twice: the copy in the body stays, the others are captions or repeats."""

import re
from collections import defaultdict
from dataclasses import dataclass

from reportedly.intake.furniture.labels import Labels
from reportedly.intake.layout import Line
from reportedly.intake.settings import number
from reportedly.model import FurnitureKind, Span

_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Maj|Adm|Prof|Rev|Hon|Jr|Sr|No|Nos|vs|Inc|Co|Corp|Ltd|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.$"
)


@dataclass(frozen=True, slots=True)
class Copy:
    """One standing of a sentence: its line, its place, and whether it is alone in its line."""

    line: Line
    span: Span
    alone: bool


def label_repeats(labels: Labels) -> None:
    """Label all but one standing of every sentence that stands more than once."""
    groups: dict[str, list[Copy]] = defaultdict(list)
    for line in labels.layout.lines:
        if labels.kinds.get(line.index) in (None, "caption", "headline"):
            for key, copy in _sentences(line):
                groups[key].append(copy)
    for copies in groups.values():
        if len(copies) > 1:
            _label_group(labels, copies)


def sentence_spans(words: str, start: int) -> list[Span]:
    """Where the sentences of a line stand, by its punctuation alone."""
    cuts, last = [], 0
    for end in _END.finditer(words):
        if not _ABBREVIATION.search(words, max(last, end.end() - 8), end.start() + 1):
            cuts.append((last, end.end()))
            last = end.end()
    cuts.append((last, len(words)))
    spans = []
    for left, right in cuts:
        inside = words[left:right].lstrip()
        if inside:
            spans.append(Span(start + right - len(inside), start + right))
    return spans


def _sentences(line: Line) -> list[tuple[str, Copy]]:
    """The line's longer sentences, each under its letters."""
    spans = sentence_spans(line.words, line.span.start)
    found = []
    for span in spans:
        words = line.words[span.start - line.span.start : span.end - line.span.start]
        key = _WORD.findall(words.casefold())
        if len(key) >= number("repeats", "min_words"):
            found.append((" ".join(key), Copy(line, span, len(spans) == 1)))
    return found


def _label_group(labels: Labels, copies: list[Copy]) -> None:
    """Keep one copy in the body and label the others."""
    captions = [c for c in copies if c.line.index in labels.kinds]
    body = [c for c in copies if c.line.index not in labels.kinds]
    near = [c for c in body if any(_adjacent(c.line, other.line) for other in captions)]
    if len(near) < len(body):
        for copy in near:
            _label(labels, copy, "caption")
        body = [c for c in body if c not in near]
    for copy in sorted(body, key=_rank)[1:]:
        _label(labels, copy, "repeat")


def _adjacent(line: Line, other: Line) -> bool:
    """Whether two lines follow each other in one paragraph, as a caption follows the picture's description."""
    return line.paragraph == other.paragraph and abs(line.index - other.index) == 1


def _rank(copy: Copy) -> tuple[bool, bool, int]:
    """The copy in running text before one that stands alone; of those alone, not the one above the report."""
    above = copy.alone and copy.line.paragraph < number("repeats", "opening_paragraphs")
    return (copy.alone, above, copy.span.start)


def _label(labels: Labels, copy: Copy, kind: FurnitureKind) -> None:
    if copy.alone:
        labels.label(copy.line, kind)
    else:
        labels.cut(copy.span.start, copy.span.end, kind)
