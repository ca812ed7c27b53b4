"""Two figures side by side, and what may be found of them."""

from dataclasses import dataclass

from reportedly.model import Verdict
from reportedly.reconciling.figures.count import Count
from reportedly.reconciling.figures.values import Values


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict on two figures, and the sentence that says what decided it."""

    verdict: Verdict
    because: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures that measure the same sort of thing."""

    one: Count
    other: Count
    values: Values

    @property
    def small(self) -> Count:
        """The one with the smaller number; the first where they are equal."""
        return self.one if self.one.value <= self.other.value else self.other

    @property
    def large(self) -> Count:
        """The one with the larger number."""
        return self.other if self.one.value <= self.other.value else self.one

    @property
    def both(self) -> str:
        """The words of both with whose they are, to open a reason."""
        return f"{quoted(self.one)} and {quoted(self.other)}"

    def event(self, why: str) -> Finding:
        """They are of different events."""
        return Finding("different_event", f"{self.both} are of different events: {why}.")

    def scope(self, why: str) -> Finding:
        """They do not count the same."""
        return Finding("different_scope", f"{self.both} do not count the same: {why}.")

    def part(self, why: str) -> Finding:
        """The smaller is a part of the larger."""
        return Finding("part_whole", f"{quoted(self.small)} is a part of {quoted(self.large)}: {why}.")


def update(first: Count, second: Count, why: str) -> Finding:
    """The second brings the first up to date."""
    return Finding("update", f"{quoted(second)} brings {quoted(first)} up to date: {why}.")


def words_of(count: Count) -> str:
    """The words of a figure, on one line."""
    return f"“{' '.join(count.evidence.exact.split())}”"


def quoted(count: Count) -> str:
    """The words of a figure, and which report has them."""
    return f"{words_of(count)} ({count.voice})"


def listed(words: frozenset[str]) -> str:
    """Words in one order, to be read."""
    return ", ".join(sorted(words))
