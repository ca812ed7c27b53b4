"""Who said what, through whom, and with what stance."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.span import Span

AttributionKind = Literal["direct", "indirect", "mixed"]
Stance = Literal[
    "asserts",
    "denies",
    "rebuts",
    "accuses",
    "condemns",
    "acknowledges",
    "demands",
    "promises",
    "threatens",
    "intends",
    "believes",
    "fears",
    "doubts",
    "hedges",
    "asks",
    "refuses",
]


@dataclass(frozen=True, slots=True)
class Link:
    """One source in a chain.

    Attributes:
        entity: Entity id, None for the outlet itself or a source that is no entity.
        name: What to call it.
        span: Where the report names it; None for the outlet itself.
    """

    entity: str | None
    name: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source, the cue that gives it the words, and the content.

    Attributes:
        source: Pieces of the source; empty where nobody is named ("reportedly").
        responds_to: Id of the attribution that it denies, rebuts, condemns or acknowledges.
        parent: Id of the attribution whose content holds this one.
        entity: Entity id of the source.
        chain: The sources from the one nearest the fact to the outlet that printed it.
        confidence: 0 to 100.
        because: One plain sentence.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: AttributionKind
    stance: Stance
    responds_to: str | None
    parent: str | None
    entity: str | None
    chain: tuple[Link, ...]
    confidence: int
    because: str
