"""People whom one report names and another calls by their office or by where they come from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.knowledge.agents import agents
from reportedly.knowledge.countries import state_words, two_letters
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.holders import Holder, holders_called, year_of
from reportedly.model import Entity, Reading
from reportedly.reconciling.sameness.bearer import Bearer, Link, Node
from reportedly.reconciling.sameness.number import are_several, is_anybody

# Words that two sentences must share, a name or number among them, before an office and a name in them can be one
# person. Chosen on the development half of our gold for names. Without an office in common no words are enough: of 260
# such links in the development stories 14 of the 18 that can be judged were false.
SHARED = 2
# Words that make another office of one, or the office of another time; both reports must say so or neither.
SMALL = frozenset({"the", "a", "an", "s", "of", "for", "in", "to", "and"})
KINDS = frozenset({"former", "ex", "deputy", "vice", "acting", "interim", "late", "outgoing", "incoming", "assistant"})
FORMER = {"ex": "former"}
OFFICES = {"pontiff": "pope", "premier": "minister", "pm": "minister"}
SHARED_AT_HOME = 1  # with an office and a nationality in common
# Offices of which a state has one holder at a time, each with the words that make another office of it. A minister's is
# one only with what he is in charge of.
SINGLE = frozenset(
    {
        "president",
        "premier",
        "minister",
        "chancellor",
        "king",
        "queen",
        "emir",
        "sultan",
        "monarch",
        "attorney",
        "chief",
    }
)
CHARGES = frozenset(
    {
        "prime", "foreign", "defence", "interior", "finance", "health", "justice", "education", "agriculture", "energy",
        "oil", "transport", "environment", "culture", "information", "trade", "labour", "security", "home", "economy",
        "general", "party", "council", "court", "club", "company", "parliament", "senate", "assembly", "regional",
        "army", "police", "navy", "intelligence", "state", "provincial", "university", "union", "federation",
        "commission", "bank", "mother", "consort", "elect",
    }
)  # fmt: skip
# What the table of holders calls these offices.
_POSTS = {
    "president": frozenset({"president"}),
    "premier": frozenset({"premier"}),
    "chancellor": frozenset({"chancellor"}),
    "foreign": frozenset({"foreign", "minister"}),
    "defence": frozenset({"defence", "minister"}),
    "king": frozenset({"king"}),
    "emir": frozenset({"emir"}),
    "sultan": frozenset({"sultan"}),
}
SPELT = {"defense": "defence", "labor": "labour", "pm": "premier", "external": "foreign", "internal": "interior"}
# Offices of which a town or division has one; two are one where they are of one place.
LOCAL = frozenset(
    {
        "governor", "mayor", "prefect", "sheriff", "bishop", "archbishop", "warden", "ombudsman", "rector", "abbot",
        "administrator", "superintendent", "magistrate", "mufti", "patriarch", "gouverneur", "alcalde", "vali",
    }
)  # fmt: skip
SEATS = 2  # names that other offices must have in common: 'the UN envoy to Lome'
TITLE = 2  # words of a title, besides that of a state, that with one word of the deed are enough
MOST = 200  # people without a name that are looked at in a story


@dataclass(frozen=True, slots=True)
class Told:
    """What one report tells of a person.

    Attributes:
        offices: Words for what somebody is.
        kinds: Words beside these that make another office of one: "former", "deputy".
        seats: Names in the phrases for somebody's office: of which place or body it is.
        title: All words of the phrases for somebody.
        posts: Of the offices those of which a state has one, each with the words that tell which.
        held: What a table says that somebody of that name held in the report's year.
        words: Content words of the sentences that speak of the person.
        names: Of these, those that are names or numbers in the report.
    """

    node: Node
    entity: Entity
    offices: frozenset[str]
    kinds: frozenset[str]
    seats: frozenset[str]
    title: frozenset[str]
    posts: frozenset[frozenset[str]]
    held: tuple[Holder, ...]
    words: frozenset[str]
    names: frozenset[str]


def office_links(
    people: list[Bearer], entities: Mapping[Node, Entity], readings: Mapping[str, Reading]
) -> Iterator[Link]:
    """Each person without a name, with the only one of another report who fits in office, country and deed."""
    named = [_told(b.node, b.entity, readings[b.report]) for b in people[:MOST]]
    nominal = [
        n for n, e in sorted(entities.items()) if e.kind == "person" and _is_nameless(e) and not are_several(e.name)
    ]
    for node in nominal[:MOST]:
        told = _told(node, entities[node], readings[node[0]])
        found = [who for who in named if who.node[0] != node[0] and _fit(told, who)]
        if len({folded_key(who.entity.name) for who in found}) == 1:  # one name is one person here
            who = min(found, key=lambda one: one.node)
            if held := _held(told, who):
                yield Link(
                    who.node, node, f"{held.name} was {held.office} of {held.code} in {held.years}, says a table"
                )
                continue
            because = f"{told.entity.name!r} does what {who.entity.name!r} does"
            if _one_post(told, who):
                because = f"a state has one {' '.join(sorted(min(told.posts & who.posts, key=sorted)))} at a time"
            yield Link(who.node, node, because)


def _is_nameless(entity: Entity) -> bool:
    return not any(mention.form == "name" for mention in entity.mentions)


def _told(node: Node, entity: Entity, reading: Reading) -> Told:
    text = reading.report.text
    said = [m.span for m in entity.mentions]
    kinds = {FORMER.get(w, w) for span in said for w in folded_key(span.words(text)).split() if w in KINDS}
    kinds |= {"former"} if entity.codes.sector == "ELI" else set()
    offices = {w for span in said for w in folded_key(span.words(text)).split() if w in agents() and agents()[w].office}
    own = {word for span in said for word in folded_key(span.words(text)).split()}
    near = [s for s in reading.sentences if any(s.span.holds(span) for span in said)]
    words = {term for s in near for term in s.terms if folded_key(term) not in own}
    listed = {w for s in near for w in s.span.words(text).split()[1:] if w[:1].isupper() or w[:1].isdigit()}
    names = {word for word in words if any(folded_key(name) == folded_key(word) for name in listed)}
    called = frozenset(OFFICES.get(o, o) for o in offices)
    posts = {post for span in said if (post := _post(folded_key(span.words(text)).split())) is not None}
    held = holders_called(entity.name, year_of(reading.report.published.latest)) if not _is_nameless(entity) else ()
    code = entity.codes.country
    state = state_words(code) if code in two_letters() else frozenset()
    seats = frozenset(word for span in said for word in _seats(span.words(text), entity)) - state
    return Told(
        node,
        entity,
        called,
        frozenset(kinds),
        seats,
        frozenset(own - SMALL),
        frozenset(posts),
        held,
        frozenset(words),
        frozenset(names),
    )


def _seats(said: str, entity: Entity) -> list[str]:
    """The names in a phrase for somebody that are none of his own: 'Herat' in 'the governor of Herat'."""
    own = folded_key(entity.name).split() if not _is_nameless(entity) else []
    words = [word for word in said.replace("’s", "").replace("'s", "").split() if word[:1].isupper()]
    folded = [folded_key(word) for word in words]
    return [w for w in folded if w and w not in own and w not in ("the", "a", "an", "its", "his") and w not in agents()]


def _post(words: list[str]) -> frozenset[str] | None:
    """The words of an office that a state has once."""
    spelt = [SPELT.get(word, word) for word in words]
    post = frozenset(word for word in spelt if word in SINGLE or word in CHARGES)
    if not post & SINGLE or post in ({"minister"}, {"attorney"}, {"chief"}):
        return None
    return frozenset({"premier"}) if post == {"prime", "minister"} else post


def _held(told: Told, who: Told) -> Holder | None:
    """What a table says that the one with a name held, where the one without is called by that office."""
    if told.kinds or who.kinds or who.entity.codes.country not in (None, told.entity.codes.country):
        return None
    mine = (h for h in who.held if h.code == told.entity.codes.country and _POSTS.get(h.office) in told.posts)
    return next(mine, None)


def _one_post(told: Told, who: Told) -> bool:
    """Whether the two hold one office of one state."""
    return bool(told.posts & who.posts) and told.entity.codes.country in two_letters()


def _one_seat(told: Told, who: Told) -> bool:
    """Whether the two hold one office of one place, town or body."""
    offices, seats = told.offices & who.offices, told.seats & who.seats
    return bool(offices & LOCAL and seats) or bool(offices and len(seats) >= SEATS and told.seats == seats)


def _one_title(told: Told, who: Told) -> bool:
    """Whether the one without a name bears, of one state, the whole title of the other: 'foreign ministry aide'."""
    code = told.entity.codes.country
    if code != who.entity.codes.country or code not in two_letters() or not told.offices & who.offices:
        return False
    title = told.title - state_words(code or "")
    return len(title) >= TITLE and title <= who.title and bool(told.words & who.words)


def _fit(told: Told, who: Told) -> bool:
    """Whether the one without a name can be the one with it."""
    countries = told.entity.codes.country, who.entity.codes.country
    if None not in countries and countries[0] != countries[1]:
        return False
    if told.kinds != who.kinds:
        return False
    titled = _one_title(told, who) and not is_anybody(told.entity.name)
    posted = None not in countries and _one_post(told, who)
    if posted or titled or _one_seat(told, who) or _held(told, who) is not None:
        return True
    shared = told.words & who.words
    if not shared & (told.names | who.names):
        return False
    if not told.offices & who.offices or is_anybody(told.entity.name):
        return False
    return len(shared) >= (SHARED_AT_HOME if None not in countries else SHARED)
