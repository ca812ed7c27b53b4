"""The likelihood of an answer: what the signs add up to, and what they give as the reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.attributions.responses.kinds import Kind
from reportedly.reading.attributions.responses.weighing import GROUPS, REASONS, features, likelihood, reason

SIGNS = ("told", "near", "charged", "subject", "to_accuses", "hostile", "negated", "between_0", "far", "own", "inside")


@given(st.sampled_from(sorted(GROUPS)), st.frozensets(st.sampled_from(SIGNS)))
def test_a_likelihood_lies_between_none_and_one(kind: Kind, held: frozenset[str]) -> None:
    assert 0.0 <= likelihood(kind, held) <= 1.0
    assert len(features(kind, held)) == len(set(features(kind, held)))


@pytest.mark.parametrize(
    ("kind", "held", "sure"),
    [
        ("neutral", {"inside"}, True),
        ("insists", {"set_against", "told"}, True),
        ("denies", {"told", "whole"}, True),
        ("labels", {"told", "whole"}, False),
        ("denies", set(), False),
    ],
)
def test_the_grammar_leaves_no_doubt(kind: Kind, held: set[str], sure: bool) -> None:
    assert (likelihood(kind, frozenset(held)) == 1.0) is sure


def test_a_denial_by_the_one_who_is_accused_right_before_is_likelier_than_one_from_afar() -> None:
    near = frozenset({"told", "near", "charged", "to_accuses", "hostile", "between_0"})
    afar = frozenset({"told", "far", "paragraphs", "to_asserts", "between_3"})
    assert likelihood("denies", near) > likelihood("denies", afar)


def test_the_most_telling_sign_is_the_reason() -> None:
    assert reason(frozenset({"charged", "flat"})) == REASONS["flat"]
    assert reason(frozenset({"told"})) == "it is the claim before it"
