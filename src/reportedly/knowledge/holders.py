"""Who held which office of state in which years."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.knowledge.countries import countries
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.known import Known
from reportedly.knowledge.spelling import close
from reportedly.knowledge.table import read_table
from reportedly.model import Codes


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in an office of state.

    Attributes:
        iso: ISO 3166-1 alpha-2 of the state.
        office: "president", "premier", "chancellor", "foreign" (minister), "defence" (minister), "king", "leader".
        first: First year in office.
        last: Last year in office; None if that is not known to be over.
    """

    iso: str
    office: str
    name: str
    first: int
    last: int | None

    @property
    def code(self) -> str:
        """The state's code, as in entities."""
        return countries()[self.iso].code

    @property
    def years(self) -> str:
        """The years, to be read."""
        return f"{self.first}-{self.last or ''}"

    def held(self, year: int | None) -> bool:
        """Whether the office was held in that year; of no year nothing speaks against it."""
        return year is None or (self.first <= year and (self.last is None or year <= self.last))


@cache
def holders() -> tuple[Holder, ...]:
    """Everybody of the table, by state and year."""
    return tuple(_holder(iso, row) for iso, rows in read_table("holders")["holders"].items() for row in rows)


def _holder(iso: str, row: str) -> Holder:
    office, name, first, last = row.split("|")
    return Holder(iso, office, name, int(first), int(last) if last else None)


def holders_called(name: str, year: int | None) -> tuple[Holder, ...]:
    """Who of that whole name, or of that last name alone, held an office in the year."""
    return tuple(holder for holder in _called().get(folded_key(name), ()) if holder.held(year))


@cache
def _called() -> dict[str, tuple[Holder, ...]]:
    """The holders by the folded names that they go by: in full, without middle names, by the last name."""
    found: dict[str, list[Holder]] = {}
    for holder in holders():
        for name in _names(holder.name):
            found.setdefault(name, []).append(holder)
    return {name: tuple(who) for name, who in found.items()}


def _names(name: str) -> Iterator[str]:
    words = folded_key(name).split()
    yield from dict.fromkeys((" ".join(words), f"{words[0]} {words[-1]}" if len(words) > 1 else words[0], words[-1]))


def one_state(name: str, year: int | None) -> str | None:
    """The code of the only state in which somebody of that name, of two words or more, held office in the year."""
    codes = {holder.code for holder in holders_called(name, year)} if " " in name.strip() else set()
    return min(codes) if len(codes) == 1 else None


def year_of(date: str | None) -> int | None:
    """The year of an ISO date."""
    return int(date[:4]) if date is not None and date[:4].isdigit() else None


def same_holder(holder: Holder, name: str) -> bool:
    """Whether a folded name of two words or more can be the holder's."""
    own, words = folded_key(holder.name).split(), name.split()
    return len(words) > 1 and close(own[0], words[0]) and close(own[-1], words[-1])


def known_holder(holder: Holder) -> Known:
    """The holder as an entity."""
    sector = None if holder.office == "leader" else "GOV"
    return Known(f"holder:{holder.iso}:{holder.name}", holder.name, "person", Codes(holder.code, sector))
