"""What holds for the attributions of any text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.model import Attribution
from reportedly.reading import Reader
from tests.reading.attributions.factory import read

pytestmark = pytest.mark.model

PIECES = [
    '"', "“", "”", "''", "``", ":", ",", ".", "\n\n", "(", ")", "...", "—", "said", "told", "according to", "quoting",
    "the minister", "DPA", "he", "that", "it was believed to", "denied", "as", "reported", "claims", "of", "I", "42",
    "reportedly", "responded by", "condemning", "the war", "\u202e", "\x00", "é", "😀", "as quoted by", "as saying",
]  # fmt: skip


def check(text: str, found: list[Attribution]) -> None:
    ids = {a.id for a in found}
    parents = {a.id: a.parent for a in found}
    assert len(ids) == len(found)
    for attribution in found:
        spans = attribution.source + attribution.cue + attribution.content
        assert attribution.content
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert attribution.parent is None or attribution.parent in ids
        assert attribution.responds_to is None or attribution.responds_to in ids - {attribution.id}
        assert attribution.chain[-1].span is None
        assert 1 <= attribution.confidence <= 99
        climbed: list[str] = []
        current: str | None = attribution.id
        while current is not None:
            assert current not in climbed
            climbed.append(current)
            current = parents[current]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_spans_lie_in_the_text_and_nesting_has_no_circles(reader: Reader, pieces: list[str]) -> None:
    text = " ".join(pieces)
    check(text, read(reader, text))


@pytest.mark.parametrize("text", ["", " ", '"', "said", "said said said", '"""""', "according to", "as quoted by", ":"])
def test_scraps_are_read_without_complaint(reader: Reader, text: str) -> None:
    check(text, read(reader, text))


def test_the_same_text_gives_the_same_attributions(reader: Reader) -> None:
    text = '"It fell," he said, adding that DPA reported it. She denied it, the mayor claimed.'
    assert read(reader, text) == read(reader, text)
