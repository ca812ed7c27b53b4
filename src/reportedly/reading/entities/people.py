"""People: titles before their names, and last names that stand for the whole."""

import re
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from reportedly.knowledge.agents import agents, name_sectors, sectors_of
from reportedly.knowledge.countries import countries
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.known import Known
from reportedly.knowledge.naming import person_titles
from reportedly.model import Codes
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.names import SUFFIXES
from reportedly.reading.entities.words import Words
from reportedly.reading.page import span_of

# Before "General": what the office is.
OF_STAFF = frozenset(
    {"secretary", "attorney", "governor", "inspector", "surgeon", "solicitor", "postmaster", "director", "consul",
     "prosecutor", "procurator", "comptroller", "auditor", "advocate"}
)  # fmt: skip
NICKNAME = re.compile(r"(?<=\w)\s*[\"“‘']([^\"“”‘’]{2,30})[\"”’']\s*(?=\w)")
OF_TITLE = frozenset({"compound", "amod", "nmod"})
TITLE_WORDS = 6  # a longer row of words before a name is no title


def with_titles(naming: Naming, words: Words, at: dict[int, str]) -> Naming:
    """The person's mention with the office before the name, and the sector and country that the office tells."""
    place = words.tokens(naming.span)
    if naming.who.kind != "person" or place is None:
        return naming
    first, end = place
    core_start = _after_titles(words, first, end)
    sector, country, start = None, None, core_start
    leap = _in_charge_of(words, core_start)
    for i in range(leap - 1, max(leap - TITLE_WORDS - 1, -1), -1):
        token = words.doc[i]
        agent = agents().get(token.lower_)
        if token.idx not in words.starts:
            break
        if token.lower_ == "general" and i and words.doc[i - 1 - (words.doc[i - 1].text == "-")].lower_ in OF_STAFF:
            continue  # of a secretary-general the first word tells what he is
        if agent is not None and agent.office:
            sector = agent.sector if sector in (None, "CVL") else sector
        elif i in at and token.pos_ in ("ADJ", "PROPN") and words.doc[i + 1].lower_ not in ("'s", "’s"):
            country = at[i]
        elif (
            token.lower_ not in person_titles()
            and token.text not in ("-", "and")
            and not _is_of_title(token, sector, end)
        ):
            break
        sector = sectors_of().get(token.lower_, sector)
        start = i
    start = _first_title(words, start, core_start)
    country = country or _possessor(words, start, at)
    core = words.span(core_start, end)
    name = words.name(core)
    key = " ".join(_parts(replace(naming, who=replace(naming.who, name=name))))
    who = replace(
        naming.who, key=f"person:{key}", name=name, codes=Codes(countries()[country].code if country else None, sector)
    )
    return Naming(words.span(start, end), "name", who, core)


def _is_of_title(token: Token, sector: str | None, end: int) -> bool:
    """Whether the word says what the office behind it is of: 'foreign ministry' before 'spokesman Ana Rell'."""
    inner = token.dep_ in OF_TITLE and token.i < token.head.i < end
    return sector is not None and inner and token.is_alpha and (token.is_lower or token.lower_ in name_sectors())


def _in_charge_of(words: Words, core: int) -> int:
    """The token after the office, where what it is for stands between it and the name: 'Minister of Justice Bo Ray'."""
    doc, i = words.doc, core - 1
    while i > max(0, core - TITLE_WORDS) and (doc[i].is_title or doc[i].lower_ in ("and", "the", "&")):
        i -= 1
    office = agents().get(doc[i - 1].lower_) if i > 0 and doc[i].lower_ in ("of", "for") else None
    named = office is not None and office.office and doc[i - 1].is_title and doc[i - 1].idx in words.starts
    return i if named and i < core - 1 else core


def _possessor(words: Words, start: int, at: dict[int, str]) -> str | None:
    """The country whose minister somebody is ('Mali's minister Ana Rell')."""
    if start < 2 or words.doc[start - 1].lower_ not in ("'s", "’s", "'", "’"):
        return None
    return at.get(start - 2)


def _after_titles(words: Words, first: int, end: int) -> int:
    """The first token of the name that is no title, where the model took titles into it."""
    start = first
    while start < end - 1 and (words.doc[start].lower_ in person_titles()):
        start += 1
    return start


def _first_title(words: Words, start: int, core: int) -> int:
    """Drops 'and' and hyphens from the left edge of the titles; none are kept without an office among them."""
    while start < core and words.doc[start].lower_ in ("and", "-"):
        start += 1
    return start


