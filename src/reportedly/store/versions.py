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
