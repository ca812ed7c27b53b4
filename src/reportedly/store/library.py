"""The SQLite that this Python has, and whether it can keep a case."""

import sqlite3
from contextlib import closing

NEEDS_SEARCH = "this Python's SQLite cannot search texts (it lacks FTS5); use a Python whose SQLite has it"


def sqlite_version() -> str:
    """The version of SQLite."""
    return sqlite3.sqlite_version


def can_search() -> bool:
    """Whether SQLite has its full-text search, without which a case cannot be made."""
    with closing(sqlite3.connect(":memory:")) as memory:
        try:
            memory.execute("CREATE VIRTUAL TABLE words USING fts5 (text)")
        except sqlite3.Error:
            return False
    return True
