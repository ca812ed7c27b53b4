"""The actors and places of the case, by the names that its stories know them by."""

from dataclasses import dataclass

from reportedly.store.browsing.size import PAGE
from reportedly.store.connection import Connection

PLACE = {True: "kind = 'place'", False: "kind <> 'place'"}


@dataclass(frozen=True, slots=True)
class NameRow:
    """An actor or place.

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
        where, values = ["chief"], []
        if part:
            where.append("name LIKE ? ESCAPE '!'")
            values.append(_holding(part))
        if kind:
            where.append("kind = ?")
            values.append(kind)
        found = " AND ".join(where)
        total = self._connection.one(
            f"SELECT count(*) FROM (SELECT 1 FROM story_names WHERE {found} GROUP BY name, kind)",  # noqa: S608
            *values,
        )
        sql = f"""
        SELECT name, kind, count(DISTINCT story) AS stories, sum(mentions) AS mentions, min(story), min(entity)
        FROM story_names WHERE {found} GROUP BY name, kind
        ORDER BY stories DESC, mentions DESC, name, kind LIMIT {PAGE} OFFSET ?"""  # noqa: S608 - words of ours
        rows = self._connection.execute(sql, (*values, (page - 1) * PAGE))
        return [NameRow(*row) for row in rows], int(total)

    def kinds(self) -> list[str]:
        """The kinds that there are."""
        return self._connection.column("SELECT DISTINCT kind FROM story_names WHERE chief ORDER BY kind")

    def most(self, place: bool, limit: int) -> list[str]:
        """The places, or the actors, that most stories name."""
        sql = f"""
        SELECT name FROM story_names WHERE chief AND {PLACE[place]} GROUP BY name
        ORDER BY count(DISTINCT story) DESC, sum(mentions) DESC, name LIMIT ?"""  # noqa: S608
        return self._connection.column(sql, limit)

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
