"""Time expressions and the intervals that they mean."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.span import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["published", "text", "inferred", "none"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression (TIMEX3).

    Attributes:
        value: TIMEX3 value ("2022-08-15", "P6M", "XXXX-WXX-1"), or None.
        earliest: ISO date or date-time, None where it needs a date that nobody gave.
        latest: Likewise.
        anchor: What the value was reckoned from.
    """

    id: str
    span: Span
    type: TimexType
    value: str | None
    earliest: str | None
    latest: str | None
    anchor: Anchor
