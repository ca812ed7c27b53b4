"""Attributions in what others say: every word there that could be a cue, weighed by what was learnt from our gold."""

from bisect import bisect_left

from spacy.tokens import Token

from reportedly.model import Span
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.find import best, part_of
from reportedly.reading.attributions.holding import Asked
from reportedly.reading.attributions.inner.likely import least, likelihood
from reportedly.reading.attributions.inner.possible import possible_at
from reportedly.reading.attributions.inner.resuming import resumed
from reportedly.reading.attributions.inner.signs import is_plain_word, opens_quotation, signs
from reportedly.reading.attributions.inner.words import listed
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import TRUSTED

__all__ = ["inside", "with_inner"]

UNWEIGHED = ("p", "r")  # "according to", "reportedly": cues wherever they stand


def with_inner(layout: Layout, drafts: list[Draft], asked: Asked) -> list[Draft]:
    """The drafts with those that stand in their contents.

    Args:
        layout: The page.
        drafts: What was found so far.
        asked: What the encoder says that words in contents hold, by the number of the token; empty without one.
    """
    held = inside(layout, drafts)
    found = {d.head: d for d in drafts if d.encoded or d.head not in held}
    cues = sorted(span for draft in found.values() for span in draft.cue)
    for number in sorted(held):
        token = layout.doc[number]
        if number in found or is_cue(cues, token):
            continue
        likely = _likely(layout, token, asked)
        if likely is not None and not _takes(cues, likely):
            found[number] = resumed(layout, likely, drafts)
    return [found[head] for head in sorted(found)]


def _likely(layout: Layout, token: Token, asked: Asked) -> Draft | None:
    """The attribution of a word in a content, None where it is not likely enough."""
    part = part_of(token)
    if part in UNWEIGHED:
        return best(layout, token, part)
    one = possible_at(layout, token, asked.get(token.i))
    if one is None:
        return None
    held = signs(layout, one)
    value = likelihood(held)
    if opens_quotation(layout, one) or is_plain_word(held):
        value = max(value, TRUSTED)
    return one.with_score(value) if value >= least(asked=bool(asked)) else None


def _takes(cues: list[Span], draft: Draft) -> bool:
    """Whether a clause before a verb is taken for its content though another's cue is in it ("According to ...")."""
    return draft.frame in listed("frames", "ahead") and any(p.holds(cue) for p in draft.content for cue in cues)


def inside(layout: Layout, drafts: list[Draft]) -> set[int]:
    """The numbers of the tokens that stand in some content."""
    found: set[int] = set()
    for piece in sorted({piece for draft in drafts for piece in draft.content}):
        found.update(token.i for token in layout.doc.char_span(*piece, alignment_mode="expand") or ())
    return found


def is_cue(cues: list[Span], token: Token) -> bool:
    """Whether the token stands in a cue that was found."""
    near = cues[max(0, bisect_left(cues, (token.idx + 1, 0)) - 1) :][:1]
    return bool(near) and near[0].start <= token.idx < near[0].end
