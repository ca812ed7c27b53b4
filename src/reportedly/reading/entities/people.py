"""People: titles before their names, and last names that stand for the whole."""

from dataclasses import replace

from reportedly.knowledge.agents import agents, titles
from reportedly.knowledge.fold import folded_key
from reportedly.model import Codes
from reportedly.reading.entities.draft import Naming
from reportedly.reading.entities.tables import Hit
from reportedly.reading.entities.words import Words

SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
TITLE_WORDS = 6  # a longer row of words before a name is no title


def with_titles(naming: Naming, words: Words, demonyms: dict[int, Hit]) -> Naming:
    """The person's mention with the office before the name, and the sector and country that the office tells."""
    place = words.tokens(naming.span)
    if naming.who.kind != "person" or place is None:
        return naming
    first, end = place
    core_start = _after_titles(words, first, end)
    sector, country, start = None, None, core_start
    offices = agents()
    for i in range(core_start - 1, max(core_start - TITLE_WORDS, -1) - 1, -1):
        token = words.doc[i]
        hit = demonyms.get(token.idx)
        agent = offices.get(token.lower_)
        if token.idx not in words.starts:
            break
        if agent is not None and agent.office:
            sector = sector if sector not in (None, "CVL") else agent.sector
        elif hit is not None:
            country = hit.lexeme.known.codes.country
        elif token.lower_ not in titles() and token.text not in ("-", "and"):
            break
        start = i
    start = _first_title(words, start, core_start)
    core = words.span(core_start, end)
    name = core.words(words.page.text)
    key = " ".join(_parts(replace(naming, who=replace(naming.who, name=name))))
    who = replace(naming.who, key=f"person:{key}", name=name, codes=Codes(country, sector))
    return Naming(words.span(start, end), "name", who, core)


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
