"""Finds out, in order of the text, whom phrases and pronouns that refer back mean."""

from dataclasses import replace

from spacy.tokens import Token

from reportedly.knowledge.agents import epithets, generic_heads, lands, pronouns
from reportedly.knowledge.countries import countries
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.known import Known
from reportedly.knowledge.naming import group_words, sort_nouns
from reportedly.model import Codes, Span
from reportedly.reading.entities.coreference import Anaphor, Choose, choose
from reportedly.reading.entities.discourse import Discourse, Said, said, said_at
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.nominals import CAPITAL, ONE_PER_COUNTRY, Phrase, form_of, subject
from reportedly.reading.entities.references import REACH, antecedent, governed, is_empty, land
from reportedly.reading.entities.tables import Hit
from reportedly.reading.entities.words import Words
from reportedly.reading.page import span_of

WORLD = frozenset({"UNO", "IGO", "EUR"})  # a UN agency is not the UN
NEAR = 60  # words from sentence to sentence: two or three of them
QUANTIFIERS = frozenset({"a", "an", "some", "several", "many", "few", "more", "other", "another", "dozens", "hundreds"})
FORCES = frozenset({"force", "troop", "soldier"})
# Sorts of nouns behind the name of a body, of an armed group and of an operation that name nothing else.
SORTS = (frozenset({"firm", "party", "paper", "charity", "team", "union"}), frozenset({"armed"}), frozenset({"deed"}))
MEDIA = frozenset({"outlet", "agency"})
NEWS = frozenset({"news", "wire", "press"})  # 'the Rell news agency'
ORGANISATIONS = frozenset({"group", "movement", "network"})  # of a body too
OF_OFFICE = 12  # words between an office and the comma before who holds it
SEATED = frozenset({"of", "to", "for"})
SEAT = 4  # words of a name behind an office
LEADING = frozenset({"the", "a", "an", "this", "these", "those", "that", "some", "several", "many", "two", "three"})


