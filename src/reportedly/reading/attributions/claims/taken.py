"""Claims that an answer takes up as its object: "denied claims by residents that ...", "rejected its report"."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from reportedly.model import Span
from reportedly.reading.attributions.claims.nouns import claim_of, is_claim
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import stances
from reportedly.reading.attributions.responses.tables import listed
from reportedly.reading.attributions.tree import place

ANSWERING = ("denies", "rebuts", "condemns", "acknowledges")
BESIDE = 9  # tokens between a cue and the noun that it answers


def take_up(layout: Layout, made: dict[int, Draft]) -> None:
    """Adds the claims that some of the drafts answer, and gives those answers their whole content."""
    for head in sorted(made):
        host = made[head]
        noun = _noun(layout.doc, host) if head >= 0 and _answers(host) else None
        claim = claim_of(layout.doc, noun) if noun is not None else None
        if noun is None or claim is None:
            continue
        made[claim.head] = replace(claim, taken_up=True)
        made[head] = _widened(layout.doc, _without(layout.doc, host, noun), noun, claim)


def _answers(host: Draft) -> bool:
    """Whether the cue says what becomes of somebody's claim."""
    if stances().get(host.lemma) in ANSWERING or host.answering or host.lemma in listed("bare"):
        return True
    return any(host.lemma in listed("cues", key) for key in ("rebuts", "back", "labels", "takes"))


def _noun(doc: Doc, host: Draft) -> Token | None:
    """The noun for what somebody said that the cue takes up: its object, or in a passive its subject."""
    cue = doc[host.head]
    subject = next((t for t in cue.lefts if t.dep_ == "nsubjpass"), None)
    if subject is not None and is_claim(subject):
        return subject
    last = _last_of(doc, host)
    for token in doc[cue.i + 1 : min(last + 1 + BESIDE, cue.sent.end)]:
        if token.pos_ in ("VERB", "SCONJ") or token.text in (",", ":", ";"):
            return None
        if is_claim(token):
            return token
    return None


def _last_of(doc: Doc, host: Draft) -> int:
    """The last word of the cue that stands with its head."""
    cue = doc[host.head]
    ends = [found[-1].i for span in host.cue if (found := doc.char_span(*span, alignment_mode="expand")) is not None]
    return max([cue.i, *(end for end in ends if end - cue.i <= 3)])


def _without(doc: Doc, host: Draft, noun: Token) -> Draft:
    """The answer with its cue ended before the noun that it answers."""
    first = doc[max(noun.left_edge.i, host.head + 1)]
    before = doc[first.i - 1]
    end = before.idx + len(before)
    cue = tuple(Span(p.start, min(p.end, end)) for p in host.cue if p.start < end or p.start > noun.idx)
    held = any(p.start <= noun.idx < p.end for p in host.cue)
    return replace(host, cue=cue) if held and cue and noun.i > host.head else host


def _widened(doc: Doc, host: Draft, noun: Token, claim: Draft) -> Draft:
    """The answer with its content from the noun phrase to the end of the claim."""
    if noun.i < host.head:
        return host
    start = place(doc, (min(noun.i, max(noun.left_edge.i, _last_of(doc, host) + 1)), noun.i + 1)).start
    end = claim.content[-1].end
    over = [piece for piece in host.content if piece.start < end and piece.end > start]
    whole = Span(min([start, *(p.start for p in over)]), max([end, *(p.end for p in over)]))
    rest = [piece for piece in host.content if piece not in over]
    return replace(host, content=tuple(sorted([*rest, whole])))
