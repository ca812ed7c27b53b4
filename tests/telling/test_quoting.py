from dataclasses import replace

import pytest

from reportedly.model import Evidence, Sentence, Span
from reportedly.telling.indexes import view_of
from reportedly.telling.quoting import cut, in_context, to_its_mark
from reportedly.telling.view import View
from tests.telling.factory import Maker

SENTENCE = (
    "On Tuesday the ferry left the old harbour, the port office said, an hour after the storm had passed over the bay."
)


@pytest.fixture
def view() -> View:
    m = Maker()
    m.report("a", f"{SENTENCE}\nNobody was hurt.")
    return view_of(m.story())


def at(view: View, words: str) -> Evidence:
    start = SENTENCE.index(words)
    return view.evidence("a", Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("words", "limit", "expected"),
    [
        ("The ferry left.", 50, "The ferry left"),
        ("The ferry left the harbour", 15, "The ferry left ..."),
        ('"We are safe."', 50, "We are safe."),
        ('We are safe," she said', 50, 'We are safe," she said'),
        ('"We are safe, she said', 50, "We are safe, she said"),
        ('He spoke of "storms" and "floods"', 50, 'He spoke of "storms" and "floods"'),
        ("bound for the U.S.", 50, "bound for the U.S."),
    ],
)
def test_cut(words: str, limit: int, expected: str) -> None:
    assert cut(words, limit) == expected


def test_a_mark_that_the_sentence_leaves_out_closes_its_quotation() -> None:
    text = 'They called it "a good day."'
    m = Maker()
    m.report("a", text)
    m.readings["a"] = replace(m.readings["a"], sentences=(Sentence(Span(0, len(text) - 1), ()),))
    view = view_of(m.story())
    assert in_context(view, view.evidence("a", Span(0, 11)), 200).words == text


def test_short_sentence_is_shown_whole(view: View) -> None:
    quoted = in_context(view, at(view, "the ferry left"), 200)
    assert quoted.words == SENTENCE.rstrip(".")
    assert quoted.evidence.exact == SENTENCE


@pytest.mark.parametrize("limit", [20, 40, 60, 90])
def test_long_sentence_is_shown_around_the_words(view: View, limit: int) -> None:
    evidence = at(view, "the port office said")
    quoted = in_context(view, evidence, limit)
    assert evidence.exact in quoted.words
    # A sentence is opened where it begins as long as that leaves room for the words.
    assert quoted.words.startswith("On Tuesday" if limit == 90 else "... ")
    assert quoted.words.endswith(" ...")
    assert quoted.words.removeprefix("... ").removesuffix(" ...") in SENTENCE


def test_what_is_known_is_left_out(view: View) -> None:
    known = {"a": [at(view, "On Tuesday the ferry left the old harbour").span]}
    quoted = in_context(view, at(view, "the storm had passed"), 200, known)
    assert quoted.words == "... the port office said, an hour after the storm had passed over the bay"


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ('It "takes note of this", he said.', 'It "takes note of this', 'It "takes note of this"'),
        ('It "takes note of this," he said.', 'It "takes note of this', 'It "takes note of this,"'),
        ("They “will leave”.", "They “will leave", "They “will leave”"),
        ('It takes note", he said.', "It takes note", "It takes note"),
        ('"We leave", he said.', '"We leave', '"We leave'),
    ],
)
def test_a_quotation_is_shown_to_the_mark_that_closes_it(text: str, words: str, shown: str) -> None:
    span = to_its_mark(text, Span(0, len(words)))
    assert span.words(text) == shown
