"""The rules by which entities of different reports are one: names, spellings, acronyms, countries."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.spelling import acronym, close, initials, same_words, sound
from reportedly.model import Entity

Node = tuple[str, str]  # report id, entity id
NAMED = ("name", "metonym")
SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
DOMINANT = 4  # a last name alone is the one of its bearers whom so many times as many reports name as any other
# Bodies and groups without a name that are one within a story if no report speaks of two: 'the police', 'pirates'.
# Two reports that both cite "police" then count as one origin, not as two independent ones.
COMMON = frozenset({"organization", "military", "armed_group"})
ARTICLES = frozenset({"the", "a", "an"})
MOST = 400  # of a kind; where a story names more, only equal names are joined, so that a flood cannot stall it


@dataclass(frozen=True, slots=True)
class Bearer:
    """A report's entity that has a name."""

    node: Node
    entity: Entity

    @property
    def key(self) -> str:
        """Its name, folded, without what only tells sons from fathers."""
        words = folded_key(self.entity.name).split()
        return " ".join(words[:-1] if len(words) > 2 and words[-1] in SUFFIXES else words)


def links(entities: dict[Node, Entity]) -> Iterator[tuple[Node, Node]]:
    """Pairs of entities that are one; those without a name are never joined."""
    kinds: dict[str, list[Bearer]] = defaultdict(list)
    for node, entity in sorted(entities.items()):
        if _has_name(entity):
            kinds[_family(entity)].append(Bearer(node, entity))
    yield from _same_full_name(kinds)
    yield from _common(entities)
    for family in sorted(kinds):
        yield from _equal(kinds[family])
        if family in RULES:
            yield from RULES[family](kinds[family])


def _same_full_name(kinds: dict[str, list[Bearer]]) -> Iterator[tuple[Node, Node]]:
    """People, organisations and unknown places of one name of two words or more: some report took it for another."""
    first: dict[str, Node] = {}
    unplaced = [bearer for bearer in kinds["place"] if bearer.entity.lat is None]
    for bearer in sorted([*kinds["person"], *kinds["organization"], *unplaced], key=lambda bearer: bearer.node):
        if " " in bearer.key:
            yield first.setdefault(bearer.key, bearer.node), bearer.node


