"""People whom one report names and another calls by their office or by where they come from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.knowledge.agents import agents
from reportedly.knowledge.fold import folded_key
from reportedly.model import Entity, Reading
from reportedly.reconciling.sameness.bearer import Bearer, Link, Node

# Words that two sentences must share, a name or number among them, before an office and a name in them can be one
# person; without an office in common more are needed. Chosen on the development half of our gold for names.
SHARED, SHARED_WITHOUT_OFFICE = 2, 3
# Words that make another office of one, or the office of another time; both reports must say so or neither.
KINDS = frozenset({"former", "ex", "deputy", "vice", "acting", "interim", "late", "outgoing", "incoming", "assistant"})
OFFICES = {"pontiff": "pope", "premier": "minister", "pm": "minister", "actress": "actor"}
MOST = 200  # people without a name that are looked at in a story


@dataclass(frozen=True, slots=True)
class Told:
    """What one report tells of a person.

    Attributes:
        offices: Words for what somebody is.
        kinds: Words beside these that make another office of one: "former", "deputy".
        words: Content words of the sentences that speak of the person.
        names: Of these, those that are names or numbers in the report.
    """

    node: Node
    entity: Entity
    offices: frozenset[str]
    kinds: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]


def office_links(
    people: list[Bearer], entities: Mapping[Node, Entity], readings: Mapping[str, Reading]
) -> Iterator[Link]:
    """Each person without a name, with the only one of another report who fits in office, country and deed."""
    named = [_told(b.node, b.entity, readings[b.report]) for b in people[:MOST]]
    nominal = [n for n, e in sorted(entities.items()) if e.kind == "person" and _is_nameless(e)]
    for node in nominal[:MOST]:
        told = _told(node, entities[node], readings[node[0]])
        found = [who for who in named if who.node[0] != node[0] and _fit(told, who)]
        if len({who.node for who in found}) == 1:
            (who,) = found
            yield Link(who.node, node, f"{told.entity.name!r} does what {who.entity.name!r} does")


def _is_nameless(entity: Entity) -> bool:
    return not any(mention.form == "name" for mention in entity.mentions)


def _told(node: Node, entity: Entity, reading: Reading) -> Told:
    text = reading.report.text
    said = [m.span for m in entity.mentions]
    kinds = {w for span in said for w in folded_key(span.words(text)).split() if w in KINDS}
    offices = {w for span in said for w in folded_key(span.words(text)).split() if w in agents() and agents()[w].office}
    own = {word for span in said for word in folded_key(span.words(text)).split()}
    near = [s for s in reading.sentences if any(s.span.holds(span) for span in said)]
    words = {term for s in near for term in s.terms if folded_key(term) not in own}
    listed = {w for s in near for w in s.span.words(text).split()[1:] if w[:1].isupper() or w[:1].isdigit()}
    names = {word for word in words if any(folded_key(name) == folded_key(word) for name in listed)}
    called = frozenset(OFFICES.get(o, o) for o in offices)
    return Told(node, entity, called, frozenset(kinds), frozenset(words), frozenset(names))


def _fit(told: Told, who: Told) -> bool:
    """Whether the one without a name can be the one with it."""
    countries = told.entity.codes.country, who.entity.codes.country
    if None not in countries and countries[0] != countries[1]:
        return False
    if told.kinds != who.kinds:
        return False
    shared = told.words & who.words
    if not shared & (told.names | who.names):
        return False
    if told.offices & who.offices:
        return len(shared) >= SHARED
    return not (told.offices and who.offices) and len(shared) >= SHARED_WITHOUT_OFFICE
