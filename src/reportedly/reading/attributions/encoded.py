"""Drafts from the trained encoder: what it found, placed on the parse for the rules that stand on top."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from reportedly.encoder.found import Cut, Found, Spans, spans_of
from reportedly.encoder.session import Encoded, load_encoder
from reportedly.model import Span
from reportedly.reading.attributions.candidates import PARTS, candidates
from reportedly.reading.attributions.draft import Draft, Frame
from reportedly.reading.attributions.find import fits
from reportedly.reading.attributions.holding import Asked, Holding, cues_to_ask
from reportedly.reading.attributions.joining import apart, with_rules
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import lexicon, stances
from reportedly.reading.attributions.lexicon import words as words_of
from reportedly.reading.attributions.sources import source_words
from reportedly.reading.attributions.tree import place
from reportedly.reading.page import Page

OWNERS = ("'s", "’s", "'", "’")
LIKE = 0.5  # share of letters that a frame's content must have in common with the encoder's, both ways, to be its name
CERTAIN = 0.7  # below this chance a word that is seldom about saying ("has seen three coups") is not taken for a cue
NEAR = 5  # characters between a dateline and the credit that belongs to it
AFTER_DATELINE = " \t()[]-–—:,/"
# Light verbs that only carry the word that says what is done ("made claims", "is certain", "has denied").
LIGHT = frozenset({"be", "have", "do", "make", "give", "take", "issue", "express", "get", "go", "come", "hold"})


def encoded_drafts(page: Page, layout: Layout, ruled: list[Draft]) -> tuple[list[Draft], Asked] | None:
    """The drafts of the encoder, with those of the rules beside them; None where no encoder is installed.

    The texts that the encoder learned from mark only the outermost attribution. So it is also asked what the words in
    contents would hold, were they cues: the second value has its answers, by the number of the token.
    """
    encoder = load_encoder()
    if encoder is None:
        return None
    asking = {span: number for number, span in cues_to_ask(layout)}
    encoded = encoder.read(page.text, past_dateline(page), list(asking))
    quotes = [place(page.doc, run) for run in layout.quotes]
    made = (_draft(page, layout, spans_of(encoded.units, one), one, quotes, encoder.cut) for one in encoded.found)
    found = {draft.head: draft for draft in made if draft is not None}
    return with_rules(found, ruled), _answers(page, encoded, asking, quotes)


def _answers(page: Page, encoded: Encoded, asking: dict[Span, int], quotes: list[Span]) -> Asked:
    """What the words asked of hold, by the number of the token."""
    places = sorted(asking)
    found: dict[int, Holding] = {}
    for one in encoded.asked:
        spans = spans_of(encoded.units, one)
        at = next((span for span in places[bisect_left(places, (spans.cue[0].start, 0)) :][:1]), None)
        if at is not None and at.overlaps(spans.cue[0]):
            content = tuple(whole_quotes(page.text, piece, quotes) for piece in spans.content)
            source = tuple(without_owner(page.text, span) for span in spans.source)
            found[asking[at]] = Holding(one.holds, source, content)
    return found


def past_dateline(page: Page) -> list[Span]:
    """The paragraphs, that with the dateline from behind it: place, date and agency are no part of what is said."""
    line = page.report.dateline
    spans = [span for span in (line.place, line.date) if span is not None] if line is not None else []
    if not spans:
        return list(page.blocks)
    start, end = min(spans).start, max(span.end for span in spans)
    end = max([end, *(c.span.end for c in page.report.credits if start <= c.span.start <= end + NEAR)])
    while end < len(page.text) and page.text[end] in AFTER_DATELINE:
        end += 1
    cut = (Span(end, b.end) if b.start <= start < b.end and end < b.end else b for b in page.blocks)
    return list(cut)


def _draft(page: Page, layout: Layout, spans: Spans, one: Found, quotes: list[Span], cut: Cut) -> Draft | None:
    """What the encoder found as a draft, None where its cue meets no token of the parse."""
    words = page.doc.char_span(*spans.cue[0], alignment_mode="expand")
    if words is None or not len(words):
        return None
    head = head_of(words)
    content = tuple(whole_quotes(page.text, piece, quotes) for piece in spans.content)
    frame = name_of(layout, head, content)
    if one.chance * one.holds < CERTAIN and not fits(head, Frame(frame, ())):
        return None
    return Draft(
        head=head.i,
        lemma=head.lemma_.lower(),
        part="p" if head.lower_ == "according" else PARTS.get(head.pos_, "v"),
        frame=frame,
        source=tuple(without_owner(page.text, bare_source(page.doc, span, head)) for span in spans.source),
        cue=spans.cue,
        content=apart(content),
        score=sure(one.chance * one.holds, cut),
        encoded=True,
    )


def sure(chance: float, cut: Cut) -> float:
    """How often an attribution of that chance proved right on reports that the training did not see."""
    chance = min(max(chance, 1e-4), 1 - 1e-4)
    return 1 / (1 + math.exp(-cut.slope * math.log(chance / (1 - chance)) - cut.offset))


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


def bare_source(doc: Doc, span: Span, cue: Token) -> Span:
    """The source without when, where and in what it is said ("the minister in a letter", "on Monday")."""
    words = doc.char_span(*span, alignment_mode="expand")
    if words is None or not len(words):
        return span
    start, end = source_words(words.root, cue.i)
    start, end = max(start, words.start), min(end, words.end)
    if not start <= words.root.i < end or start == words.start == end - len(words):
        return span
    before, after = doc[words.start : start], doc[end : words.end]
    settings = words_of("settings")
    left = any(token.ent_type_ in ("DATE", "TIME") or token.lemma_.lower() in settings for token in before)
    right = any(token.ent_type_ in ("DATE", "TIME") or token.lemma_.lower() in settings for token in after)
    kept = place(doc, (start if left else words.start, end if right else words.end))
    return Span(max(span.start, kept.start), min(span.end, kept.end))


def without_owner(text: str, span: Span) -> Span:
    """The source without the mark of a possessive."""
    words = span.words(text)
    mark = next((mark for mark in OWNERS if words.endswith(mark) and len(words) > len(mark)), "")
    return Span(span.start, span.end - len(mark))
