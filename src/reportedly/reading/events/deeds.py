"""Tells deeds from words: what looks like an attribution and only tells what somebody did or felt."""

from functools import cache

from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.reading.events.degrees import carried
from reportedly.reading.events.signatures import signature
from reportedly.reading.events.ties import tie

DEPTH = 6  # steps up from an event to the verb whose subject it stands in
MINDS = ("believes", "fears", "doubts")  # what somebody holds to be so is no deed, whatever its cue
VERBAL = ("VERB", "AUX")
# What these verbs plan they also say, so that their source has a view of its own.
SPOKEN = ("propose", "suggest", "recommend", "proposal", "moot", "float")


@cache
def _telling() -> frozenset[str]:
    """Verbs that the table of stances knows as ways of telling, wanting or doubting, without their particles."""
    verbs = read_table("stances")["verb"]
    return frozenset(entry.partition("_")[0] for words in verbs.values() for entry in words)


def is_spoken(cue: list[Token]) -> bool:
    """Whether a plan or wish is put in words."""
    return any(token.lemma_.lower() in SPOKEN for token in cue)


def is_deed(head: Token, cue: list[Token], stance: str) -> bool:
    """Whether the cue of an attribution tells a deed or a feeling and no words.

    That is so where the event stirs the feeling ("the cut angered farmers"), or where the cue governs the event, is no
    verb of telling, and the table says what follows from it ("remembered to bring").
    """
    verbs = [token for token in cue if token.pos_ in VERBAL]
    if any(_is_stirred(head, verb) for verb in verbs):
        return True
    tied = tie(head) if stance not in MINDS else None
    if tied is None or tied.above not in verbs or tied.above.lemma_.lower() in _telling():
        return False
    return signature(tied.above, tied.frame) is not None or carried(head, tied) is not None


def _is_stirred(head: Token, verb: Token) -> bool:
    """Whether the event stands in the subject of an active verb that has an object."""
    if not any(kid.dep_ == "dobj" for kid in verb.children):
        return False
    token = head
    for _ in range(DEPTH):
        if token.head == verb:
            return token.dep_ in ("nsubj", "csubj")
        if token.head == token or token.dep_ in ("ccomp", "relcl"):
            return False
        token = token.head
    return False
