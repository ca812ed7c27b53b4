"""The rules by which entities of different reports are one: names, spellings, acronyms, offices, countries."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from reportedly.model import Entity, Reading
from reportedly.reconciling.sameness.bearer import NAMED, Bearer, Link, Node, bearer_of, has_name
from reportedly.reconciling.sameness.bodies import (
    body_links,
    force_links,
    mission_links,
    nation_links,
    operation_links,
    order_links,
)
from reportedly.reconciling.sameness.common import common_links
from reportedly.reconciling.sameness.cores import core_links, is_described, phrase_links
from reportedly.reconciling.sameness.heads import agreement_links, head_links
from reportedly.reconciling.sameness.offices import office_links
from reportedly.reconciling.sameness.people import people_links
from reportedly.reconciling.sameness.places import equal_links, place_links
from reportedly.reconciling.sameness.renamed import renamed_links
from reportedly.reconciling.sameness.unsure import unsure_links

__all__ = ["NAMED", "Link", "Node", "links"]

Rule = Callable[[list[Bearer]], Iterator[Link]]
# Of each family the rules beside equal names. Peoples are one by their ids and table names alone.
RULES: dict[str, tuple[Rule, ...]] = {
    "person": (people_links,),
    "operation": (equal_links, operation_links, mission_links),
    "government": (equal_links, body_links),
    "organization": (equal_links, nation_links, order_links, body_links, head_links, agreement_links),
    "military": (equal_links, nation_links, force_links),
    "place": (equal_links, place_links),
    "people": (equal_links,),
}


def links(entities: Mapping[Node, Entity], readings: Mapping[str, Reading]) -> Iterator[Link]:
    """Pairs of entities that are one, each with the reason; those without a name only where nothing else fits.

    Args:
        entities: Those of all the readings, by report and id.
        readings: The readings by report id, for the words around the names.
    """
    families: dict[str, list[Bearer]] = defaultdict(list)
    for node, entity in sorted(entities.items()):
        if has_name(entity):
            families[_family(entity)].append(bearer_of(node, entity, readings[node[0]]))
    yield from common_links(entities)
    for family in sorted(families):
        for rule in RULES[family]:
            yield from rule(families[family])
    yield from renamed_links(families)
    yield from unsure_links(families)
    described = [bearer_of(n, e, readings[n[0]]) for n, e in sorted(entities.items()) if is_described(e)]
    yield from core_links(families, described)
    yield from phrase_links(families, entities)
    yield from office_links(families["person"], entities, readings)


def _family(entity: Entity) -> str:
    """Kinds that a name may waver between, as one: an unlisted group may be read as an organisation."""
    return "organization" if entity.kind in ("armed_group", "agency", "outlet", "other") else entity.kind
