"""Of whom a quotation speaks that opens with a pronoun: the sentence before says it, so it is shown too."""

import re

from reportedly.model import Span
from reportedly.telling.quoting import LONG, Quote, quote
from reportedly.telling.view import View, sentence_position

# What points to those of whom the sentence before tells. Whom exactly is left to the reader: a name in brackets that
# was wrongly inferred would be a false line.
POINTING = re.compile(
    r"(?:(?:some|most|many|all|both|none|several|few|half|one|two|three|each|either|neither) of (?:them|these|those)"
    r"|both|they|these|those|this|he|she|it)\b",
    re.IGNORECASE,
)


def with_referent(view: View, shown: Quote) -> Quote:
    """The quotation from the sentence before on, where it opens with a pronoun and both are short."""
    if not POINTING.match(shown.words):
        return shown
    evidence = shown.evidence
    reading = view.readings[evidence.report]
    number = sentence_position(reading, evidence.span)
    if number < 1 or reading.sentences[number].span.start != evidence.start:
        return shown
    before = reading.sentences[number - 1].span
    whole = Span(before.start, evidence.end)
    between = reading.report.text[before.end : evidence.start]
    apart = between.strip() or any(whole.overlaps(piece.span) for piece in reading.report.furniture)
    return shown if apart or whole.end - whole.start > LONG else quote(view, evidence.report, whole, LONG)
