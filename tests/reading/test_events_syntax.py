"""Subjects and objects, on parses built by hand."""

import spacy
from spacy.tokens import Doc, Token

from reportedly.reading.events.status import read_status
from reportedly.reading.events.syntax import doer, undergoer

VOCAB = spacy.blank("en").vocab

Row = tuple[str, str, str, int, str]  # word, part of speech, tag, head, dependency


def parsed(*rows: Row) -> Doc:
    """A sentence with the parse given; lemmas are the words in lower case."""
    words, pos, tags, heads, deps = (list(column) for column in zip(*rows, strict=True))
    lemmas = [str(word).lower() for word in words]
    return Doc(VOCAB, words=words, pos=pos, tags=tags, heads=heads, deps=deps, lemmas=lemmas)


def text(token: Token | None) -> str | None:
    return token.text if token is not None else None


def test_an_active_verb() -> None:
    doc = parsed(
        ("Rebels", "NOUN", "NNS", 1, "nsubj"), ("burned", "VERB", "VBD", 1, "ROOT"), ("mills", "NOUN", "NNS", 1, "dobj")
    )
    assert (text(doer(doc[1])), text(undergoer(doc[1]))) == ("Rebels", "mills")


def test_a_passive_verb() -> None:
    doc = parsed(
        ("Mills", "NOUN", "NNS", 2, "nsubjpass"),
        ("were", "AUX", "VBD", 2, "auxpass"),
        ("burned", "VERB", "VBN", 2, "ROOT"),
        ("by", "ADP", "IN", 2, "agent"),
        ("rebels", "NOUN", "NNS", 3, "pobj"),
    )
    assert (text(doer(doc[2])), text(undergoer(doc[2]))) == ("rebels", "Mills")


def test_a_relative_clause_takes_its_antecedent() -> None:
    doc = parsed(
        ("Rebels", "NOUN", "NNS", 4, "nsubj"),
        ("who", "PRON", "WP", 2, "nsubj"),
        ("burned", "VERB", "VBD", 0, "relcl"),
        ("mills", "NOUN", "NNS", 2, "dobj"),
        ("fled", "VERB", "VBD", 4, "ROOT"),
    )
    assert text(doer(doc[2])) == "Rebels"


def test_an_accused_does_what_he_is_accused_of() -> None:
    doc = parsed(
        ("Zenda", "PROPN", "NNP", 1, "nsubj"),
        ("accuse", "VERB", "VBP", 1, "ROOT"),
        ("Strelsau", "PROPN", "NNP", 1, "dobj"),
        ("of", "ADP", "IN", 1, "prep"),
        ("spying", "VERB", "VBG", 3, "pcomp"),
    )
    assert text(doer(doc[4])) == "Strelsau"
    assert read_status(doc[4]).status == "alleged"


def test_an_infinitive_is_done_by_the_object_that_is_asked() -> None:
    doc = parsed(
        ("Dukes", "NOUN", "NNS", 1, "nsubj"),
        ("urge", "VERB", "VBP", 1, "ROOT"),
        ("rebels", "NOUN", "NNS", 1, "dobj"),
        ("to", "PART", "TO", 4, "aux"),
        ("leave", "VERB", "VB", 1, "xcomp"),
    )
    assert text(doer(doc[4])) == "rebels"
    assert read_status(doc[4]).status == "demanded"


def test_a_parse_that_goes_in_circles_ends() -> None:
    doc = parsed(("left", "VERB", "VBD", 0, "ROOT"), ("leave", "VERB", "VB", 0, "xcomp"))
    assert doer(doc[1]) is None
