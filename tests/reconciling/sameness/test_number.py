"""Phrases without a name: of one, of several, of anybody."""

import pytest

from reportedly.reconciling.sameness.number import are_several, is_anybody


@pytest.mark.parametrize(
    ("phrase", "several"),
    [
        ("all the candidates", True),
        ("critics of the dam", True),
        ("288 candidates", True),
        ("two women", True),
        ("the family", True),
        ("the police", True),
        ("the head of the unions", False),
        ("the actress", False),
        ("a 59-year-old driver", False),
        ("the prefect who met the miners", False),
        ("", False),
    ],
)
def test_several(phrase: str, several: bool) -> None:
    assert are_several(phrase) is several


@pytest.mark.parametrize(
    ("phrase", "anybody"),
    [("a man", True), ("another judge", True), ("the victim", True), ("the judge", False), ("her lawyer", False)],
)
def test_anybody(phrase: str, anybody: bool) -> None:
    assert is_anybody(phrase) is anybody
