"""The groups of reports of which stories are made."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.store.connection import Connection
from reportedly.store.marks import Marks


@dataclass(frozen=True, slots=True)
class KeptGroup:
    """A group of reports.

    Attributes:
        key: Its number in this file.
        generation: In which it last changed.
        reports: The keys of its reports.
    """

    key: int
    generation: int
    reports: tuple[int, ...]


class Groups:
    """The groups, by their keys; every grouped report is in one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._marks = Marks(connection)

    def get(self, key: int) -> KeptGroup | None:
        """The group of that key."""
        generation = self._connection.one("SELECT generation FROM story_groups WHERE key = ?", key)
        if generation is None:
            return None
        reports = self._connection.column("SELECT report FROM sketches WHERE story_group = ? ORDER BY id", key)
        return KeptGroup(key, int(generation), tuple(reports))

    def of_reports(self, reports: Iterable[int]) -> set[int]:
        """The keys of the groups in which reports are."""
        sql = "SELECT story_group FROM sketches WHERE report = ? AND story_group IS NOT NULL"
        return {key for report in reports for key in self._connection.column(sql, report)}

    def of_ids(self, ids: Iterable[str]) -> set[int]:
        """The keys of the groups in which the reports are that are grouped under these ids."""
        sql = "SELECT story_group FROM sketches WHERE id = ? AND story_group IS NOT NULL"
        return {key for id in ids for key in self._connection.column(sql, id)}

    def document(self, id: str) -> str:
        """The group of the report that is grouped under that id; KeyError where there is none."""
        sql = "SELECT g.document FROM story_groups AS g JOIN sketches AS s ON s.story_group = g.key WHERE s.id = ?"
        found: str | None = self._connection.one(sql, id)
        if found is None:
            raise KeyError(id)
        return found

    def touch(self, reports: Iterable[int]) -> None:
        """Notes that the stories of some reports are to be made anew."""
        rows = [(self._marks.advance(), key) for key in sorted(self.of_reports(reports))]
        self._connection.executemany("UPDATE story_groups SET stale = 1, generation = ? WHERE key = ?", rows)

    def put(self, ids: Iterable[str], document: str) -> None:
        """Makes a new group of the reports that are grouped under these ids; its story is to be made."""
        sql = "INSERT INTO story_groups (generation, stale, document) VALUES (?, 1, ?)"
        key = self._connection.execute(sql, (self._marks.advance(), document)).lastrowid
        rows = [(key, id) for id in ids]
        self._connection.executemany("UPDATE sketches SET story_group = ? WHERE id = ?", rows)

    def drop(self, key: int) -> None:
        """Dissolves a group."""
        self._connection.execute("UPDATE sketches SET story_group = NULL WHERE story_group = ?", (key,))
        self._connection.execute("DELETE FROM story_groups WHERE key = ?", (key,))

    def stale(self) -> int | None:
        """The key of a group whose story is still to be made; None where all are made."""
        found: int | None = self._connection.one("SELECT min(key) FROM story_groups WHERE stale")
        return found

    def waiting(self) -> list[int]:
        """The keys of the reports whose stories are still to be made."""
        sql = (
            "SELECT report FROM sketches WHERE story_group IN (SELECT key FROM story_groups WHERE stale)"
            " ORDER BY report"
        )
        return self._connection.column(sql)

    def are(self, groups: Iterable[KeptGroup]) -> bool:
        """Whether these groups are as they were."""
        return all(self.get(group.key) == group for group in groups)

    def settle(self, groups: Iterable[KeptGroup]) -> None:
        """Notes that the stories of these groups are made."""
        rows = [(group.key,) for group in groups]
        self._connection.executemany("UPDATE story_groups SET stale = 0 WHERE key = ?", rows)

    def clear(self) -> None:
        """Dissolves every group."""
        self._connection.execute("UPDATE sketches SET story_group = NULL")
        self._connection.execute("DELETE FROM story_groups")
