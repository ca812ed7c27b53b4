"""The actors and places of the case, by the names that its stories know them by."""

from dataclasses import dataclass

from reportedly.store.browsing.size import PAGE
from reportedly.store.connection import Connection

MOST = "stories DESC, mentions DESC, name, kind"
PLACE = {True: "kind = 'place'", False: "kind <> 'place'"}


@dataclass(frozen=True, slots=True)
class NameRow:
    """An actor or place, by the name that stories know it by.

    Attributes:
        story: A story that names it, the only one where `stories` is 1; `entity` is its id there.
    """

    name: str
    kind: str
    stories: int
    mentions: int
    story: str
    entity: str


class Names:
    """The names in lists."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def listed(self, part: str, kind: str, page: int) -> tuple[list[NameRow], int]:
        """The names of that page, those in most stories first, and how many there are.

        Args:
            part: What the name must hold, or "".
            kind: The kind that it must have, or "".
            page: From 1.
        """
        asked = {"name LIKE ? ESCAPE '!'": _holding(part) if part else "", "kind = ?": kind}
        where = " AND ".join(["1", *(condition for condition, value in asked.items() if value)])
        values = [value for value in asked.values() if value]
        total = self._connection.one(f"SELECT count(*) FROM names WHERE {where}", *values)  # noqa: S608
        sql = f"SELECT * FROM names WHERE {where} ORDER BY {MOST} LIMIT {PAGE} OFFSET ?"  # noqa: S608 - words of ours
        rows = self._connection.execute(sql, (*values, (page - 1) * PAGE)).fetchall()
        return [self._row(*row) for row in rows], int(total)

    def _row(self, name: str, kind: str, stories: int, mentions: int) -> NameRow:
        """The name with a story that knows something by it, and its id there."""
        sql = "SELECT story, entity FROM story_names WHERE name = ? COLLATE NOCASE AND kind = ? AND name = ? AND chief"
        story, entity = self._connection.execute(f"{sql} LIMIT 1", (name, kind, name)).fetchone()
        return NameRow(name, kind, stories, mentions, story, entity)

    def most(self, place: bool, limit: int) -> list[str]:
        """The places, or the actors, that most stories name."""
        sql = f"SELECT name FROM names WHERE {PLACE[place]} ORDER BY {MOST} LIMIT ?"  # noqa: S608
        return list(dict.fromkeys(self._connection.column(sql, limit)))

    def alike(self, place: bool, part: str, limit: int) -> list[str]:
        """Places, or actors, whose name holds that."""
        sql = f"""
        SELECT DISTINCT name FROM story_names WHERE {PLACE[place]} AND name LIKE ? ESCAPE '!'
        ORDER BY length(name), name LIMIT ?"""  # noqa: S608
        return self._connection.column(sql, _holding(part), limit)


def _holding(part: str) -> str:
    """The pattern of all that holds the words."""
    for char in "!%_":
        part = part.replace(char, f"!{char}")
    return f"%{part}%"
