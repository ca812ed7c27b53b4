"""Words as they are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reconciling.words import cosine, fold, rarity, stem, stems, vector


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("withdrawal", "withdraw"),
        ("accusation", "accuse"),
        ("killings", "killed"),
        ("Maïga", "Maiga"),
        ("Mali’s", "Mali"),
    ],
)
def test_words_that_meet_in_one_stem(left: str, right: str) -> None:
    assert stem(left) == stem(right)


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    assert rarity("the") < rarity("withdraw") < rarity("zzyzx")


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_lies_between_0_and_1_and_is_the_same_either_way(left: str, right: str) -> None:
    from collections import Counter

    one, other = vector(Counter(stems(left))), vector(Counter(stems(right)))
    assert cosine(one, other) == cosine(other, one)
    assert -1e-9 <= cosine(one, other) <= 1 + 1e-9


@given(st.text(max_size=50))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
