"""Gives actors the PLOVER codes, country and sector, that the words around them tell."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from reportedly.knowledge.agents import (
    agents,
    beside_sectors,
    former_words,
    generic_heads,
    generic_sectors,
    name_sectors,
    pairs,
)
from reportedly.knowledge.countries import countries, dependencies
from reportedly.knowledge.fold import fold
from reportedly.knowledge.holders import one_state, year_of
from reportedly.knowledge.known import Known
from reportedly.knowledge.lexicon import lexeme_at
from reportedly.model import Codes, Span
from reportedly.reading.entities.backward import countries_at
from reportedly.reading.entities.candidates import Candidate
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.metonyms.lexicon import words as spoken
from reportedly.reading.entities.tables import Hit
from reportedly.reading.entities.words import Words

ACTORS = frozenset({"person", "organization", "government", "military", "armed_group", "people"})
MEDIA = frozenset({"agency", "outlet"})
OWNERS = frozenset({"'s", "’s", "'", "’"})
OWNED = 5  # words between an owner and the body's name
BEFORE = 8  # words before a name that can still belong to it
INSIDE = ("ADJ", "NOUN", "PROPN", "PART", "ADV", "NUM")
LINKS = frozenset({"of", "in", "from", "for", "at", "on", "with", "near"})
# Where somebody is, or whose he is; what leads elsewhere ("travelled to") or is done to another tells nothing.
AROUND = frozenset({"in", "at", "near", "across", "of", "outside", "inside", "around", "throughout", "within", "off"})
# So great a share of the countries that the report names makes one its own, if it is named so often.
MAIN_SHARE, MAIN_LEAST = 0.66, 2
MILD = frozenset({"tell", "ask", "inform", "help", "call", "thank", "let", "allow"})  # done among people of one country
EUROPEANS = frozenset({"mep", "meps", "eurocrat", "eurocrats"})
POPES = frozenset({"pope", "pontiff"})
# Whose people have no sector of a state's government: 'the UN envoy'.
WORLDLY, CIVIL = frozenset({"UNO", "IGO", "NGO"}), frozenset({"GOV", "CVL", "EDU", "LAB"})
RULERS = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "ELI"})
FORMER_SECTORS = frozenset({"GOV", "LEG"})
# Of these whoever headed them has held an office; a former soldier has not.
HEADED = frozenset({"SPY", "COP", "MIL", "JUD"})
HEADS = frozenset({"chief", "head", "director", "commander", "commissioner", "boss", "prosecutor"})
ABROAD = frozenset({"migrant", "refugee", "asylum-seeker", "deportee"})
WITH_PEOPLE = frozenset({"armed_group", "organization"})
# Sectors that somebody of an armed group keeps: 'a Hezbollah lawmaker'.
OWN_WORK = frozenset({"LEG", "JRN", "MED", "EDU", "REL", "JUD", "REB"})
HELD = frozenset({"jailed", "imprisoned", "exiled", "fugitive", "interim", "new", "acting", "current", "embattled"})
# Bodies that are a state's where it owns them, and words before them that say otherwise.
STATE_BODIES = frozenset({"agency", "bureau", "commission", "board", "inspectorate", "regulator", "watchdog"})
PRIVATE = frozenset(
    {"travel", "news", "aid", "relief", "rights", "ad", "advertising", "modelling", "modeling", "estate", "employment",
     "private", "football", "soccer", "cricket", "olympic", "union", "trade", "press", "charity", "church",
     "independent"}
)  # fmt: skip
LEADERS = frozenset({"leader", "ruler", "strongman", "head"})
GOVERNED = frozenset({"UNO", "IGO", "EUR", "NGO", "IMG", "MNC"})


def with_codes(words: Words, namings: list[Naming], hits: list[Hit], sites: dict[Span, Candidate]) -> list[Naming]:
    """The namings, those of actors with the country and sector that the words around any of them tell."""
    coder = _Coder(words, hits, sites)
    told: dict[str, list[Codes]] = {}
    for naming in namings:
        if naming.who.kind in ACTORS and naming.form != "pronoun":
            told.setdefault(naming.who.key, []).append(coder.codes(naming))
    merged = {key: _merged(codes) for key, codes in told.items()}
    return [replace(n, who=_coded(n.who, merged[n.who.key])) if n.who.key in merged else n for n in namings]


def with_owners(words: Words, namings: list[Naming]) -> list[Naming]:
    """The namings, those of bodies with the country whose they are: 'Ghana's ruling Harvest Party'."""
    lands = {n.span.end: n for n in namings if n.form == "name" and n.who.kind in ("place", "people")}
    return [_owned(words, naming, lands) for naming in namings]


