"""Makes the report's entities of all the words that name them."""

from collections.abc import Iterable

from reportedly.knowledge.known import Known
from reportedly.model import Codes, Entity, Mention
from reportedly.reading.entities.draft import Naming

FORMS = ("name", "metonym", "nominal", "pronoun")


def assemble(namings: Iterable[Naming], places: Iterable[Known]) -> tuple[Entity, ...]:
    """One entity for each that is named, sorted by first mention; `places` are those that others may belong to."""
    groups: dict[str, list[Naming]] = {}
    for naming in sorted(set(namings), key=_order):
        groups.setdefault(naming.who.key, []).append(naming)
    known = {place.key: place for place in places}
    ordered = sorted(groups.values(), key=lambda group: (_order(group[0])[:2], group[0].who.key))
    ids = {group[0].who.key: f"e{number}" for number, group in enumerate(ordered, 1)}
    known = {place.key: place for place in places}
    implied = _implied(ordered, known, ids)
    ids |= {place.key: f"e{len(ordered) + number}" for number, (place, _) in enumerate(implied, 1)}
    named = [_entity(_fullest(group), ids, _mentions(group)) for group in ordered]
    return (*named, *(_entity(place, ids, (mention,)) for place, mention in implied))


def _implied(ordered: list[list[Naming]], known: dict[str, Known], ids: dict[str, str]) -> list[tuple[Known, Mention]]:
    """Places that no word names by itself, with the first words that tell of them ('Malian', 'the Kremlin')."""
    found: dict[str, Mention] = {}
    for group in sorted(ordered, key=lambda group: group[0].who.kind != "people"):
        who = _fullest(group)
        key = who.place
        if key is not None and who.kind != "place" and key not in ids and key in known:
            found.setdefault(key, Mention(group[0].core, "nominal"))
    return [(known[key], mention) for key, mention in found.items()]


def _order(naming: Naming) -> tuple[int, int, int, str]:
    return naming.span.start, naming.span.end, FORMS.index(naming.form), naming.who.key


def _fullest(group: list[Naming]) -> Known:
    """The naming that knows most of who it is."""
    return max((n.who for n in group), key=lambda who: (_count(who.codes), who.lat is not None, who.name))


def _count(codes: Codes) -> int:
    values = (codes.country, codes.sector, codes.wikidata, codes.geonames, codes.iso3166)
    return sum(value is not None for value in values)


def _mentions(group: list[Naming]) -> tuple[Mention, ...]:
    seen: dict[tuple[int, int], Mention] = {}
    for naming in group:
        seen.setdefault(naming.span, Mention(naming.span, naming.form))
    return tuple(seen.values())


def _entity(who: Known, ids: dict[str, str], mentions: tuple[Mention, ...]) -> Entity:
    place = ids.get(who.place) if who.place else None
    return Entity(ids[who.key], who.name, who.kind, who.codes, who.lat, who.lon, place, mentions)
