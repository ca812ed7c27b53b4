"""Numbers whose noun is left out because the sentence has named it: "nine wells were dug; five gave salt water"."""

from spacy.tokens import Doc, Token

from reportedly.model import Figure, Span
from reportedly.reading.figures.numbers import Number

OF_WHOLE = ("of which", "of whom", "of them", "of those", "of these")
ENDS = (",", ".", ";", ")", ":", "—", "–")
SPEECH = ("say", "tell", "add", "ask", "recall", "explain", "report", "insist", "note")


def stands_for(doc: Doc, number: Number, first: int, last: int, before: Figure | None, start: int) -> str | None:
    """What a number without a noun counts by an earlier figure: that figure's kind; None where it counts nothing.

    Args:
        doc: The parse.
        number: The number.
        first: The number's first token, its qualifier included.
        last: Its last token.
        before: The figure before it in the sentence, if any.
        start: Offset at which the sentence begins.
    """
    if before is None or before.span.start < start or before.unit not in (None, "share") or number.low == 1:
        return None
    following = doc[last + 1] if last + 1 < len(doc) else None
    if following is None or not before.kind:
        return None
    another = (number.qualifier or "").startswith(("another", "a further", "an additional"))
    if another and (following.text in ENDS or following.pos_ in ("VERB", "AUX", "ADP")):
        return before.kind
    partitive = doc[max(0, first - 2) : first].text.lower() in OF_WHOLE
    return before.kind if (partitive or _is_subject(doc, first, following)) else None


def _is_subject(doc: Doc, first: int, following: Token) -> bool:
    """Whether a verb follows at once, and the number opens its clause."""
    if following.pos_ not in ("VERB", "AUX") or following.tag_ == "VBG" or following.lemma_.lower() in SPEECH:
        return False
    before = doc[first - 1] if first else None
    return before is None or before.text in ENDS or before.pos_ in ("CCONJ", "SCONJ")


def told_of(doc: Doc, last: int, stop: int) -> Token | None:
    """The noun that "won 38 of 57 seats" counts, named behind a second number."""
    if last + 3 >= stop or doc[last + 1].lower_ not in ("of", "out"):
        return None
    at = last + (3 if doc[last + 1].lower_ == "out" and doc[last + 2].lower_ == "of" else 2)
    if at < stop and doc[at].lower_ in ("the", "its", "their", "all"):
        at += 1
    if at >= stop or not (doc[at].like_num or doc[at].pos_ == "NUM"):
        return None
    while at < stop and _is_between(doc[at]):
        at += 1
    return doc[at] if at < stop and doc[at].pos_ in ("NOUN", "PROPN") else None


def _is_between(token: Token) -> bool:
    """Whether a token may stand between "of" and the noun."""
    return token.like_num or (token.pos_ in ("NUM", "ADJ", "PUNCT") and token.text not in ENDS)


def span_of(token: Token) -> Span:
    """The place of a token."""
    return Span(token.idx, token.idx + len(token))
