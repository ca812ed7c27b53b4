"""Answers: which earlier attribution a denial, rebuttal, condemnation or acknowledgement answers."""

from reportedly.model import Stance

Answer = tuple[int | None, Stance]


def answers(stances: list[Stance]) -> list[Answer]:
    """For each draft the number of the one it answers, if any, and its stance in that light."""
    return [(None, stance) for stance in stances]
