"""Where an event was: the most exact place that a member names, and how exact that is."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reportedly.knowledge import read_table
from reportedly.model import Claim, Entity
from reportedly.telling.view import View

PLACE, REGION, COUNTRY = "place", "region", "country"
EXACT = (PLACE, REGION, COUNTRY)  # the most exact first


class Where(NamedTuple):
    """A place of an event.

    Attributes:
        precision: "place" (a town or a spot), "region" (a part of a country, or land and sea of several), "country".
        country: ISO 3166-1 alpha-3.
    """

    name: str
    precision: str
    country: str | None
    lat: float | None
    lon: float | None


def where(view: View, claim: Claim) -> Where | None:
    """The most exact place that a member of the claim names; of equals the one named first."""
    found = list(_places(view, claim))
    return min(found, key=lambda place: EXACT.index(place.precision), default=None)


def _places(view: View, claim: Claim) -> Iterator[Where]:
    for member in claim.members:
        event = view.event(member)
        entities = {entity.id: entity for entity in view.readings[member.report].entities}
        for party in event.places if event else ():
            entity = entities.get(party.entity or "")
            if entity is not None:
                known = view.known_as.get((member.report, entity.id))
                yield _where(entity, known.name if known else entity.name)


def _where(entity: Entity, name: str) -> Where:
    return Where(name, precision_of(entity), entity.codes.country, entity.lat, entity.lon)


def precision_of(entity: Entity) -> str:
    """Whether an entity is a country, a region, or a place within one."""
    code = entity.codes.iso3166
    if code is not None and entity.kind == "place":
        return REGION if "-" in code else COUNTRY
    if entity.codes.country is None or entity.name in _regions():
        return REGION
    return PLACE


@cache
def _regions() -> frozenset[str]:
    return frozenset(read_table("regions")["regions"])
