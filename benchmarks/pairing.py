"""Pairs what gold holds with what was printed, one to one."""

from collections.abc import Callable, Sequence
from typing import TypeVar

One = TypeVar("One")


def matching(gold: Sequence[One], printed: Sequence[One], fits: Callable[[One, One], bool]) -> dict[int, int]:
    """A largest one-to-one pairing of what fits: the position in what was printed → that in gold."""
    edges = [[at for at, one in enumerate(printed) if fits(wanted, one)] for wanted in gold]
    owner: dict[int, int] = {}

    def place(wanted: int, seen: set[int]) -> bool:
        for at in edges[wanted]:
            if at not in seen:
                seen.add(at)
                if at not in owner or place(owner[at], seen):
                    owner[at] = wanted
                    return True
        return False

    for wanted in range(len(gold)):
        place(wanted, set())
    return owner