class Backward:
    """Walks through a page's words with what has been named before them."""

    def __init__(
        self, words: Words, namings: list[Naming], hits: list[Hit], phrases: list[Phrase], choose: Choose = choose
    ) -> None:
        self.words = words
        self.choose = choose
        self.starts = {sentence.start: number for number, sentence in enumerate(words.page.sentences)}
        self.discourse = Discourse([s for n in namings if (s := said(words, n)) is not None], words.sentences)
        self.phrases = {phrase.head.i: phrase for phrase in phrases}
        self.regions = _regions(words, hits)
        self.codes = _codes(words, hits)
        self.offices = _offices(words, namings)
        self.people = _people(words, namings)
        self.called = _called(words, namings)
        self.groups = _groups(words, namings)
        self.taken = {i for n in namings for i in range(*(words.tokens(n.span) or (0, 0)))}
        self.known: dict[str, Known] = {}
        self.bodies: dict[str, dict[str, Known]] = {}
        self.juntas: set[str] = set()
        self.stood: dict[int, Said] = {}
        self.found: list[Naming] = []

    def namings(self) -> list[Naming]:
        """What the page's phrases and pronouns name."""
        wanted = pronouns()
        before: list[int] = []
        for sentence in self.words.page.sentences:
            for token in sentence:
                if token.i in self.phrases:
                    self._phrase(self.phrases[token.i])
                elif token.lower_ in wanted:
                    who = self._meant(token, before)
                    if who is not None:
                        self.stood[token.i] = who
                        naming = Naming(span_of(token), "pronoun", who.who, span_of(token))
                        self.found.append(naming)
                        self.discourse.add(replace(said_at(self.words, naming, token, token.i), many=who.many))
                        self._serve(token.i, who)
                elif token.lemma_.lower() in lands() and token.i not in self.taken:
                    self._land(token.i)
            before = [sentence.start]
        return self.found

    def _meant(self, token: Token, before: list[int]) -> Said | None:
        """Whom a pronoun stands for."""
        if is_empty(token):
            return None
        rule = antecedent(token, self.discourse, before)
        kind = pronouns()[token.lower_]
        return self._chosen(Anaphor(token, kind, token.i, "pronoun", None, rule))

    def _chosen(self, anaphor: Anaphor) -> Said | None:
        here = self.starts.get(self.discourse.sentence(anaphor.token), 0)
        return self.choose(anaphor, self.discourse, lambda start: here - self.starts.get(start, 0))

    def _put(self, naming: Naming, head: int, first: int) -> None:
        self.found.append(naming)
        self.discourse.add(said_at(self.words, naming, self.words.doc[head], first))

    def _serve(self, owner: int, who: Said) -> None:
        """'its spokesman Bo Ray' is of the country that 'its' stands for."""
        person = self.people.get(owner + 1)
        if person is not None and who.country is not None and who.who.kind in ("place", "government"):
            codes = Codes(countries()[who.country].code, person.who.codes.sector)
            self.found.append(replace(person, who=replace(person.who, codes=codes)))

    def _land(self, number: int) -> None:
        """'the country', 'the West African country'."""
        token = self.words.doc[number]
        first = token.left_edge.i
        region = next((self.regions[i] for i in range(first, number) if i in self.regions), None)
        who = land(token, first, region, self.discourse)
        if who is not None and self.words.doc[first].idx in self.words.starts:
            span = self.words.span(first, number + 1)
            self._put(Naming(span, "nominal", who, span_of(token)), number, first)

    def _phrase(self, phrase: Phrase) -> None:
        """'the junta', 'its soldiers', 'a disaster official'."""
        country = phrase.country or self._owner(phrase)
        told = phrase.country or phrase.where or phrase.part
        if country is None and told is None and phrase.head.lemma_.lower() in ONE_PER_COUNTRY:
            country = self._ruled(phrase) or governed(phrase, self.discourse)
        who = self._apposed(phrase) or self._group(phrase)
        who = _with_office(who, phrase) if who is not None else subject(phrase, country)
        named = who if who.key else self._unnamed(phrase, who)
        if named is not None:
            span = self._with_seat(phrase) if phrase.agent.office and phrase.head.tag_ in ("NN", "NNP") else phrase.span
            naming = Naming(span, form_of(phrase, named), named, Span(phrase.head.idx, phrase.span.end))
            self._put(naming, phrase.head.i, phrase.first)
            if named.key.startswith("government:") and _is_military(phrase):
                self.juntas.add(named.key.removeprefix("government:"))

    def _with_seat(self, phrase: Phrase) -> Span:
        """The phrase with the name behind it of what somebody heads: 'the governor of Lome'."""
        doc, i = self.words.doc, phrase.head.i + 1
        if i + 1 >= len(doc) or doc[i].lower_ not in SEATED or doc[i].head.i != phrase.head.i:
            return phrase.span
        end = i + 1 + (doc[i + 1].lower_ == "the")
        start = end
        while end < min(len(doc), start + SEAT) and doc[end].is_title and doc[end].idx in self.words.starts:
            end += 1
        return self.words.span(phrase.first, end) if end > start else phrase.span

    def _ruled(self, phrase: Phrase) -> str | None:
        """The country whose junta 'the junta' is: the only one that the report has said to have one."""
        definite = self.words.doc[phrase.first].lower_ == "the"
        meant = self.juntas if definite and phrase.head.lemma_.lower() == "junta" else set()
        return min(meant) if len(meant) == 1 else None

    def _owner(self, phrase: Phrase) -> str | None:
        """The country that 'its' in the phrase stands for."""
        owner = self.stood.get(phrase.owner.i) if phrase.owner is not None else None
        return owner.country if owner is not None and owner.who.kind in ("place", "government") else None

    def _owner_code(self, phrase: Phrase) -> str | None:
        """PLOVER code of whom 'its' in the phrase stands for."""
        owner = self.stood.get(phrase.owner.i) if phrase.owner is not None else None
        return owner.who.codes.country if owner is not None else None

    def _owner_sector(self, phrase: Phrase) -> str | None:
        """The sector of the body that 'its' stands for: its chairman is of a party where that is one."""
        owner = self.stood.get(phrase.owner.i) if phrase.owner is not None else None
        if owner is None or phrase.agent.kind != "person" or phrase.head.lemma_.lower() not in generic_heads():
            return None
        return owner.who.codes.sector if owner.who.kind in ("organization", "armed_group", "military") else None

    def _apposed(self, phrase: Phrase) -> Known | None:
        """The person whom the phrase stands beside ('Ana Rell, the minister'), or who holds that office."""
        if phrase.agent.kind != "person":
            return None
        beside = [phrase.head.head] if phrase.head.dep_ == "appos" else []
        beside += [child for child in phrase.head.rights if child.dep_ == "appos"]
        for token in beside:
            for item in self.discourse.at(token.i):
                if item.who.kind == "person" and item.form == "name":
                    return item.who
        behind = self._named_behind(phrase)
        if behind is not None:
            return behind
        definite = self.words.doc[phrase.first].lower_ == "the" and phrase.head.tag_ == "NN"
        holders = self.offices.get(phrase.head.lemma_.lower(), []) if definite and phrase.country is None else []
        if len({who.key for who in holders}) == 1:
            return holders[0]
        if not definite or phrase.country is not None or phrase.owner is not None:
            return None
        said = self._one_named(phrase) if phrase.head.lemma_.lower() in epithets() else None
        meant = self._chosen(Anaphor(phrase.head, "person", phrase.first, "nominal", phrase.agent.sector, said))
        return meant.who if meant is not None else None

    def _named_behind(self, phrase: Phrase) -> Known | None:
        """The person between commas behind an office: 'the head of the mission in Lome, Ana Rell,'."""
        doc, noun = self.words.doc, phrase.head
        edge = max([noun.i, *(child.right_edge.i for child in noun.rights if child.dep_ == "prep")])
        comma = next(
            (i for i in range(noun.i + 1, min(edge + 2, noun.i + OF_OFFICE, len(doc))) if doc[i].text == ","), None
        )
        naming = self.called.get(comma + 1) if comma is not None else None
        if naming is None or not phrase.agent.office or noun.tag_ not in ("NN", "NNP"):
            return None
        if any(token.pos_ in ("VERB", "AUX") for token in doc[noun.i + 1 : comma]):
            return None
        place = self.words.tokens(naming.core)
        closed = place is not None and place[1] < len(doc) and doc[place[1]].text in (",", ".", ";")
        return naming.who if closed else None

    def _group(self, phrase: Phrase) -> Known | None:
        """The group or body that 'the Rell militia' and 'Rell fighters' mean, where that is its name."""
        before = phrase.head.i - 1
        before -= before > 0 and self.words.doc[before].lower_ in NEWS
        named = self.groups.get(before)
        doc, noun = self.words.doc, phrase.head
        counted = any(t.like_num or t.lower_ in QUANTIFIERS for t in doc[phrase.first : noun.i])
        if named is None or counted:
            return None
        members = noun.tag_ in ("NNS", "NNPS") and noun.lemma_.lower() in group_words("members") | FORCES
        sort = ("organization", "armed_group", "operation").index(named.kind) if named.kind not in MEDIA else 0
        if named.kind == "agency" and noun.lemma_.lower() == "agency":
            return named
        called = sort_nouns().get(noun.lemma_.lower()) in SORTS[sort]
        body = noun.tag_ in ("NN", "NNP") and (called or (sort == 0 and noun.lemma_.lower() in ORGANISATIONS))
        return named if body or (members and named.kind == "armed_group") else None

    def _one_named(self, phrase: Phrase) -> Said | None:
        """The person whom 'the actress' means: the only one named shortly before, or the subject there."""
        start = self.discourse.sentence(phrase.head)
        near = (i for i in self.discourse.before(phrase.first, REACH) if start - i.sentence < NEAR)
        people = [item for item in near if item.who.kind == "person" and item.form in ("name", "pronoun")]
        last = [item for item in people if item.sentence == people[0].sentence]
        pool = [item for item in last if item.subject] or last
        meant = {item.who.key for item in people if not item.who.key.startswith("nominal:")}
        if len(meant) == 1:
            return people[0]
        return pool[0] if len({item.who.key for item in pool}) == 1 else None

    def _unnamed(self, phrase: Phrase, who: Known) -> Known | None:
        """Somebody without a name: the same as before where the same words say so."""
        tokens = list(self.words.doc[phrase.first : phrase.head.i + 1])
        code = next((self.codes[t.i] for t in tokens if t.i in self.codes), None) or self._owner_code(phrase)
        if who.kind == "operation" and code is None and who.codes.country is None:
            return None
        while len(tokens) > 1 and (tokens[0].lower_ in LEADING or tokens[0].like_num or tokens[0].is_punct):
            tokens = tokens[1:]
        key = f"{who.kind}:{folded_key(' '.join(t.text for t in tokens))}"
        bodies = self.bodies.setdefault(phrase.head.lemma_.lower(), {}) if who.kind == "government" else {}
        key += f":{len(bodies)}" if len(tokens) == 1 else ""  # once two ministries are named, 'the ministry' is open
        definite = self.words.doc[phrase.first].lower_ in ("the", "this", "these", "those") or len(tokens) == 1
        name = self.words.name(phrase.span)
        country = code or who.codes.country if phrase.country is None else who.codes.country or code
        codes = Codes(country, self._owner_sector(phrase) or who.codes.sector)
        new = Known(f"nominal:{phrase.span.start}", name, who.kind, codes, place=who.place)
        if definite or who.kind == "armed_group":
            new = self.known.get(key, new)
        if definite and phrase.first < phrase.head.i and len(tokens) == 1 and len(bodies) == 1:
            new = min(bodies.items())[1]  # 'the ministry' after 'the interior ministry'
        if len(tokens) > 1:
            bodies[new.key] = new
        self.known[key] = new
        return new


