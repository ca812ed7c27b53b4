"""Words are cut into the longest pieces that there are, in lower case and without accents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.encoder.wordpiece import Vocabulary, parts

PIECES = ["[UNK]", "[CLS]", "[SEP]", "[MASK]", "with", "##draw", "##al", "##d", "elysee", "u", ".", "s", "’"]
VOCABULARY = Vocabulary(PIECES)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Withdrawal", ["with", "##draw", "##al"]),
        ("Élysée", ["elysee"]),
        ("U.S", ["u", ".", "s"]),
        ("withdrawer", ["[UNK]"]),
        ("\u200b", ["[UNK]"]),
        ("with" * 40, ["[UNK]"]),
    ],
)
def test_pieces(word: str, expected: list[str]) -> None:
    assert [PIECES[number] for number in VOCABULARY.pieces(word)] == expected


def test_marks_and_letters_of_chinese_stand_alone() -> None:
    assert list(parts("don’t")) == ["don", "’", "t"]
    assert list(parts("中国x")) == ["中", "国", "x"]


@given(st.text(max_size=150))
def test_a_word_always_has_pieces(word: str) -> None:
    assert VOCABULARY.pieces(word)
    assert VOCABULARY.pieces(word) == VOCABULARY.pieces(word)
