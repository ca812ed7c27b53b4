"""A report's entity that has a name, with what the report tells of it beside."""

import re
from dataclasses import dataclass

from reportedly.knowledge.agents import agents, performers
from reportedly.knowledge.countries import two_letters
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.given_names import generations
from reportedly.knowledge.naming import person_titles, things
from reportedly.model import Entity, Mention, Reading

Node = tuple[str, str]  # report id, entity id
NAMED = ("name", "metonym")
# Bodies of which a state has one, if it says so: 'Lome's police'.
NATIONAL = frozenset({"police", "army", "navy", "parliament", "gendarmerie", "coastguard", "airforce"})
# An age behind a name ("Ana Rell, 9, ..."); who is so young holds no office.
AGE = re.compile(r",? (?:aged )?(\d{1,3})(?:,|\)|-year)")
CHILD = 15
GROWN_OLDER = 2  # years; the ages of one person in the reports of one story differ by no more
RANKS = frozenset(
    {"general", "colonel", "commander", "major", "captain", "lieutenant", "sergeant", "admiral", "corporal", "private"}
)
# Whom these stand before is called by the first name; under one name alone two of them are two people.
CROWNS = frozenset({"king", "queen", "prince", "princess", "emir", "sultan", "pope", "sheikh", "sheikha", "emperor"})
CLERGY = frozenset({"patriarch", "archbishop", "bishop", "cardinal", "imam", "rabbi", "ayatollah", "abbot", "lama"})
TITLES = RANKS | CROWNS | CLERGY
CIVIL = (None, "CVL")
ARMED = frozenset({"COP", "MIL", "JUD", "REB", "UAF", "PRM"})  # sectors of no one who plays or performs
SETTLED = (None, "CVL", "ELI")  # sectors that speak against no other
QUOTED = re.compile(r"\s*[\"“‘']([^\"“”‘’]{2,30})[\"”’']\s*")


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
        ages: The ages that the report gives somebody.
        offices: Words of its mentions that say what office somebody holds.
    """

    node: Node
    entity: Entity
    key: str
    names: tuple[str, ...]
    generation: str | None
    ranks: frozenset[str]
    child: bool
    land: str | None = None
    ages: frozenset[int] = frozenset()
    offices: frozenset[str] = frozenset()

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
    owned = owned or (entity.place is not None and folded_key(entity.name).split(" ")[-1] in NATIONAL)
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
        names |= dict.fromkeys((f"{nickname} {words[-1]}", nickname))
    own = tuple(name for name in names if name == key or not _is_part(name, key))
    ages = frozenset(age for mention in entity.mentions if (age := _age(mention, text)) is not None)
    child = any(age <= CHILD for age in ages)
    land = next((e.codes.country for e in reading.entities if e.id == entity.place), None)
    offices = _offices(entity, text) if entity.kind == "person" else frozenset()
    return Bearer(node, entity, key, own, generation, TITLES & before, child, land, ages, offices)


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


def _age(mention: Mention, text: str) -> int | None:
    found = AGE.match(text, mention.span.end) if mention.form == "name" else None
    return int(found[1]) if found is not None else None


def _offices(entity: Entity, text: str) -> frozenset[str]:
    """Words of the mentions that are offices, or tell who plays and performs."""
    said = (folded_key(m.span.words(text)).split() for m in entity.mentions if m.form != "pronoun")
    return frozenset(word for words in said for word in words if _is_role(word))


def _is_role(word: str) -> bool:
    return word in performers() or (word in agents() and agents()[word].office)


def conflict(left: Bearer, right: Bearer) -> bool:
    """Whether what the reports tell of two people of one name says that they are two."""
    if left.generation and right.generation and left.generation != right.generation:
        return True
    if left.ages and right.ages and min(abs(a - b) for a in left.ages for b in right.ages) > GROWN_OLDER:
        return True
    if _are_elsewhere(left, right):
        return True
    serving = [b.entity.codes.sector not in CIVIL for b in (left, right)]
    return (left.child and serving[1]) or (right.child and serving[0])


def _are_elsewhere(left: Bearer, right: Bearer) -> bool:
    """Whether one performs and the other bears arms or judges, or each works in a country of his own."""
    sectors = left.entity.codes.sector, right.entity.codes.sector
    for one, other in ((left, right), (right, left)):
        if one.offices & performers() and other.entity.codes.sector in ARMED and not one.offices & other.offices:
            return True
    if sectors[0] == sectors[1] or any(sector in SETTLED for sector in sectors) or left.code == right.code:
        return False
    return left.code in two_letters() and right.code in two_letters()
