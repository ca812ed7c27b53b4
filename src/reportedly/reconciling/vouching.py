"""Who vouches for a claim, and who passes it on."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Carrier, Lineage, Link, Origin, Report
from reportedly.reconciling.passage import Known, Passage
from reportedly.reconciling.settings import settings
from reportedly.reconciling.words import cosine, stems

MADE_FROM = ("copy", "derived")
ARTICLES = frozenset({"the", "a", "an", "it", "his", "her", "their"})  # stems of words that tell nobody apart


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one passage: who vouches, who carries it, by name; the origin's story entity if it has one."""

    origin: str
    entity: str | None
    carrier: str


def route(passage: Passage, known: Known, agencies: frozenset[str]) -> Route:
    """The way of a passage from its chain; where it names no source, from the report's credits.

    A trailing agency credit reaches every passage that names no other agency; a photo credit none. The carrier is the
    agency or other outlet nearest the fact, else the outlet that printed it.
    """
    links = _links(passage)
    first = links[0]
    entity = known.entity.get((passage.report.id, first.entity)) if first.entity else None
    media = [link.name for link in links if link.name in agencies]
    return Route(first.name, entity, media[0] if media else passage.report.name)


def _links(passage: Passage) -> tuple[Link, ...]:
    """The passage's chain; for the outlet's own words the agency that it credits, then the outlet."""
    if passage.attribution is not None and passage.attribution.chain:
        return passage.attribution.chain
    return (*credited(passage.report), Link(None, passage.report.name, None))


def credited(report: Report) -> Iterator[Link]:
    """The one agency that a report credits for all of it; where it credits several, none of them for all."""
    names = sorted({credit.name for credit in report.credits if credit.kind == "agency"})
    if len(names) == 1:
        yield next(Link(None, c.name, c.span) for c in report.credits if c.kind == "agency" and c.name == names[0])


def inherit(routes: list[Route], members: list[Passage], lineage: tuple[Lineage, ...]) -> list[Route]:
    """The routes, with those of passages that were made from another report's, and credit nobody, taken from there.

    Carriers hang on passages: a report that took one paragraph from another took only that one. A passage counts as
    taken when its report is a copy of the other, or was made from it and the two clauses are alike.
    """
    made = {edge.source: (edge.target, edge.kind == "copy") for edge in reversed(lineage) if edge.kind in MADE_FROM}
    return [_inherited(number, routes, members, made) for number in range(len(members))]


def _inherited(number: int, routes: list[Route], members: list[Passage], made: dict[str, tuple[str, bool]]) -> Route:
    """One passage's route, followed from report to report as long as nobody else is credited."""
    route, at, seen = routes[number], number, set[str]()
    while routes[at].carrier == members[at].report.name and members[at].report.id not in seen:
        seen.add(members[at].report.id)
        source = _source(at, members, made)
        if source is None:
            break
        # In a copy the words are the other's, whoever they name; a rewriter may have put in a source of its own.
        copied = made[members[at].report.id][1]
        own_words = routes[at].origin == members[at].report.name
        there = routes[source]
        route = there if copied or own_words else Route(route.origin, route.entity, there.carrier)
        at = source
    return route


def _source(number: int, members: list[Passage], made: dict[str, tuple[str, bool]]) -> int | None:
    """The member that a passage was taken from, if any: the most alike one in the report that its own was made from.

    A passage with other numbers was not taken: it is what the report itself found out.
    """
    passage = members[number]
    target, _ = made.get(passage.report.id, ("", False))
    there = [i for i, p in enumerate(members) if p.report.id == target and p.numbers == passage.numbers]
    alike = [(cosine(passage.context, members[i].context), -i) for i in there]
    best = max(alike, default=(0.0, 0))
    return -best[1] if alike and best[0] >= settings().lineage.taken else None


def origins(routes: list[Route], vouching: list[int], known: Known) -> tuple[Origin, ...]:
    """Those who vouch, each with the members that rest on it.

    Two that no report names ("the ministry", "the armed forces ministry") count as one when the words of the one are
    among those of the other, and a government and its own officials count as one: to take one source for two would
    corroborate what nobody corroborated.
    """
    groups: dict[str, list[int]] = {}
    for number in vouching:
        groups.setdefault(_origin_key(routes[number], known.named, groups), []).append(number)
    made = []
    for numbers in _one_side(list(groups.values()), routes, known):
        fullest = max(numbers, key=lambda i: (routes[i].entity in known.governments, len(routes[i].origin), -i))
        made.append(Origin(routes[fullest].entity, routes[fullest].origin, tuple(numbers)))
    return tuple(sorted(made, key=lambda origin: origin.members))


def _one_side(groups: list[list[int]], routes: list[Route], known: Known) -> list[list[int]]:
    """The groups with officials put to the one government beside them, where none is known to be of another country."""
    ruling = [group for group in groups if routes[group[0]].entity in known.governments]
    if len(ruling) != 1:
        return groups
    country = known.governments[routes[ruling[0][0]].entity or ""]
    own = [g for g in groups if known.officials.get(routes[g[0]].entity or "", "none") in (None, country)]
    joined = sorted(number for group in (ruling[0], *own) for number in group)
    return [joined, *(g for g in groups if g is not ruling[0] and g not in own)]


def _origin_key(route: Route, named: frozenset[str], groups: dict[str, list[int]]) -> str:
    """What tells an origin from others: its entity where it has a name, else its words or fuller words met before."""
    if route.entity in named:
        return f"entity {route.entity}"
    words = set(stems(route.origin)) - ARTICLES
    for key in groups:
        other = set(key.split()[1:])
        if key.startswith("words ") and (words <= other or other <= words):
            return key
    return " ".join(["words", *sorted(words)])


def carriers(routes: list[Route], members: list[Passage], vouching: list[int]) -> tuple[Carrier, ...]:
    """Those who pass it on, each with its reports and members."""
    groups: dict[str, list[int]] = {}
    for number in vouching:
        groups.setdefault(routes[number].carrier, []).append(number)
    made = [
        Carrier(name, tuple(sorted({members[i].report.id for i in numbers})), tuple(numbers))
        for name, numbers in groups.items()
    ]
    return tuple(sorted(made, key=lambda carrier: carrier.members))
