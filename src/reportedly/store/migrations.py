"""Brings a case's file to the schema that this version knows: all steps in one transaction, a backup before them."""

import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from reportedly.errors import CaseError
from reportedly.store.connection import Connection
from reportedly.store.faults import FOREIGN

APPLICATION_ID = 0x52505444  # "RPTD" in the file's header, so that another program's database is told apart


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: the number of the schema that it makes, and the SQL that makes it."""

    number: int
    script: str


@cache
def known_migrations() -> tuple[Migration, ...]:
    """The steps that this version knows, in order; each is a folder of SQL files, run in the order of their names."""
    folders = sorted(files("reportedly.store").joinpath("schema").iterdir(), key=lambda folder: folder.name)
    return tuple(
        Migration(
            int(folder.name.split("_")[0]),
            "\n".join(file.read_text("utf-8") for file in sorted(folder.iterdir(), key=lambda file: file.name)),
        )
        for folder in folders
        if folder.is_dir() and folder.name[:1].isdigit()
    )


def schema_of(connection: Connection) -> int:
    """The number of the file's schema, 0 for a new file; raises CaseError for another program's database."""
    number, owner = (int(connection.one(f"PRAGMA {name}")) for name in ("user_version", "application_id"))
    if owner == APPLICATION_ID:
        return number
    if number or owner or connection.one("SELECT count(*) FROM sqlite_master"):
        raise CaseError(f"{connection.path}: {FOREIGN}")
    return 0


def migrate(connection: Connection, migrations: Sequence[Migration] | None = None) -> None:
    """Runs the steps that the file has not seen, all or none; raises CaseError where a newer version made it."""
    steps = known_migrations() if migrations is None else migrations
    latest = max(step.number for step in steps)
    check_not_newer(connection, latest)
    if schema_of(connection) < latest:
        with connection.write():
            _bring(connection, sorted(steps, key=lambda step: step.number))


def _bring(connection: Connection, steps: Sequence[Migration]) -> None:
    """Runs the steps that are missing now that nobody else can write: another process may have run them meanwhile."""
    before = schema_of(connection)
    missing = [step for step in steps if step.number > before]
    if before and missing:
        _back_up(connection, before)
    for step in missing:
        _run(connection, step)


def check_not_newer(connection: Connection, latest: int) -> None:
    """Raises CaseError where the file's schema is one that this version does not know."""
    number = schema_of(connection)
    if number > latest:
        why = f"a newer Reportedly made it (schema {number}); this one knows schemas up to {latest}: upgrade Reportedly"
        raise CaseError(f"{connection.path}: {why}")


def _run(connection: Connection, step: Migration) -> None:
    connection.create_function("inflated", 1, inflated, deterministic=True)
    for statement in statements(step.script):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {step.number}")


def inflated(document: bytes) -> str:
    """The JSON of a document, for steps that fill a new table from what is there."""
    return zlib.decompress(document).decode("utf-8")


def statements(script: str) -> Iterator[str]:
    """The single statements of a script; a trigger with those inside is one."""
    part = ""
    for line in script.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            yield part
            part = ""


def _back_up(connection: Connection, number: int) -> None:
    """Copies the case, still of schema N, to FILE.vN.bak; an older copy of that name is replaced as a whole."""
    target = Path(f"{connection.path}.v{number}.bak")
    part = Path(f"{target}.part")
    try:
        part.unlink(missing_ok=True)
        # read over a connection of its own: SQLite copies nothing over the one that holds the lock
        with closing(sqlite3.connect(connection.path)) as source, closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
        part.replace(target)
    except (OSError, sqlite3.Error) as error:
        why = (
            f"it is to be brought up to date, but no backup of it can be written to {target} ({error}); make room there"
        )
        raise CaseError(f"{connection.path}: {why}") from error
