"""One proposition as all reports carry it."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.event import FactValue, Vocabulary
from reportedly.model.span import Span

Standing = Literal["denied", "disputed", "corroborated", "single_origin", "single_carrier"]


@dataclass(frozen=True, slots=True)
class ClaimEvent:
    """The event that a claim is about; parties are names, places too."""

    vocabulary: Vocabulary
    type: str
    modes: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    places: tuple[str, ...]
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """One passage that carries the claim.

    Attributes:
        event: Event id in that report's reading.
        trigger: The event's trigger.
        attribution: Attribution id in that report's reading; None where the outlet itself tells it.
        value: FactBank value, as that report carries it.
    """

    report: str
    span: Span
    exact: str
    event: str | None
    trigger: Span | None
    attribution: str | None
    value: FactValue


@dataclass(frozen=True, slots=True)
class Origin:
    """One that vouches for the fact; `members` are positions in the claim's members."""

    entity: str | None
    name: str
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Carrier:
    """One that passes the claim on: an agency, or an outlet with its own reporting."""

    name: str
    reports: tuple[str, ...]
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The three numbers of corroboration; never one of them alone."""

    reports: int
    carriers: int
    origins: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition with its members, origins, carriers and standing."""

    id: str
    text: str
    event: ClaimEvent | None
    members: tuple[Member, ...]
    origins: tuple[Origin, ...]
    carriers: tuple[Carrier, ...]
    numbers: Numbers
    standing: Standing
