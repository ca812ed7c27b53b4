"""The stories of a case."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from reportedly.model import Claim, Discrepancy, Reading, Story
from reportedly.store.connection import Connection
from reportedly.store.documents import pack, unpack
from reportedly.store.fates import Fates
from reportedly.store.marks import Marks
from reportedly.store.readings import Readings, without_text
from reportedly.store.rows import (
    claim_row,
    discrepancy_row,
    evidence_rows,
    member_rows,
    name_rows,
    source_rows,
    story_report_rows,
    story_row,
)


@dataclass(frozen=True, slots=True)
class Settlement:
    """Stories made anew, with what they were made from, so that it can be seen whether that still holds.

    Attributes:
        old: The stories that the new ones replace, each with the generation in which it was made.
        new: The new stories.
        given: The readings that they were made from, by the keys of the reports.
    """

    old: Mapping[str, int]
    new: tuple[Story, ...]
    given: Mapping[int, Reading]


class Stories:
    """What the reports say together."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._marks = Marks(connection)
        self._readings = Readings(connection)
        self._fates = Fates(connection)

    def ids(self) -> list[str]:
        """The ids of all stories, the earliest first."""
        return self._connection.column("SELECT id FROM stories ORDER BY coalesce(earliest, '9999'), id")

    def get(self, id: str) -> Story:
        """The story of that id, with its readings; KeyError where there is none."""
        document = self._connection.one("SELECT document FROM stories WHERE id = ?", id)
        if document is None:
            raise KeyError(id)
        rows = self._connection.execute(
            "SELECT report, changed FROM story_reports WHERE story = ? ORDER BY position", (id,)
        )
        readings = [reading for key, changed in rows for reading in self._readings.of([key], changed)]
        return replace(unpack(document, Story), readings=tuple(readings))

    def reports(self, id: str) -> list[int]:
        """The keys of a story's reports, in its order."""
        return self._connection.column("SELECT report FROM story_reports WHERE story = ? ORDER BY position", id)

    def of_reports(self, keys: Iterable[int]) -> dict[str, int]:
        """The stories that hold any of these reports, each with the generation in which it was made.

        Those, too, that bear the id of one: where a report took another's id, the story named after it gives way.
        """
        sql = (
            "SELECT id, generation FROM stories JOIN story_reports ON story = id WHERE report = ?1"
            " UNION SELECT stories.id, generation FROM stories JOIN reports ON reports.id = stories.id"
            " WHERE reports.key = ?1"
        )
        found = {id: made for key in keys for id, made in self._connection.execute(sql, (key,))}
        return dict(sorted(found.items()))

    def generations(self) -> dict[str, int]:
        """The generation in which each story was made."""
        return dict(self._connection.execute("SELECT id, generation FROM stories ORDER BY id"))

    def settle(self, done: Settlement) -> bool:
        """Puts the new stories in the place of the old; does nothing where what they were made from has changed.

        To be called inside a write transaction. Where it gives False the stories are to be made again.
        """
        if not self._holds(done):
            return False
        self.drop(done.old)
        generation = self._marks.advance()
        for story in done.new:
            self._insert(story, generation, done.given)
        return True

    def drop(self, ids: Iterable[str]) -> None:
        """Takes stories out, with all that was made of them."""
        self._connection.executemany("DELETE FROM stories WHERE id = ?", [(id,) for id in ids])

    def _holds(self, done: Settlement) -> bool:
        """Whether no report and no story that the work rested on was changed meanwhile."""
        sql = "SELECT 1 FROM reports WHERE key = ? AND current AND state = 'read'"
        there = all(self._connection.one(sql, key) for key in done.given)
        unmarked = all(self._marks.of(key) is None for key in done.given)
        now = self.of_reports(done.given)
        same = all(self._made(id) == made for id, made in done.old.items())
        return there and unmarked and same and now.keys() <= done.old.keys()

    def _made(self, id: str) -> int | None:
        found: int | None = self._connection.one("SELECT generation FROM stories WHERE id = ?", id)
        return found

    def _insert(self, story: Story, generation: int, given: Mapping[int, Reading]) -> None:
        keys = {reading.report.id: key for key, reading in given.items()}
        document = pack(replace(story, readings=()))
        self._connection.insert("stories", [story_row(story, generation, document)])
        changed = [without_text(r) if r != given[keys[r.report.id]] else None for r in story.readings]
        self._connection.insert("story_reports", story_report_rows(story, keys, changed))
        self._connection.insert("story_names", name_rows(story))
        for claim in story.claims:
            self._insert_claim(story.id, claim, keys)
        for found in story.discrepancies:
            self._insert_discrepancy(story.id, found, keys)
        self._fates.save(story)

    def _insert_claim(self, story: str, claim: Claim, keys: Mapping[str, int]) -> None:
        number = self._insert_one("claims", claim_row(story, claim))
        self._connection.insert("claim_members", member_rows(number, claim, keys))
        self._connection.insert("claim_sources", source_rows(number, claim))

    def _insert_discrepancy(self, story: str, found: Discrepancy, keys: Mapping[str, int]) -> None:
        number = self._insert_one("discrepancies", discrepancy_row(story, found))
        self._connection.insert("discrepancy_members", evidence_rows(number, found, keys))

    def _insert_one(self, table: str, row: tuple[object, ...]) -> int:
        """Inserts a row whose first column is its key; gives the key."""
        places = ", ".join("?" * len(row))
        cursor = self._connection.execute(f"INSERT INTO {table} VALUES ({places})", row)  # noqa: S608
        return int(cursor.lastrowid or 0)
