"""The versions of reports, and what the newer no longer claim."""

from collections.abc import Iterable, Sequence

from reportedly.model import Change
from reportedly.store.connection import Connection
from reportedly.store.reports import KeptReport, Reports


class Versions:
    """Which reports are versions of one: they share a family, the key of the one that arrived first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._reports = Reports(connection)

    def of(self, family: int) -> list[KeptReport]:
        """The versions, the oldest first."""
        return self._all("SELECT key FROM reports WHERE family = ? ORDER BY version, key", family)

    def arrived(self, family: int) -> list[KeptReport]:
        """The versions in the order of their arrival."""
        return self._all("SELECT key FROM reports WHERE family = ? ORDER BY key", family)

    def with_id(self, given_id: str) -> list[KeptReport]:
        """Every version of a report that came with this id, in the order of arrival."""
        return self._all("SELECT key FROM reports WHERE given_id = ? ORDER BY key", given_id)

    def at(self, address: str) -> list[KeptReport]:
        """Every version of a report that stood at this address, in the order of arrival."""
        return self._all("SELECT key FROM reports WHERE address = ? ORDER BY key", address)

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

    def any_taken_out(self) -> bool:
        """Whether something was taken out and is not deleted yet."""
        return self._connection.one("SELECT 1 FROM reports WHERE state = 'removed'") is not None

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
        left = "SELECT 1 FROM reports WHERE sha256 = ?1"
        self._connection.execute(f"DELETE FROM originals WHERE sha256 = ?1 AND NOT EXISTS ({left})", (original,))  # noqa: S608

    def supersede(self, older: int, newer: int, changes: Iterable[Change]) -> None:
        """Keeps what a newer version no longer claims as the older did, in place of what was kept of the older."""
        self._connection.execute("DELETE FROM superseded_claims WHERE report = ?", (older,))
        self._connection.insert("superseded_claims", (_row(older, newer, c) for c in changes if c.supersedes))

    def _all(self, sql: str, value: object) -> list[KeptReport]:
        return [self._reports.get(key) for key in self._connection.column(sql, value)]


def _row(older: int, newer: int, change: Change) -> tuple[object, ...]:
    """The row of a claim that was superseded."""
    before, after = change.before, change.after
    was = (before.start, before.end, before.exact) if before else (0, 0, "")
    now = (after.start, after.end, after.exact) if after else (None, None, None)
    announced = change.notice.exact if change.notice else None
    return older, change.what, change.id or "", *was, newer, *now, change.text, announced
