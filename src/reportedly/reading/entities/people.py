"""People: titles before their names, and last names that stand for the whole."""

from dataclasses import replace

from reportedly.knowledge.agents import agents, sectors_of, titles
from reportedly.knowledge.countries import countries
from reportedly.knowledge.fold import folded_key
from reportedly.model import Codes
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.words import Words

SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
TITLE_WORDS = 6  # a longer row of words before a name is no title


def with_titles(naming: Naming, words: Words, at: dict[int, str]) -> Naming:
    """The person's mention with the office before the name, and the sector and country that the office tells."""
    place = words.tokens(naming.span)
    if naming.who.kind != "person" or place is None:
        return naming
    first, end = place
    core_start = _after_titles(words, first, end)
    sector, country, start = None, None, core_start
    for i in range(core_start - 1, max(core_start - TITLE_WORDS, -1) - 1, -1):
        token = words.doc[i]
        agent = agents().get(token.lower_)
        if token.idx not in words.starts:
            break
        if agent is not None and agent.office:
            sector = agent.sector if sector in (None, "CVL") else sector
        elif i in at and token.pos_ in ("ADJ", "PROPN") and words.doc[i + 1].lower_ not in ("'s", "’s"):
            country = at[i]
        elif token.lower_ not in titles() and token.text not in ("-", "and"):
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


def _possessor(words: Words, start: int, at: dict[int, str]) -> str | None:
    """The country whose minister somebody is ('Mali's minister Ana Rell')."""
    if start < 2 or words.doc[start - 1].lower_ not in ("'s", "’s", "'", "’"):
        return None
    return at.get(start - 2)


def _after_titles(words: Words, first: int, end: int) -> int:
    """The first token of the name that is no title, where the model took titles into it."""
    start = first
    while start < end - 1 and (words.doc[start].lower_ in titles()):
        start += 1
    return start


def _first_title(words: Words, start: int, core: int) -> int:
    """Drops 'and' and hyphens from the left edge of the titles; none are kept without an office among them."""
    while start < core and words.doc[start].lower_ in ("and", "-"):
        start += 1
    return start


def joined_people(people: list[Naming]) -> list[Naming]:
    """The namings with last names given to the one person of the report who bears them."""
    full: dict[str, Naming] = {}
    for naming in people:
        if len(_parts(naming)) > 1:
            full.setdefault(naming.who.key, naming)
    bearers: dict[str, set[str]] = {}
    for key, naming in full.items():
        for part in _short_names(_parts(naming)):
            bearers.setdefault(part, set()).add(key)
    joined = []
    for naming in people:
        short = " ".join(_parts(naming))
        mine = bearers.get(short, set())
        whole = replace(full[min(mine)].who, codes=naming.who.codes) if len(mine) == 1 else None
        joined.append(replace(naming, who=whole) if whole and naming.who.key not in full else naming)
    return _with_all_codes(joined)


def _with_all_codes(people: list[Naming]) -> list[Naming]:
    """Every naming of a person with what any of them tells: the first sector and country given."""
    codes: dict[str, Codes] = {}
    for naming in people:
        had, new = codes.get(naming.who.key, Codes()), naming.who.codes
        sector = new.sector if had.sector in (None, "CVL") and new.sector else had.sector
        codes[naming.who.key] = Codes(had.country or new.country, sector)
    return [replace(n, who=replace(n.who, codes=codes[n.who.key])) for n in people]


def _parts(naming: Naming) -> list[str]:
    """The words of the name, without what only tells sons from fathers."""
    parts = folded_key(naming.who.name).split()
    return parts[:-1] if len(parts) > 2 and parts[-1] in SUFFIXES else parts


def _short_names(parts: list[str]) -> set[str]:
    """The ways a full name is cut short: without what comes first."""
    return {" ".join(parts[i:]) for i in range(1, len(parts))}
