"""Where the content of an inner cue ends: before what the outer speaker goes on with ("wants bread and that ...")."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from reportedly.model import Span
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.tree import trimmed

JOINING = ("and", "but", "or", "so", "while", "yet")
CLAUSES = ("that", "clause", "whom_that", "wh")
REASONS = ("because", "since", "after", "when", "while", "before", "as", "until")
NEXT = 4  # tokens behind "but" among which a second verb of the same subject stands
FIRST = ("i", "we")
FAR = 7  # tokens behind "and" among which the subject of a new clause stands
MARKS = ",;:—–-"


def clipped(layout: Layout, draft: Draft) -> Draft:
    """The draft with its content ended where a new clause begins that another verb holds."""
    if draft.part != "v" or draft.frame.startswith("quote"):
        return draft
    doc = layout.doc
    kept: list[Span] = []
    for piece in draft.content:
        words = doc.char_span(*piece, alignment_mode="expand")
        if words is None or words.start < draft.head or layout.inside[words.start] > layout.inside[draft.head]:
            kept.append(piece)
            continue
        stop = next((t.i for t in words[1:] if _begins_anew(doc, draft, words[0], t)), None)
        run = trimmed(doc, (words.start, words.end if stop is None else stop), MARKS)
        kept.append(
            piece if stop is None or run[0] >= run[1] else Span(piece.start, doc[run[1] - 1].idx + len(doc[run[1] - 1]))
        )
        if stop is not None:
            break
    return replace(draft, content=tuple(kept))


def _begins_anew(doc: Doc, draft: Draft, first: Token, token: Token) -> bool:
    """Whether the token begins a clause that does not belong to the cue."""
    if token.sent.start != first.sent.start:
        return token.i == token.sent.start  # a new sentence of the same quotation
    reason = token.lower_ in REASONS and token.head.dep_ == "advcl" and token.head.head.i == draft.head
    return reason or _joins_anew(doc, draft, first, token)  # when and why it is said is no part of it


def _joins_anew(doc: Doc, draft: Draft, first: Token, token: Token) -> bool:
    """Whether the token joins on what another verb holds."""
    if token.lower_ not in JOINING or token.i + 1 >= len(doc):
        return False
    if any(t.dep_ == "conj" and t.head.i == draft.head for t in doc[token.i + 1 : token.i + 1 + NEXT]):
        return True  # the same one's next word or deed
    after = doc[token.i + 1]
    comma = doc[token.i - 1].text == ","
    if after.lower_ == "that" and after.dep_ == "mark":
        return comma or first.lower_ != "that"
    subject = _subject(doc, token)
    if subject is None:
        return False
    return draft.frame not in CLAUSES or subject.lower_ in FIRST or (comma and first.lower_ != "that")


def _subject(doc: Doc, joining: Token) -> Token | None:
    """The subject of a finite clause right behind the word that joins it on."""
    for token in doc[joining.i + 1 : min(joining.i + 1 + FAR, joining.sent.end)]:
        if token.dep_ in ("nsubj", "nsubjpass", "expl") and token.head.i > token.i:
            verb = token.head
            finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(c.dep_ in ("aux", "auxpass") for c in verb.lefts)
            return token if finite and token.left_edge.i == joining.i + 1 else None
    return None