def _owned(words: Words, naming: Naming, lands: dict[int, Naming]) -> Naming:
    place = words.tokens(naming.span)
    if place is None or naming.form != "name" or naming.who.kind not in ("organization", "armed_group", "military"):
        return naming
    i = place[0] - 1
    while (
        i >= 0
        and i > place[0] - OWNED
        and (words.doc[i].is_lower or words.doc[i].text == "-")
        and words.doc[i].text not in OWNERS
    ):
        i -= 1
    owner = words.doc[i] if i > 0 and words.doc[i].text in OWNERS else None
    land = lands.get(owner.idx) if owner is not None else None
    if owner is None and 0 <= i < place[0] - 1 and words.doc[place[0] - 1].lower_ in beside_sectors():
        land = lands.get(words.doc[i].idx + len(words.doc[i]))  # "Ghanaian mining company Oryl"
    if land is None:
        return naming
    span = Span(land.span.start, naming.span.end)
    listed = _listed(land.who, words.name(naming.core)) if naming.who.key.startswith("organization:") else None
    return replace(naming, span=span, who=listed or naming.who)


def _listed(land: Known, name: str) -> Known | None:
    """The body that a table has under the country's adjective: 'Tunisia's Red Crescent', 'Tunisian Red Crescent'."""
    country = countries().get(((land.place if land.kind == "people" else land.key) or "").removeprefix("place:"))
    for adjective in country.adjectives if country is not None else ():
        called = fold(f"{adjective} {name}")
        lexeme = lexeme_at(called, 0, fold(adjective).split("-")[0].split(" ")[0])
        if lexeme is not None and lexeme.words == called and lexeme.role == "actor":
            return lexeme.known
    return None


def _describes(token: Token) -> bool:
    """Whether the word can stand between an owner and what is owned."""
    return (token.is_lower or token.text == "-") and token.text not in OWNERS


def _coded(who: Known, codes: Codes) -> Known:
    return replace(who, codes=replace(who.codes, country=codes.country, sector=codes.sector))


