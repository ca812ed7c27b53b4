"""Puts outcomes back into the order of their tasks."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar


class Keyed(Protocol):
    """What has the number of its place."""

    @property
    def key(self) -> int:
        """The number, counted from 0."""
        ...


Item = TypeVar("Item", bound=Keyed)


def in_order(items: Iterable[Item]) -> Iterator[Item]:
    """The items, each as soon as all before it have come; there must be one for each number from 0.

    What comes early waits here: who gives the items bounds how far ahead they may come.
    """
    early: dict[int, Item] = {}
    wanted = 0
    for item in items:
        early[item.key] = item
        while wanted in early:
            yield early.pop(wanted)
            wanted += 1
