"""Time expressions and the intervals that they mean."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.span import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["published", "text", "inferred", "none"]
Relation = Literal["after", "before"]


@dataclass(frozen=True, slots=True)
class Reckoning:
    """How a time is reckoned from the day on which its report came out.

    Attributes:
        unit: D, W, M, Q, H (half year), Y, E (decade) or C (century).
        step: So many units from the one that holds the day; without `named` that unit is the time itself.
        named: W1 to W7 (weekday), M05, D05-03 (month and day), Q3, H1, SP, SU, FA, WI,
            N11/4/4 (month, weekday, nth) or E-2 (days from Easter); empty if no name is given.
        toward: Which of the times so named: "<" and "<=" the last one before the day, or up to it; ">" and ">="
            the next one, or the one so many after it; "=" the one within the unit at `step`; "~" the nearest, "~<=" and
            "~>=" the nearest with those before, or after, preferred. Without a name "<=" says that what was then is
            past.
        part: Part of the day or clock time, as TIMEX3 writes it ("TNI", "T10:00"), or "WE".
    """

    unit: str
    step: int = 0
    named: str = ""
    toward: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression (TIMEX3).

    Attributes:
        value: TIMEX3 value ("2022-08-15", "P6M", "XXXX-WXX-1"), or None.
        earliest: ISO date or date-time, None where it needs a date that nobody gave.
        latest: Likewise.
        anchor: What the value was reckoned from.
        reckoning: How to reckon it once the day of the report is known; for dating, not printed.
        granularity: How fine the value of a date or time is ("day", "quarter"); None where it names no time.
        mod: TIMEX3's modifier ("START", "APPROX"), or None.
        quant: Of a set, "EVERY" or "EACH", or None.
        freq: Of a set, how often in its time ("2X"), or None.
        offset: How many units it lies from that of the report's day ("-2W"), or None.
        relation: Whether it is counted to after, or to before, an event that the words name; None if it is not.
        event: The word for that event.
    """

    id: str
    span: Span
    type: TimexType
    value: str | None
    earliest: str | None
    latest: str | None
    anchor: Anchor
    reckoning: Reckoning | None = None
    granularity: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    offset: str | None = None
    relation: Relation | None = None
    event: Span | None = None
