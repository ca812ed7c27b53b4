"""Quotes a report's exact words, cut where they are long."""

import re
from dataclasses import dataclass

from reportedly.model import Evidence, Span
from reportedly.telling.safe import one_line
from reportedly.telling.view import View

# The full stop of a sentence, not that of an initial.
FULL_STOP = re.compile(r"(?<=[\w)%][\w)%])\.$")
# Characters: a line holds two quotations of the first length on two rows of a wide terminal.
LONG = 190
SHORT = 110
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
    return Quote(cut(one_line(evidence.exact), limit), evidence)


def cut(words: str, limit: int) -> str:
    """The words, cut at a word border with " ..." where they are longer than the limit."""
    words = FULL_STOP.sub("", words.strip(" ,;:"))
    if len(words) <= limit:
        return words
    head = words[:limit].rsplit(" ", 1)[0].rstrip(" ,;:-–—")
    return f"{head} ..."


def widen(view: View, evidence: Evidence, limit: int = SHORT) -> Evidence:
    """The evidence with as many whole words of its sentence around it as the limit allows."""
    text = view.readings[evidence.report].report.text
    sentence = view.sentence(evidence.report, evidence.span)
    if sentence.end - sentence.start <= limit:
        return view.evidence(evidence.report, sentence)
    spare = max(0, limit - (evidence.end - evidence.start))
    end = _to_word(text, min(sentence.end, evidence.end + 2 * spare // 3), sentence.end, 1)
    start = _to_word(text, max(sentence.start, evidence.start - spare // 3), sentence.start, -1)
    return view.evidence(evidence.report, Span(start, end))


def _to_word(text: str, position: int, bound: int, step: int) -> int:
    """The nearest word border from a position towards a bound."""
    while position != bound and not text[position - 1 if step < 0 else position].isspace():
        position += step
    return position
