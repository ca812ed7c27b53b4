"""Organisations and armed groups that the tables know."""

from functools import cache
from typing import Any

from reportedly.knowledge.known import Known
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


def _known(kind: EntityKind, name: str, row: dict[str, Any], sector: str | None) -> Known:
    kind = row.get("kind", kind)
    return Known(f"{kind}:{name}", name, kind, Codes(row["code"], row.get("sector", sector)))
