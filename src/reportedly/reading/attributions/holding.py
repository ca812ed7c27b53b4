"""What the encoder says that a word in a content holds, were it a cue."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.model import Span
from reportedly.reading.attributions.candidates import PARTS
from reportedly.reading.attributions.cues import cue_words
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import classes, lexicon, stances
from reportedly.reading.attributions.tree import place

SAYING = ("i", "we", "you")
LEANING = ("acl", "ccomp", "xcomp", "relcl", "prep", "advcl")
SECTIONS = {"v": "verb", "n": "noun", "a": "state"}


@dataclass(frozen=True, slots=True)
class Holding:
    """What a cue would hold.

    Attributes:
        holds: The chance that it holds anything.
        source: The words for whoever says it.
        content: What is said.
    """

    holds: float
    source: tuple[Span, ...]
    content: tuple[Span, ...]


Asked = Mapping[int, Holding]


def part_at(token: Token) -> str | None:
    """The part of speech under which the tables list the token as a word of saying, willing or thinking, if they do."""
    part = PARTS.get(token.pos_)
    if part is None:
        return None
    lemma = token.lemma_.lower()
    if lexicon().knows(part, lemma) or lemma in classes(SECTIONS.get(part, "adverb")):
        return part
    if part == "v" and (token.lower_ in classes("state") or lemma + "e" in classes("verb")):
        return part
    return part if part == "v" and _holds_that(token) else None


def _holds_that(verb: Token) -> bool:
    """Whether a clause with "that" hangs on a verb that no table knows ("radioed that ...")."""
    return any(c.dep_ == "ccomp" and any(m.dep_ == "mark" and m.lower_ == "that" for m in c.lefts) for c in verb.rights)


def is_open(token: Token) -> bool:
    """Whether it is only possible, conditional or asked; what somebody would refuse, he refuses."""
    if token.dep_ == "pcomp" and token.head.lower_ == "as":
        return True  # "quoted him as saying" is read elsewhere
    if token.sent[-1].text == "?" or any(t.lower_ in _listed("conditions") for t in token.lefts):
        return True
    helped = any(c.dep_ in ("aux", "auxpass") and c.lower_ != "to" for c in token.lefts)
    if token.tag_ == "VB" and not helped:
        return True
    modal = any(c.lower_ in _listed("words") for c in token.lefts)
    return modal and stances().get(token.lemma_.lower()) != "refuses" and not any(c.dep_ == "neg" for c in token.lefts)


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(read_table("nested")["open"][key])


def cues_to_ask(layout: Layout) -> Iterator[tuple[int, Span]]:
    """The words of the body that could be cues, each as the number of its token with the span of its cue."""
    for first, last in layout.paragraphs:
        for token in layout.doc[first:last]:
            if token.pos_ in ("VERB", "NOUN", "ADJ") and part_at(token) is not None and not _is_idle(token):
                yield token.i, place(layout.doc, cue_words(token, None))


def _is_idle(token: Token) -> bool:
    """Whether the word is none that is weighed: an open verb, or a noun or adjective that nothing hangs on."""
    if token.pos_ == "VERB":
        return is_open(token) or any(c.dep_ == "nsubj" and c.lower_ in SAYING for c in token.lefts)
    return not any(c.dep_ in LEANING for c in token.rights) and token.dep_ not in ("nsubj", "attr")
