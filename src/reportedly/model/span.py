"""Places in one report's text, and the exact words that stand there."""

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open slice of one report's text, in Unicode code points; printed as `[start, end]`."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def shared(self, other: "Span") -> int:
        """How many characters the two share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def words(self, text: str) -> str:
        """The exact words of the text at this place."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Words of a report that something rests on (W3C TextPosition and TextQuote selectors in one).

    Attributes:
        report: The report's id.
        start: Offset of the first character in the report's text.
        end: Offset one past the last character.
        exact: The words: the report's `text[start:end]`.
    """

    report: str
    start: int
    end: int
    exact: str

    @property
    def span(self) -> Span:
        """The place without the report."""
        return Span(self.start, self.end)


def hull(spans: "list[Span] | tuple[Span, ...]") -> Span:
    """The smallest span that holds them all; there must be at least one."""
    return Span(min(s.start for s in spans), max(s.end for s in spans))
