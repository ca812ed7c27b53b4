"""From names like places to whom they name, one by one."""

import re
from functools import cache, cached_property

from spacy.tokens import Token

from reportedly.knowledge.countries import countries, government
from reportedly.knowledge.fold import fold
from reportedly.knowledge.gazetteer import sites as places_called
from reportedly.knowledge.known import Known
from reportedly.knowledge.lexicon import lexeme_at
from reportedly.knowledge.metonyms import governments, institutions, palaces, state_houses
from reportedly.model import Codes, Span
from reportedly.reading.entities.candidates import Candidate, candidates
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.metonyms import standins
from reportedly.reading.entities.metonyms.acting import legislates
from reportedly.reading.entities.metonyms.grammar import Role, listed_with, role_of
from reportedly.reading.entities.metonyms.lexicon import words as listed
from reportedly.reading.entities.metonyms.signs import Place
from reportedly.reading.entities.metonyms.weighing import is_somebody
from reportedly.reading.entities.tables import WORD, Hit
from reportedly.reading.entities.words import Words

PLACES = ("place", "capital")
LEFT = frozenset({"leave", "enter", "reach", "flee", "quit"})
WITHIN = frozenset({"in", "into", "from", "across", "to", "through", "throughout", "near", "inside", "outside"})


def meanings(words: Words, hits: list[Hit], sites: dict[Span, Candidate], towns: set[int]) -> list[Naming]:
    """Whom the names of the tables and of the gazetteer stand for, in order.

    Args:
        words: The page's words.
        hits: The names of the tables.
        sites: The places that names were resolved to.
        towns: Tokens of towns that are no capitals: beside them in a list a capital is a town too.
    """
    seats = {span for span, site in sites.items() if fold(site.known.name) in governments()}
    view = _View(words, hits, towns - {i for span in seats for i in range(*(words.tokens(span) or (0, 0)))})
    found = [naming for hit in hits for naming in view.of_hit(hit, sites.get(hit.span))]
    listed_spans = {hit.span for hit in hits}
    for span, site in sites.items():
        if span not in listed_spans:
            found += view.of_site(span, site)
    taken = {naming.span.start for naming in found}
    return [*found, *(n for n in view.definite() if n.core.start not in taken)]


def otherwise(words: Words, hits: list[Hit], modelled: list[Naming]) -> list[Naming]:
    """The model's namings, with teams, firms, events and institutions in the stead of what it takes for places."""
    view = _View(words, hits, set())
    return [view.of_model(naming) for naming in modelled]


