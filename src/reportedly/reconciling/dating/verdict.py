"""What was found of a report's date: the days, what says so, and why."""

from dataclasses import dataclass
from datetime import date

from reportedly.model import Evidence


@dataclass(frozen=True, slots=True)
class Verdict:
    """First and last day on which a report can have come out, what says so, and why in one clause."""

    first: date
    last: date
    evidence: tuple[Evidence, ...]
    because: str
