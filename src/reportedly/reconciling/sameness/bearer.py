"""A report's entity that has a name, with what the report tells of it beside."""

import re
from dataclasses import dataclass

from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.given_names import generations
from reportedly.knowledge.naming import person_titles, things
from reportedly.model import Entity, Mention, Reading

Node = tuple[str, str]  # report id, entity id
NAMED = ("name", "metonym")
# An age behind a name ("Ana Rell, 9, ..."); who is so young holds no office.
AGE = re.compile(r",? (?:aged )?(\d{1,3})(?:,|\)|-year)")
CHILD = 15
RANKS = frozenset(
    {"general", "colonel", "commander", "major", "captain", "lieutenant", "sergeant", "admiral", "corporal", "private"}
)
# Whom these stand before is called by the first name; under one name alone two of them are two people.
CROWNS = frozenset({"king", "queen", "prince", "princess", "emir", "sultan", "pope", "sheikh", "sheikha", "emperor"})
CLERGY = frozenset({"patriarch", "archbishop", "bishop", "cardinal", "imam", "rabbi", "ayatollah", "abbot", "lama"})
TITLES = RANKS | CROWNS | CLERGY
CIVIL = (None, "CVL")
QUOTED = re.compile(r"\s*[\"“‘']([^\"“”‘’]{2,20})[\"”’']\s*")


@dataclass(frozen=True, slots=True)
class Link:
    """Two entities that are one, and why."""

    left: Node
    right: Node
    because: str


@dataclass(frozen=True, slots=True)
class Bearer:
    """A report's entity that has a name.

    Attributes:
        key: Its name, folded; of a person without what only tells sons from fathers.
        names: Every name that the report gives it, folded, without titles; the key first.
        generation: What tells sons from fathers: "junior", "senior".
        ranks: Ranks and titles before the name of which one excludes another.
        child: Whether the report says that somebody is a child.
        land: The code of the country in which it is or works, if the report or a table says so.
    """

    node: Node
    entity: Entity
    key: str
    names: tuple[str, ...]
    generation: str | None
    ranks: frozenset[str]
    child: bool
    land: str | None = None

    @property
    def report(self) -> str:
        """Id of the report."""
        return self.node[0]

    @property
    def code(self) -> str | None:
        """The country's code, if known."""
        return self.entity.codes.country


def has_name(entity: Entity) -> bool:
    """Whether the report names it, or its country does ('French troops', 'Mali's junta')."""
    named = any(mention.form in NAMED for mention in entity.mentions)
    owned = entity.place is not None and entity.kind in ("government", "military", "operation")
    return named or entity.kind == "place" or owned


def bearer_of(node: Node, entity: Entity, reading: Reading) -> Bearer:
    """The entity with what its mentions tell."""
    text = reading.report.text
    plain, nickname = _without_nickname(entity)
    words, generation = _without_generation(folded_key(plain).split())
    words = words[1:] if len(words) > 1 and words[0] in things("ships") else words
    key = " ".join(words)
    called = [folded_key(m.span.words(text)).split() for m in entity.mentions if m.form == "name"]
    before = {word for name in called for word in name if word not in words}
    names = dict.fromkeys([key, *sorted(_bare(name) for name in called)]) if entity.kind != "place" else {key: None}
    if nickname:
        names[f"{nickname} {words[-1]}"] = None
    own = tuple(name for name in names if name == key or not _is_part(name, key))
    child = any(_is_child(mention, text) for mention in entity.mentions)
    land = next((e.codes.country for e in reading.entities if e.id == entity.place), None)
    return Bearer(node, entity, key, own, generation, TITLES & before, child, land)


def _without_nickname(entity: Entity) -> tuple[str, str]:
    """A person's name without what stands in it between quotation marks, and that, folded: 'Ana "Red" Rell'."""
    found = QUOTED.search(entity.name) if entity.kind == "person" else None
    if found is None or not 0 < found.start() <= found.end() < len(entity.name):
        return entity.name, ""
    return f"{entity.name[: found.start()]} {entity.name[found.end() :]}", folded_key(found[1])


def _without_generation(words: list[str]) -> tuple[list[str], str | None]:
    last = generations().get(words[-1]) if len(words) > 1 else None
    return (words[:-1], last) if last is not None else (words, None)


def _bare(words: list[str]) -> str:
    """The words of a mention without titles before the name."""
    start = 0
    while start < len(words) - 1 and words[start] in person_titles():
        start += 1
    return " ".join(words[start:])


def _is_part(name: str, key: str) -> bool:
    """Whether the name says no more than the key: a last name, or the key with words before it."""
    return f" {name} " in f" {key} " or f" {key} " in f" {name} " or not name


def _is_child(mention: Mention, text: str) -> bool:
    if mention.form != "name":
        return False
    found = AGE.match(text, mention.span.end)
    return found is not None and int(found[1]) <= CHILD


def conflict(left: Bearer, right: Bearer) -> bool:
    """Whether what the reports tell of two people of one name says that they are two."""
    if left.generation and right.generation and left.generation != right.generation:
        return True
    serving = [b.entity.codes.sector not in CIVIL for b in (left, right)]
    return (left.child and serving[1]) or (right.child and serving[0])