def _common(entities: dict[Node, Entity]) -> Iterator[tuple[Node, Node]]:
    """Bodies and groups without a name that one noun stands for, ministries under equal words, once in a report."""
    groups: dict[tuple[str, str, str], dict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for node, entity in sorted(entities.items()):
        if entity.kind in COMMON and not _has_name(entity):
            noun = folded_key(entity.name).split(" ")[-1].removesuffix("s")
            groups[entity.kind, noun, entity.codes.country or ""][node[0]].append(node)
        elif entity.kind == "government" and not _has_name(entity) and " " in (words := _bare(entity.name)):
            groups[entity.kind, words, entity.codes.country or ""][node[0]].append(node)
    for key in sorted(groups):
        single = [nodes[0] for nodes in groups[key].values() if len(nodes) == 1]
        yield from ((single[0], node) for node in single[1:])


def _bare(name: str) -> str:
    """The words folded, without an article before them."""
    words = folded_key(name).split()
    return " ".join(words[1:] if words[:1] and words[0] in ARTICLES else words)


def _has_name(entity: Entity) -> bool:
    """Whether the report names it, or its country does ('French troops', 'Mali's junta')."""
    named = any(mention.form in NAMED for mention in entity.mentions)
    return named or entity.kind == "place" or (entity.place is not None and entity.kind in ("government", "military"))


def _family(entity: Entity) -> str:
    """Kinds that a name may waver between, as one: an unlisted group may be read as an organisation."""
    return "organization" if entity.kind in ("armed_group", "agency", "outlet", "other") else entity.kind


def _equal(bearers: list[Bearer]) -> Iterator[tuple[Node, Node]]:
    """Those of the same folded name and, for places, of the same id or country."""
    first: dict[tuple[str, ...], Node] = {}
    for bearer in bearers:
        for key in _keys(bearer):
            if key in first:
                yield first[key], bearer.node
            first.setdefault(key, bearer.node)


def _keys(bearer: Bearer) -> Iterator[tuple[str, ...]]:
    codes = bearer.entity.codes
    if bearer.entity.kind == "place":
        if codes.geonames:
            yield "geonames", codes.geonames
        yield bearer.key, codes.country or "", codes.geonames or ""
    else:
        yield (bearer.key,)


def _people_links(bearers: list[Bearer]) -> Iterator[tuple[Node, Node]]:
    """Close spellings of a whole name; a last name alone goes to the one of the story who bears it."""
    whole = _by_name([b for b in bearers if " " in b.key])
    yield from _pairs(whole, _same_person)
    heads = _clusters(whole)
    reports: dict[str, set[str]] = defaultdict(set)
    for bearer in bearers:
        if bearer.key in heads:
            reports[heads[bearer.key]].add(bearer.node[0])
    named: dict[str, list[str]] = defaultdict(list)
    for name in sorted(whole):
        named[_first_sound(name.split()[-1])].append(name)
    for short in (b for b in bearers if " " not in b.key):
        near = named[_first_sound(short.key)]
        bearing = {heads[name] for name in near if close(name.split()[-1], short.key)}
        meant = _meant(bearing, reports)
        if meant is not None:
            yield whole[meant], short.node


def _meant(bearing: set[str], reports: dict[str, set[str]]) -> str | None:
    """The only bearer of a last name, or the one of whom nearly all the reports speak."""
    ordered = sorted(bearing, key=lambda name: (-len(reports[name]), name))
    if len(ordered) < 2:
        return ordered[0] if ordered else None
    first, second = (len(reports[name]) for name in ordered[:2])
    return ordered[0] if first >= DOMINANT * second else None


def _same_person(left: str, right: str) -> bool:
    """First and last names agree; a middle name may be missing."""
    a, b = left.split(), right.split()
    if len(a) == len(b):
        return all(close(x, y) for x, y in zip(a, b, strict=True))
    return len(a) > 1 and len(b) > 1 and close(a[0], b[0]) and close(a[-1], b[-1])


def _clusters(whole: dict[str, Node]) -> dict[str, str]:
    """The first name, in the alphabet, of those that are spellings of one."""
    heads: dict[str, list[str]] = defaultdict(list)
    found = {}
    for name in sorted(whole):
        near = heads[_first_sound(name.split()[-1])]
        head = next((h for h in near if _same_person(h, name)), name)
        if head == name:
            near.append(name)
        found[name] = head
    return found


def _first_sound(word: str) -> str:
    """What close spellings of a last name begin with, so that only those are compared."""
    return sound(word)[:1]


def _other_links(bearers: list[Bearer]) -> Iterator[tuple[Node, Node]]:
    """Acronyms and what they stand for."""
    full: dict[str, dict[str, Node]] = defaultdict(dict)
    for bearer in bearers:
        for letters in initials(bearer.entity.name):
            full[letters].setdefault(bearer.key, bearer.node)
    for short in bearers:
        meant = full.get(acronym(short.entity.name) or "", {})
        if len(meant) == 1:
            yield min(meant.values()), short.node


def _operation_links(bearers: list[Bearer]) -> Iterator[tuple[Node, Node]]:
    yield from _pairs(_by_name(bearers), same_words)


# Places, peoples and armed forces are one by their ids and table names alone.
RULES: dict[str, Callable[[list[Bearer]], Iterator[tuple[Node, Node]]]] = {
    "person": _people_links,
    "operation": _operation_links,
    "government": _other_links,
    "organization": _other_links,
}


def _by_name(bearers: Iterable[Bearer]) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for bearer in bearers:
        found.setdefault(bearer.key, bearer.node)
    return found


def _pairs(names: dict[str, Node], same: Callable[[str, str], bool]) -> Iterator[tuple[Node, Node]]:
    ordered = sorted(names)[:MOST]
    for i, left in enumerate(ordered):
        for right in ordered[i + 1 :]:
            if same(left, right):
                yield names[left], names[right]
