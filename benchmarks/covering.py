"""Which event types of other sets PLOVER covers (event_mapping.toml), and where ECB+ marks every event."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from benchmarks.config import read_toml

Piece = tuple[int, int]


@cache
def covered() -> Mapping[str, Sequence[str]]:
    """The types of PLOVER for each beginning of a type's name of WikiEvents and RAMS."""
    table: Mapping[str, Sequence[str]] = read_toml("event_mapping.toml")["covered"]
    return table


def mapped(kind: str) -> Sequence[str]:
    """The types of PLOVER that cover a type of another set: those of the longest name that it begins with."""
    names = [name for name in covered() if kind.lower().startswith(name)]
    return covered()[max(names, key=len)] if names else ()


def checked(document: Mapping[str, Any]) -> list[Piece]:
    """The sentences of a report of ECB+ in which every event is marked."""
    places, start = [], 0
    for line in document["text"].split("\n"):
        places.append((start, start + len(line)))
        start += len(line) + 1
    return [places[n] for n in document["selected_sents"] if n < len(places)]
