"""Settles an event's type: the frame's, or what PLOVER makes of it where the thing still lies ahead."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from reportedly.knowledge import read_table
from reportedly.model import Status, Vocabulary

HAPPENING = "HAPPENING"  # an event of no type that we have a name for


@dataclass(frozen=True, slots=True)
class Kind:
    """Type and modes of an event, the vocabulary they come from, and why a tie was broken."""

    vocabulary: Vocabulary
    type: str
    modes: tuple[str, ...]
    note: str = ""

    @property
    def quad(self) -> int | None:
        """PLOVER's quad class; None outside PLOVER."""
        return _types()[self.type]["quad"] if self.vocabulary == "plover" else None


PLAIN = Kind("reported", HAPPENING, ())


def kind_of(name: str, mode: str | None) -> Kind:
    """The kind that a frame names."""
    if name not in _types():
        return Kind("reported", name, ())
    modes = (mode,) if mode is not None and mode in _types()[name]["modes"] else ()
    return Kind("plover", name, modes)


def settled(kind: Kind, status: Status) -> Kind:
    """The kind after PLOVER's tie-breaks for what is planned."""
    table = read_table("plover")
    later = table["future"].get(kind.type) if kind.vocabulary == "plover" else None
    if status != "planned" or later is None:
        return kind
    mode = table["threat_modes"].get(kind.type) if later == "THREATEN" else ""
    return Kind("plover", later, (mode,) if mode else (), f"a future {kind.type} is {later}")


@cache
def absorbing() -> frozenset[str]:
    """Types whose content is no PLOVER event of its own."""
    return frozenset(read_table("plover")["absorb"]["types"])


@cache
def _types() -> dict[str, Any]:
    return dict(read_table("plover")["types"])
