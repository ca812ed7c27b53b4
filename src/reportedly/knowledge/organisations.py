"""Organisations, armed groups and media that the tables know."""

import re
from functools import cache
from typing import Any

from reportedly.knowledge.countries import countries, two_letters
from reportedly.knowledge.known import Known
from reportedly.knowledge.outlets import agencies, outlets
from reportedly.knowledge.table import read_table
from reportedly.model import Codes, EntityKind


@cache
def organisations() -> dict[str, Known]:
    """International organisations, missions and charities by name."""
    rows = read_table("organisations")["organisations"]
    return {name: _known("organization", name, row, None) for name, row in rows.items()}


@cache
def operations() -> dict[str, Known]:
    """Operations, missions and exercises of armed forces by name."""
    rows = read_table("operations")["operations"]
    return {name: _known("operation", name, row, "MIL") for name, row in rows.items()}


@cache
def bodies() -> tuple[tuple[str, Known], ...]:
    """Names of bodies of states, parties and companies with who bears them."""
    return tuple(pair for table in ("bodies", "parties", "companies") for pair in bodies_of(table))


def bodies_of(table: str) -> list[tuple[str, Known]]:
    """The same for one of these tables."""
    found = []
    for code, sectors in read_table(table)["bodies"].items():
        for sector, rows in sectors.items():
            for row in rows:
                names = row.split("|")
                found += [(name, _body(code, sector, names[0])) for name in names]
    return found


# What of the bodies that are a government's is a part of it, and what only its agency.
_PARTS = re.compile(r"\b(?:Government|Department|Ministry|Office|Authority|Council|Committee|Cabinet|Treasury|KRG)\b")


@cache
def _body(code: str, sector: str, name: str) -> Known:
    kind: EntityKind = "military" if sector == "MIL" else "organization"
    if sector == "GOV" and code != "EUR" and _PARTS.search(name):
        kind = "government"
    iso = two_letters().get(code)
    return Known(f"body:{code}:{name}", name, kind, Codes(code, sector), place=f"place:{iso}" if iso else None)


@cache
def armed_groups() -> dict[str, Known]:
    """Armed groups by name."""
    rows = read_table("armed_groups")["groups"]
    return {name: _known("armed_group", name, row, "REB") for name, row in rows.items()}


@cache
def media() -> tuple[tuple[str, Known], ...]:
    """Names of agencies and outlets with who bears them; an outlet's name of one common word names nobody."""
    agencies_named = [pair for pair in media_of("agencies") if pair[0][:1].isupper()]
    return (*agencies_named, *(pair for pair in media_of("outlets") if _is_telling(pair[0])))


def media_of(table: str) -> list[tuple[str, Known]]:
    """The names of "agencies" or of "outlets" with who bears them."""
    found = []
    if table == "agencies":
        for agency in agencies():
            known = Known(f"agency:{agency.name}", agency.name, "agency", Codes(_iso3(agency.country), "JRN"))
            found += [(name, known) for name in agency.names]
        return found
    for outlet in outlets():
        known = Known(f"outlet:{outlet.name}", outlet.name, "outlet", Codes(_iso3(outlet.country), "JRN"))
        found += [(name, known) for name in (outlet.name, *outlet.aliases)]
    return found


def _is_telling(name: str) -> bool:
    """Whether a name cannot be read as a common word: it has two words, or capitals within."""
    bare = name.removeprefix("The ")
    return " " in bare or not bare[1:].islower()


def _iso3(iso: str) -> str | None:
    return countries()[iso].code if iso in countries() else None


def _known(kind: EntityKind, name: str, row: dict[str, Any], sector: str | None) -> Known:
    kind = row.get("kind", kind)
    codes = Codes(row["code"], row.get("sector", sector) or None)
    return Known(f"{kind}:{name}", name, kind, codes, place=f"place:{row['in']}" if "in" in row else None)
