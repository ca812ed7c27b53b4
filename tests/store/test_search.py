"""Whatever somebody types is searched for, and never an error."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.store import Store
from reportedly.store.search import match_query
from tests.store.factory import kept

ODD = (
    '"',
    "'",
    "*",
    "**",
    "dam*",
    "NOT",
    "a AND",
    "NEAR(",
    "title:dam",
    "^dam",
    "-dam",
    "{dam}",
    "(",
    "+",
    "dam +",
    "\0",
)
ANYTHING = st.text(alphabet=st.one_of(st.sampled_from("\"*()^:+-{}' \0damNOTER"), st.characters()), max_size=40)


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("dam", '"dam"'),
        ("dam held", '"dam" "held"'),
        ('"dam held"', '"dam held"'),
        ("min*", '"min"*'),
        ("dam OR duck", '"dam" "OR" "duck"'),
        ('dam "', '"dam"'),
        ("!!! * \0", ""),
    ],
)
def test_every_word_is_quoted(words: str, query: str) -> None:
    assert match_query(words) == query


@pytest.mark.parametrize(
    ("words", "found"),
    [("DAM", 2), ("dam held", 2), ('"held dam"', 0), ("minis*", 2), ("duck", 0), ("minis", 0), ("", 0), ("?", 0)],
)
def test_all_words_must_be_there(store: Store, words: str, found: int) -> None:
    kept(store, "a", "b")
    assert len(store.search.find(words)) == found


def test_a_hit_shows_the_words_in_brackets(store: Store) -> None:
    kept(store, "a")
    hit = store.search.find("ministry")[0]
    assert (hit.kind, hit.report, hit.who) == ("report", "a", "Orsk Courier")
    assert "[ministry]" in hit.snippet


@pytest.mark.parametrize("words", ODD)
def test_odd_words_are_no_error(store: Store, words: str) -> None:
    store.search.find(words)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANYTHING)
def test_no_words_are_an_error(store: Store, words: str) -> None:
    store.search.find(words)
