"""Quotations that stand in a paragraph by themselves: they go to the speaker of the quotation before."""

from bisect import bisect_left
from dataclasses import replace

from reportedly.model import Span
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.running import is_bare
from reportedly.reading.attributions.tree import place

LIKELY = 0.75  # a round figure
REACH = 2  # paragraphs between a bare quotation and the one whose speaker goes on


def with_bare(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts with one for each bare quotation that none of them holds."""
    drafts = _with_runs(layout, drafts)
    made = list(drafts)
    held = sorted(piece for draft in drafts for piece in draft.content)
    speakers = _speakers(layout, drafts)
    alone = {number for number in range(len(layout.paragraphs)) if _is_quotations(layout, number)}
    for number, run in enumerate(layout.quotes):
        span = place(layout.doc, run)
        paragraph = layout.paragraph[run[0]]
        if paragraph not in alone or _is_held(held, span) or not _is_whole(layout, number):
            continue
        speaker = next((speakers[p] for p in range(paragraph - 1, paragraph - 1 - REACH, -1) if p in speakers), None)
        if speaker is None:
            continue
        if _runs_on(layout, speaker, run[0]):
            made = [replace(d, content=(*d.content, span)) if d.head == speaker.head else d for d in made]
            speakers[paragraph] = next(d for d in made if d.head == speaker.head)
            continue
        draft = Draft(-2 - number, "", "q", "quote", speaker.source, (), (span,), LIKELY, carriers=speaker.carriers)
        made.append(draft)
        speakers[paragraph] = draft
    return made


def _with_runs(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts, each quotation that runs over several paragraphs given whole to whoever has its first or last part.

    The cue stands before the first part or behind the last ("... and it grew. / It was gone in an hour," she said).
    """
    made = {draft.head: draft for draft in drafts}
    parts = [(piece, draft.head) for draft in drafts if layout.inside[draft.head] < 0 for piece in draft.content]
    parts.sort()
    for run in _runs(layout):
        spans = [place(layout.doc, layout.quotes[number]) for number in run]
        head = _holder(parts, spans[0])
        head = _holder(parts, spans[-1]) if head is None else head
        if head is not None:
            more = [span for span in spans if _holder(parts, span) is None]
            made[head] = replace(made[head], content=tuple(sorted((*made[head].content, *more))))
    return [made[draft.head] for draft in drafts]


def _runs(layout: Layout) -> list[list[int]]:
    """The numbers of the quotations that are parts of one, for each one that has parts."""
    found: list[list[int]] = []
    for number, resumes in enumerate(layout.resumes):
        if resumes and found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return [run for run in found if len(run) > 1]


def _holder(parts: list[tuple[Span, int]], span: Span) -> int | None:
    """The head of the cue whose content holds the quotation, or shares with it."""
    at = bisect_left(parts, (Span(span.end, 0), 0))
    return next((head for piece, head in reversed(parts[max(0, at - 8) : at]) if piece.overlaps(span)), None)


def _speakers(layout: Layout, drafts: list[Draft]) -> dict[int, Draft]:
    """For each paragraph the last of its drafts that hold a quotation and have a source."""
    found: dict[int, Draft] = {}
    starts = [place(layout.doc, run).start for run in layout.quotes]
    for draft in sorted(drafts, key=lambda d: (d.content[-1].end, -d.content[-1].start)):
        piece = draft.content[-1]
        at = bisect_left(starts, piece.start)
        quoted = at < len(starts) and starts[at] < piece.end
        if quoted and draft.source and layout.inside[draft.head] < 0:
            found[layout.paragraph[draft.head]] = draft
    return found


def _is_held(held: list[Span], span: Span) -> bool:
    at = bisect_left(held, (span.end, 0))
    return any(piece.overlaps(span) for piece in held[max(0, at - 8) : at])


def _is_quotations(layout: Layout, paragraph: int) -> bool:
    """Whether nothing but quotations stands in the paragraph."""
    first, last = layout.paragraphs[paragraph]
    if layout.inside[first] < 0:
        return False
    outside = (layout.doc[i] for i in range(first, last) if layout.inside[i] < 0)
    return all(token.is_space or token.is_punct for token in outside)


def _is_whole(layout: Layout, number: int) -> bool:
    """Whether the quotation is a sentence, or opens its paragraph."""
    start = layout.quotes[number][0]
    return is_bare(layout, number) or start == layout.bounds(start)[0]


def _runs_on(layout: Layout, speaker: Draft, start: int) -> bool:
    """Whether the speaker's last quotation has no closing mark and the next paragraph goes on with it."""
    end = speaker.content[-1].end
    before = layout.inside[start - 2] if start > 1 else -1
    for number in {layout.inside[i] for i in range(max(0, start - 4), start)} - {-1} | ({before} - {-1}):
        if not layout.closed[number] and place(layout.doc, layout.quotes[number]).end == end:
            return True
    return False
