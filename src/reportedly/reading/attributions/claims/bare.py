"""Denials of what was just told, with nothing but a pronoun for it: "the ministry disputes that"."""

from collections.abc import Iterator

from spacy.tokens import Token

from reportedly.reading.attributions.claims.nouns import LIKELY
from reportedly.reading.attributions.cues import cue_words
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.responses.tables import listed
from reportedly.reading.attributions.sources import source_words
from reportedly.reading.attributions.tree import child, place

ANAPHORS = ("that", "this", "it", "which")
SPEAKING = ("i", "we", "you", "it", "this", "that", "which", "who")


def add_bare(layout: Layout, made: dict[int, Draft]) -> None:
    """Adds the denials and grants of a pronoun that nobody has found yet."""
    for verb, thing, subject in _found(layout):
        if verb.i in made:
            continue
        made[verb.i] = Draft(
            head=verb.i,
            lemma=verb.lemma_.lower(),
            part="v",
            frame="object",
            source=(place(verb.doc, source_words(subject, verb.i)),),
            cue=(place(verb.doc, cue_words(verb, None)),),
            content=(place(verb.doc, (thing.i, thing.i + 1)),),
            score=LIKELY,
        )


def _found(layout: Layout) -> Iterator[tuple[Token, Token, Token]]:
    """Verb, pronoun and subject of each."""
    for first, last in layout.paragraphs:
        for verb in layout.doc[first:last]:
            if verb.pos_ != "VERB" or verb.lemma_.lower() not in listed("bare") or child(verb, "neg") is not None:
                continue
            thing, subject = child(verb, "dobj"), child(verb, "nsubj")
            if thing is None or subject is None or subject.lower_ in SPEAKING:
                continue
            if thing.lower_ in ANAPHORS and thing.left_edge.i == thing.right_edge.i:
                yield verb, thing, subject