def _is_military(phrase: Phrase) -> bool:
    """Whether the phrase says that soldiers govern."""
    words = phrase.head.doc[phrase.first : phrase.head.i + 1]
    return any(token.lower_ in ("junta", "military", "military-led") for token in words)


def _with_office(who: Known, phrase: Phrase) -> Known:
    """The person with the country and sector that a phrase beside the name tells."""
    country = countries()[phrase.country].code if phrase.country in countries() else None
    sector = phrase.agent.sector if who.codes.sector in (None, "CVL") else who.codes.sector
    return replace(who, codes=Codes(who.codes.country or country, sector))


def _people(words: Words, namings: list[Naming]) -> dict[int, Naming]:
    """People with an office before their names, by the number of their first token."""
    people = (n for n in namings if n.who.kind == "person" and n.span != n.core)
    return {place[0]: n for n in people if (place := words.tokens(n.span)) is not None}


def _called(words: Words, namings: list[Naming]) -> dict[int, Naming]:
    """People named without an office before, by the number of their first token."""
    bare = (n for n in namings if n.who.kind == "person" and n.form == "name" and n.span == n.core)
    return {place[0]: n for n in bare if (place := words.tokens(n.span)) is not None}


def _groups(words: Words, namings: list[Naming]) -> dict[int, Known]:
    """Armed groups, operations and bodies of one country or none, by the number of the last token of their name."""
    kinds = ("armed_group", "organization", "outlet", "agency", "operation")
    own = (n for n in namings if n.form == "name" and n.who.kind in kinds)
    named = (n for n in own if n.who.kind == "operation" or n.who.codes.country not in WORLD)
    return {place[1] - 1: n.who for n in named if (place := words.tokens(n.span)) is not None}


