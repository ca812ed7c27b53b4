"""Numbers with what they count."""

from dataclasses import dataclass

from reportedly.model.span import Span

# Kinds of figures that measure somebody or something and count nobody: an age, how long, the how-manieth.
MEASURES = ("age", "stretch of time", "ordinal")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, what it counts, and where, when and according to whom.

    Attributes:
        low: Least value that the words allow, None where open ("up to 30").
        high: Greatest such value, None where open ("at least 24").
        qualifier: The words that make it rough or a bound ("about", "at least").
        counts: The words for what is counted; of an age the one who is so old, of a stretch of time what lasted so
            long or from what it is reckoned, of an ordinal what is so-manieth.
        unit: ISO 4217 code of money, "%", "km", "years old", "week", "ordinal" and the like; None for a plain count.
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

    @property
    def measures(self) -> bool:
        """Whether it measures and counts nobody: an age, a stretch of time, the how-manieth of a thing."""
        return self.kind.startswith(MEASURES)
