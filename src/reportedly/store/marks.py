"""Which reports changed since the stories were last settled, and when somebody looked."""

from collections.abc import Iterable

from reportedly.store.connection import Connection


class Marks:
    """The reports whose stories are no longer what they should be, each with the generation in which it changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def generation(self) -> int:
        """The number of the last change."""
        return int(self._connection.one("SELECT value FROM meta WHERE name = 'generation'"))

    def advance(self) -> int:
        """A new generation."""
        self._connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'generation'")
        return self.generation()

    def look(self) -> str:
        """What the command kept of its last look at the case; "" before the first."""
        return str(self._connection.one("SELECT value FROM meta WHERE name = 'look'") or "")

    def keep_look(self, written: str) -> None:
        """Keeps a look of the command in the place of the one before."""
        sql = "INSERT INTO meta VALUES ('look', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        self._connection.execute(sql, (written,))

    def touch(self, keys: Iterable[int]) -> None:
        """Marks reports as changed now."""
        mark = self.advance()
        sql = "INSERT INTO dirty VALUES (?, ?) ON CONFLICT (report) DO UPDATE SET mark = excluded.mark"
        self._connection.executemany(sql, [(key, mark) for key in sorted(set(keys))])

    def dirty(self, limit: int = -1) -> dict[int, int]:
        """The mark of each report that changed, by its key; of the first so many, or of all."""
        return dict(self._connection.execute("SELECT report, mark FROM dirty ORDER BY report LIMIT ?", (limit,)))

    def of(self, key: int) -> int | None:
        """The mark of one report, None where it did not change."""
        found: int | None = self._connection.one("SELECT mark FROM dirty WHERE report = ?", key)
        return found

    def clear(self, keys: Iterable[int]) -> None:
        """Marks reports as settled."""
        self._connection.executemany("DELETE FROM dirty WHERE report = ?", [(key,) for key in keys])
