"""docs/case.md describes what is in the file, and its queries run."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reportedly.store import Store
from tests.store.test_stories import keep, settled, settlement

PAGE = (Path(__file__).parents[2] / "docs" / "case.md").read_text("utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)
SHADOW = re.compile(r"_(?:data|idx|docsize|config|content)$")  # the tables in which FTS5 keeps an index


@pytest.fixture
def filled(store: Store, path: Path) -> Path:
    """A case with a story of two reports."""
    assert settled(store, settlement(store, keep(store, "a", "b")))
    return path


def test_every_table_and_view_is_described(store: Store) -> None:
    names = store.connection.column("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
    own = [name for name in names if not SHADOW.search(name) and not name.startswith("sqlite_")]
    assert [name for name in own if f"`{name}`" not in PAGE] == []


@pytest.mark.parametrize("query", QUERIES)
def test_the_queries_run_in_plain_sqlite(filled: Path, query: str) -> None:
    with closing(sqlite3.connect(f"file:{filled}?mode=ro", uri=True)) as plain:
        assert plain.execute(query).description


def test_the_queries_find_something(filled: Path) -> None:
    """All but those about denials, conflicts, single reports and failures, of which there are none here."""
    with closing(sqlite3.connect(filled)) as plain:
        found = [bool(plain.execute(query).fetchall()) for query in QUERIES]
    assert found.count(True) >= 2


def test_offsets_give_the_words_in_plain_sqlite(filled: Path) -> None:
    sql = """SELECT substr(text, start_offset + 1, end_offset - start_offset), exact
             FROM claim_members m JOIN reports r ON r.key = m.report"""
    with closing(sqlite3.connect(filled)) as plain:
        rows = plain.execute(sql).fetchall()
    assert rows
    assert all(words == exact for words, exact in rows)