def _merged(codes: list[Codes]) -> Codes:
    """What any of them tells: the most frequent country and sector, a civilian's last."""
    countries_told = Counter(code.country for code in codes if code.country)
    sectors = Counter(code.sector for code in codes if code.sector)
    country = min(countries_told, key=lambda c: (-countries_told[c], c), default=None)
    sector = min(sectors, key=lambda s: (s == "CVL", -sectors[s], s), default=None)
    return Codes(country, sector)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The noun phrase of a naming: its head, and the words before the name or noun, nearest first."""

    head: Token
    before: tuple[Token, ...]


class _Coder:
    """A page's words with the countries and organisations that they name."""

    def __init__(self, words: Words, hits: list[Hit], sites: dict[Span, Candidate]) -> None:
        self.words = words
        self.media = _media_at(words, hits)
        self.armed = _armed_at(words, hits, WITH_PEOPLE)
        self.groups = _armed_at(words, hits, frozenset({"armed_group"}))
        self.bodies = _bodies_at(words, hits)
        self.at = _codes_at(words, hits, sites)
        self.main = _main(self.at)
        self.year = year_of(words.page.report.published.latest)
        self._sentence: dict[int, str | None] = {}

    def codes(self, naming: Naming) -> Codes:
        """The codes of one naming, with what its own words leave open filled in."""
        phrase = self._phrase(naming)
        known = naming.who.codes
        if phrase is None:
            return known
        sector = self._sector(naming, phrase)
        country = known.country or self._country(naming, phrase, sector)
        country = dependencies().get(country or "", country)
        if country is None and naming.who.kind == "person" and naming.form == "name":
            country = one_state(naming.who.name, self.year)
        if phrase.head.lemma_.lower() in POPES and naming.form == "nominal":
            country = country or "VAT"
        if phrase.head.lower_ in EUROPEANS and naming.form == "nominal" and known.country is None:
            country = "EUR"
        return Codes(country, None if country in WORLDLY and sector in CIVIL else sector)

    def _phrase(self, naming: Naming) -> _Phrase | None:
        place = self.words.tokens(naming.core) or self.words.tokens(naming.span)
        if place is None:
            return None
        head = self.words.doc[place[0] : place[1]].root
        before: list[Token] = []
        inner = range(place[0], head.i) if naming.form == "nominal" else ()
        before += [self.words.doc[i] for i in reversed(inner)]
        for i in range(place[0] - 1, max(-1, place[0] - 1 - BEFORE), -1):
            token = self.words.doc[i]
            inside = token.pos_ in INSIDE or token.text == "-" or token.text in OWNERS or token.tag_ in ("VBG", "VBN")
            if token.idx not in self.words.starts or not inside or "\n" in token.whitespace_:
                break
            before.append(token)
        return _Phrase(head, tuple(before))

    def _country(self, naming: Naming, phrase: _Phrase, sector: str | None) -> str | None:
        own = next((self.at[t.i] for t in phrase.before if t.i in self.at and not _is_side(t)), None)
        own = own or self._after(phrase.head)
        if own is not None:
            return _of_land(own, sector)
        named = naming.form == "name"
        if named and (naming.who.kind != "person" or naming.span == naming.core or sector not in RULERS):
            return None
        if phrase.head.lemma_.lower() in ABROAD:
            return None  # where they are is not what they fled
        around = self._around(phrase.head)
        return around if around is not None or named else self.main

    def _after(self, head: Token) -> str | None:
        """The country or organisation that the words after the noun name: 'of Recife', 'for AFP'."""
        for child in head.rights:
            if child.dep_ == "prep" and child.lower_ in LINKS:
                for named in child.children:
                    found = [self._code(t) for t in (named, *named.lefts) if self._code(t)]
                    several = any(other.dep_ == "conj" and self._code(other) for other in named.rights)
                    if named.dep_ in ("pobj", "pcomp") and found and not several:
                        return found[0]
        return None

    def _code(self, token: Token) -> str | None:
        return self.at.get(token.i) or self.media.get(token.i)

    def _around(self, head: Token) -> str | None:
        """The one country that the sentence tells of without leading elsewhere, or that of the sentence before."""
        start = self.words.sentences.get(head.i, head.i)
        if start not in self._sentence:
            tokens = (self.words.doc[i] for i in range(head.sent.start, head.sent.end))
            found = {self.at[t.i] for t in tokens if t.i in self.at and _is_around(t)} - GOVERNED
            self._sentence[start] = min(found) if len(found) == 1 else None
        return self._sentence[start]

    def _sector(self, naming: Naming, phrase: _Phrase) -> str | None:
        """The sector that noun, name and the words before tell."""
        sector = naming.who.codes.sector
        before = [token.lower_ for token in phrase.before if token.i not in self.bodies]
        if naming.who.kind == "people" and sector is None:
            return "CVL"
        if naming.form == "nominal" and _is_generic(phrase.head):
            sector = next((generic_sectors()[w] for w in before if w in generic_sectors()), sector)
            near = next((self.armed[t.i] for t in phrase.before if t.i in self.armed), None)
            sector = near or self._of_actor(phrase.head) or sector
        elif (
            naming.form == "nominal" and sector not in OWN_WORK and phrase.before and phrase.before[0].i in self.groups
        ):
            sector = self.groups[phrase.before[0].i]
        if naming.form == "nominal" and sector == "CVL" and self._of_state(phrase):
            sector = "GOV"
        if naming.who.kind == "person" and naming.form == "name":
            sector = _titled(before, self._titles(naming), sector)
            sector = "GOV" if sector == "CVL" and self._leads(phrase) else sector
        bodies = naming.who.kind in ("organization", "military", "armed_group") and naming.form == "name"
        if bodies and sector is None and naming.who.codes.country not in GOVERNED:
            sector = self._of_name(naming, before)
        if naming.form == "nominal" and sector == "CVL" and self._leads_country(phrase):
            sector = "GOV"
        is_former = any(word in former_words() for word in (*before, phrase.head.lower_, *self._titles(naming)))
        headed = sector in HEADED and phrase.head.lemma_.lower() in HEADS
        left = sector in FORMER_SECTORS or headed
        return "ELI" if is_former and left and naming.who.kind == "person" else sector

    def _of_actor(self, head: Token) -> str | None:
        """The sector of the armed group whose commander or member somebody is: 'a commander of the group'."""
        for child in head.rights:
            if child.dep_ == "prep" and child.lower_ in ("of", "for", "from"):
                for named in child.children:
                    if named.dep_ == "pobj" and named.i in self.armed:
                        return self.armed[named.i]
        return None

    def _leads_country(self, phrase: _Phrase) -> bool:
        """Whether the noun is a leader, and the only word before it that of a country or land."""
        near = [token for token in phrase.before if token.is_alpha and token.pos_ != "PART"]
        other = [t for t in near if t.lower_ not in former_words() and t.lower_ not in HELD]
        leads = phrase.head.lemma_.lower() in LEADERS
        owned = len(other) == 1 and other[0].dep_ == "poss" and other[0].i in self.at
        return leads and (owned or (not other and self._heads(phrase.head)))

    def _heads(self, head: Token) -> bool:
        """Whether a place stands behind 'head of'."""
        preps = (child for child in head.rights if child.dep_ == "prep" and child.lower_ == "of")
        return any(named.dep_ == "pobj" and named.i in self.at for prep in preps for named in prep.children)

    def _of_state(self, phrase: _Phrase) -> bool:
        """Whether it is an agency or board of a country: 'the German disease agency', not 'a German travel agency'."""
        if phrase.head.lemma_.lower() not in STATE_BODIES:
            return False
        before = [token.lower_ for token in phrase.before]
        owned = any(t.i in self.at and self.at[t.i] not in GOVERNED and not _is_side(t) for t in phrase.before)
        return owned and not any(word in PRIVATE for word in before)

    def _leads(self, phrase: _Phrase) -> bool:
        """Whether 'leader' stands before the name, and before that nothing but of which country, and since when."""
        near = [token for token in phrase.before if token.is_alpha]
        if len(near) < 2 or near[0].lower_ not in LEADERS:
            return False
        return near[1].i in self.at and all(t.i in self.at or t.lower_ in former_words() for t in near[1:])

    def _titles(self, naming: Naming) -> list[str]:
        """The words before the name that are part of the mention."""
        return self.words.text[naming.span.start : naming.core.start].lower().split()

    def _of_name(self, naming: Naming, before: list[str]) -> str | None:
        own = [word.lower_ for word in self._own(naming)]
        found = next((name_sectors()[w] for w in reversed(own) if w in name_sectors()), None) if len(own) > 1 else None
        place = self.words.tokens(naming.span)
        after = self.words.doc[place[1]].lower_ if place and place[1] < len(self.words.doc) else ""
        near = [*before[:3], after] if after in beside_sectors() and after.isalpha() else before[:3]
        return found or next((beside_sectors()[w] for w in near if w in beside_sectors()), None)

    def _own(self, naming: Naming) -> Iterator[Token]:
        for i in range(*(self.words.tokens(naming.core) or (0, 0))):
            yield self.words.doc[i]


