"""Of whom a quotation speaks that opens with a pronoun: the sentence before says it, so it is shown too."""

import re

from reportedly.model import Span
from reportedly.telling.brief.parts import Part
from reportedly.telling.quoting import LONG, Quote, quote
from reportedly.telling.view import View, sentence_position

# What points to those of whom the sentence before tells. Whom exactly is left to the reader: a name in brackets that
# was wrongly inferred would be a false line.
POINTING = re.compile(
    r"(?:(?:some|most|many|all|both|none|several|few|half|one|two|three|each|either|neither) of (?:them|these|those)"
    r"|both|they|these|those|this|he|she|it)\b",
    re.IGNORECASE,
)


def sentence_before(view: View, shown: Quote) -> Quote | None:
    """The sentence before a quotation that opens with a pronoun; None where that tells nothing or is long.

    It is a quotation of its own: who says the one need not have said the other.
    """
    if not POINTING.match(shown.words):
        return None
    evidence = shown.evidence
    reading = view.readings[evidence.report]
    number = sentence_position(reading, evidence.span)
    if number < 1 or reading.sentences[number].span.start != evidence.start:
        return None
    before = reading.sentences[number - 1].span
    between = Span(before.start, evidence.start)
    apart = between.words(reading.report.text)[before.end - before.start :].strip()
    if apart or before.end - before.start > LONG - len(shown.words):
        return None
    furniture = any(between.overlaps(piece.span) for piece in reading.report.furniture)
    return None if furniture else quote(view, evidence.report, before, LONG)


def before_it(view: View, shown: Quote) -> list[Part]:
    """The sentence before as it stands in a line, behind the quotation."""
    before = sentence_before(view, shown)
    return [] if before is None else [" (the sentence before: ", before, ")"]
