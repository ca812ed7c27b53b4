"""The encoder's drafts and those of the rules joined: what stands inside a content, and what the encoder missed."""

from bisect import bisect_left
from dataclasses import replace

from reportedly.model import Span, hull
from reportedly.reading.attributions.draft import Draft

# How often a frame must be right for the rules to be heard where the encoder found nothing. Compared on 36 reports of
# PolNeAR's dev: lower bars find no more and are wrong more often.
LEAST_ALONE = 0.85
# The same, inside a content, where the texts that the encoder learned from mark nothing. On our own gold, which does
# mark it, 0.6 finds no more; on PolNeAR's dev it costs two points.
LEAST_INSIDE = 0.8
LEAST_JOINED = 0.8  # the same, where the encoder gave the cue something else
REACH = 3000  # characters before a draft in which one that overlaps it can begin
FAR = 100  # tokens between two cues of which one can hold the other
LAST = 8  # drafts of the rules that are looked back at


def with_rules(found: dict[int, Draft], ruled: list[Draft]) -> list[Draft]:
    """The drafts in order of their cues.

    Args:
        found: The encoder's drafts by the head of their cue.
        ruled: The drafts of the rules, in order.
    """
    around = {head: draft for draft in ruled if (head := draft.head) in found and _holds_more(draft, found)}
    found = found | {head: replace(found[head], content=draft.content) for head, draft in around.items()}
    found |= {draft.head: _joined(found[draft.head], draft) for draft in ruled if draft.head in found}
    more = {draft.head: draft for draft in added(list(found.values()), ruled)}
    every = more | found
    return [every[head] for head in sorted(every)]


def _holds_more(ruled: Draft, found: dict[int, Draft]) -> bool:
    """Whether by the rules a cue holds another attribution whole, of which the encoder gave it the content alone.

    "It is over, the ministry said, the agency reported": the texts that it learned from give both the same content.
    """
    mine = found[ruled.head]
    for piece in ruled.content:
        inner = (
            found[head] for head in range(ruled.head - FAR, ruled.head + FAR) if head in found and found[head] != mine
        )
        for one in inner:
            if piece.holds(_hull(one)) and _same(mine, one) and not any(p.holds(_hull(one)) for p in mine.content):
                return True
    return False


def _joined(mine: Draft, ruled: Draft) -> Draft:
    """The draft with what a frame that is hardly ever wrong holds beside it ("A, he said, adding B")."""
    beside = not any(a.overlaps(b) for a in ruled.content for b in (*mine.content, *mine.source, *mine.cue))
    if ruled.score < LEAST_JOINED or not beside:
        return mine
    return replace(mine, content=apart((*mine.content, *ruled.content)))


def added(found: list[Draft], ruled: list[Draft]) -> list[Draft]:
    """The drafts of the rules that say what the encoder does not, in order of their cues."""
    placed = sorted((_hull(draft), draft.head, draft) for draft in found)
    starts = [whole.start for whole, _, _ in placed]
    kept: list[Draft] = []
    for draft in ruled:
        whole = _hull(draft)
        some = placed[bisect_left(starts, whole.start - REACH) : bisect_left(starts, whole.end)]
        near = [one for at, _, one in some if at.overlaps(whole)]
        if _adds(draft, near + [one for one in kept[-LAST:] if _hull(one).overlaps(whole)]):
            kept.append(draft)
    return kept


def _adds(draft: Draft, near: list[Draft]) -> bool:
    """Whether a draft of the rules stands in a content, or is hardly ever wrong and nothing near says the same."""
    whole = _hull(draft)
    if any(a.overlaps(b) for one in near for a in one.cue for b in draft.cue):
        return False
    if any(piece.holds(whole) for one in near for piece in one.content):
        return draft.score >= LEAST_INSIDE
    return draft.score >= LEAST_ALONE and not any(_same(draft, one) for one in near)


def _same(left: Draft, right: Draft) -> bool:
    """Whether half of either's content is common to both."""
    common = sum(a.shared(b) for a in left.content for b in right.content)
    return 2 * common >= min(sum(b - a for a, b in side.content) for side in (left, right))


def _hull(draft: Draft) -> Span:
    return hull(draft.source + draft.cue + draft.content)


def apart(pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    """The pieces in order, those that meet made one."""
    found: list[Span] = []
    for piece in sorted(pieces):
        if found and piece.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, piece.end))
        else:
            found.append(piece)
    return tuple(found)
