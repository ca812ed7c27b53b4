"""Nesting: which attribution's content holds which other."""

from reportedly.model import Span, hull
from reportedly.reading.attributions.draft import Draft


def parents(drafts: list[Draft]) -> list[int | None]:
    """For each draft the one with the smallest content that holds its cue, source and content."""
    order = sorted(range(len(drafts)), key=lambda n: hull(drafts[n].content).start)
    found: list[int | None] = [None] * len(drafts)
    for number, draft in enumerate(drafts):
        whole = hull(draft.source + draft.cue + draft.content)
        best: tuple[int, int] | None = None
        for other in order:
            if drafts[other].content[0].start > whole.start:
                break
            if other != number and _holds(drafts[other], whole):
                size = sum(p.end - p.start for p in drafts[other].content)
                best = min(best, (size, other)) if best is not None else (size, other)
        found[number] = best[1] if best is not None else None
    heads = {draft.head: number for number, draft in enumerate(drafts)}
    for number, draft in enumerate(drafts):
        if draft.under >= 0:
            found[number] = heads.get(draft.under, found[number])
    return found


def _holds(outer: Draft, whole: Span) -> bool:
    """Whether one piece of the outer content holds the whole of an attribution."""
    return any(piece.holds(whole) for piece in outer.content)