def joined_people(people: list[Naming]) -> list[Naming]:
    """The namings with last names, and first names, given to the one person of the report who bears them."""
    full: dict[str, Naming] = {}
    for naming in people:
        if len(_parts(naming)) > 1:
            full.setdefault(naming.who.key, naming)
    whole = bearers(full.values())
    same = _without_middle(full.values())
    joined = []
    for naming in people:
        key = naming.who.key
        mine = same.get(key) if key in full else whole.get(" ".join(_parts(naming)))
        who = replace(mine, codes=naming.who.codes) if mine is not None else naming.who
        joined.append(replace(naming, who=who))
    return _with_all_codes(joined)


def bearers(people: Iterable[Naming]) -> dict[str, Known]:
    """The one person whom a part of a full name means, by the part: a last name before a first name."""
    last: dict[str, dict[str, Known]] = {}
    first: dict[str, dict[str, Known]] = {}
    full = {naming.who.key: naming for naming in people if len(_parts(naming)) > 1}
    same = _without_middle(full.values())
    for key, naming in full.items():
        who, parts = same.get(key, naming.who), _parts(naming)
        for part in _short_names(parts) | _nicknames(who.name):
            last.setdefault(part, {}).setdefault(who.key, who)
        first.setdefault(parts[0], {}).setdefault(who.key, who)
    return {part: min(meant.items())[1] for part, meant in (first | last).items() if len(meant) == 1}


def _without_middle(full: Iterable[Naming]) -> dict[str, Known]:
    """The longer name, by the key of the shorter: "Ana Rell" where the report also names one "Ana Maria Rell"."""
    longer: dict[tuple[str, str], dict[str, Known]] = {}
    short = []
    for naming in full:
        parts = _parts(naming)
        if len(parts) > 2:
            longer.setdefault((parts[0], parts[-1]), {})[naming.who.key] = naming.who
        else:
            short.append((naming.who.key, (parts[0], parts[-1])))
    meant = {key: longer.get(ends, {}) for key, ends in short}
    return {key: next(iter(whole.values())) for key, whole in meant.items() if len(whole) == 1}


def bare_names(words: Words, named: dict[str, Known], taken: set[int]) -> list[Naming]:
    """The last and first names of people, and names of operations, that stand alone and that the model overlooked."""
    whole = {part: who for part, who in named.items() if " " not in part}
    found = []
    for token in words.page.tokens() if whole else ():
        if token.i in taken or not token.text[:1].isupper() or token.lower_ in person_titles():
            continue
        who = whole.get(folded_key(token.text))
        if who is not None and _stands_alone(words, token):
            found.append(Naming(span_of(token), "name", who, span_of(token)))
    return found


def _stands_alone(words: Words, token: Token) -> bool:
    """Whether the word is a name, and no part of a longer one ('Rell Street')."""
    before = words.doc[token.i - 1] if token.i and token.i != words.sentences.get(token.i) else None
    after = words.doc[token.i + 1] if token.i + 1 < len(words.doc) else None
    joined = (
        before is not None and _is_capital(before) and before.lower_ not in person_titles() and not before.is_sent_start
    )
    named = token.pos_ == "PROPN" or (after is not None and after.pos_ in ("VERB", "AUX", "PART"))
    return named and not joined and not (after is not None and _is_capital(after))


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper() or token.text in ("-", "&")


def _with_all_codes(people: list[Naming]) -> list[Naming]:
    """Every naming of a person with what any of them tells: the first sector and country given."""
    codes: dict[str, Codes] = {}
    for naming in people:
        had, new = codes.get(naming.who.key, Codes()), naming.who.codes
        sector = new.sector if had.sector in (None, "CVL") and new.sector else had.sector
        codes[naming.who.key] = Codes(had.country or new.country, sector)
    return [replace(n, who=replace(n.who, codes=codes[n.who.key])) for n in people]


def _parts(naming: Naming) -> list[str]:
    """The words of the name, without a nickname in it and what only tells sons from fathers."""
    parts = folded_key(NICKNAME.sub(" ", naming.who.name)).split()
    return parts[:-1] if len(parts) > 2 and parts[-1] in SUFFIXES else parts


def _nicknames(name: str) -> set[str]:
    """What stands between quotation marks in the name."""
    return {folded_key(found[1]) for found in NICKNAME.finditer(name)}


def _short_names(parts: list[str]) -> set[str]:
    """The ways a full name is cut short: without what comes first."""
    return {" ".join(parts[i:]) for i in range(1, len(parts))}
