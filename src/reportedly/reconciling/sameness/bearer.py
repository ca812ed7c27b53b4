"""A report's entity that has a name, with what the report tells of it beside."""

import re
from dataclasses import dataclass

from reportedly.knowledge.agents import agents, performers
from reportedly.knowledge.countries import state_words, two_letters
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
MISTOLD = (
    5  # years, where first and last name are the same: one report may have it wrong, which is for the reader to see
)
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
UNIT = re.compile(r"\b\d+(?:st|nd|rd|th)\b")  # 'the state's 45th brigade' is named by its number
# Papers and clubs of one name are told apart by the town behind it.
SEATED = frozenset({"outlet", "agency", "other", "organization"})
OF = " of "
LANDS = frozenset({"place", "government", "people"})
KIN = re.compile(
    r"(?:his|her|their) (?:[\w-]+ )?(?:father|mother|brother|sister|son|daughter|wife|husband|cousin"
    r"|uncle|aunt|nephew|niece|grandfather|grandmother|grandson|granddaughter|widow|twin)\b",
    re.IGNORECASE,
)
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
        nation: The code of a country whose people a phrase for somebody names: 'a Lomean diver'.
        works: The last words of such phrases: "diver".
        kin: Whether a report calls somebody the kin of another: 'his father'.
        seat: The code of the country where what stands right behind the name lies: 'the Star of Lome'.
        around: The codes of all countries that the report tells of.
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
    nation: str | None = None
    works: frozenset[str] = frozenset()
    kin: bool = False
    seat: str | None = None
    around: frozenset[str] = frozenset()

    @property
    def report(self) -> str:
        """Id of the report."""
        return self.node[0]

    @property
    def code(self) -> str | None:
        """The country's code, if known."""
        return self.seat or self.entity.codes.country


def has_name(entity: Entity) -> bool:
    """Whether the report names it, or its country does ('French troops', 'Mali's junta')."""
    named = any(mention.form in NAMED for mention in entity.mentions)
    owned = entity.place is not None and entity.kind in ("government", "military", "operation")
    owned = owned or (entity.place is not None and folded_key(entity.name).split(" ")[-1] in NATIONAL)
    owned = owned or (entity.kind == "military" and UNIT.search(entity.name) is not None)
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
    person = entity.kind == "person"
    offices = _offices(entity, text) if person else frozenset()
    said = [m.span.words(text) for m in entity.mentions if m.form == "nominal"] if person else []
    nation = _nation(entity, said)
    works = frozenset(folded_key(words).split()[-1] for words in said if folded_key(words))
    kin = any(KIN.match(words) is not None for words in said)
    seat = _seat(entity, reading) if entity.kind in SEATED else None
    around = frozenset(e.codes.country for e in reading.entities if e.kind in LANDS and e.codes.country is not None)
    return Bearer(
        node,
        entity,
        key,
        own,
        generation,
        TITLES & before,
        child,
        land,
        ages,
        offices,
        nation,
        works,
        kin,
        seat,
        around,
    )


def _nation(entity: Entity, said: list[str]) -> str | None:
    """The code of somebody's country, where a phrase beside the name tells it by the people's name."""
    code = entity.codes.country
    if code is None or code not in two_letters():
        return None
    return code if any(state_words(code) & set(folded_key(words).split()) for words in said) else None


def _seat(entity: Entity, reading: Reading) -> str | None:
    """The code of the country of the place right behind 'of' that follows the name."""
    text = reading.report.text
    ends = {m.span.end for m in entity.mentions if m.form == "name"}
    starts = {end + len(OF) for end in ends if text.startswith(OF, end)}
    found = (
        e.codes.country
        for e in reading.entities
        if e.kind == "place" and any(m.span.start in starts for m in e.mentions)
    )
    return next((code for code in found if code is not None), None)


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
    if _are_of_other_age(left, right) or _are_elsewhere(left, right) or _are_strangers(left, right):
        return True
    serving = [b.entity.codes.sector not in CIVIL for b in (left, right)]
    return (left.child and serving[1]) or (right.child and serving[0])


def _are_of_other_age(left: Bearer, right: Bearer) -> bool:
    """Whether the ages that the reports give lie too far apart for one person."""
    whole = left.key == right.key and " " in left.key
    apart = [abs(a - b) for a in left.ages for b in right.ages]
    return bool(apart) and min(apart) > (MISTOLD if whole else GROWN_OLDER)


def _are_strangers(left: Bearer, right: Bearer) -> bool:
    """Whether the phrases for them tell of two peoples and of two trades: 'a Lomean diver', 'an Accran banker'."""
    told = left.nation is not None and right.nation is not None and left.nation != right.nation
    return told and bool(left.works and right.works) and left.works.isdisjoint(right.works)


def _are_elsewhere(left: Bearer, right: Bearer) -> bool:
    """Whether one performs and the other bears arms or judges, or each works in a country of his own."""
    sectors = left.entity.codes.sector, right.entity.codes.sector
    for one, other in ((left, right), (right, left)):
        if one.offices & performers() and other.entity.codes.sector in ARMED and not one.offices & other.offices:
            return True
    if sectors[0] == sectors[1] or any(sector in SETTLED for sector in sectors) or left.code == right.code:
        return False
    return left.code in two_letters() and right.code in two_letters()
