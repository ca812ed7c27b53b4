"""The readings of a case."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.model import Furniture, MadeBy, Published, Reading, Report
from reportedly.store.connection import Connection
from reportedly.store.documents import pack, plain, unpack, unplain
from reportedly.store.marks import Marks
from reportedly.store.reports import Reports
from reportedly.store.rows import attribution_rows, notice_rows

# Stands for the report in a stored reading, whose report lies beside it.
NOBODY = Report("", None, None, None, None, "", "", Published(), None, (), ())
ATTRIBUTION_COLUMNS = "report, id, source, cue, content, kind, stance, chain, start_offset, end_offset"


class Readings:
    """What each report, read alone, says."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._reports = Reports(connection)
        self._marks = Marks(connection)

    def save(self, key: int, reading: Reading) -> None:
        """Keeps the reading of a report in place of any before it, and marks the report as changed."""
        self.drop(key)
        same = reading.report.furniture == self._reports.get(key).report.furniture
        furniture = None if same else plain(reading.report.furniture)
        values = (key, plain(reading.made_by), furniture, pack(replace(reading, report=NOBODY)))
        self._connection.execute("INSERT INTO readings VALUES (?, ?, ?, ?)", values)
        sql = f"INSERT INTO attributions ({ATTRIBUTION_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        self._connection.executemany(sql, list(attribution_rows(key, reading)))
        self._connection.insert("notices", notice_rows(key, reading))
        self._reports.settle(key, "read")
        self._marks.touch([key])

    def drop(self, key: int) -> None:
        """Forgets the reading of a report."""
        self._connection.execute("DELETE FROM attributions WHERE report = ?", (key,))
        self._connection.execute("DELETE FROM notices WHERE report = ?", (key,))
        self._connection.execute("DELETE FROM readings WHERE report = ?", (key,))

    def of(self, keys: Iterable[int], changed: bytes | None = None) -> Iterator[Reading]:
        """The readings of the reports of these keys, in their order; those that were not read are left out.

        Args:
            keys: Of the reports.
            changed: A reading to take in place of the one that is kept, as `without_text` packed it.
        """
        for key in keys:
            if changed:
                reading = unpack(changed, Reading)
                text = self._reports.get(key).report.text
                yield replace(reading, report=replace(reading.report, text=text))
            elif (kept := self._kept(key)) is not None:
                yield kept

    def _kept(self, key: int) -> Reading | None:
        sql = "SELECT furniture, document FROM readings WHERE report = ?"
        row = self._connection.execute(sql, (key,)).fetchone()
        if row is None:
            return None
        report = self._reports.get(key).report
        if row[0] is not None:
            report = replace(report, furniture=unplain(row[0], tuple[Furniture, ...]))
        return replace(unpack(row[1], Reading), report=report)

    def keys(self) -> list[int]:
        """The keys of the current reports that were read, in the order of arrival."""
        return self._reports.keys("read")

    def made_otherwise(self, made_by: MadeBy) -> list[int]:
        """The keys of the reports whose reading something else made, or that could not be read, by arrival."""
        sql = (
            "SELECT key FROM reports LEFT JOIN readings ON report = key "
            "WHERE state = 'failed' OR (state = 'read' AND made_by <> ?) ORDER BY key"
        )
        return self._connection.column(sql, plain(made_by))

    def tried(self) -> list[int]:
        """The keys of the reports that were read, or could not be, by arrival; older versions too."""
        return self._connection.column("SELECT key FROM reports WHERE state IN ('read', 'failed') ORDER BY key")


def without_text(reading: Reading) -> bytes:
    """The reading with all of its report but the text, packed."""
    return pack(replace(reading, report=replace(reading.report, text="")))
