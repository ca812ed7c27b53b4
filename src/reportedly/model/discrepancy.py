"""Two values of the same thing, and whether both can hold."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.span import Evidence

DiscrepancyKind = Literal["figure", "date", "place", "actor", "count", "cause", "denial", "response", "framing"]
Verdict = Literal[
    "conflict",
    "update",
    "part_whole",
    "compatible_bound",
    "different_scope",
    "different_event",
    "same",
    "opposed",
    "not_a_denial",
]


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """An apparent or real discrepancy, with a verdict and one plain sentence that names the deciding values."""

    id: str
    kind: DiscrepancyKind
    verdict: Verdict
    members: tuple[Evidence, ...]
    because: str