class _View:
    """A page's words and what is known of them, to say what single names mean."""

    def __init__(self, words: Words, hits: list[Hit], towns: set[int]) -> None:
        self.words = words
        self.hits = hits
        self.towns = towns
        self._sentences: dict[int, str] = {}

    @cached_property
    def report(self) -> str:
        """All words of the report, in lower case."""
        return self.words.text.lower()

    def sentence(self, token: Token) -> str:
        """The words of the token's sentence, in lower case."""
        start = self.words.sentences.get(token.i, token.i)
        if start not in self._sentences:
            self._sentences[start] = fold(standins.sentence_of(token))
        return self._sentences[start]

    def of_hit(self, hit: Hit, site: Candidate | None) -> list[Naming]:
        """Whom a name of the tables stands for."""
        part = hit.lexeme.role
        place, head = self.words.tokens(hit.span), self.words.head(hit.span)
        if head is not None and (land := _land(hit, head)) is not None:
            return [Naming(hit.span, "name", land, hit.span)]
        if part not in (*PLACES, "seat", "institution") or place is None or head is None:
            return [*_plain(hit, site), *_within(hit)]
        role = role_of(head, place[1])
        if other := self._other(hit.span, head, role, seat=part == "seat"):
            return [other]
        if part in ("institution", "seat"):
            return self._sat(hit, head, role)
        beside_towns = not listed_with(head).isdisjoint(self.towns)
        if part == "capital":
            return _capital(hit, site, not beside_towns and is_somebody(head, role, "capital"))
        who = site.known if site is not None else hit.lexeme.known
        return _place(hit, who, not beside_towns and is_somebody(head, role, _kind(who)))

    def _sat(self, hit: Hit, head: Token, role: Role) -> list[Naming]:
        """Who sits in a palace, or the palace; an institution that does nothing here is not meant."""
        called = role.part == "compound" and role.lemma in listed("walls", "called")
        if hit.lexeme.role == "institution" or called:
            return []
        known = hit.lexeme.known
        who = known if is_somebody(head, role, "seat") else seat_place(self.words.name(hit.span), known)
        return [Naming(hit.span, "name" if who.kind == "place" else "metonym", who, hit.span)]

    def of_site(self, span: Span, site: Candidate) -> list[Naming]:
        """Whom a name of the gazetteer stands for: the place, and its government where that acts."""
        found = [Naming(span, "name", site.known, span)]
        place, head = self.words.tokens(span), self.words.head(span)
        if place is None or head is None:
            return found
        role = role_of(head, place[1])
        if other := self._other(span, head, role, seat=False):
            return [other]
        ruled = governments().get(fold(site.known.name))
        if ruled is not None and ruled[1] == site.known.place:
            return [Naming(span, "metonym", ruled[0], span)] if is_somebody(head, role, "town") else found
        if (site.kind == "region" and is_somebody(head, role, "state")) or legislates(role):
            found.append(Naming(span, "metonym", own_government(site.known), span))
        return found

    def of_model(self, naming: Naming) -> Naming:
        """Whom the model's place or body stands for: what it is called after, else itself."""
        place, head = self.words.tokens(naming.span), self.words.head(naming.span)
        if naming.who.kind not in ("place", "organization") or place is None or head is None:
            return naming
        return self._other(naming.span, head, role_of(head, place[1]), seat=False) or naming

    def _other(self, span: Span, head: Token, role: Role, *, seat: bool) -> Naming | None:
        """An institution, team, firm or event that is called so here."""
        name, sentence = self.words.name(span), self.sentence(head)
        if not seat:
            if standins.is_team(name, role, sentence):
                return Naming(span, "name", standins.team(name), span)
            if standins.is_firm(name, role, sentence):
                return Naming(span, "name", standins.firm(name), span)
            if standins.is_event(name, head, role, sentence):
                return Naming(span, "name", standins.event(name), span)
        meant = None
        if fold(name) in institutions():
            meant = standins.institution_of(name, head, role, sentence, self.report)
        return Naming(span, "metonym", meant, span) if meant is not None else None

    def definite(self) -> list[Naming]:
        """Who is meant by 'the City' or 'the Palace'."""
        found = []
        for match in definite_names().finditer(self.words.text):
            article = f"{match[1]} " if match[1] else ""
            name, core = match[0], Span(match.start() + len(article), match.end())
            place = self.words.tokens(core)
            if place is None:
                continue
            head = self.words.doc[place[1] - 1]
            role = role_of(head, place[1])
            if (meant := self._meant(name, head, role)) is not None:
                found.append(Naming(core, "metonym", meant, core))
        return found

    def _meant(self, name: str, head: Token, role: Role) -> Known | None:
        if name not in palaces():
            return standins.institution_of(name, head, role, self.sentence(head), self.report)
        isos = {iso for hit in self._beside(head) if (iso := _iso(hit)) is not None}
        if "State House" in name and not isos <= state_houses():
            return None
        return government(min(isos)) if len(isos) == 1 and is_somebody(head, role, "seat") else None

    def _beside(self, head: Token) -> list[Hit]:
        """The names of the tables in the token's sentence."""
        start, end = head.sent.start_char, head.sent.end_char
        return [hit for hit in self.hits if start <= hit.span.start < end]


