"""Those who are quoted by others: "the radio quoted the mayor as saying that ..."."""

from collections.abc import Iterator

from spacy.tokens import Token

from reportedly.reading.attributions.claims.nouns import LIKELY
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.sources import source_words
from reportedly.reading.attributions.tree import child, is_passive, place, trimmed


def add_quoted(layout: Layout, made: dict[int, Draft]) -> None:
    """Adds an attribution for whoever is quoted as saying something, inside that of the one who quotes him."""
    for speaker, saying in _found(layout):
        run = trimmed(layout.doc, (saying.i + 1, saying.right_edge.i + 1), ",;:.")
        if saying.i in made or run[0] >= run[1]:
            continue
        start, end = source_words(speaker, saying.i)
        made[saying.i] = Draft(
            head=saying.i,
            lemma=saying.lemma_.lower(),
            part="v",
            frame="as_saying",
            source=(place(layout.doc, (start, min(end, max(speaker.i + 1, saying.i - 1)))),),
            cue=(place(layout.doc, (saying.i - 1, saying.i + 1)),),
            content=(place(layout.doc, run),),
            score=LIKELY,
        )


def _found(layout: Layout) -> Iterator[tuple[Token, Token]]:
    """Who is quoted, and the "saying" behind "as"."""
    for first, last in layout.paragraphs:
        for saying in layout.doc[first:last]:
            if saying.tag_ != "VBG" or saying.dep_ != "pcomp" or saying.head.lower_ != "as":
                continue
            quoting = next((t for t in saying.head.ancestors if t.lemma_.lower() in words("citing")), None)
            speaker = child(quoting, "dobj") if quoting is not None and not is_passive(quoting) else None
            if speaker is not None and speaker.i < saying.i - 1:
                yield speaker, saying
