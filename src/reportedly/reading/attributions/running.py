"""Contents and quotations: a content never cuts a quotation in two, and quotations without a cue run on."""

from spacy.tokens import Token

from reportedly.reading.attributions.draft import Frame, Words
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.tree import trimmed

SPOKEN = ("quote_before", "quote_after", "before", "that", "clause", "as_quote_before")
STOPS = (".", "!", "?", "…", "...", ",", "—", "-")


def whole(layout: Layout, token: Token, frame: Frame) -> Frame:
    """The frame with its content widened to whole quotations, and with the bare quotations that follow it."""
    bare = (trimmed(layout.doc, run, ",;—–") for run in frame.content)
    runs = tuple(_widened(layout, token.i, run) for run in bare if run[0] < run[1])
    if runs and frame.name in SPOKEN and layout.inside[token.i] < 0 and token.pos_ == "VERB":
        runs += _following(layout, token, runs)
    return Frame(frame.name, runs, frame.link)


def _widened(layout: Layout, cue: int, run: Words) -> Words:
    """The run to the ends of the quotations that begin in it, or clipped to the one that holds the cue."""
    start, end = run
    own = layout.inside[cue]
    if own >= 0:
        first, last = layout.quotes[own]
        closing = last - 1 if layout.closed[own] else last
        return max(start, min(first + 1, cue)), max(min(end, closing), start) if start < closing else end
    quoted = layout.inside[start]
    if quoted >= 0 and start - layout.quotes[quoted][0] == 1 and cue not in range(*layout.quotes[quoted]):
        start = layout.quotes[quoted][0]
    quoted = layout.inside[end - 1]
    if quoted >= 0 and layout.quotes[quoted][0] >= start:
        end = max(end, layout.quotes[quoted][1])
    elif end < len(layout.inside) and (after := layout.inside[end]) >= 0 and layout.quotes[after][1] == end + 1:
        end = end + 1 if layout.quotes[after][0] >= start else end
    return start, end


def _following(layout: Layout, token: Token, runs: tuple[Words, ...]) -> tuple[Words, ...]:
    """The bare quotations right after the sentence that ends with the cue or its content."""
    _, last = layout.bounds(token.i)
    at = max(token.i + 1, *(end for _, end in runs))
    if at <= token.sent.end and layout.inside[at - 1] < 0:
        at = max(at, _sentence_end(layout, at, last))
    found: list[Words] = []
    while at < last:
        while at < last and (layout.doc[at].is_space or layout.doc[at].text in STOPS) and layout.inside[at] < 0:
            at += 1
        quoted = layout.inside[at] if at < last else -1
        if quoted < 0 or layout.quotes[quoted][0] != at or not is_bare(layout, quoted):
            break
        found.append(layout.quotes[quoted])
        at = layout.quotes[quoted][1]
    return tuple(run for run in found if run not in runs)


def _sentence_end(layout: Layout, at: int, last: int) -> int:
    """Where the sentence around the token ends; a quotation on the way ends the search."""
    while at < last and layout.inside[at] < 0 and layout.doc[at].text not in (".", "!", "?"):
        at += 1
    return at


def is_bare(layout: Layout, quoted: int) -> bool:
    """Whether a quotation is one or more whole sentences with nobody named beside it."""
    start, end = layout.quotes[quoted]
    first, last = layout.bounds(start)
    if start > first and layout.doc[start - 1].text in (",", ":") and layout.inside[start - 1] < 0:
        return False
    if end >= last or all(layout.doc[i].is_space or layout.doc[i].text in STOPS[:3] for i in range(end, last)):
        return end - start > 3
    inner = layout.doc[end - 2].text if end - 2 > start else ""
    after = layout.inside[end] >= 0 or layout.doc[end].text[:1].isupper() or layout.doc[end].is_sent_start is True
    return inner in (".", "!", "?", "…") and after and inner == "."
