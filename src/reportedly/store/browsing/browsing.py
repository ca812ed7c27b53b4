"""The case in lists."""

from reportedly.store.browsing.names import Names
from reportedly.store.browsing.outlets import Outlets
from reportedly.store.browsing.sayings import Sayings
from reportedly.store.browsing.stories import StoryLists
from reportedly.store.connection import Connection


class Browsing:
    """The lists, one for each noun."""

    def __init__(self, connection: Connection) -> None:
        self.stories = StoryLists(connection)
        self.names = Names(connection)
        self.outlets = Outlets(connection)
        self.sayings = Sayings(connection)
        self._connection = connection

    def totals(self) -> tuple[int, int, int]:
        """How many stories, reports and unreadable reports there are."""
        stories = self._connection.one("SELECT count(*) FROM stories")
        reports = self._connection.one("SELECT count(*) FROM reports WHERE current")
        by_state = "SELECT count(*) FROM reports WHERE state = ? AND current"
        removed, failed = (self._connection.one(by_state, state) for state in ("removed", "failed"))
        return int(stories), int(reports) - int(removed), int(failed)

    def newest(self) -> int:
        """The number of the report that arrived last; 0 where none did."""
        return int(self._connection.one("SELECT max(key) FROM reports") or 0)

    def generation(self) -> int:
        """A number that changes whenever a story does."""
        return int(self._connection.one("SELECT value FROM meta WHERE name = 'generation'") or 0)
