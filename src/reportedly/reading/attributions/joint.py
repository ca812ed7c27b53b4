"""What the trained model leaves out though the rules are sure of it: an attribution that stands clear of all others."""

import os

from reportedly.model import Span
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.find import drafts as by_rules
from reportedly.reading.attributions.inner import inside
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.plain import is_plain
from reportedly.reading.page import Page

SURE = float(os.environ.get("JOINT", "0.8"))
PLAIN = float(os.environ.get("JPLAIN", "0.6"))

def with_sure(page: Page, layout: Layout, found: list[Draft]) -> list[Draft]:
    """The drafts with those of the rules that are likely enough and touch none of them."""
    held = inside(layout, found)
    taken = {token.i for draft in found for span in (*draft.cue, *draft.source) for token in _tokens(layout, span)}
    heads = {draft.head for draft in found}
    added = []
    for draft in by_rules(page, layout):
        own = {token.i for span in (*draft.cue,) for token in _tokens(layout, span)}
        if draft.part != "v" or draft.head in heads or not draft.source or own & (held | taken):
            continue
        plain = is_plain(layout.doc[draft.head])
        if draft.score < (PLAIN if plain else SURE):
            continue
        body = {token.i for span in draft.content for token in _tokens(layout, span)}
        if body & held and any(_crosses(d, draft) for d in found):
            continue
        added.append(draft)
    return sorted([*found, *added], key=lambda draft: draft.head)


def _tokens(layout: Layout, span: Span):
    return layout.doc.char_span(*span, alignment_mode="expand") or ()


def _crosses(one: Draft, other: Draft) -> bool:
    whole = [p for p in one.content]
    return any(p.overlaps(q) and not q.holds(p) for p in whole for q in other.content)
