"""The readable account of a story."""

from dataclasses import dataclass

from reportedly.model.span import Evidence


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a brief, with the claims it tells and the words it rests on."""

    section: str
    text: str
    claims: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a timeline: an interval, its claims, and a line to show."""

    earliest: str | None
    latest: str | None
    claims: tuple[str, ...]
    text: str
    evidence: tuple[Evidence, ...]
