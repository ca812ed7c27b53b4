"""Sources that another's cue parts from their verb ("The rebels, he said, want bread")."""

from dataclasses import replace

from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.layout import Layout

NEAR = 12  # characters between where a clause goes on behind another's cue and its verb


def resumed(layout: Layout, draft: Draft, drafts: list[Draft]) -> Draft:
    """The draft with its own subject, where another's cue parts it from the verb."""
    if not draft.source or draft.part != "v":
        return draft
    for outer in drafts:
        if len(outer.content) < 2 or not any(draft.source[0].overlaps(s) for s in (*outer.source, *outer.cue)):
            continue
        first = outer.content[0]
        tokens = layout.doc.char_span(*first, alignment_mode="expand")
        resumes = outer.cue[0].start > first.end and draft.cue[0].start <= outer.content[1].start + NEAR
        if resumes and tokens is not None and not any(t.pos_ in ("VERB", "AUX") for t in tokens):
            return replace(draft, source=(first,))
    return draft
