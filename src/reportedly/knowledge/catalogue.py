"""What the tables of actors and places hold, entry by entry, for people to look at."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from reportedly.knowledge.countries import countries, country_place, peoples, regions
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.gazetteer import known_site, sites
from reportedly.knowledge.holders import holders, known_holder
from reportedly.knowledge.known import Known
from reportedly.knowledge.metonyms import governments, institutions
from reportedly.knowledge.organisations import armed_groups, bodies_of, media_of, operations, organisations
from reportedly.knowledge.own import OwnTable
from reportedly.knowledge.owners import behind
from reportedly.knowledge.states import states
from reportedly.knowledge.table import read_table

MOST_PLACES = 20  # places of the gazetteer shown for one name: the most populous


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of a table.

    Attributes:
        table: The table's name.
        names: Its other names.
        note: What else the table says of it.
    """

    table: str
    known: Known
    names: tuple[str, ...]
    note: str = ""


def tables() -> tuple[str, ...]:
    """The names of the tables whose entries can be listed."""
    return tuple(sorted(_LISTS))


@cache
def entries(table: str) -> tuple[Listed, ...]:
    """The entries of a table, by name; KeyError where there is none of that name."""
    return tuple(sorted(_LISTS[table](), key=lambda one: (one.known.name.casefold(), one.known.key)))


def entries_of_own(own: Iterable[OwnTable]) -> list[Listed]:
    """The entries of a user's tables."""
    return [Listed(table.name, entry.known, entry.aliases, "your own") for table in own for entry in table.entries]


def called(name: str, own: Iterable[OwnTable] = ()) -> list[Listed]:
    """Everything that bears the name, in the user's tables, in ours, and in the gazetteer."""
    wanted = folded_key(name)
    every = [*entries_of_own(own), *(one for table in tables() for one in entries(table))]
    found = [one for one in every if wanted in map(folded_key, (one.known.name, *one.names))]
    for site in sites(name)[:MOST_PLACES]:
        known = known_site(site, countries()[site.country].code if site.country in countries() else None)
        note = f"{site.kind}, {site.people:,} people, in {site.path}" if site.people else f"{site.kind} in {site.path}"
        found.append(Listed("gazetteer", known, (), note))
    return found


def _countries() -> list[Listed]:
    found = []
    for iso, country in countries().items():
        seats = ", ".join(country.seats)
        note = f"capital {country.capital}" if country.capital else ""
        note = "; ".join(filter(None, (note, f"seats {seats}" if seats else "")))
        names = (*country.names[1:], *country.adjectives, *country.people)
        found.append(Listed("countries", country_place(iso), tuple(dict.fromkeys(names)), note))
    return found


def _states() -> list[Listed]:
    every = states().values()
    return [Listed("states", s.known, (*s.short, *s.adjectives, *s.people), f"in {s.path}") for s in every]


def _regions() -> list[Listed]:
    rows = read_table("regions")["regions"]
    found = []
    for name, known in regions().items():
        row = rows[name]
        members = ", ".join(row.get("members", ()))
        names = (*row.get("names", ()), *row.get("adjectives", ()), *row.get("people", ()))
        found.append(Listed("regions", known, names, f"holds {members}" if members else ""))
    return found + [Listed("regions", known, (*adj, *people)) for known, adj, people in peoples().values()]


def _named(table: str, section: str, knowns: dict[str, Known]) -> list[Listed]:
    found = []
    for name, row in read_table(table)[section].items():
        years = "-".join(str(row.get(end, "")) for end in ("from", "to")) if "from" in row or "to" in row else ""
        found.append(Listed(table, knowns[name], tuple(row.get("names", ())), years))
    return found


def _grouped(table: str, pairs: Iterable[tuple[str, Known]]) -> list[Listed]:
    """Entries of names that come one by one."""
    names: dict[Known, list[str]] = {}
    for name, known in pairs:
        names.setdefault(known, []).append(name)
    return [Listed(table, known, tuple(n for n in found if n != known.name)) for known, found in names.items()]


def _media(table: str) -> list[Listed]:
    """Agencies or outlets, with what stands behind each."""
    return [replace(one, note=behind(one.known.name)) for one in _grouped(table, media_of(table))]


def _metonyms() -> list[Listed]:
    sat = [Listed("metonyms", meant.known, (place,), f"called {place}") for place, meant in institutions().items()]
    ruled = governments().items()
    return [*sat, *(Listed("metonyms", known, (town,), f"sits in {town}") for town, (known, _) in ruled)]


def _holders() -> list[Listed]:
    return [Listed("holders", known_holder(h), (), f"{h.office}, {h.years}") for h in holders()]


_LISTS: dict[str, Callable[[], list[Listed]]] = {
    "agencies": lambda: _media("agencies"),
    "armed_groups": lambda: _named("armed_groups", "groups", armed_groups()),
    "bodies": lambda: _grouped("bodies", bodies_of("bodies")),
    "companies": lambda: _grouped("companies", bodies_of("companies")),
    "countries": _countries,
    "holders": _holders,
    "metonyms": _metonyms,
    "operations": lambda: _named("operations", "operations", operations()),
    "organisations": lambda: _named("organisations", "organisations", organisations()),
    "outlets": lambda: _media("outlets"),
    "parties": lambda: _grouped("parties", bodies_of("parties")),
    "regions": _regions,
    "states": _states,
}
