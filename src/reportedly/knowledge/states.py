"""States and provinces that the news calls by name alone."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from reportedly.knowledge.countries import countries
from reportedly.knowledge.known import Known
from reportedly.knowledge.table import read_table
from reportedly.model import Codes


@dataclass(frozen=True, slots=True)
class State:
    """A first-order division.

    Attributes:
        path: As in the gazetteer: "US.LA".
        short: Its abbreviations.
        weak: Whether its name is as often somebody or somewhere else.
    """

    known: Known
    path: str
    short: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    weak: bool


@cache
def states() -> dict[str, State]:
    """The states by name."""
    return {name: _state(name, row) for name, row in read_table("states")["states"].items()}


def _state(name: str, row: dict[str, Any]) -> State:
    lat, lon = row["at"]
    iso = row["path"][:2]
    codes = Codes(countries()[iso].code, None, None, str(row["geonames"]), row["iso3166"])
    known = Known(f"site:{row['geonames']}", name, "place", codes, lat, lon, f"place:{iso}")
    short, adjectives, people = (tuple(row.get(key, ())) for key in ("short", "adjectives", "people"))
    return State(known, row["path"], short, adjectives, people, row.get("weak", False))


def state_people(name: str) -> Known:
    """The people of a state."""
    state = states()[name]
    codes = Codes(state.known.codes.country)
    return Known(f"people:{state.path}", state.adjectives[0], "people", codes, place=state.known.key)
