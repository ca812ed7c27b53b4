"""Drafts from the trained encoder: what it found, placed on the parse for the rules that stand on top."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from reportedly.encoder.found import Cut, Found, Spans, spans_of
from reportedly.encoder.session import load_encoder
from reportedly.model import Span
from reportedly.reading.attributions.candidates import PARTS, candidates
from reportedly.reading.attributions.draft import Draft, Frame
from reportedly.reading.attributions.find import drafts_among
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import lexicon, stances
from reportedly.reading.attributions.tree import place
from reportedly.reading.page import Page

OWNERS = ("'s", "’s", "'", "’")
LIKE = 0.5  # share of letters that a frame's content must have in common with the encoder's, both ways, to be its name
# Light verbs that only carry the word that says what is done ("made claims", "is certain", "has denied").
LIGHT = frozenset({"be", "have", "do", "make", "give", "take", "issue", "express", "get", "go", "come", "hold"})


def encoded_drafts(page: Page, layout: Layout) -> list[Draft] | None:
    """The drafts of the encoder, with those of the rules inside their contents; None where no encoder is installed.

    The texts that the encoder learned from mark only the outermost attribution: the rules read what stands inside.
    """
    encoder = load_encoder()
    if encoder is None:
        return None
    encoded = encoder.read(page.text, page.blocks)
    quotes = [place(page.doc, run) for run in layout.quotes]
    made = (_draft(page, layout, spans_of(encoded.units, one), one, encoder.cut, quotes) for one in encoded.found)
    found = {draft.head: draft for draft in made if draft is not None}
    for draft in drafts_among(layout, _inside(page, list(found.values()))):
        found.setdefault(draft.head, draft)
    return [found[head] for head in sorted(found)]


def _inside(page: Page, drafts: list[Draft]) -> Iterator[Token]:
    """The tokens in some content and in no cue."""
    cues = sorted(span for draft in drafts for span in draft.cue)
    last = -1
    for piece in sorted(piece for draft in drafts for piece in draft.content):
        tokens = page.doc.char_span(*piece, alignment_mode="expand")
        for token in tokens or ():
            if token.i <= last:
                continue
            last = token.i
            near = cues[max(0, bisect_left(cues, (token.idx + 1, 0)) - 1) :][:1]
            if not (near and near[0].start <= token.idx < near[0].end):
                yield token


def _draft(page: Page, layout: Layout, spans: Spans, one: Found, cut: Cut, quotes: list[Span]) -> Draft | None:
    """What the encoder found as a draft, None where its cue meets no token of the parse."""
    words = page.doc.char_span(*spans.cue[0], alignment_mode="expand")
    if words is None or not len(words):
        return None
    head = head_of(words)
    content = tuple(whole_quotes(page.text, piece, quotes) for piece in spans.content)
    frame = name_of(layout, head, content)
    return Draft(
        head=head.i,
        lemma=head.lemma_.lower(),
        part="p" if head.lower_ == "according" else PARTS.get(head.pos_, "v"),
        frame=frame,
        source=tuple(without_owner(page.text, span) for span in spans.source),
        cue=spans.cue,
        content=_apart(content),
        score=cut.confidence(one.chance * one.holds),
    )


def head_of(words: Iterable[Token]) -> Token:
    """The word of a cue that says what is done: its topmost one, or the one that a light verb only carries."""
    words = list(words)
    inside = {token.i for token in words}
    top = next((t for t in words if t.head.i not in inside or t.head == t), words[0])
    if not (top.pos_ == "AUX" or top.lemma_.lower() in LIGHT or top.pos_ not in PARTS):
        return top
    known = (t for t in words if t.pos_ in PARTS and t.lemma_.lower() not in LIGHT)
    ranked = sorted(known, key=lambda t: (t.lemma_.lower() not in stances(), not _is_cue(t), t.i))
    return ranked[0] if ranked else top


def _is_cue(token: Token) -> bool:
    return lexicon().knows(PARTS[token.pos_], token.lemma_.lower())


def name_of(layout: Layout, head: Token, content: tuple[Span, ...]) -> str:
    """The name of the frame that the parse gives such a content, else one by its place and its first words."""
    best = max(candidates(layout, head), key=lambda frame: _likeness(layout.doc, frame, content), default=None)
    if best is not None and _likeness(layout.doc, best, content) >= LIKE:
        return best.name
    first = layout.doc.char_span(*content[0], alignment_mode="expand")
    opening = first[0].lower_ if first is not None and len(first) else ""
    if content[-1].end <= head.idx:
        return "quote_before" if opening in ('"', "“", "''", "``") else "before"
    return {"that": "that", "to": "to", '"': "quote_after", "“": "quote_after"}.get(opening, "object")


def _likeness(doc: Doc, frame: Frame, content: tuple[Span, ...]) -> float:
    theirs = [place(doc, run) for run in frame.content if run[0] < run[1]]
    common = sum(a.shared(b) for a in theirs for b in content)
    larger = max(sum(b - a for a, b in theirs), sum(b - a for a, b in content))
    return common / larger if larger else 0.0


def whole_quotes(text: str, piece: Span, quotes: Sequence[Span]) -> Span:
    """The piece with the marks of a quotation that it opens or ends."""
    at = bisect_right(quotes, (piece.start, len(text)))
    for quote in quotes[max(0, at - 1) : at]:
        if quote.start < piece.start < quote.end and _bare(text, quote.start, piece.start):
            piece = Span(quote.start, piece.end)
    at = bisect_left(quotes, (piece.end, 0))
    for quote in quotes[max(0, at - 1) : at]:
        if piece.start <= quote.start and piece.end < quote.end and _bare(text, piece.end, quote.end):
            piece = Span(piece.start, quote.end)
    return piece


def _bare(text: str, start: int, end: int) -> bool:
    """Whether nothing but marks stands there."""
    return not any(letter.isalnum() for letter in text[start:end])


def without_owner(text: str, span: Span) -> Span:
    """The source without the mark of a possessive."""
    words = span.words(text)
    mark = next((mark for mark in OWNERS if words.endswith(mark) and len(words) > len(mark)), "")
    return Span(span.start, span.end - len(mark))


def _apart(pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    """The pieces in order, those that meet made one."""
    found: list[Span] = []
    for piece in sorted(pieces):
        if found and piece.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, piece.end))
        else:
            found.append(piece)
    return tuple(found)
