"""Polarity: whether a cue is negated, and what that makes of its stance."""

from functools import cache
from typing import Protocol

from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.model import Stance
from reportedly.reading.attributions.lexicon import words

STATES = ("ADJ",)
UNABLE = ("unable", "impossible")


class Turnable(Protocol):
    """What is asked of a cue here."""

    @property
    def head(self) -> Token | None:
        """Its head."""

    @property
    def lemma(self) -> str:
        """The word that decided its class."""


@cache
def _turns(key: str) -> dict[str, Stance]:
    found: dict[str, Stance] = read_table("stances")[key]
    return found


def turned(cue: Turnable, stance: Stance) -> Stance:
    """The stance of a negated cue; joy and praise that are negated leave nothing open."""
    if stance == "asserts" and cue.head is not None and cue.head.pos_ in STATES:
        return _turns("negated_word").get(cue.lemma, stance)
    return _turns("negated_word").get(cue.lemma, _turns("negated").get(stance, stance))


def is_negated(head: Token, held: list[Token]) -> bool:
    """Whether the cue is negated, itself or by what it hangs on ("neither confirmed nor denied", "failed to deny")."""
    negating = words("negating")
    if any(part.dep_ == "neg" or part.lower_ in negating for part in head.lefts):
        return True
    if any(token.dep_ == "neg" or token.lower_ in negating or token.lower_ in UNABLE for token in held):
        return True
    if any(token.lower_ == "yet" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "to" for token in held):
        return True  # "has yet to comment"
    thing = next((part for part in head.rights if part.dep_ == "dobj"), None)
    if thing is not None and any(part.lower_ == "no" for part in thing.lefts):
        return True
    above = head.head
    if head.dep_ == "conj":
        joined = any(part.lower_ == "nor" for part in above.rights if part.i < head.i)
        return joined or (above.lemma_ != head.lemma_ and head.tag_ == "VB" and _plainly_negated(above))
    return _is_kept_from(head, above)


def _is_kept_from(head: Token, above: Token) -> bool:
    """Whether the infinitive did not come about ("failed to deny", "was unable to say")."""
    if head.dep_ not in ("xcomp", "advcl", "ccomp") or head.tag_ != "VB":
        return False
    below = above.lower_ in UNABLE or any(c.lower_ in UNABLE for c in above.children if c.i < head.i)
    return above.lemma_.lower() in words("negating", "verbs") or below


def _plainly_negated(verb: Token) -> bool:
    """Whether a bare verb before this one is negated, so that both are ("did not confirm or deny")."""
    return verb.tag_ == "VB" and any(part.dep_ == "neg" for part in verb.lefts)
