"""The reports of a case."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from reportedly.model import Report
from reportedly.model.correction import text_digest
from reportedly.store.connection import Connection
from reportedly.store.documents import pack, unpack

State = Literal["pending", "read", "failed", "removed"]


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report as the case keeps it.

    Attributes:
        key: Its number in this file; never shown.
        report: The report, under the id by which the case calls it.
        given_id: The id that it came with.
        family: The key of the version that arrived first; all versions of one report share it.
        version: 1 for the oldest.
        current: Whether it is the newest version.
        state: Whether it was read. removed: it was taken out, and is about to be deleted.
        reason: Why it could not be read.
        because: Why it is a version of another report, or is none although the address is the same.
    """

    key: int
    report: Report
    given_id: str
    family: int
    version: int
    current: bool
    state: State
    reason: str | None
    because: str | None


COLUMNS = "key, id, given_id, family, version, current, state, reason, because, text, document"


class Reports:
    """The reports, by key: the order in which they arrived."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def insert(
        self,
        report: Report,
        digest: str,
        *,
        place: str | None = None,
        address: str | None = None,
        family: int | None = None,
        because: str | None = None,
    ) -> int:
        """Keeps a new report, to be read; gives its key.

        Args:
            report: The report, with the id that it came with.
            digest: Of what tells it from others with that id.
            place: Where it came from.
            address: That of its one article, if it has one.
            family: That of the report which it is a version of; None for a report of its own.
            because: Why it is a version, or none.
        """
        published = report.published
        values = {
            "id": report.id,
            "given_id": report.id,
            "digest": digest,
            "place": place,
            "family": family or 0,
            "because": because,
            "address": address,
            "outlet": report.outlet,
            "title": report.title,
            "url": report.url,
            "byline": report.byline,
            "language": report.language,
            "published_earliest": published.earliest,
            "published_latest": published.latest,
            "published_how": published.how,
            "sha256": report.sha256,
            "text": report.text,
            "text_sha256": text_digest(report.text),
            "document": pack(replace(report, text="")),
        }
        names, places = ", ".join(values), ", ".join("?" * len(values))
        sql = f"INSERT INTO reports ({names}) VALUES ({places})"  # noqa: S608 - names of ours
        key = int(self._connection.execute(sql, tuple(values.values())).lastrowid or 0)
        self._connection.execute("UPDATE reports SET family = key WHERE key = ? AND family = 0", (key,))
        return key

    def find(self, given_id: str, digest: str) -> int | None:
        """The key of a report that is here already."""
        sql = "SELECT key FROM reports WHERE given_id = ? AND digest = ?"
        found: int | None = self._connection.one(sql, given_id, digest)
        return found

    def get(self, key: int) -> KeptReport:
        """The report of that key; KeyError where there is none."""
        row = self._connection.execute(f"SELECT {COLUMNS} FROM reports WHERE key = ?", (key,)).fetchone()  # noqa: S608
        if row is None:
            raise KeyError(key)
        return _kept(row)

    def named(self, id: str) -> KeptReport | None:
        """The current report that the case calls by this id."""
        key = self._connection.one("SELECT key FROM reports WHERE id = ? AND current ORDER BY key", id)
        return None if key is None else self.get(key)

    def keys(self, state: State | None = None) -> list[int]:
        """The keys of the current reports, or of those in one state, in the order of arrival.

        Older versions are read too, so they wait as the current ones do.
        """
        if state is None:
            return self._connection.column("SELECT key FROM reports WHERE current ORDER BY key")
        sql = "SELECT key FROM reports WHERE state = ?1 AND (current OR ?1 = 'pending') ORDER BY key"
        return self._connection.column(sql, state)

    def characters(self, state: State) -> int:
        """How long the texts of all reports in that state are together."""
        sql = "SELECT coalesce(sum(length(text)), 0) FROM reports WHERE state = ?"
        return int(self._connection.one(sql, state))

    def copies(self, keys: Iterable[int]) -> list[int]:
        """The keys of the current reports that have the text of one of these, themselves included."""
        sql = (
            "SELECT o.key FROM reports r JOIN reports o ON o.text_sha256 = r.text_sha256 WHERE r.key = ? AND o.current"
        )
        return sorted({found for key in keys for found in self._connection.column(sql, key)})

    def state(self, key: int) -> State | None:
        """Whether a report was read; None where there is no such report."""
        found: State | None = self._connection.one("SELECT state FROM reports WHERE key = ?", key)
        return found

    def takes_part(self, key: int) -> bool:
        """Whether a report counts for stories: it is here, read, and no newer version of it is."""
        return bool(self._connection.one("SELECT current AND state = 'read' FROM reports WHERE key = ?", key))

    def settle(self, key: int, state: State, reason: str | None = None) -> None:
        """Notes how the reading of a report went."""
        self._connection.execute("UPDATE reports SET state = ?, reason = ? WHERE key = ?", (state, reason, key))

    def failed(self) -> Iterator[KeptReport]:
        """The reports that could not be read."""
        return (self.get(key) for key in self.keys("failed"))


def _kept(row: tuple[Any, ...]) -> KeptReport:
    key, id, given_id, family, version, current, state, reason, because, text, document = row
    report = replace(unpack(document, Report), id=id, text=text)
    return KeptReport(key, report, given_id, family, version, bool(current), state, reason, because)
