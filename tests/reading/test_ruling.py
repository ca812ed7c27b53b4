"""spaCy's table of attributes, looked up once for each kind of word: the same rules hold."""

from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from reportedly.reading.ruling import Ruling, is_plain, remember

RULES: list[tuple[Any, dict[str, str], int]] = [
    ([[{"TAG": "NN"}]], {"POS": "NOUN"}, 0),
    ([[{"LOWER": "pay", "TAG": {"IN": ["NN", "VB"]}}]], {"LEMMA": "pay"}, 0),
    ([[{"LOWER": {"IN": ["gon", "got"]}}, {"LOWER": "na"}]], {"LEMMA": "go"}, 0),
    ([[{"LOWER": {"REGEX": "^pa"}}]], {"POS": "X"}, 0),
    ([[{"DEP": {"NOT_IN": ["nsubj", ""]}, "TAG": "NN"}], [{"LOWER": "mayors"}]], {"POS": "PROPN"}, 0),
    ([[{"IS_SPACE": True}]], {"POS": "SPACE"}, 0),
    ([[{"ORTH": "PAY"}]], {"POS": "INTJ"}, 0),
]
WORDS = ["Pay", "the", "pay", "gon", "na", "\n", "mayors", "PAY", "pay", "pay"]
TAGS = ["VB", "DT", "NN", "VBG", "TO", "_SP", "NNS", "NN", "NN", "VBP"]
DEPS = ["ROOT", "det", "nsubj", "aux", "aux", "dep", "nsubj", "dobj", "dobj", "nsubj"]


@pytest.fixture
def nlp() -> Language:
    made = spacy.blank("en")
    ruler = made.add_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    for patterns, attributes, index in RULES:
        ruler.add(patterns, attributes, index)
    return made


def test_the_same_rules_hold_each_time(nlp: Language) -> None:
    ruler = nlp.get_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    ruling = Ruling(ruler)
    for words in (WORDS, WORDS[::-1], WORDS, []):
        order = [WORDS.index(word) for word in words]
        doc = Doc(
            nlp.vocab,
            words,
            tags=[TAGS[n] for n in order],
            deps=[DEPS[n] for n in order],
            heads=list(range(len(words))),
        )
        assert ruling.match(doc) == [tuple(row) for row in ruler.match(doc)]


def test_the_pipeline_sets_what_it_would(nlp: Language) -> None:
    def read() -> list[tuple[str, str]]:
        doc = Doc(nlp.vocab, WORDS, tags=TAGS, deps=DEPS, heads=list(range(len(WORDS))))
        return [(token.pos_, token.lemma_) for token in nlp.get_pipe("attribute_ruler")(doc)]

    before = read()
    remember(nlp)
    assert read() == before
    assert ("X", "pay") in before


@pytest.mark.parametrize(
    ("pattern", "plain"),
    [
        ([{"TAG": "NN"}], True),
        ([{"LOWER": {"IN": ["a"]}, "DEP": "det"}], True),
        ([{"LOWER": {"REGEX": "^a"}}], False),
        ([{"ORTH": "A"}], False),
        ([{"TAG": "NN", "OP": "+"}], False),
        ([{"TAG": "NN"}, {"TAG": "NN"}], False),
    ],
)
def test_only_rules_of_one_word_and_its_form_are_remembered(pattern: list[dict[str, Any]], plain: bool) -> None:
    assert is_plain(pattern) is plain
