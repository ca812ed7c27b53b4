"""Claims as nouns where nobody answers them: inside what somebody says, and behind "contrary to", "after", "amid"."""

from collections.abc import Iterator

from spacy.tokens import Token

from reportedly.reading.attributions.claims.nouns import claim_of, is_claim
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import stances
from reportedly.reading.attributions.responses.tables import listed

SPEAKING = ("demands", "threatens", "promises", "accuses", "denies", "acknowledges", "condemns", "rebuts")
LEADING = 3  # tokens before the noun among which the word stands that leads to it ("after", "contrary to")


def add_spoken(layout: Layout, made: dict[int, Draft], inside: set[int]) -> None:
    """Adds the claims with a clause of their own that nobody has found yet."""
    cues = {number for draft in made.values() for number in _cue(layout, draft)}
    for token in _nouns(layout, inside):
        if token.i in made or token.i in cues:
            continue
        claim = claim_of(layout.doc, token)
        if claim is not None and claim.frame != "prep_of" and (claim.source or _is_nobodys(token)):
            made[token.i] = claim


def _cue(layout: Layout, draft: Draft) -> Iterator[int]:
    for span in draft.cue:
        yield from (t.i for t in layout.doc.char_span(*span, alignment_mode="expand") or ())


def _nouns(layout: Layout, inside: set[int]) -> Iterator[Token]:
    """The nouns for what somebody says that stand in a content or are led to."""
    for first, last in layout.paragraphs:
        for token in layout.doc[first:last]:
            if token.pos_ in ("NOUN", "VERB") and _speaks(token, inside):
                yield token


def _speaks(token: Token, inside: set[int]) -> bool:
    """Whether a noun is a word for what somebody says, at a place where it is told as such."""
    if token.i not in inside:
        return is_claim(token) and _is_led(token)
    return is_claim(token) or (token.pos_ == "NOUN" and stances().get(token.lemma_.lower()) in SPEAKING)


def _is_led(token: Token) -> bool:
    """Whether a word leads to the noun that sets what was claimed against what is told."""
    before = token.doc[max(token.sent.start, token.left_edge.i - LEADING) : token.i]
    return token.dep_ == "pobj" and any(t.lower_ in listed("leading") for t in before)


def _is_nobodys(token: Token) -> bool:
    """Whether the noun is one that is told without saying whose it is ("rumours that")."""
    return token.lemma_.lower() in listed("nobodys")
