"""Cues: the words around a cue's head that belong to it."""

from spacy.tokens import Token

from reportedly.reading.attributions.draft import Words
from reportedly.reading.attributions.lexicon import words

BEFORE = ("aux", "auxpass", "neg", "advmod")


def cue_words(head: Token, link: Token | None) -> Words:
    """The run of the cue: auxiliaries, negation and adverbs beside its head, particle, and the linking preposition."""
    start, end = head.i, head.i + 1
    befores = {c.i for c in head.lefts if c.dep_ in BEFORE and c.left_edge.i == c.i and c.pos_ != "SCONJ"}
    while start - 1 in befores:
        start -= 1
    for part in head.rights:
        if part.i == end and (part.dep_ in ("prt", "neg") or part == link or _is_particle(head, part)):
            end = part.i + 1
    if link is not None and link.i >= end and link.i - end <= 2:
        end = link.i + 1
    return start, end


def _is_particle(head: Token, part: Token) -> bool:
    """Whether an adverb makes one verb with the head ("brushed aside")."""
    return part.dep_ == "advmod" and f"{head.lemma_.lower()}_{part.lower_}" in words("phrasal")
