"""Organisations, armed groups and media that the tables know."""

from functools import cache
from typing import Any

from reportedly.knowledge.countries import countries
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
def armed_groups() -> dict[str, Known]:
    """Armed groups by name."""
    rows = read_table("armed_groups")["groups"]
    return {name: _known("armed_group", name, row, "REB") for name, row in rows.items()}


@cache
def media() -> tuple[tuple[str, Known], ...]:
    """Names of agencies and outlets with who bears them; an outlet's name of one common word names nobody."""
    found = []
    for agency in agencies():
        known = Known(f"agency:{agency.name}", agency.name, "agency", Codes(_iso3(agency.country), "JRN"))
        found += [(name, known) for name in agency.names if name[:1].isupper()]
    for outlet in outlets():
        known = Known(f"outlet:{outlet.name}", outlet.name, "outlet", Codes(_iso3(outlet.country), "JRN"))
        found += [(name, known) for name in (outlet.name, *outlet.aliases) if _is_telling(name)]
    return tuple(found)


def _is_telling(name: str) -> bool:
    """Whether a name cannot be read as a common word: it has two words, or capitals within."""
    bare = name.removeprefix("The ")
    return " " in bare or not bare[1:].islower()


def _iso3(iso: str) -> str | None:
    return countries()[iso].code if iso in countries() else None


def _known(kind: EntityKind, name: str, row: dict[str, Any], sector: str | None) -> Known:
    kind = row.get("kind", kind)
    return Known(f"{kind}:{name}", name, kind, Codes(row["code"], row.get("sector", sector)))
