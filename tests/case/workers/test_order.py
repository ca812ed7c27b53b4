"""Outcomes come back in the order of their tasks."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from reportedly.case.workers import in_order


@dataclass(frozen=True)
class Item:
    key: int


@given(st.permutations(range(12)))
def test_whatever_the_order_they_come_in(keys: list[int]) -> None:
    assert [item.key for item in in_order(Item(key) for key in keys)] == list(range(12))


def test_each_comes_as_soon_as_all_before_it() -> None:
    left = iter([Item(1), Item(0), Item(2)])
    stream = in_order(left)
    assert next(stream).key == 0
    assert list(left) == [Item(2)]
