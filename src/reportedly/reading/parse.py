"""Parses a report with spaCy so that every token's offset is its offset in the report's text."""

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from numpy import array
from spacy.attrs import SENT_START
from spacy.tokens import Doc
from spacy.tokens import Span as Sent

from reportedly.model import Notice, Report, Span, unwrapped
from reportedly.reading.lemmas import mend_lemmas
from reportedly.reading.mirror import mirror
from reportedly.reading.notices import find_notices
from reportedly.reading.page import Page
from reportedly.reading.slices import joined, run_cuts, sentence_cuts, slices, unended
from reportedly.reading.titles import bind_titles, title_pattern

if TYPE_CHECKING:
    from spacy.language import Language
    from thinc.types import Ints2d

LINE_END = re.compile(r"\n\s*")


def parse(report: Report, nlp: "Language") -> Page:
    """The report's page. The pipeline sees the report alone, so nothing depends on what else is read."""
    text = unwrapped(report.text)
    notices = find_notices(report)
    outside = _outside(report, notices)
    bounds = _bounds(outside, text)
    pieces = [nlp.make_doc(text[a:b]) for a, b in pairwise(sorted({*bounds, *run_cuts(text)}))]
    titles = [found.span() for found in title_pattern().finditer(text)]
    parsed, start = [], 0
    for group in slices(pieces):
        parsed.append(_bounded(group, start, set(bounds), titles, nlp))
        start += sum(len(piece.text) for piece in group)
    if not parsed:
        return Page(report, Doc(nlp.vocab), (), (), notices)
    doc = mirror(joined(parsed, nlp))
    return Page(report, doc, tuple(_sentences(outside, doc)), tuple(_blocks(outside, text)), notices)


def _bounded(group: list[Doc], offset: int, starts: set[int], titles: list[tuple[int, int]], nlp: "Language") -> Doc:
    """The pieces, which begin at an offset of the text, parsed; no sentence is longer than LONGEST_SENTENCE."""
    doc = _parsed(group, offset, starts, titles, nlp)
    if cuts := sentence_cuts(doc):
        doc = _parsed(group, offset, starts | {offset + doc[i].idx for i in cuts}, titles, nlp)
    return doc


def _parsed(group: list[Doc], offset: int, starts: set[int], titles: list[tuple[int, int]], nlp: "Language") -> Doc:
    """The pieces parsed as one: sentences begin at the starts, none within a title."""
    doc = Doc.from_docs(group, ensure_whitespace=False) or Doc(nlp.vocab)
    inner = bind_titles(doc, offset, titles)
    # One array rather than token by token: spaCy looks at the whole document each time a token is set.
    places = [token.idx + offset for token in doc]
    marks = array([[1 if place in starts else -(place in inner)] for place in places], dtype="int64")
    marks[unended(doc, [place in starts for place in places])] = 1
    doc.from_array([SENT_START], cast("Ints2d", marks.astype("uint64")))
    for _, step in nlp.pipeline:
        doc = step(doc)
    return mend_lemmas(doc)


def _outside(report: Report, notices: tuple[Notice, ...]) -> list[Span]:
    """What is not read, sorted and apart: furniture, and what the report says about itself."""
    merged: list[Span] = []
    for span in sorted([*(piece.span for piece in report.furniture), *(notice.span for notice in notices)]):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _bounds(outside: list[Span], text: str) -> list[int]:
    """Offsets at which the text is cut: after line breaks and at both edges of what is not read."""
    cuts = {0, len(text)} | {match.end() for match in LINE_END.finditer(text)}
    for span in outside:
        cuts |= {span.start, span.end}
    return sorted(cuts)


def _sentences(outside: list[Span], doc: Doc) -> list[Sent]:
    """The sentences of the body, without white space at their ends."""
    kept = []
    for sentence in doc.sents:
        start, end = sentence.start, sentence.end
        while start < end and doc[start].is_space:
            start += 1
        while end > start and doc[end - 1].is_space:
            end -= 1
        if start == end:
            continue
        trimmed = doc[start:end]
        place = Span(trimmed.start_char, trimmed.end_char)
        if not _touches(place, outside):
            kept.append(trimmed)
    return kept


def _touches(place: Span, outside: list[Span]) -> bool:
    """Whether the place overlaps what is not read, which is sorted and lies apart."""
    after = bisect_right(outside, place.start, key=lambda piece: piece.end)
    return after < len(outside) and place.overlaps(outside[after])


def _blocks(outside: list[Span], text: str) -> list[Span]:
    """The paragraphs of the body."""
    blocks = []
    for start, end in pairwise(_bounds(outside, text)):
        words = text[start:end]
        left = start + len(words) - len(words.lstrip())
        right = start + len(words.rstrip())
        if left < right and not _touches(Span(left, right), outside):
            blocks.append(Span(left, right))
    return blocks
