"""What happened, as one report tells it."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.span import Span

Vocabulary = Literal["plover", "reported"]
Status = Literal["happened", "ongoing", "planned", "demanded", "alleged", "denied", "negated", "hypothetical"]
FactValue = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"]


@dataclass(frozen=True, slots=True)
class Party:
    """An actor, recipient or place of an event: the words, and the entity if they name one."""

    entity: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Factuality:
    """FactBank's value of an event according to one source; None is the outlet itself."""

    according_to: str | None
    value: FactValue


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, where, when, how many, in what status, according to whom.

    Attributes:
        type: A PLOVER type, or one of our extension ("COUP", "DEATHS", ...).
        quad: PLOVER's quad class 1 to 4; None for our extension.
        trigger: The words that name the event.
        span: The clause.
        time: Timex id.
        figures: Figure ids.
        lemma: Dictionary form of the trigger's head; for matching, not printed.
        nominal: Whether a noun names it: such words refer to an event more often than they vouch for it; not printed.
    """

    id: str
    vocabulary: Vocabulary
    type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    quad: int | None
    trigger: Span
    span: Span
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    places: tuple[Party, ...]
    time: str | None
    figures: tuple[str, ...]
    status: Status
    factuality: tuple[Factuality, ...]
    confidence: int
    because: str
    lemma: str = ""
    nominal: bool = False
