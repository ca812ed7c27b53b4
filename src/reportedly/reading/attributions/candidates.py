"""Everything that could be an attribution: for each possible cue its frames, with the words they give."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from reportedly.reading.attributions.draft import Frame
from reportedly.reading.attributions.frames import noun_frames, verb_frames
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.running import whole
from reportedly.reading.attributions.speech import FARTHEST, clause_of, speech_frames
from reportedly.reading.attributions.tree import WH, child, reach, trimmed

PARTS = {"VERB": "v", "NOUN": "n", "ADJ": "a", "ADV": "r"}
Wanted = Callable[[str, str], bool]


def candidates(layout: Layout, token: Token) -> Iterator[Frame]:
    """The frames of one token as a cue, their contents kept to whole quotations."""
    for frame in _bare_frames(layout, token):
        yield whole(layout, token, frame)


def _bare_frames(layout: Layout, token: Token) -> Iterator[Frame]:
    part = PARTS.get(token.pos_)
    if part == "v":
        yield from verb_frames(token)
        yield from speech_frames(token, layout)
    elif part in ("n", "a"):
        yield from noun_frames(token)
    elif part == "r":
        start, end = trimmed(token.doc, clause_of(token), ",;:.!?")
        yield Frame("clause", tuple(run for run in ((start, token.i), (token.i + 1, end)) if run[0] < run[1]))
    if token.lower_ == "according" and (to := child(token, "prep")) is not None:
        yield from _according(token, to)
    if (of := in_words_of(token)) is not None:
        yield from _according(token, of)


def in_words_of(token: Token) -> Token | None:
    """The "of" that leads to whose words, view or opinion it is ("in the words of the prefect"), None in other uses."""
    if token.lower_ not in words("in_words_of") or token.dep_ != "pobj" or token.head.lower_ not in ("in", "to"):
        return None
    return next((part for part in token.rights if part.lower_ == "of" and part.i == token.i + 1), None)


def _according(token: Token, to: Token) -> Iterator[Frame]:
    """The clause beside "according to somebody"."""
    doc, source = token.doc, child(to, "pobj")
    if source is None:
        return
    start, end = token.sent.start, token.sent.end
    _, last = reach(source)
    aside = _closed_by(token)
    if token.i > start + 1 and doc[token.i - 1].text == "," and doc[token.i - 2].lower_ == "that":
        yield Frame("according", (trimmed(doc, (last, end), ",;:."),), to)
    elif aside is not None:
        yield Frame("according", (trimmed(doc, (aside, token.i), ",;:."),), to)
    elif not any(word.pos_ in ("VERB", "AUX") for word in doc[start : token.i]):
        yield Frame("according", (trimmed(doc, (last, end), ",;:."),), to)
    else:
        yield Frame("according", (trimmed(doc, (start, token.i), ",;:."),), to)


def _closed_by(token: Token) -> int | None:
    """Where the relative clause begins that "according to somebody" closes, None if it speaks of the sentence.

    It closes one that begins behind a comma, that no comma parts from it, or that the sentence's own verb has yet to
    follow.
    """
    for clause in reversed(token.doc[max(token.sent.start, token.i - FARTHEST) : token.i]):
        if clause.dep_ == "relcl" and clause.left_edge.i < token.i:
            first = clause.left_edge
            loose = first.tag_ in WH and first.i > 0 and first.nbor(-1).text == ","
            inner = any(above == clause for above in token.ancestors) and token.nbor(-1).text != ","
            return first.i if loose or inner or token.sent.root.i > token.i else None
        if clause.i == token.sent.root.i:
            return None
    return None
