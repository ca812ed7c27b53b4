"""Families of words: which words may tell of one deed, and what else must be in common."""

import pytest

from reportedly.knowledge import read_table
from reportedly.model import Reading
from reportedly.reconciling.families import common, families_of
from reportedly.reconciling.matching import match, same_family
from reportedly.reconciling.reconcile import passages_of
from reportedly.reconciling.settings import settings
from reportedly.reconciling.words import stem
from tests.reconciling.test_matching import told

PAIRS = [
    (
        told("a", "The navy left Ormesk on Tuesday", "left", by="The navy", lemma="leave"),
        told("b", "The navy withdrew from Ormesk", "withdrew", by="The navy", lemma="withdraw"),
        True,
    ),
    (
        told("a", "The council passed laws on fishing", "passed", by="The council", lemma="pass"),
        told("b", "The council adopted a decision to move its seat", "adopted", by="The council", lemma="adopt"),
        False,
    ),
]


@pytest.mark.parametrize(("one", "other", "same"), PAIRS)
def test_other_words_for_a_deed_join_only_where_more_fits(one: Reading, other: Reading, same: bool) -> None:
    a, b = passages_of((one, other))
    assert same_family(a, b)
    assert (match(a, b).score >= settings().claims.join) is same


@pytest.mark.parametrize(
    ("one", "other"), [("kill", "slaying"), ("quit", "pullout"), ("foil", "thwart"), ("jail", "sentence")]
)
def test_words_of_one_family(one: str, other: str) -> None:
    assert families_of(stem(one)) & families_of(stem(other))


def test_a_phrase_has_a_family_that_its_verb_has_not() -> None:
    assert families_of("pass away") - families_of("pass") == {"die"}


def test_the_table_names_only_families_that_it_has() -> None:
    assert common() <= frozenset(read_table("families")["families"])
