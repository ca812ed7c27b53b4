"""What the encoder says that a word in a content holds, were it a cue."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.model import Span
from reportedly.reading.attributions.candidates import PARTS
from reportedly.reading.attributions.cues import cue_words
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import classes, lexicon
from reportedly.reading.attributions.tree import place

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


def cues_to_ask(layout: Layout) -> Iterator[tuple[int, Span]]:
    """The words of the body that could be cues, each as the number of its token with the span of its cue."""
    for first, last in layout.paragraphs:
        for token in layout.doc[first:last]:
            if token.pos_ in ("VERB", "NOUN", "ADJ") and part_at(token) is not None:
                yield token.i, place(layout.doc, cue_words(token, None))