def _regions(words: Words, hits: list[Hit]) -> dict[int, str]:
    """Regions by the tokens that name them or their people."""
    found = {}
    for hit in hits:
        key = hit.lexeme.known.place or hit.lexeme.known.key
        if key.startswith("region:"):
            for i in range(*(words.tokens(hit.span) or (0, 0))):
                found[i] = key.removeprefix("region:")
    return found


def _codes(words: Words, hits: list[Hit]) -> dict[int, str]:
    """PLOVER codes of the organisations that tokens name."""
    found: dict[int, str] = {}
    for hit in hits:
        code = hit.lexeme.known.codes.country
        if hit.lexeme.known.kind == "organization" and code is not None:
            found |= dict.fromkeys(range(*(words.tokens(hit.span) or (0, 0))), code)
    return found


def _offices(words: Words, namings: list[Naming]) -> dict[str, list[Known]]:
    """People by the words before their names: whom 'the minister' can mean."""
    found: dict[str, list[Known]] = {}
    for naming in namings:
        if naming.who.kind == "person" and naming.span != naming.core:
            before = naming.span.start, naming.core.start
            for word in words.page.text[slice(*before)].lower().split():
                found.setdefault(word, []).append(naming.who)
    return found


def parts_at(words: Words, hits: list[Hit]) -> dict[int, str]:
    """Keys of the states and capitals that tokens name; a capital's begins with a word of its own."""
    found: dict[int, str] = {}
    for hit in hits:
        known, role = hit.lexeme.known, hit.lexeme.role
        key = known.key if role == "place" and known.key.startswith("site:") else None
        key = known.place if role in ("adjective", "people") and (known.place or "").startswith("site:") else key
        key = f"{CAPITAL}{known.place}" if role == "capital" else key
        if key is not None:
            found |= dict.fromkeys(range(*(words.tokens(hit.span) or (0, 0))), key)
    return found


def countries_at(words: Words, hits: list[Hit]) -> dict[int, str]:
    """Two letters of the country that a token names, or whose people it names."""
    found: dict[int, str] = {}
    for hit in hits:
        iso = (hit.lexeme.known.place or hit.lexeme.known.key).removeprefix("place:")
        if iso in countries():
            found |= dict.fromkeys(range(*(words.tokens(hit.span) or (0, 0))), iso)
    return found
