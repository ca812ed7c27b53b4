"""Who owns the outlets and agencies, and which of them are of one house or run by one state."""

from collections.abc import Iterable
from functools import cache

from reportedly.knowledge.countries import countries
from reportedly.knowledge.outlets import Outlet, Ownership, find_outlet
from reportedly.knowledge.table import read_table

RUN: dict[Ownership, str] = {
    "state": "state media",
    "public": "public media",
    "private": "private",
    "cooperative": "belongs to its members",
}


@cache
def owners() -> dict[str, str]:
    """Who owns each outlet or agency, by the name that its table gives it; those without a known owner are left out."""
    return {name: owner for owner, _, names in read_table("owners")["owners"]["rows"] for name in names}


def year() -> int:
    """The year for which the owners are given."""
    known: int = read_table("owners")["owners"]["year"]
    return known


def owner_of(name: str) -> str | None:
    """Who owns the outlet or agency of that name; None where that is not known."""
    found = find_outlet(name)
    return owners().get(found.name) if found is not None else None


def behind(name: str) -> str:
    """What stands behind the outlet or agency, in words: its home, who runs it, who owns it; empty where unknown."""
    found = find_outlet(name)
    if found is None:
        return ""
    home = countries()[found.country].name if found.country in countries() else ""
    owner = owners().get(found.name)
    known = (RUN[found.ownership], home, f"belongs to {owner} ({year()})" if owner else "")
    return ", ".join(filter(None, known))


def houses(names: Iterable[str]) -> list[tuple[str, tuple[str, ...]]]:
    """Those of the outlets and agencies that belong together, two or more at a time, with what joins them in words.

    A state that runs several counts as one house, whatever its bodies are called.
    """
    known = {found.name: found for name in names if (found := find_outlet(name)) is not None}
    grouped: dict[str, list[str]] = {}
    for name in sorted(known):
        if (house := _house(known[name])) is not None:
            grouped.setdefault(house, []).append(name)
    return [(house, tuple(found)) for house, found in sorted(grouped.items()) if len(found) > 1]


def _house(outlet: Outlet) -> str | None:
    if outlet.ownership == "state" and outlet.country in countries():
        return f"are state media ({countries()[outlet.country].name})"
    owner = owners().get(outlet.name)
    return f"belong to {owner} ({year()})" if owner is not None else None
