"""Opens the file, and sees to it that what goes wrong is told in our words."""

import os
import sqlite3
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TypeVar

from reportedly.errors import CaseError
from reportedly.store.faults import UNREADABLE, case_error

Mode = Literal["rwc", "rw", "ro"]
Result = TypeVar("Result")

PATIENCE = 10.0  # seconds to wait for another program's write to end
PAUSE = 0.02  # seconds between two tries where SQLite itself does not wait
FIXED = "mode=ro&immutable=1"
LOG_BYTES = 64 << 20  # what the write-ahead log is cut to once its content is in the file
SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",  # what was told as added survives a power cut
    f"PRAGMA journal_size_limit = {LOG_BYTES}",
)


class Cursor(sqlite3.Cursor):
    """A cursor whose errors are for the user."""

    connection: "Connection"

    def execute(self, *arguments: Any) -> "Cursor":  # noqa: ANN401 - as the class above has it
        """Runs one statement."""
        self.connection.telling(super().execute, *arguments)
        return self

    def executemany(self, *arguments: Any) -> "Cursor":  # noqa: ANN401
        """Runs one statement for each row."""
        self.connection.telling(super().executemany, *arguments)
        return self

    def fetchone(self) -> Any:  # noqa: ANN401
        """The next row, None where there is none."""
        return self.connection.telling(super().fetchone)

    def fetchall(self) -> list[Any]:
        """All rows that are left."""
        return self.connection.telling(super().fetchall)

    def __next__(self) -> Any:  # noqa: ANN401
        return self.connection.telling(super().__next__)


class Connection(sqlite3.Connection):
    """A connection that knows the path of its file, to name it in errors."""

    path: str = ""
    fixed: bool = False  # whether it was opened as a file that nobody can change

    # By `cursor`, never by the class: only that lets the connection forget the cursors that are gone.

    def execute(self, *arguments: Any) -> Cursor:  # noqa: ANN401 - as the class above has it
        """Runs one statement."""
        return self.cursor(Cursor).execute(*arguments)

    def executemany(self, *arguments: Any) -> Cursor:  # noqa: ANN401
        """Runs one statement for each row."""
        return self.cursor(Cursor).executemany(*arguments)

    def telling(self, call: Callable[..., Result], *arguments: object) -> Result:
        """What the call gives; an error of SQLite is raised as one for the user."""
        try:
            return call(*arguments)
        except sqlite3.Error as error:
            raise case_error(self.path, error) from error

    def one(self, sql: str, *values: object) -> Any:  # noqa: ANN401
        """The first column of the first row, None where there is no row."""
        row = self.execute(sql, values).fetchone()
        return None if row is None else row[0]

    def column(self, sql: str, *values: object) -> list[Any]:
        """The first column of every row."""
        return [row[0] for row in self.execute(sql, values)]

    def insert(self, table: str, rows: "Iterable[tuple[object, ...]]") -> None:
        """Inserts rows that have a value for every column of the table."""
        listed = list(rows)
        if listed:
            places = ", ".join("?" * len(listed[0]))
            self.executemany(f"INSERT INTO {table} VALUES ({places})", listed)  # noqa: S608 - a name of ours

    @contextmanager
    def write(self) -> Iterator[None]:
        """A write transaction: all of it is kept when it ends, or nothing where an error ends it."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            if self.in_transaction:
                self.execute("ROLLBACK")
            raise


def connect(path: str, mode: Mode, patience: float = PATIENCE) -> Connection:
    """The file, opened; raises CaseError where it cannot be.

    In a folder that may not be written SQLite cannot keep its log; what is there is read all the same.
    """
    check_place(path, mode)
    try:
        return _open(path, f"mode={mode}", patience)
    except CaseError as error:
        if not _is_finished(path, error):
            raise
        return _open(path, FIXED, patience)


def _is_finished(path: str, error: CaseError) -> bool:
    """Whether the file cannot be opened only since nothing may be written beside it, and all of it is in the file."""
    code = getattr(error.__cause__, "sqlite_errorname", "")
    log = Path(f"{path}-wal")
    whole = not log.exists() or log.stat().st_size == 0
    return code.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")) and whole and os.access(path, os.R_OK)


def _open(path: str, how: str, patience: float) -> Connection:
    connection = _connected(path, how, patience)
    try:
        for setting in SETTINGS:
            connection.execute(setting)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except CaseError:
        connection.close()
        raise
    return connection


def _connected(path: str, how: str, patience: float) -> Connection:
    uri = f"{Path(path).absolute().as_uri()}?{how}"
    try:
        connection = sqlite3.connect(uri, uri=True, timeout=patience, isolation_level=None, factory=Connection)
    except sqlite3.Error as error:
        raise case_error(path, error) from error
    connection.path, connection.fixed = path, how == FIXED
    return connection


def check_place(path: str, mode: Mode) -> None:
    """Raises CaseError where no file can be at the path, or none is there that should be."""
    place = Path(path)
    try:
        kind = place.stat().st_mode
    except FileNotFoundError:
        if mode != "rwc":
            why = "there is no such case; 'reportedly add PATH... --case FILE' makes one"
            raise CaseError(f"{path}: {why}") from None
        if not place.absolute().parent.is_dir():
            raise CaseError(f"{path}: there is no folder {place.parent}; make it first") from None
        return
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise CaseError(f"{path!r}: {UNREADABLE}") from error
    if stat.S_ISDIR(kind):
        raise CaseError(f"{path}: it is a folder; name a file in it")
    if not stat.S_ISREG(kind):
        raise CaseError(f"{path}: it is not a file; name one")


def keep_log(connection: Connection, patience: float) -> None:
    """Turns the write-ahead log on, so that readers never wait; it stays on."""
    until = time.monotonic() + patience
    while not connection.fixed and connection.one("PRAGMA journal_mode") != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except CaseError:  # two processes make one case: SQLite does not wait here by itself
            if time.monotonic() > until:
                raise
            time.sleep(PAUSE)
