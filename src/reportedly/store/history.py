"""What became of stories that are no longer: their former ids still lead to the present story."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from reportedly.store.connection import Connection

Fate = Literal["renamed", "merged", "split", "removed"]


@dataclass(frozen=True, slots=True)
class Succession:
    """What became of one story.

    Attributes:
        former: Its id.
        into: The story in which most of it is now; None where nothing of it is left.
        what: Whether it only has another id, went into another story, or came apart.
    """

    former: str
    into: str | None
    what: Fate


class History:
    """The former ids of stories, in the order of what happened."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def note(self, successions: Iterable[Succession]) -> None:
        """Keeps what became of some stories."""
        rows = [(each.former, each.into, each.what) for each in successions]
        self._connection.executemany("INSERT INTO story_history (former, into_story, what) VALUES (?, ?, ?)", rows)

    def all(self) -> list[Succession]:
        """All that happened, the earliest first."""
        rows = self._connection.execute("SELECT former, into_story, what FROM story_history ORDER BY key")
        return [Succession(*row) for row in rows]

    def resolve(self, id: str) -> str | None:
        """The id of the present story to which an id leads, its own or a former one; None where none is left."""
        seen = set()
        here: str | None = id
        while here is not None and here not in seen:
            seen.add(here)
            if self._connection.one("SELECT 1 FROM stories WHERE id = ?", here):
                return here
            sql = "SELECT into_story FROM story_history WHERE former = ? ORDER BY key DESC LIMIT 1"
            here = self._connection.one(sql, here)
        return None
