"""Nesting: which attribution's content holds which other."""

from reportedly.model import Span, hull
from reportedly.reading.attributions.draft import Draft

Piece = tuple[Span, int, int]  # a piece of content, the size of the whole content, the draft's number


def parents(drafts: list[Draft]) -> list[int | None]:
    """For each draft the one with the smallest content that holds its cue and content.

    Its source may stand outside: a trained model can give the carrier's words to the source ("quoted by ...").
    """
    pieces = sorted(
        (piece, sum(p.end - p.start for p in draft.content), number)
        for number, draft in enumerate(drafts)
        for piece in draft.content
    )
    wholes = sorted((hull(draft.cue + draft.content), number) for number, draft in enumerate(drafts))
    found: list[int | None] = [None] * len(drafts)
    standing: list[Piece] = []
    at = 0
    for whole, number in wholes:
        while at < len(pieces) and pieces[at][0].start <= whole.start:
            standing.append(pieces[at])
            at += 1
        standing = [row for row in standing if row[0].end > whole.start]
        around = [row[1:] for row in standing if row[2] != number and row[0].holds(whole)]
        found[number] = min(around)[1] if around else None
    return _with_cited(drafts, found)


def _with_cited(drafts: list[Draft], found: list[int | None]) -> list[int | None]:
    """The parents, with those that stand behind a cue though no content holds them."""
    heads = {draft.head: number for number, draft in enumerate(drafts)}
    return [
        heads.get(draft.under, parent) if draft.under >= 0 else parent
        for draft, parent in zip(drafts, found, strict=True)
    ]
