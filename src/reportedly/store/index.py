"""What new reports are compared with: sketches, the keys under which they are found, and links."""

import struct
from collections.abc import Iterable, Mapping

import msgspec

from reportedly.store.connection import Connection

POSTINGS = """
SELECT asked.value, k.postings FROM json_each(?) AS asked CROSS JOIN index_keys AS k
WHERE k.key = asked.key AND k.bucket BETWEEN ? AND ?"""
PUT = """
INSERT INTO index_keys VALUES (?, ?, ?) ON CONFLICT (key, bucket)
DO UPDATE SET postings = CAST(postings || excluded.postings AS BLOB)"""
POSTING = struct.Struct("<II")  # the key of a report, and its weight


class Index:
    """The sketches of the reports that are grouped, by the ids by which they were."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, report: int, id: str, vector: bytes) -> None:
        """Keeps the sketch of a report, in no group yet."""
        self._connection.execute("INSERT INTO sketches VALUES (?, ?, NULL, ?)", (report, id, vector))

    def put_keys(self, report: int, bucket: int, weights: Mapping[str, int]) -> None:
        """Keeps under which keys a report is found."""
        rows = [(key, bucket, POSTING.pack(report, weights[key])) for key in sorted(weights)]
        self._connection.executemany(PUT, rows)

    def drop(self, report: int, bucket: int, keys: Iterable[str]) -> None:
        """Forgets the sketch of a report, with its keys and its links."""
        for key in sorted(keys):
            self._drop_key(report, bucket, key)
        sql = "DELETE FROM links WHERE report = ?2 AND other = ?1"
        others = self._connection.column("SELECT other FROM links WHERE report = ?", report)
        self._connection.executemany(sql, [(report, other) for other in others])
        self._connection.execute("DELETE FROM links WHERE report = ?", (report,))
        self._connection.execute("DELETE FROM sketches WHERE report = ?", (report,))

    def _drop_key(self, report: int, bucket: int, key: str) -> None:
        where = "WHERE key = ? AND bucket = ?"
        held = self._connection.one(f"SELECT postings FROM index_keys {where}", key, bucket) or b""  # noqa: S608
        left = b"".join(POSTING.pack(*pair) for pair in POSTING.iter_unpack(held) if pair[0] != report)
        if left:
            self._connection.execute(f"UPDATE index_keys SET postings = ? {where}", (left, key, bucket))  # noqa: S608
        else:
            self._connection.execute(f"DELETE FROM index_keys {where}", (key, bucket))  # noqa: S608

    def near(self, buckets: tuple[int, int], weights: Mapping[str, int], least: int) -> list[str]:
        """The ids of the reports in these buckets of which common weights add up to so much."""
        asked = msgspec.json.encode(dict(weights)).decode("utf-8")
        found = _sums(self._connection.execute(POSTINGS, (asked, *buckets)).fetchall(), least)
        sql = "SELECT s.id FROM json_each(?) AS found JOIN sketches AS s ON s.report = found.value"
        return self._connection.column(sql, msgspec.json.encode(found).decode("utf-8"))

    def of_report(self, report: int) -> tuple[str, bytes] | None:
        """The id and the sketch of a report; None where it is not grouped."""
        found: tuple[str, bytes] | None = self._connection.execute(
            "SELECT id, vector FROM sketches WHERE report = ?", (report,)
        ).fetchone()
        return found

    def key_of(self, id: str) -> int | None:
        """The key of the report that is grouped under that id."""
        found: int | None = self._connection.one("SELECT report FROM sketches WHERE id = ?", id)
        return found

    def vector(self, id: str) -> bytes:
        """The sketch that is kept under that id; KeyError where there is none."""
        found: bytes | None = self._connection.one("SELECT vector FROM sketches WHERE id = ?", id)
        if found is None:
            raise KeyError(id)
        return found

    def link(self, report: int, likenesses: Mapping[str, int]) -> None:
        """Links a report to others, by their ids."""
        sql = "INSERT INTO links SELECT ?1, report, ?3 FROM sketches WHERE id = ?2"
        back = "INSERT INTO links SELECT report, ?1, ?3 FROM sketches WHERE id = ?2"
        rows = [(report, id, likenesses[id]) for id in sorted(likenesses)]
        self._connection.executemany(sql, rows)
        self._connection.executemany(back, rows)

    def links(self, id: str) -> dict[str, int]:
        """The ids of the reports that a report is linked to, with how alike they are."""
        sql = (
            "SELECT other.id, l.likeness FROM sketches AS own JOIN links AS l ON l.report = own.report "
            "JOIN sketches AS other ON other.report = l.other WHERE own.id = ? ORDER BY other.id"
        )
        return dict(self._connection.execute(sql, (id,)))

    def rules(self) -> str | None:
        """The rules by which the reports were grouped; None where none was."""
        found: str | None = self._connection.one("SELECT value FROM meta WHERE name = 'grouped_by'")
        return found

    def set_rules(self, rules: str) -> None:
        """Notes the rules by which reports are grouped."""
        sql = "INSERT INTO meta VALUES ('grouped_by', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        self._connection.execute(sql, (rules,))

    def clear(self) -> None:
        """Forgets all."""
        for table in ("links", "index_keys", "sketches"):
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a name of ours


def _sums(found: list[tuple[int, bytes]], least: int) -> list[int]:
    """The reports with so much, as summed products of weights; a hundred thousand postings take milliseconds."""
    import numpy as np

    pairs = np.frombuffer(b"".join(postings for _, postings in found), "<u4").reshape(-1, 2)
    if not len(pairs):
        return []
    asked = np.repeat([value for value, _ in found], [len(postings) // POSTING.size for _, postings in found])
    sums = np.bincount(pairs[:, 0], weights=pairs[:, 1] * asked)
    return [int(report) for report in np.flatnonzero(sums >= max(least, 1))]
