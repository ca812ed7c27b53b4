"""The corrections of a case."""

from collections.abc import Iterable

from reportedly.model.correction import Anchor, Correction, ReportAnchor, Undo
from reportedly.model.correction_record import correction_id, from_line, rank, to_line
from reportedly.store.connection import Connection
from reportedly.store.fates import Fates

ANCHORED = """
SELECT DISTINCT c.record FROM reports r
JOIN correction_passages p ON p.text_sha256 = r.text_sha256 OR p.report = r.id
JOIN corrections c ON c.id = p.correction
WHERE r.key = ?"""
CONCERNED = """
SELECT r.key FROM correction_passages p JOIN reports r ON r.text_sha256 = p.text_sha256 OR r.id = p.report
WHERE p.correction = ? AND r.current"""


class Corrections:
    """What an analyst changed, every record of it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.fates = Fates(connection)

    def add(self, correction: Correction) -> bool:
        """Keeps a correction; whether it is new."""
        name = correction_id(correction)
        if self.get(name) is not None:
            return False
        undoes = correction.of if isinstance(correction, Undo) else None
        row = (name, correction.kind, correction.who, correction.when, correction.why, undoes, to_line(correction))
        self._connection.insert("corrections", [row])
        places = (_place(anchor) for anchor in correction.anchors)
        self._connection.insert("correction_passages", [(name, at, *place) for at, place in enumerate(places)])
        return True

    def get(self, id: str) -> Correction | None:
        """The correction of that id, if there is one."""
        record: str | None = self._connection.one("SELECT record FROM corrections WHERE id = ?", id)
        return None if record is None else from_line(record)

    def all(self) -> list[Correction]:
        """Every record, the earliest first."""
        return _read(self._connection.column("SELECT record FROM corrections"))

    def any(self) -> bool:
        """Whether there is one."""
        return self._connection.one("SELECT 1 FROM corrections") is not None

    def beginning(self, id: str) -> list[str]:
        """The ids that begin so."""
        sql = "SELECT id FROM corrections WHERE substr(id, 1, ?) = ? ORDER BY id"
        return self._connection.column(sql, len(id), id)

    def of_reports(self, keys: Iterable[int]) -> list[Correction]:
        """The corrections that may concern any of these reports, and every undoing."""
        found = {record for key in (keys if self.any() else ()) for record in self._connection.column(ANCHORED, key)}
        if not found:
            return []
        undoings = self._connection.column("SELECT record FROM corrections WHERE undoes IS NOT NULL")
        return _read({*found, *undoings})

    def concerned(self, correction: Correction) -> list[int]:
        """The keys of the reports that a correction, or what it takes back in the end, may concern."""
        seen: set[str] = set()
        current: Correction | None = correction
        while isinstance(current, Undo) and current.of not in seen:
            seen.add(current.of)
            current = self.get(current.of)
        if current is None:
            return []
        return sorted(set(self._connection.column(CONCERNED, correction_id(current))))


def _read(records: Iterable[str]) -> list[Correction]:
    return sorted((from_line(record) for record in records), key=rank)


def _place(anchor: Anchor | ReportAnchor) -> tuple[object, ...]:
    if isinstance(anchor, Anchor):
        return anchor.report, anchor.text, anchor.start, anchor.end, anchor.exact
    return anchor.report, anchor.text, None, None, None
