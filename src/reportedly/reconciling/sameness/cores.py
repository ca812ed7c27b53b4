"""Names that are one but for what only says what kind of thing it is: 'Los Rell', 'the Rell gang', 'Rell Ltd.'."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.knowledge.countries import state_words, two_letters
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.likeness import heard
from reportedly.knowledge.naming import sort_nouns, things
from reportedly.knowledge.vocabulary import is_common
from reportedly.model import Entity
from reportedly.reconciling.sameness.bearer import Bearer, Link, Node, has_name
from reportedly.reconciling.sameness.bodies import NUMBER
from reportedly.reconciling.sameness.heads import head_of

BODIES = ("organization", "military", "operation")
UNSURE = ("person", "place")  # kinds that nothing but the model's guess may stand behind
LETTERS = 4  # of a core; shorter ones are borne by too many
MOST = 400  # names; where a story has more, none are compared
TAIL = 2  # words, at least, of a phrase that ends a longer name: 'the electoral commission'
# Words of the names of those whose missions are many; by their code.
WORLD = {
    "EUR": frozenset({"european", "union", "eu", "s"}),
    "UNO": frozenset({"united", "nations", "un", "s"}),
    "IGO": frozenset({"s"}),
}
# Sorts of one entity: a party has no crew, a militia no passengers.
ANY = ""


@dataclass(frozen=True, slots=True)
class Core:
    """What is left of a name, and the sort of thing that the words left out tell."""

    words: str
    sort: str
    bearer: Bearer

    @property
    def heard(self) -> str:
        """The words as they sound."""
        return " ".join(heard(word) for word in self.words.split())


def core_links(families: Mapping[str, list[Bearer]], described: Iterable[Bearer]) -> Iterator[Link]:
    """Bodies, groups, operations and ships of one core, where the story has only one such and no sort speaks against.

    Args:
        families: Those that have a name.
        described: Those that a phrase with a name in it describes: 'the Rell gang'.
    """
    cores: dict[str, list[Core]] = defaultdict(list)
    every = [core for kind in (*BODIES, *UNSURE) for b in families.get(kind, ())[:MOST] if (core := _core(kind, b))]
    every += [core for b in sorted(described, key=lambda b: b.node)[:MOST] if (core := _core("organization", b))]
    for core in every:
        cores[core.heard].append(core)
    for words in sorted(cores):
        group = cores[words]
        if _is_one_sort(group) and _one_land(group) and _once_each(group):
            yield from _joined(group)


def _is_one_sort(group: list[Core]) -> bool:
    """Whether a noun tells what sort of thing all are, or only some are sure to be no people and places."""
    sorts = {core.sort for core in group} - {ANY}
    unsure = [core.bearer.entity.kind in UNSURE for core in group]
    if len(sorts) == 1:
        return not all(unsure) or any(core.sort != ANY for core in group)
    return not sorts and any(unsure) and not all(unsure) and all(" " in core.words for core in group)


def _joined(group: list[Core]) -> Iterator[Link]:
    """The first of the group with all others of another name."""
    first = min((c for c in group), key=lambda c: (c.bearer.entity.kind in UNSURE, c.sort == ANY, c.bearer.node))
    for core in group:
        if core.bearer.node != first.bearer.node:
            a, b = first.bearer.entity.name, core.bearer.entity.name
            yield Link(first.bearer.node, core.bearer.node, f"{a!r} and {b!r} are one name but for the kind of thing")


def _core(family: str, bearer: Bearer) -> Core | None:
    """The name without articles, its state, and nouns for what it is; None where a table knows who is meant by it."""
    words = bearer.key.split()
    if family in UNSURE and (_is_known(bearer) or bearer.entity.kind not in UNSURE):
        return None
    own = state_words(bearer.code or "") if bearer.code in two_letters() else WORLD.get(bearer.code or "", frozenset())
    sorts = sort_nouns()
    told = {sorts[word] for word in words if word in sorts}
    left = [w for w in words if w not in own and w not in sorts and w not in things("articles") and w != "s"]
    if family == "person" and len(left) < TAIL:
        return None  # a last name alone goes to people
    if bearer.entity.kind == "operation" and bearer.code in WORLD and left:
        return Core(f"{bearer.code} {' '.join(left)}", told.pop() if len(told) == 1 else ANY, bearer)
    if len(told) > 1 or not left or len("".join(left)) < LETTERS or NUMBER.search(bearer.key):
        return None
    if all(is_common(word) for word in left) and len(left) < TAIL:
        return None
    return Core(" ".join(left), told.pop() if told else ANY, bearer)


def is_described(entity: Entity) -> bool:
    """Whether it has no name of its own, but the phrase for it holds a capitalised word: 'the Rell gang'."""
    kinds = ("organization", "armed_group", "military", "operation")
    return entity.kind in kinds and not has_name(entity) and any(word[:1].isupper() for word in entity.name.split()[1:])


def _is_known(bearer: Bearer) -> bool:
    """Whether a table tells more of it than its name, or an office stands before it."""
    codes = bearer.entity.codes
    known = bearer.entity.lat is not None or codes.geonames is not None or codes.wikidata is not None
    return known or bearer.code is not None or codes.sector is not None


def _one_land(group: Iterable[Core]) -> bool:
    """Whether no two of them belong to different countries."""
    codes = {c.bearer.code for c in group if c.bearer.code in two_letters()}
    lands = {c.bearer.land for c in group if c.bearer.entity.kind == "operation"} - {None}
    return len(codes) < 2 and len(lands) < 2


def _once_each(group: Iterable[Core]) -> bool:
    """Whether no report tells two of them apart."""
    names: dict[str, set[Node]] = defaultdict(set)
    for core in group:
        names[core.bearer.report].add(core.bearer.node)
    return all(len(nodes) == 1 for nodes in names.values())


def phrase_links(families: Mapping[str, list[Bearer]], entities: Mapping[Node, Entity]) -> Iterator[Link]:
    """'The electoral commission' and the only longer name of the story that ends so."""
    tails: dict[str, dict[str, Bearer]] = defaultdict(dict)
    named = [b for kind in (*BODIES, "government") for b in families.get(kind, ())[:MOST]]
    for bearer in named:
        words = bearer.key.split()
        for start in range(1, len(words) - TAIL + 1):
            tails[" ".join(words[start:])].setdefault(bearer.key, bearer)
    for node, entity in sorted(entities.items()):
        if entity.kind not in ("organization", "government", "military") or has_name(entity):
            continue
        words = [word for word in folded_key(entity.name).split() if word not in things("articles")]
        meant = tails.get(" ".join(words)) or _holding(words, named)
        if len(meant) == 1 and _may_be(one := next(iter(meant.values())), node, entity):
            yield Link(one.node, node, f"only {one.entity.name!r} ends with {entity.name!r}")


def _holding(words: list[str], named: Iterable[Bearer]) -> dict[str, Bearer]:
    """Longer names of the same noun that hold all the words: 'Rell Commission on Rights' the 'rights commission'."""
    if len(words) < TAIL:
        return {}
    found: dict[str, Bearer] = {}
    for bearer in named:
        own = bearer.key.split()
        if words[-1] == head_of(own) and len(own) > len(words) and set(words) <= set(own):
            found.setdefault(bearer.key, bearer)
    return found


def _may_be(one: Bearer, node: Node, entity: Entity) -> bool:
    codes = one.code, entity.codes.country
    return one.report != node[0] and (not all(c in two_letters() for c in codes) or codes[0] == codes[1])
