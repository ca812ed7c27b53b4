"""The tables of knowledge, as tables to print: which there are, what one holds, what bears a name."""

from collections.abc import Iterable

from reportedly.case.doctor import table_facts
from reportedly.case.own_tables import Own
from reportedly.errors import UsageError
from reportedly.knowledge import catalogue
from reportedly.knowledge.catalogue import Listed
from reportedly.knowledge.fold import folded_key
from reportedly.telling.tables import Cell, Table

LIST = ("table", "rows", "title", "source", "licence", "date", "sha256")
ENTRIES = ("table", "name", "kind", "country", "sector", "aliases", "lat", "lon", "note", "geonames", "wikidata")


def knowledge(own: Own = ()) -> Table:
    """A row for each table: what it is, where it comes from, under which licence, and how many entries it holds."""
    rows: list[tuple[Cell, ...]] = []
    for facts in table_facts():
        count = len(catalogue.entries(facts.name)) if facts.name in catalogue.tables() else None
        rows.append((facts.name, count, facts.title, facts.source, facts.licence, facts.date, facts.sha256))
    for table in own:
        about = dict(table.about)
        told = tuple(about.get(key) for key in ("title", "source", "licence", "date"))
        rows.append((table.name, len(table.entries), *told, table.sha256))
    return Table("knowledge", LIST, tuple(rows))


def knowledge_of(table: str, names: Iterable[str] = (), own: Own = ()) -> Table:
    """A row for each entry of a table, or for those of these names; raises UsageError for an unknown table."""
    mine = {one.name: [one] for one in own}
    if table in mine:
        found = catalogue.entries_of_own(mine[table])
    elif table in catalogue.tables():
        found = list(catalogue.entries(table))
    else:
        known = ", ".join(sorted({*catalogue.tables(), *mine}))
        raise UsageError(f"no table {table!r} has entries to show; there are {known}")
    wanted = {folded_key(name): name for name in names}
    if wanted:
        found = [one for one in found if not wanted.keys().isdisjoint(map(folded_key, (one.known.name, *one.names)))]
    return _entries(found)


def called(name: str, own: Own = ()) -> Table:
    """A row for everything that bears the name, in any table."""
    return _entries(catalogue.called(name, own))


def _entries(found: Iterable[Listed]) -> Table:
    return Table("entries", ENTRIES, tuple(_row(one) for one in found))


def _row(one: Listed) -> tuple[Cell, ...]:
    known = one.known
    codes = known.codes
    head = (one.table, known.name, known.kind, codes.country, codes.sector, one.names)
    return (*head, known.lat, known.lon, one.note or None, codes.geonames, codes.wikidata)
