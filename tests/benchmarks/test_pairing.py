"""What is paired, and with what."""

import pytest

from benchmarks.pairing import matching


@pytest.mark.parametrize(
    ("gold", "printed", "expected"),
    [
        ("ab", "ba", {0: 1, 1: 0}),
        ("a", "aa", {0: 0}),
        ("aa", "a", {0: 0}),
        ("ab", "cd", {}),
        # "*" fits all: given to the first, it would leave nothing for the second.
        ("*a", "ab", {0: 1, 1: 0}),
    ],
)
def test_as_many_as_can_be_are_paired_one_to_one(gold: str, printed: str, expected: dict[int, int]) -> None:
    assert matching(gold, printed, lambda one, other: one in ("*", other)) == expected