def _titled(before: list[str], titles: list[str], sector: str | None) -> str | None:
    """The sector of a person by the office before the name, read from the name outwards."""
    if sector not in (None, "CVL"):
        return sector
    row = before or [*reversed(titles)]
    for i, word in enumerate(row):
        pair = f"{row[i + 1]} {word}" if i + 1 < len(row) else ""
        agent = pairs().get(pair) or agents().get(word)
        if agent is not None and agent.office:
            told = generic_sectors().get(row[i + 1]) if i + 1 < len(row) and word in generic_heads() else None
            return told or agent.sector
    return sector


def _is_generic(head: Token) -> bool:
    return head.lemma_.lower() in generic_heads()


def _media_at(words: Words, hits: list[Hit]) -> dict[int, str]:
    """The countries of the agencies and outlets that tokens name: they tell of their own people alone."""
    found: dict[int, str] = {}
    for hit in hits:
        code = hit.lexeme.known.codes.country
        if hit.lexeme.known.kind in MEDIA and code is not None:
            found |= dict.fromkeys(range(*(words.tokens(hit.span) or (0, 0))), code)
    return found


def _bodies_at(words: Words, hits: list[Hit]) -> set[int]:
    """Tokens of the tables' bodies: 'union' in their names tells nothing of a worker."""
    named = (hit.span for hit in hits if hit.lexeme.role == "actor" and hit.lexeme.known.kind == "organization")
    return {i for span in named for i in range(*(words.tokens(span) or (0, 0)))}


