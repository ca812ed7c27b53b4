"""Groups and people named by what they are: 'the French government', 'armed groups', 'a disaster official'."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from reportedly.knowledge.agents import Agent, agents, compounds, kin, national_bodies, pairs, sectors_of, singles
from reportedly.knowledge.countries import countries, government, military, national_body
from reportedly.knowledge.known import Known
from reportedly.knowledge.ministries import ministry, portfolio
from reportedly.model import Codes, Form, Span
from reportedly.reading.entities.words import Words

BEFORE = frozenset(
    {"det", "amod", "compound", "poss", "nummod", "quantmod", "nmod", "case", "advmod", "punct", "predet"}
)
PREFIXES = frozenset({"vice", "ex", "co", "counter"})  # 'vice-president', which the parser may take apart
NOBODY = frozenset({"no", "any", "every", "neither", "either", "what", "which", "whose"})
MODIFIERS = frozenset({"compound", "amod", "npadvmod", "nmod"})
# Nouns that name nobody without a word before them: 'people said', 'a group'.
BARE = frozenset({"people", "public", "population", "community", "force", "head", "group", "source", "state", "media"})
# Nouns that name a body only where a country's name or people stands before: 'Lomean intelligence'.
OWNED = frozenset({"intelligence"})
DASHES = frozenset({"-", "--", "–", "—"})
SIDES = frozenset({"pro", "anti", "non", "inter", "intra"})
DISPLACED = frozenset({"displaced", "uprooted", "evacuated", "expelled", "deported"})
# Bodies of which a country has one at a time.
ONE_PER_COUNTRY = frozenset(
    {"government", "junta", "regime", "administration", "authority", "presidency", "leadership"}
)
CAPITAL = "capital:"  # begins the key of a capital among the parts of countries
TOWNS_OWN = frozenset({"authority", "administration", "police", "leadership"})  # of a capital: the town's
RULERS = frozenset({"ruler"})  # several are a junta: 'Lome's military rulers'
CHAIRS = frozenset({"presidency", "leadership", "administration"})
BODIES = ("government", "organization")
FORCES = frozenset({"troop", "soldier", "force", "army", "military", "contingent", "paratrooper"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun that names an actor, with the words before it that belong to it.

    Attributes:
        span: From the determiner or possessor to the noun.
        first: Number of its first token.
        country: Two letters of the country it belongs to, if the phrase says so.
        where: Two letters of the country that the words after it name ('the mission in Mali').
        owner: The possessive pronoun in it, if any.
        part: Key of the state, province or capital whose it is: its police is not the country's.
    """

    span: Span
    head: Token
    first: int
    agent: Agent
    country: str | None
    where: str | None
    owner: Token | None
    part: str | None


def phrases(words: Words, taken: set[int], countries_at: dict[int, str], parts_at: dict[int, str]) -> Iterator[Phrase]:
    """The phrases of the body whose head is no part of a name; `countries_at` and `parts_at` tell whose a token is."""
    nouns = agents()
    for token in words.page.tokens():
        if token.pos_ not in ("NOUN", "PROPN") or token.i in taken or token.dep_ in MODIFIERS or _is_for(token):
            continue
        pair = _pair(token)
        agent = pair or nouns.get(token.lemma_.lower()) or nouns.get(token.lower_)
        if agent is None:
            continue
        first = _first(token)
        if (
            words.doc[first].lower_ in NOBODY
            or words.doc[first].idx not in words.starts
            or (first == token.i and token.lemma_.lower() in BARE and not _is_displaced(token))
        ):
            continue
        inside = words.doc[first : token.i + 1]
        agent = pair or _compounded(agent, token, inside)
        agent = replace(agent, sector="REF") if _is_displaced(token) and agent.sector == "CVL" else agent
        if token.lemma_.lower() in OWNED and not any(i in countries_at for i in range(first, token.i)):
            continue
        owner = next((t for t in inside if t.dep_ == "poss" and t.pos_ == "PRON"), None)
        part = next((p for p in _owners(token, first, parts_at) if p is not None), None)
        found = _owners(token, first, countries_at)
        yield Phrase(words.span(first, token.i + 1), token, first, agent, *found, owner, part)


def _is_for(token: Token) -> bool:
    """Whether a prefix makes it whom others are for or against: 'pro-government fighters'."""
    doc, i = token.doc, token.i
    joined = i > 1 and doc[i - 1].text == "-" and not doc[i - 1].whitespace_
    return joined and doc[i - 2].lower_ in SIDES and not doc[i - 2].whitespace_


def _is_displaced(head: Token) -> bool:
    """Whether the words behind say that they had to leave: 'people displaced by the flood'."""
    return any(child.dep_ == "acl" and child.lower_ in DISPLACED for child in head.rights)


def _pair(head: Token) -> Agent | None:
    """The agent that the noun is together with the one or two words before it."""
    doc = head.doc
    for length in (2, 1):
        before = doc[max(0, head.i - length) : head.i]
        if len(before) == length:
            words = " ".join(token.lower_ for token in before)
            for last in (head.lemma_.lower(), head.lower_):
                if agent := pairs().get(f"{words} {last}".replace(" '", "'")):
                    return agent
    return None


