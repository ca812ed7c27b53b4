"""Reports for a store, made by hand."""

from reportedly.model import Published, Report
from reportedly.store import Store


def report(name: str, text: str = "The dam at Orsk held, the ministry said.") -> Report:
    return Report(name, "Orsk Courier", "The dam", None, None, "en", text, Published(), None, (), ())


def kept(store: Store, *names: str) -> list[int]:
    """Keeps reports of these names, each in a transaction of its own; gives their keys."""
    keys = []
    for name in names:
        with store.write():
            store.originals.keep("", b"")
            keys.append(store.reports.insert(report(name), name))
    return keys


def sound(store: Store) -> bool:
    """Whether SQLite finds nothing wrong with the file, and every reference leads somewhere."""
    whole = store.connection.column("PRAGMA integrity_check") == ["ok"]
    return whole and store.connection.execute("PRAGMA foreign_key_check").fetchall() == []
