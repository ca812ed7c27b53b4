"""The two chains of labels that are decoded, as states that make impossible readings impossible."""

from dataclasses import dataclass
from functools import cache
from itertools import product

OUT, BEGIN, INSIDE = range(3)
NONE, SOURCE, CONTENT = range(3)


@dataclass(frozen=True, slots=True)
class Machine:
    """States behind labels.

    Attributes:
        labels: The label of each state.
        allowed: Which state may follow which.
        start: The state before the first unit; its label is 0.
        final: Which states may be the last.
        width: How many labels there are.
    """

    labels: tuple[int, ...]
    allowed: tuple[tuple[bool, ...], ...]
    start: int
    final: tuple[bool, ...]
    width: int = 3


@cache
def cue_machine() -> Machine:
    """Cues begin before they go on."""
    labels = (OUT, BEGIN, INSIDE)
    return Machine(labels, tuple(tuple(not (a == OUT and b == INSIDE) for b in labels) for a in labels), 0, (True,) * 3)


@cache
def role_machine() -> Machine:
    """Of one cue: at most one source, in one piece; any number of pieces of content; a source only with a content.

    A cue may also hold nothing at all, as a word that is no cue does.
    """
    states = role_states()
    allowed = tuple(tuple(_follows(a, b) for b in states) for a in states)
    final = tuple(content or not source for _, source, content in states)
    return Machine(tuple(s[0] for s in states), allowed, states.index((NONE, False, False)), final)


@cache
def role_states() -> tuple[tuple[int, bool, bool], ...]:
    """The states: the label, whether the source has begun, whether a content has."""
    return tuple(
        (label, source, content)
        for label, source, content in product(range(3), (False, True), (False, True))
        if not (label == SOURCE and not source) and not (label == CONTENT and not content)
    )


def role_ends(*, source: bool) -> tuple[bool, ...]:
    """Which states may be the last where the cue holds something, with a source or without one."""
    return tuple(content and has == source for _, has, content in role_states())


def _follows(before: tuple[int, bool, bool], after: tuple[int, bool, bool]) -> bool:
    label, source, content = after
    fresh = label == SOURCE and before[0] != SOURCE
    if fresh and before[1]:
        return False
    return source == (before[1] or label == SOURCE) and content == (before[2] or label == CONTENT)
