"""Spellings of one name, and of two."""

import pytest

from reportedly.knowledge.fold import fold
from reportedly.knowledge.given_names import one_first_name
from reportedly.knowledge.likeness import alike
from reportedly.knowledge.vocabulary import is_common


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("qassam", "kasam"),
        ("yelizar", "elizar"),
        ("horodnik", "gorodnik"),
        ("tchernik", "chernik"),
        ("mueller", "muller"),
        ("banyasi", "baniasi"),
        ("salamat", "salama"),
        ("mcfarlin", "macfarlin"),
    ],
)
def test_alike(left: str, right: str) -> None:
    assert alike(left, right)
    assert alike(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("salem", "slim"),
        ("mario", "maria"),
        ("petrov", "petrova"),
        ("iran", "iraq"),
        ("zorin", "zorenko"),
        ("ana", "ina"),
    ],
)
def test_not_alike(left: str, right: str) -> None:
    assert not alike(left, right)


@pytest.mark.parametrize(
    ("left", "right", "one"), [("bob", "robert", True), ("oleh", "oleg", True), ("bob", "bill", False)]
)
def test_first_names(left: str, right: str, one: bool) -> None:
    assert one_first_name(left, right) is one


def test_letters_that_are_no_letter_with_an_accent_are_folded_too() -> None:
    assert fold("Łódź Ørsted Đuro") == "Lodz Orsted Duro"


@pytest.mark.parametrize(("word", "common"), [("tensions", True), ("Police", True), ("Zurvanko", False)])
def test_words_that_reports_use_are_no_names(word: str, common: bool) -> None:
    assert is_common(word) is common
