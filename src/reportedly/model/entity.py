"""Actors and places, and the words that name them."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.span import Span

EntityKind = Literal[
    "person",
    "organization",
    "government",
    "armed_group",
    "military",
    "place",
    "operation",
    "outlet",
    "agency",
    "people",
    "other",
]
Form = Literal["name", "nominal", "pronoun", "metonym"]


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes of an entity, each None where unknown.

    Attributes:
        country: ISO 3166-1 alpha-3 or PLOVER's international code (UNO, IGO, NGO, ...).
        sector: PLOVER sector (GOV, MIL, REB, ...).
        wikidata: Q number.
        geonames: GeoNames id.
        iso3166: ISO 3166-1 alpha-2 or 3166-2 code of a place.
    """

    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None
    geonames: str | None = None
    iso3166: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an entity, and in which form they do."""

    span: Span
    form: Form


@dataclass(frozen=True, slots=True)
class Entity:
    """The one that some words of a report name.

    Attributes:
        place: Id of the place entity that a people, government or other entity belongs to.
        mentions: In order of the text.
    """

    id: str
    name: str
    kind: EntityKind
    codes: Codes
    lat: float | None
    lon: float | None
    place: str | None
    mentions: tuple[Mention, ...]
