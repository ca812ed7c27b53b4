"""Participial tails ("..., suggesting that ...") and doubled cues ("responded by condemning ...")."""

from dataclasses import replace

from spacy.tokens import Token

from reportedly.model import Span
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.page import Page

REACH = 100  # tokens that a sentence is followed back for what an "according to" at its end cuts short
CITED = "quoting"  # the frame of who is cited: another than he who cites speaks
STEPS = 8  # links from a tail up to the cue whose speaker it goes on with


def settle(page: Page, drafts: list[Draft]) -> list[Draft]:
    """The drafts with tails given to the claimant and cut from his content, and doubled cues made one."""
    made = {draft.head: draft for draft in drafts}
    for head in sorted(made):
        if head in made:
            _second_verb(page, head, made)
            _tail(page, head, made)
            _coordinated(page, head, made)
            _doubled(page, head, made)
            _aside(page, head, made)
    return [made[head] for head in sorted(made)]


def _tail(page: Page, head: int, made: dict[int, Draft]) -> None:
    token = page.doc[head]
    hangs = token.tag_ == "VBG" and token.dep_ in ("advcl", "acl") and page.doc[token.i - 1].text == ","
    if not hangs or made[head].frame == CITED:
        return
    claim = _claim(token, made)
    if claim is None or not claim.source:
        return
    tail = made[head]
    start = tail.cue[0].start
    content = tuple(_cut(page.text, piece, start) for piece in claim.content)
    made[head] = replace(tail, source=claim.source, tail_of=claim.head)
    made[claim.head] = replace(claim, content=content)


def _second_verb(page: Page, head: int, made: dict[int, Draft]) -> None:
    """Gives a second verb the speaker of the first, where the parse gives it a thing that he told of.

    "The mill conceded that the sacks came late but insisted that they were full": the sacks insist on nothing.
    """
    draft = made[head]
    before = page.doc[head - 1].lower_ if head > 0 else ""
    if draft.part != "v" or len(draft.source) != 1 or before not in ("and", "but", "yet"):
        return
    source = page.doc.char_span(*draft.source[0], alignment_mode="expand")
    if source is None or _can_speak(source.root):
        return
    for number in range(head - 1, max(-1, page.doc[head].sent.start - 1), -1):
        first = made.get(number)
        if first is not None and first.source and any(piece.holds(draft.source[0]) for piece in first.content):
            content = tuple(_cut(page.text, piece, draft.cue[0].start - len(before) - 1) for piece in first.content)
            made[number] = replace(first, content=content)
            made[head] = replace(draft, source=first.source)
            return


def _can_speak(noun: Token) -> bool:
    """Whether a noun can be somebody, or a body of them."""
    lemma = noun.lemma_.lower()
    named = noun.pos_ in ("PROPN", "PRON") or noun.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
    listed = lemma in words("speakers") or lemma in words("bodies", table="speakers") or lemma in words("documents")
    return named or listed or lemma in words("he", table="speakers") or lemma in words("she", table="speakers")


def _coordinated(page: Page, head: int, made: dict[int, Draft]) -> None:
    """Ends the content of a cue before a second cue of the same speaker ("said A and urged B")."""
    second = made[head]
    if not second.source or head < 1 or page.doc[second.head].dep_ != "conj":
        return
    start = second.cue[0].start
    before = page.text[max(0, start - 8) : start].rstrip()
    joint = next((word for word in ("and", "but") if before.endswith(word)), None)
    if joint is None:
        return
    near = (made[n] for n in range(head - 1, max(-1, head - 60), -1) if n in made)
    for first in [draft for draft in near if draft.source == second.source]:
        content = tuple(_cut(page.text, piece, start - len(joint) - 1) for piece in first.content)
        made[first.head] = replace(first, content=content)


def _aside(page: Page, head: int, made: dict[int, Draft]) -> None:
    """Ends a content before a relative clause at its end with a source of its own ("..., according to him")."""
    aside = made[head]
    if aside.frame != "according" or page.doc[head].i == page.doc[head].sent.start or not aside.source:
        return
    span, end = aside.content[0], aside.source[0].end
    for n in range(head - 1, max(page.doc[head].sent.start, head - REACH) - 1, -1):
        if n in made and any(p.holds(span) and p.start < span.start and p.end <= end + 1 for p in made[n].content):
            content = tuple(_cut(page.text, piece, span.start) for piece in made[n].content)
            made[n] = replace(made[n], content=content)


def _claim(token: Token, made: dict[int, Draft]) -> Draft | None:
    """The nearest attribution above the tail that comes before it."""
    above = token.head
    for _ in range(STEPS):
        if above.i in made and above.i < token.i:
            return made[above.i]
        if above.head == above:
            return None
        above = above.head
    return None


def _cut(text: str, piece: Span, start: int) -> Span:
    """The piece up to the tail, where it holds the tail."""
    if not piece.start < start < piece.end:
        return piece
    words = text[piece.start : start].rstrip(" ,;\n\t")
    return Span(piece.start, piece.start + len(words)) if words else piece


def _doubled(page: Page, head: int, made: dict[int, Draft]) -> None:
    """Makes one of a doubled cue ("responded by condemning"): the second verb holds the content."""
    draft, token = made[head], page.doc[head]
    if draft.frame != "prep_by" or draft.lemma not in words("responses", "cues"):
        return
    inner = next((c for p in token.rights if p.lower_ == "by" for c in p.children if c.dep_ == "pcomp"), None)
    if inner is None:
        return
    end = inner.idx + len(inner)
    rest = Span(page.doc[min(inner.i + 1, len(page.doc) - 1)].idx, draft.content[-1].end)
    if rest.start < rest.end:
        made.pop(inner.i, None)
        cue = Span(draft.cue[0].start, end)
        made[head] = replace(draft, lemma=inner.lemma_.lower(), cue=(cue,), content=(rest,), answering=True)
