"""Quotation marks of every kind."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Span
from reportedly.reading.attributions.quotes import block_quotes

CASES = [
    ('He said "no" twice.', ['"no"']),
    ("He said “no” twice.", ["“no”"]),
    ("He said ``no'' twice.", ["``no''"]),
    ("He said «no» twice.", ["«no»"]),
    ("He said ‘not the soldiers’ fault’ twice.", ["‘not the soldiers’"]),
    ("The soldiers' boots weren't dry.", []),
    ("The '90s weren't kind to the '60s.", []),
    ("\"He told me 'go' and I went,\" she said.", ["\"He told me 'go' and I went,\""]),
    ('"A [sic] ... b," she said.', ['"A [sic] ... b,"']),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_finds_the_outermost_quotations(text: str, wanted: list[str]) -> None:
    assert [q.span.words(text) for q in block_quotes(text, Span(0, len(text)))] == wanted


def test_one_without_a_closing_mark_runs_to_the_end_of_its_paragraph() -> None:
    text = 'She said: "The first part.'
    assert [(q.span.words(text), q.closed) for q in block_quotes(text, Span(0, len(text)))] == [
        ('"The first part.', False)
    ]


@given(st.text(alphabet="ab .,'\"“”‘’«»`[]", max_size=80))
def test_quotations_lie_in_order_inside_the_paragraph(text: str) -> None:
    found = [quote.span for quote in block_quotes(text, Span(0, len(text)))]
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