def _armed_at(words: Words, hits: list[Hit], kinds: frozenset[str]) -> dict[int, str]:
    """The sectors of the armed groups, parties and other bodies that tokens name: those of their people too."""
    found: dict[int, str] = {}
    for hit in hits:
        sector = hit.lexeme.known.codes.sector
        if hit.lexeme.role == "actor" and hit.lexeme.known.kind in kinds and sector is not None:
            found |= dict.fromkeys(range(*(words.tokens(hit.span) or (0, 0))), sector)
    return found


def _codes_at(words: Words, hits: list[Hit], sites: dict[Span, Candidate]) -> dict[int, str]:
    """PLOVER code of the country or organisation by the tokens that name it, its people or a place in it."""
    found = {i: countries()[iso].code for i, iso in countries_at(words, hits).items()}
    for hit in hits:
        code = hit.lexeme.known.codes.country
        if hit.lexeme.known.kind in MEDIA:
            continue
        if hit.lexeme.role == "actor" and code is not None:
            found |= dict.fromkeys(range(*(words.tokens(hit.span) or (0, 0))), code)
        elif code is not None:
            for i in range(*(words.tokens(hit.span) or (0, 0))):
                found.setdefault(i, code)
    for span, site in sites.items():
        if site.path[:2] in countries():
            found |= dict.fromkeys(range(*(words.tokens(span) or (0, 0))), countries()[site.path[:2]].code)
    return found


def _main(at: dict[int, str]) -> str | None:
    """The country that most of the report's names of places and peoples belong to, if it is clear."""
    counted = Counter(code for code in at.values() if code not in GOVERNED)
    if not counted:
        return None
    best = min(counted, key=lambda code: (-counted[code], code))
    clear = counted[best] >= MAIN_LEAST and counted[best] >= MAIN_SHARE * counted.total()
    return best if clear else None


def _is_side(token: Token) -> bool:
    """Whether the name only tells who backs them: 'Lome-backed'."""
    doc, end = token.doc, token.i + 1
    return end + 1 < len(doc) and doc[end].text == "-" and doc[end + 1].lower_ in spoken("nouns", "sided")


def _is_around(token: Token) -> bool:
    """Whether a country's name tells where the sentence plays, or who acts in it."""
    head = token
    while head.dep_ in ("compound", "conj", "amod", "poss", "nmod") and head.head.i != head.i:
        head = head.head
    if head.dep_ == "pobj":
        return head.head.lower_ in AROUND or head.head.dep_ == "agent"
    if head.dep_ in ("dobj", "dative", "nsubjpass"):
        return head.i != token.i and head.head.lemma_.lower() not in spoken("verbs", "targets") - MILD
    return head.dep_ != "attr"


def _of_land(code: str, sector: str | None) -> str | None:
    """The country's code; a group's international code says nothing of who only reports on it."""
    return None if code == "IMG" and sector not in ("REB", "UAF", None) else code
