"""Which entities of different reports are one."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model import Codes, Entity, Reading, StoryEntity, StoryMention
from reportedly.reconciling.corrections.bonds import Bonds
from reportedly.reconciling.sameness import NAMED, Link, Node, links
from reportedly.reconciling.sameness.bearer import has_name


@dataclass(frozen=True, slots=True)
class Identities:
    """The entities of a story, and which of them a report's entity is.

    Attributes:
        of: Story entity id by (report id, entity id).
        links: The merges that were made, each with its reason; those that corrections made are not among them.
    """

    entities: tuple[StoryEntity, ...]
    of: dict[tuple[str, str], str]
    links: tuple[Link, ...] = ()


def merge_entities(readings: Sequence[Reading], bonds: Bonds[Node] | None = None) -> Identities:
    """The entities of all the readings, each once, whatever order the readings come in.

    Args:
        readings: The readings of one story.
        bonds: Entities that are one, or are not, whatever their names are.
    """
    ordered = sorted(readings, key=lambda reading: reading.report.id)
    entities = {(r.report.id, e.id): e for r in ordered for e in r.entities}
    bonds = Bonds() if bonds is None else bonds
    made = [link for link in links(entities, {r.report.id: r for r in ordered}) if _joins(link, bonds)]
    groups: dict[Node, list[Node]] = defaultdict(list)
    for node in sorted(entities):
        groups[bonds.root(node)].append(node)
    texts = {r.report.id: r.report.text for r in ordered}
    return _numbered([_Group(nodes, entities, texts) for nodes in groups.values()], made)


def _joins(link: Link, bonds: Bonds[Node]) -> bool:
    """Makes one of the two; whether that was new and nothing forbade it."""
    return not bonds.are_one(link.left, link.right) and bonds.join(link.left, link.right)


class _Group:
    """The report entities that are one, with what they say of it together."""

    def __init__(self, nodes: list[Node], entities: dict[Node, Entity], texts: dict[str, str]) -> None:
        self.nodes = nodes
        self.entities = [entities[node] for node in nodes]
        found = {(node[0], m.span, m.form) for node in nodes for m in entities[node].mentions}
        self.mentions = tuple(StoryMention(*mention) for mention in sorted(found))
        self.texts = texts

    @property
    def place(self) -> tuple[str, int, int, str]:
        """Where it is first named, which orders the entities."""
        first = min(((m.report, m.span.start, m.span.end) for m in self.mentions), default=("", 0, 0))
        return (*first, self.nodes[0][1])

    @property
    def chief(self) -> Entity:
        """The report entity that says most: of the most frequent kind and name, the longest name; one with a name."""
        names = Counter(e.name for e in self.entities)
        person = self.entities[0].kind == "person"
        return max(
            self.entities,
            key=lambda e: (
                has_name(e),
                len(e.name.split()) if person else 0,
                names[e.name],
                _known(e.codes),
                len(e.name),
                e.name,
            ),
        )

    def spellings(self) -> tuple[str, ...]:
        """Every name it goes by; a person's without offices before it."""
        names = {e.name for e in self.entities}
        said = {m.span.words(self.texts[m.report]) for m in self.mentions if m.form in NAMED}
        titled = {words for words in said for name in names if self.chief.kind == "person" and name in words}
        return tuple(sorted((said - titled) | names))

    def codes(self) -> Codes:
        """What any of them knows; of two values the one most often given."""
        fields = ("country", "sector", "wikidata", "geonames", "iso3166")
        return Codes(**{name: _most([getattr(e.codes, name) for e in self.entities]) for name in fields})


def _known(codes: Codes) -> int:
    return sum(v is not None for v in (codes.country, codes.sector, codes.wikidata, codes.geonames, codes.iso3166))


def _most(values: list[str | None]) -> str | None:
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def _numbered(groups: list[_Group], made: Sequence[Link]) -> Identities:
    """The groups as story entities, sorted by their first mention, and the way to them."""
    ordered = sorted(groups, key=lambda group: group.place)
    entities = []
    of: dict[tuple[str, str], str] = {}
    for number, group in enumerate(ordered, 1):
        name, chief = f"n{number}", group.chief
        entities.append(StoryEntity(name, chief.name, chief.kind, group.spellings(), group.codes(), group.mentions))
        of |= dict.fromkeys(group.nodes, name)
    return Identities(tuple(entities), of, tuple(made))
