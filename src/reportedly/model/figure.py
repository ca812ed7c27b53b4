"""Numbers with what they count."""

from dataclasses import dataclass

from reportedly.model.span import Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, what it counts, and where, when and according to whom.

    Attributes:
        low: Least value that the words allow, None where open ("up to 30").
        high: Greatest such value, None where open ("at least 24").
        qualifier: The words that make it rough or a bound ("about", "at least").
        counts: The words for what is counted.
        unit: ISO 4217 code of money, "%", "km" and the like; None for a plain count.
        part_of: Id of the figure of which this counts a part.
        confidence: 0 to 100.
        kind: One word for the sort of thing counted ("killed", "troops"); for matching, not printed.
    """

    id: str
    span: Span
    low: int | float | None
    high: int | float | None
    qualifier: str | None
    counts: Span | None
    unit: str | None
    place: str | None
    timex: str | None
    event: str | None
    attribution: str | None
    part_of: str | None
    confidence: int
    kind: str = ""
