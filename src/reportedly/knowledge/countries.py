"""Countries, regions and the peoples and governments that belong to them."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.known import Known
from reportedly.knowledge.table import read_table
from reportedly.model import Codes, EntityKind


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory, as the table has it.

    Attributes:
        iso: ISO 3166-1 alpha-2.
        code: ISO 3166-1 alpha-3, or PLOVER's.
        cities: Its capital and the cities that stand for its government too.
        seats: Buildings and offices that stand for its government.
    """

    iso: str
    code: str
    name: str
    geonames: str
    lat: float
    lon: float
    continent: str
    capital: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    cities: tuple[str, ...]
    seats: tuple[str, ...]


@cache
def countries() -> dict[str, Country]:
    """The countries by their two letters."""
    seats = read_table("seats")
    return {iso: _country(iso, row, seats) for iso, row in read_table("countries")["countries"].items()}


def _country(iso: str, row: dict[str, Any], seats: dict[str, Any]) -> Country:
    capital = (row["capital"],) if row["capital"] else ()
    return Country(
        iso,
        row["iso3"],
        row["name"],
        str(row["geonames"]),
        row["at"][0],
        row["at"][1],
        row["continent"],
        row["capital"],
        (row["name"], *row.get("aliases", ())),
        tuple(row.get("adjectives", ())),
        tuple(row.get("people", ())),
        (*capital, *seats["cities"].get(iso, ())),
        tuple(seats["seats"].get(iso, ())),
    )


@cache
def two_letters() -> dict[str, str]:
    """The countries' two letters by PLOVER's three."""
    return {country.code: iso for iso, country in countries().items()}


@cache
def state_words(code: str) -> frozenset[str]:
    """Every word, folded, of the names of the country with PLOVER's three letters and of its people."""
    row = countries()[two_letters()[code]]
    return frozenset(w for name in (row.name, *row.names, *row.adjectives) for w in folded_key(name).split())


@cache
def dependencies() -> dict[str, str]:
    """The code of the state that a dependency's actors count for, by the dependency's code, as PLOVER has it."""
    rows = read_table("dependencies")["states"]
    return {code: state for state, codes in rows.items() for code in codes}


@cache
def country_place(iso: str) -> Known:
    """The country as a place."""
    row = countries()[iso]
    codes = Codes(country=row.code, geonames=row.geonames, iso3166=iso)
    return Known(f"place:{iso}", row.name, "place", codes, row.lat, row.lon)


@cache
def government(iso: str) -> Known:
    """The country's government."""
    row = countries()[iso]
    return Known(
        f"government:{iso}", f"Government of {row.name}", "government", Codes(row.code, "GOV"), place=f"place:{iso}"
    )


@cache
def military(iso: str) -> Known:
    """The country's armed forces."""
    row = countries()[iso]
    name = f"Armed forces of {row.name}"
    return Known(f"military:{iso}", name, "military", Codes(row.code, "MIL"), place=f"place:{iso}")


@cache
def national_body(iso: str, noun: str, kind: EntityKind, sector: str) -> Known:
    """A body of which the country has one: its navy, its police."""
    row = countries()[iso]
    name = f"{(*row.adjectives, row.name)[0]} {noun}"
    return Known(f"national:{iso}:{noun}", name, kind, Codes(row.code, sector), place=f"place:{iso}")


@cache
def people(iso: str) -> Known:
    """The country's people, and what its adjective names."""
    row = countries()[iso]
    name = (*row.adjectives, *row.people, row.name)[0]
    return Known(f"people:{iso}", name, "people", Codes(row.code), place=f"place:{iso}")


@cache
def regions() -> dict[str, Known]:
    """Regions, seas and disputed lands by name."""
    return {name: _region(name, row) for name, row in read_table("regions")["regions"].items()}


def _region(name: str, row: dict[str, Any]) -> Known:
    inside = row.get("in")
    codes = Codes(
        country=countries()[inside].code if inside else None,
        geonames=str(row["geonames"]) if "geonames" in row else None,
    )
    lat, lon = row["at"]
    return Known(f"region:{name}", name, "place", codes, lat, lon, f"place:{inside}" if inside else None)


def region_people(name: str) -> Known:
    """The people of a region or bloc."""
    rows = read_table("regions")
    row = rows["regions"].get(name) or rows["blocs"][name]
    known = regions().get(name)
    codes = Codes(known.codes.country) if known else Codes()
    kind: EntityKind = "people" if known or row.get("people") else "other"
    return Known(f"people:{name}", row["adjectives"][0], kind, codes, place=known.key if known else None)


@cache
def lies_in(region: str) -> frozenset[str]:
    """The countries that a region holds, by their two letters; empty where the table does not say."""
    row = read_table("regions")["regions"][region]
    if "continent" in row:
        return frozenset(iso for iso, country in countries().items() if country.continent == row["continent"])
    return frozenset(row.get("members", ()))


@cache
def peoples() -> dict[str, tuple[Known, tuple[str, ...], tuple[str, ...]]]:
    """Peoples without a state of their own, with their adjectives and the words for several of them."""
    rows = read_table("regions")["peoples"]
    return {
        name: (
            Known(f"people:{name}", row["adjectives"][0], "people", Codes(row.get("code"), "CVL")),
            tuple(row["adjectives"]),
            tuple(row.get("people", ())),
        )
        for name, row in rows.items()
    }
