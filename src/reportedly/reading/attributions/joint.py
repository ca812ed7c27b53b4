"""What the trained model leaves out though the rules are sure of it: an attribution that stands clear of all others."""

from reportedly.knowledge import read_table
from reportedly.model import Span
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.inner import inside
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.plain import is_plain


def with_sure(layout: Layout, found: list[Draft], ruled: list[Draft]) -> list[Draft]:
    """The drafts with those of the rules that are likely enough and touch none of them."""
    held = inside(layout, found)
    taken = held | {number for draft in found for number in _numbers(layout, (*draft.cue, *draft.source))}
    heads = {draft.head for draft in found}
    contents = sorted({piece for draft in found for piece in draft.content})
    added = [
        draft
        for draft in ruled
        if draft.head not in heads
        and _is_sure(layout, draft)
        and taken.isdisjoint(_numbers(layout, draft.cue))
        and (held.isdisjoint(_numbers(layout, draft.content)) or not _crosses(contents, draft))
    ]
    return sorted([*found, *added], key=lambda draft: draft.head)


def _is_sure(layout: Layout, draft: Draft) -> bool:
    """Whether a verb, or "according to", of somebody else than the one who writes is likely enough."""
    cutoffs, sources = (read_table("nested")[section] for section in ("cutoffs", "sources"))
    if not draft.source or not (draft.part == "v" or draft.frame == "according"):
        return False
    cutoff = float(cutoffs["joint_plain" if is_plain(layout.doc[draft.head]) else "joint"])
    if draft.score < cutoff:
        return False
    speaker = " ".join(t.lower_ for t in layout.doc.char_span(*draft.source[0], alignment_mode="expand") or ())
    return speaker not in sources["speaking"] and speaker not in sources["anybody"]


def _numbers(layout: Layout, spans: tuple[Span, ...]) -> set[int]:
    """The numbers of the tokens at the spans."""
    return {t.i for span in spans for t in layout.doc.char_span(*span, alignment_mode="expand") or ()}


def _crosses(contents: list[Span], draft: Draft) -> bool:
    """Whether its content overlaps another one without lying in it."""
    return any(
        piece.overlaps(other) and not other.holds(piece)
        for piece in draft.content
        for other in contents
        if other.start < piece.end
    )
