"""What opens with a pronoun is shown with the sentence before."""

import pytest

from reportedly.model import Span
from reportedly.telling.brief.referents import sentence_before
from reportedly.telling.indexes import view_of
from reportedly.telling.quoting import quote
from tests.telling.factory import Maker

OPENINGS = [
    ("Four clans hold the hills. Some of them swore peace.", "Some of them swore peace."),
    ("The ferry left at noon. It sank at one.", "It sank at one."),
]


@pytest.mark.parametrize(("text", "words"), OPENINGS)
def test_the_sentence_before_is_shown(text: str, words: str) -> None:
    assert before(text, words) == text.removesuffix(words).rstrip(". ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ferry left at noon. Nobody was saved.", "Nobody was saved."),
        ("It sank at one.", "It sank at one."),
        ("The ferry left at noon and it sank at one.", "it sank at one."),
        (f"The ferry left {'very, ' * 60} early. It sank at one.", "It sank at one."),
    ],
)
def test_else_the_words_stand_alone(text: str, words: str) -> None:
    assert before(text, words) is None


def before(text: str, words: str) -> str | None:
    m = Maker()
    m.report("a", text.replace(". ", ".\n"))  # a sentence a line
    at = text.index(words)
    view = view_of(m.story())
    found = sentence_before(view, quote(view, "a", Span(at, at + len(words))))
    return None if found is None else found.words
