"""A case's file, open: its reports, readings and stories, and the transactions in which they change."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType

from reportedly.store.browsing import Browsing
from reportedly.store.connection import PATIENCE, Connection, connect, keep_log
from reportedly.store.corrections import Corrections
from reportedly.store.finding import Finding
from reportedly.store.groups import Groups
from reportedly.store.history import History
from reportedly.store.index import Index
from reportedly.store.marks import Marks
from reportedly.store.migrations import migrate
from reportedly.store.originals import Originals
from reportedly.store.readings import Readings
from reportedly.store.reports import Reports
from reportedly.store.search import Search
from reportedly.store.stories import Stories
from reportedly.store.versions import Versions


class Store:
    """One SQLite file. Everything that changes it runs inside `write()`."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.originals = Originals(connection)
        self.reports = Reports(connection)
        self.versions = Versions(connection)
        self.readings = Readings(connection)
        self.marks = Marks(connection)
        self.index = Index(connection)
        self.groups = Groups(connection)
        self.stories = Stories(connection)
        self.history = History(connection)
        self.corrections = Corrections(connection)
        self.finding = Finding(connection)
        self.search = Search(connection)
        self.browsing = Browsing(connection)

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False, patience: float = PATIENCE) -> "Store":
        """The store in that file, brought to the newest schema; raises CaseError where it cannot be opened.

        Args:
            path: The file.
            create: Make a new one where there is none.
            patience: Seconds to wait while another program writes.
        """
        connection = connect(str(path), "rwc" if create else "rw", patience)
        try:
            migrate(connection)
            keep_log(connection, patience)
        except BaseException:
            connection.close()
            raise
        return cls(connection)

    @property
    def path(self) -> str:
        """The file, as it was named."""
        return self.connection.path

    @contextmanager
    def write(self) -> Iterator[None]:
        """A write transaction: all of it is kept when it ends, or nothing where an error ends it."""
        with self.connection.write():
            yield

    @contextmanager
    def snapshot(self) -> Iterator["Store"]:
        """The store as it is now, whatever is written meanwhile."""
        with Store(connect(self.path, "rw")) as fixed:
            fixed.connection.execute("BEGIN")
            yield fixed

    def copy_to(self, path: Path) -> None:
        """Writes a copy of the file as it is now, whatever is written meanwhile."""
        with self.snapshot() as now, closing(sqlite3.connect(path)) as target:
            now.connection.telling(now.connection.backup, target)

    def close(self) -> None:
        """Closes the file; what is in the write-ahead log goes into it if no other process has it open."""
        self.connection.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
