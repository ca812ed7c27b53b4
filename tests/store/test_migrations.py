"""Cases of older versions are brought up to date, all steps or none, with a backup before them."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from reportedly.errors import CaseError
from reportedly.store import Store
from reportedly.store.connection import Connection, connect
from reportedly.store.migrations import Migration, known_migrations, migrate, schema_of, statements
from tests.store.factory import sound

FIRST = Migration(1, "CREATE TABLE ducks (name TEXT);\nINSERT INTO ducks VALUES ('Ana');\n")
SECOND = Migration(2, "ALTER TABLE ducks ADD COLUMN pond TEXT;\nUPDATE ducks SET pond = 'Orsk';\n")
FAILING = Migration(2, "ALTER TABLE ducks ADD COLUMN pond TEXT;\nINSERT INTO geese VALUES (1);\n")


def opened(path: Path) -> "closing[Connection]":
    return closing(connect(str(path), "rwc"))


def ducks(path: Path) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute("SELECT * FROM ducks").fetchall()


def test_an_older_case_is_brought_up_to_date_and_its_backup_kept(path: Path) -> None:
    with opened(path) as connection:
        migrate(connection, [FIRST])
        assert not path.with_name("work.case.v1.bak").exists()
        migrate(connection, [FIRST, SECOND])
        assert schema_of(connection) == 2
    assert ducks(path) == [("Ana", "Orsk")]
    assert ducks(path.with_name("work.case.v1.bak")) == [("Ana",)]
    with opened(path.with_name("work.case.v1.bak")) as backup:
        assert schema_of(backup) == 1


def test_several_steps_are_run_in_their_order(path: Path) -> None:
    with opened(path) as connection:
        migrate(connection, [SECOND, FIRST])
    assert ducks(path) == [("Ana", "Orsk")]


def test_one_that_waited_for_another_finds_its_steps_run(path: Path) -> None:
    with opened(path) as connection:
        migrate(connection, [FIRST])
    ready = threading.Barrier(4)

    def open_and_migrate(_: int) -> int:
        with opened(path) as connection:
            ready.wait()
            migrate(connection, [FIRST, SECOND])
            return schema_of(connection)

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(open_and_migrate, range(4))) == [2, 2, 2, 2]
    assert ducks(path) == [("Ana", "Orsk")]
    assert ducks(path.with_name("work.case.v1.bak")) == [("Ana",)]


def test_a_new_case_has_no_backup(path: Path) -> None:
    with opened(path) as connection:
        migrate(connection, [FIRST, SECOND])
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_what_is_up_to_date_is_left_alone(path: Path) -> None:
    with opened(path) as connection:
        migrate(connection, [FIRST])
        migrate(connection, [FIRST])
    assert ducks(path) == [("Ana",)]
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_step_that_fails_leaves_the_case_as_it_was(path: Path) -> None:
    with opened(path) as connection:
        migrate(connection, [FIRST])
        with pytest.raises(CaseError, match="geese"):
            migrate(connection, [FIRST, FAILING])
        assert schema_of(connection) == 1
        assert not connection.in_transaction
    assert ducks(path) == [("Ana",)]


def test_a_first_step_that_fails_leaves_an_empty_file(path: Path) -> None:
    with opened(path) as connection, pytest.raises(CaseError):
        migrate(connection, [Migration(1, "CREATE TABLE ducks (name TEXT);\nINSERT INTO geese VALUES (1);\n")])
    with Store.open(path, create=True) as store:
        assert sound(store)


def test_a_backup_that_cannot_be_made_stops_the_step(path: Path) -> None:
    with opened(path) as connection:
        migrate(connection, [FIRST])
        path.with_name("work.case.v1.bak.part").mkdir()
        with pytest.raises(CaseError, match="backup"):
            migrate(connection, [FIRST, SECOND])
        assert schema_of(connection) == 1


def test_a_trigger_is_one_statement() -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON ducks BEGIN\n  DELETE FROM geese;\n  DELETE FROM swans;\nEND;\n"
    assert list(statements(f"SELECT 1;\n{trigger}SELECT\n 2;\n")) == ["SELECT 1;\n", trigger, "SELECT\n 2;\n"]


def test_the_steps_are_numbered_from_one() -> None:
    assert [step.number for step in known_migrations()] == list(range(1, len(known_migrations()) + 1))


def test_two_that_make_one_case_at_once_make_it_once(path: Path) -> None:
    with Store.open(path, create=True) as one, Store.open(path, create=True) as other:
        assert schema_of(one.connection) == schema_of(other.connection) == known_migrations()[-1].number
        assert sound(one)
        assert other.connection.one("PRAGMA journal_mode") == "wal"
