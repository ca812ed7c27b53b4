"""The case in lists."""

from reportedly.store.browsing.names import Names
from reportedly.store.browsing.outlets import Outlets
from reportedly.store.browsing.sayings import Sayings
from reportedly.store.browsing.stories import StoryLists
from reportedly.store.connection import Connection

# The first report that still waits to be read or to be told in a story.
WAITING = """
SELECT min(key) FROM (
    SELECT min(key) AS key FROM reports WHERE state = 'pending'
    UNION ALL
    SELECT min(d.report) FROM dirty d JOIN reports r ON r.key = d.report
    WHERE r.state = 'read' AND r.current AND NOT EXISTS (SELECT 1 FROM story_reports t WHERE t.report = d.report)
    UNION ALL
    SELECT min(s.report) FROM sketches s JOIN story_groups g ON g.key = s.story_group
    WHERE g.stale AND NOT EXISTS (SELECT 1 FROM story_reports t WHERE t.report = s.report)
)"""


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
        """The number up to which every report that can be read is in a story; 0 where none is."""
        waiting = self._connection.one(WAITING)
        return int(self._connection.one("SELECT max(key) FROM reports") or 0) if waiting is None else int(waiting) - 1

    def generation(self) -> int:
        """A number that changes whenever a story does."""
        return int(self._connection.one("SELECT value FROM meta WHERE name = 'generation'") or 0)
