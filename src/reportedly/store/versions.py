"""The versions of reports, and what the newer no longer claim."""

from collections.abc import Iterable, Sequence

from reportedly.model import Change
from reportedly.model.correction import text_digest
from reportedly.store.connection import Connection
from reportedly.store.originals import Originals
from reportedly.store.reports import KeptReport, Reports

NEWEST = "SELECT key FROM reports WHERE current AND family IN"


class Versions:
    """Which reports are versions of one: they share a family, the key of the one that arrived first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._reports = Reports(connection)
        self._originals = Originals(connection)

    def of(self, family: int) -> list[KeptReport]:
        """The versions, the oldest first."""
        return self._all("SELECT key FROM reports WHERE family = ? ORDER BY version, key", family)

    def with_id(self, given_id: str, text: str) -> list[KeptReport]:
        """The newest version of the reports that came with this id; none where one of them came with this very text."""
        sql = "SELECT 1 FROM reports WHERE given_id = ? AND text_sha256 = ?"
        if self._connection.one(sql, given_id, text_digest(text)) is not None:
            return []
        sql = f"{NEWEST} (SELECT family FROM reports WHERE given_id = ?) ORDER BY key"  # noqa: S608 - words of ours
        return self._all(sql, given_id)

    def at(self, address: str, most: int) -> list[KeptReport]:
        """The newest version of the reports that stood at this address, at most so many, the last to arrive first."""
        sql = f"{NEWEST} (SELECT family FROM reports WHERE address = ?) ORDER BY key DESC LIMIT ?"  # noqa: S608
        return self._all(sql, address, most)

    def same_page(self, address: str, text: str) -> int | None:
        """The key of the report that had this text at this address."""
        sql = "SELECT min(key) FROM reports WHERE address = ? AND text_sha256 = ?"
        found: int | None = self._connection.one(sql, address, text_digest(text))
        return found

    def namesakes(self, given_id: str) -> list[KeptReport]:
        """The oldest version of each report whose oldest version came with this id."""
        return self._all("SELECT key FROM reports WHERE given_id = ? AND version = 1 ORDER BY key", given_id)

    def with_history(self) -> list[int]:
        """The families with several versions, or that announce more than an update, in the order of arrival."""
        several = "SELECT family FROM reports WHERE version = 2"
        announced = "SELECT family FROM reports JOIN notices ON report = key WHERE kind <> 'update'"
        return self._connection.column(f"{several} UNION {announced} ORDER BY family")

    def order(self, keys: Sequence[int]) -> None:
        """Numbers the versions of one report in this order; the last is the current one."""
        last = len(keys)
        rows = [(number, int(number == last), key) for number, key in enumerate(keys, 1)]
        self._connection.executemany("UPDATE reports SET version = ?, current = ? WHERE key = ?", rows)

    def rename(self, family: int, id: str) -> None:
        """Calls a report by another id from now on, in all its versions."""
        self._connection.execute("UPDATE reports SET id = ? WHERE family = ?", (id, family))

    def take_out(self, family: int) -> list[int]:
        """Takes a report out, with all its versions: nothing finds them any more; gives their keys."""
        keys: list[int] = self._connection.column("SELECT key FROM reports WHERE family = ? ORDER BY key", family)
        sql = "UPDATE reports SET state = 'removed', current = 0, address = NULL, given_id = 'removed ' || key"
        self._connection.execute(f"{sql} WHERE family = ?", (family,))
        return keys

    def leaving(self) -> list[int]:
        """The keys of what was taken out and is not deleted yet."""
        return self._connection.column("SELECT key FROM reports WHERE state = 'removed' ORDER BY key")

    def taken_out(self) -> list[int]:
        """The keys of what was taken out and is in no story any more."""
        sql = "SELECT key FROM reports WHERE state = 'removed' AND key NOT IN (SELECT report FROM story_reports)"
        return self._connection.column(f"{sql} ORDER BY key")

    def delete(self, key: int) -> None:
        """Deletes a report that was taken out, and the bytes that it came from if no other came from them."""
        original = self._connection.one("SELECT sha256 FROM reports WHERE key = ?", key)
        for table in ("attributions", "notices", "readings"):
            self._connection.execute(f"DELETE FROM {table} WHERE report = ?", (key,))  # noqa: S608 - names of ours
        self._connection.execute("DELETE FROM superseded_claims WHERE report = ?1 OR newer = ?1", (key,))
        self._connection.execute("DELETE FROM reports WHERE key = ?", (key,))
        self._originals.drop_unused(original)

    def supersede(self, older: int, newer: int, changes: Iterable[Change]) -> None:
        """Keeps what a newer version no longer claims as the older did, in place of what was kept of the older."""
        self._connection.execute("DELETE FROM superseded_claims WHERE report = ?", (older,))
        self._connection.insert("superseded_claims", (_row(older, newer, c) for c in changes if c.supersedes))

    def _all(self, sql: str, *values: object) -> list[KeptReport]:
        return [self._reports.get(key) for key in self._connection.column(sql, *values)]


def _row(older: int, newer: int, change: Change) -> tuple[object, ...]:
    """The row of a claim that was superseded."""
    before, after = change.before, change.after
    was = (before.start, before.end, before.exact) if before else (0, 0, "")
    now = (after.start, after.end, after.exact) if after else (None, None, None)
    announced = change.notice.exact if change.notice else None
    return older, change.what, change.id or "", *was, newer, *now, change.text, announced
