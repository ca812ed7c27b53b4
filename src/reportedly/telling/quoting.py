"""Quotes a report's exact words, cut where they are long."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import Evidence, Span
from reportedly.telling.safe import one_line
from reportedly.telling.view import View

# Passages that a reader has seen, by report.
Passages = Mapping[str, Sequence[Span]]
NOTHING: Passages = {}
MARKS = (('"', '"'), ("“", "”"), ("«", "»"), ("``", "''"))
OPENS = "\"“‘'«([$€£"
# The full stop of a sentence, not that of an initial.
FULL_STOP = re.compile(r"(?<=[\w)%][\w)%\"”])\.$")
# A dateline before the first words of a report: a town in capitals, perhaps more of where and when, an agency, a dash.
DATELINE = re.compile(
    r"(?:[A-Z][A-Z'.\-]+ )*[A-Z][A-Z'.\-]{3,}(?:[/,] ?[\w .,'-]{1,40}?)?(?: ?\([^()\n]{1,40}\))?"
    r"(?: ?(?:--|[–—]) ?| - ?)(?=[\w\"“'‘])"
)
# Words that no statement ends with: more follows that was not read as part of it.
LOOSE = re.compile(
    r"(?:\s(?:the|a|an|his|her|its|their|our|of|from|into|onto|and|or|but|nor|than|because|if|while|whose|my|your))+$"
)
# What may stand between the last word of a quotation and the mark that closes it, with the mark.
CLOSED = re.compile(r"[.,!?]?(?:\"|”|»|'')")
# Characters: a line holds two quotations of the first length on two rows of a wide terminal.
LONG = 280
SHORT = 150
BRIEF = 90


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a report as they are shown: the evidence's own, cut at a word where they are long."""

    words: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Cite:
    """A reference to evidence whose words are not shown in the line."""

    evidence: Evidence


def quote(view: View, report: str, span: Span, limit: int = LONG) -> Quote:
    """The words at a span as a quotation of at most about that many characters."""
    return quote_of(view.evidence(report, span), limit)


def quote_of(evidence: Evidence, limit: int = LONG) -> Quote:
    """The evidence's words as a quotation of at most about that many characters."""
    evidence = undated(evidence)
    return Quote(cut(one_line(evidence.exact), limit), evidence)


def undated(evidence: Evidence) -> Evidence:
    """The evidence without the dateline that opens it: "HAVANA (AFP) - "."""
    found = DATELINE.match(evidence.exact)
    if found is None or found.end() == len(evidence.exact):
        return evidence
    return Evidence(evidence.report, evidence.start + found.end(), evidence.end, evidence.exact[found.end() :])


def cut(words: str, limit: int) -> str:
    """The words, cut at a word border with " ..." where they are longer than the limit."""
    words = _paired(FULL_STOP.sub("", words.strip(" ,;:")))
    if (loose := LOOSE.search(words)) is not None and loose.start() > 0:
        words = f"{words[: loose.start()].rstrip(' ,;:')} ..."
    if len(words) <= limit:
        return words
    head = words[:limit].rsplit(" ", 1)[0].rstrip(" ,;:-–—")
    return f"{head} ..."


def to_its_mark(text: str, span: Span) -> Span:
    """The span, or that with the mark right behind it which closes a quotation opened in it."""
    words = text[span.start : span.end]
    for opening, closing in MARKS:
        is_open = words.count(opening) % 2 == 1 if opening == closing else words.count(opening) > words.count(closing)
        behind = CLOSED.match(text, span.end) if is_open and not words.startswith(opening) else None
        if behind is not None and behind[0].endswith(closing):
            return Span(span.start, behind.end())
    return span


def _paired(words: str) -> str:
    """The words without marks that enclose them all, or a mark at one end whose partner stands outside them."""
    for opening, closing in MARKS:
        inner = words[len(opening) : -len(closing)]
        if words.startswith(opening) and words.endswith(closing) and opening not in inner and closing not in inner:
            return inner.strip()
        if opening == closing and words.count(opening) == 1:
            words = words.strip(opening)
        elif words.startswith(opening) and closing not in words:
            words = words[1:]
        elif words.endswith(closing) and opening not in words:
            words = words[:-1]
    return words


def in_context(view: View, evidence: Evidence, limit: int = SHORT, known: Passages = NOTHING) -> Quote:
    """The sentence around the evidence; of a long one as many whole words around it as the limit allows.

    Passages that are known from earlier lines are left out at either side.
    """
    text = view.readings[evidence.report].report.text
    sentence = to_its_mark(text, view.sentence(evidence.report, evidence.span))
    bounds = _unknown(text, sentence, evidence.span, known.get(evidence.report, ()))
    start, end = bounds
    if end - start > limit:
        spare = max(0, limit - (evidence.end - evidence.start))
        if evidence.end - start > limit:
            start = _to_clause(text, start, evidence.start, spare)
        end = _to_word(text, max(evidence.end, min(end, start + limit)), end, 1)
    inside = quote(view, evidence.report, Span(start, end), max(limit, evidence.end - start))
    head = "... " if start > sentence.start else ""
    tail = " ..." if end < sentence.end and not inside.words.endswith(" ...") else ""
    return Quote(f"{head}{inside.words}{tail}", inside.evidence)


def _unknown(text: str, sentence: Span, span: Span, known: Sequence[Span]) -> Span:
    """The part of a sentence around a span that lies between known passages."""
    inside = [passage for passage in known if sentence.holds(passage)]
    start = max((p.end for p in inside if p.end <= span.start), default=sentence.start)
    end = min((p.start for p in inside if p.start >= span.end), default=sentence.end)
    while start < span.start and not text[start].isalnum() and text[start] not in OPENS:
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _to_clause(text: str, start: int, end: int, spare: int) -> int:
    """Where the words that hold a passage may begin: behind the first mark that parts clauses, else at a word."""
    near = max(start, end - spare // 2)
    marks = [at + 2 for mark in (", ", "; ", ": ", "– ", "— ") if (at := text.find(mark, near, end)) >= 0]
    return min(marks) if marks else _to_word(text, max(start, end - spare // 3), start, -1)


def _to_word(text: str, position: int, bound: int, step: int) -> int:
    """The nearest word border from a position towards a bound."""
    while position != bound and not text[position - 1 if step < 0 else position].isspace():
        position += step
    return position