def _first(head: Token) -> int:
    """Number of the leftmost word that belongs to the noun."""
    first = head.i
    for child in sorted((c for c in head.lefts), key=lambda c: -c.i):
        if child.dep_ not in BEFORE or _is_dashed(child):
            break
        left = child.left_edge.i
        first = left if child.dep_ != "punct" else first
    if first > 1 and head.doc[first - 1].text == "-" and head.doc[first - 2].lower_ in PREFIXES:
        first = head.doc[first - 2].left_edge.i
    dashes = (child.i for child in head.doc[first : head.i] if _is_dashed(child))
    first = max([first, *(i + 1 + (head.doc[i].text not in DASHES) for i in dashes)])
    while first < head.i and (head.doc[first].is_punct or head.doc[first].is_space or _is_doing(head.doc[first])):
        first += 1
    return first


def _is_dashed(child: Token) -> bool:
    """Whether a dash between spaces stands behind the word: a dateline is no part of 'LOME - The navy'."""
    doc, end = child.doc, child.i + 1
    dash = child if child.text in DASHES else doc[end] if end < len(doc) else None
    return dash is not None and dash.text in DASHES and dash.i > 0 and bool(doc[dash.i - 1].whitespace_)


def _is_doing(first: Token) -> bool:
    """Whether a participle only seems to belong to the noun: 'battling militants' without an article is a deed."""
    return first.tag_ == "VBG" and first.dep_ == "amod"


def _compounded(agent: Agent, head: Token, inside: Iterable[Token]) -> Agent:
    """The agent as the words before it tell: an armed group is no common group, one rebel is a person."""
    words = [token.lower_ for token in inside if token.i != head.i]
    if (
        agent.kind == "organization"
        and agent.sector == "CVL"
        and any(compounds().get(w) == "armed_group" for w in words)
    ):
        return Agent("armed_group", "REB")
    if agent.office and agent.sector != "LEG" and head.lemma_.lower() not in kin():
        sector = next((sectors_of()[word] for word in words if word in sectors_of()), agent.sector)
        return replace(agent, sector=sector)
    if head.tag_ == "NN" and head.lemma_.lower() in singles():
        return Agent("person", agent.sector)
    return agent


def _owners(head: Token, first: int, at: dict[int, str]) -> tuple[str | None, str | None]:
    """The country or part of one whose it is, and the one where it is; a government is that of the land where it is."""
    owners = (at[i] for i in range(head.i - 1, first - 1, -1) if i in at)
    return next(owners, None), _after(head, at)


def _after(head: Token, at: dict[int, str]) -> str | None:
    """The country, or part of one, in the words after the noun ('of Mali', 'in Mali'); two nouns may share them."""
    shared = [word for word in head.rights if word.dep_ == "conj"][:1]
    if shared and not any(child.dep_ == "prep" for child in head.rights):
        return _after(shared[0], at)
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "in"):
            for named in child.children:
                listed = any(other.dep_ == "conj" for other in named.rights)  # several countries are none
                if named.dep_ == "pobj" and named.i in at and not listed:
                    return at[named.i]
    return None


def _presides(head: Token) -> bool:
    """Whether it is the chair of a body, not a state's leadership ('the Kenyan presidency of the council')."""
    return any(c.dep_ == "prep" and c.lower_ == "of" for c in head.rights) and head.lemma_.lower() in CHAIRS


def subject(phrase: Phrase, country: str | None) -> Known:
    """Who the phrase names, given the country that it belongs to."""
    lemma, kind, sector = phrase.head.lemma_.lower(), phrase.agent.kind, phrase.agent.sector
    if country is None and kind != "operation":
        country = phrase.where
    if country is not None and country in countries() and not _is_local(phrase, lemma):
        rulers = lemma in RULERS and phrase.head.tag_ in ("NNS", "NNPS") and phrase.country is not None
        if rulers or (lemma in ONE_PER_COUNTRY and not _presides(phrase.head)):
            return government(country)
        if lemma in FORCES and kind == "military" and country != phrase.where:
            return military(country)
        if lemma in national_bodies() and phrase.country is not None:
            return national_body(country, lemma, kind, sector)
        if lemma in ("ministry", "department"):
            called = " ".join(phrase.head.doc[phrase.first : phrase.head.i + 1].text.split())
            charge = portfolio(called)
            if charge is not None:
                return ministry(country, charge, called)
    code = countries()[country].code if country in countries() else None
    place = f"place:{phrase.where}" if kind == "operation" and phrase.where else None
    place = phrase.part if place is None and kind in BODIES and _is_local(phrase, lemma) else place
    place = None if place is not None and place.startswith(CAPITAL) else place
    return Known("", "", kind, Codes(code, sector), place=place)


def _is_local(phrase: Phrase, lemma: str) -> bool:
    """Whether it is a state's or a town's own: 'Ohio police', 'Lome authorities', but not 'the Lome government'."""
    capital = phrase.part is not None and phrase.part.startswith(CAPITAL)
    return phrase.part is not None and (not capital or (phrase.country is not None and lemma in TOWNS_OWN))


def form_of(phrase: Phrase, who: Known) -> Form:
    """A government named by its country is a name ('the French government'); all else is nominal."""
    noun = phrase.head.lemma_.lower()
    plain = noun == "government" and who.key.startswith("government:") and phrase.country is not None
    return "name" if plain else "nominal"