@cache
def definite_names() -> re.Pattern[str]:
    """Names that are common nouns with an article, where neither 'of' nor another name follows."""
    names = {name for name in institutions() if name.lower().startswith("the ")} | palaces()
    nouns = sorted({fold(name).split(" ", 1)[1] for name in names if " " in name and name.lower().startswith("the ")})
    every = "|".join(map(re.escape, nouns))
    return re.compile(rf"\b(?:([Tt]he) (?:{every})|State House)\b(?! of\b| [A-Z]|-)")


@cache
def seat_place(name: str, ruler: Known) -> Known:
    """The building itself; it lies in the capital."""
    iso = ruler.key.removeprefix("government:")
    capital = countries()[iso].capital if iso in countries() else ""
    town = next((site for site in places_called(capital) if site.country == iso), None) if capital else None
    codes = Codes(ruler.codes.country)
    lat, lon = (town.lat, town.lon) if town else (None, None)
    return Known(f"seat:{fold(name).casefold()}", name, "place", codes, lat, lon, f"place:{iso}")


@cache
def own_government(place: Known) -> Known:
    """The government of a state, province or town."""
    codes = Codes(place.codes.country, "GOV")
    return Known(f"government:{place.key}", f"Government of {place.name}", "government", codes, place=place.key)


def _land(hit: Hit, head: Token) -> Known | None:
    """The division that a people's name stands for behind 'in', 'from' or 'left', without an article."""
    beside = any(child.dep_ in ("det", "nummod", "amod", "poss") for child in head.lefts)
    within = head.dep_ == "pobj" and head.head.lower_ in WITHIN
    named = hit.lexeme.role in ("people", "adjective") and head.tag_ != "NNPS"
    if beside or not named or not (within or (head.dep_ == "dobj" and head.head.lemma_ in LEFT)):
        return None
    return next((c.known for c in candidates(hit.lexeme.words)[:1] if c.kind == "region"), None)


def _plain(hit: Hit, site: Candidate | None) -> list[Naming]:
    """A name without a part in a sentence, or one that is no place's."""
    known, part = hit.lexeme.known, hit.lexeme.role
    if part == "institution":
        return []
    if part == "seat":
        return [Naming(hit.span, "metonym", known, hit.span)]
    if part == "capital":
        return [Naming(hit.span, "name", site.known, hit.span)] if site is not None else []
    who = site.known if site is not None else known
    return [Naming(hit.span, "name", who, hit.span)]


def _within(hit: Hit) -> list[Naming]:
    """The country by which a body is called ('U.S. Supreme Court')."""
    first = WORD.match(hit.lexeme.words)
    if hit.lexeme.role != "actor" or first is None:
        return []
    inner = lexeme_at(hit.lexeme.words, 0, first[0], below=len(hit.lexeme.words))
    kinds = {"place": "place:", "adjective": "people:"}
    if inner is None or inner.role not in kinds or not inner.known.key.startswith(kinds[inner.role]):
        return []
    span = Span(hit.span.start, hit.span.start + len(inner.words))
    return [Naming(span, "name", inner.known, span)]


def _capital(hit: Hit, site: Candidate | None, active: bool) -> list[Naming]:
    elsewhere = site is not None and site.known.place != hit.lexeme.known.place
    if active and not elsewhere:
        return [Naming(hit.span, "metonym", hit.lexeme.known, hit.span)]
    return [Naming(hit.span, "name", site.known, hit.span)] if site is not None else []


def _place(hit: Hit, who: Known, active: bool) -> list[Naming]:
    found = [Naming(hit.span, "name", who, hit.span)]
    iso = who.key.removeprefix("place:")
    if active and iso in countries():
        found.append(Naming(hit.span, "metonym", government(iso), hit.span))
    elif active and who.key.startswith(("site:", "region:")) and who.codes.country:
        found.append(Naming(hit.span, "metonym", own_government(who), hit.span))
    return found


def _kind(who: Known) -> Place:
    return "country" if who.key.removeprefix("place:") in countries() else "state"


def _iso(hit: Hit) -> str | None:
    """The country of a name of the tables."""
    iso = (hit.lexeme.known.place or hit.lexeme.known.key).removeprefix("place:")
    return iso if iso in countries() else None
