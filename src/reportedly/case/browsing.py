"""The case in lists, a page at a time, for whoever looks around in it."""

from reportedly.store import Store
from reportedly.store.browsing import (
    NEWEST,
    PAGE,
    CarriedRow,
    NameRow,
    OutletRow,
    ReportRow,
    SayingRow,
    Since,
    StoryRow,
    Wanted,
)
from reportedly.store.search import Hit, HitKind, match_query

__all__ = [
    "MARKS",
    "NEWEST",
    "PAGE",
    "Browser",
    "CarriedRow",
    "Hit",
    "HitKind",
    "NameRow",
    "OutletRow",
    "ReportRow",
    "SayingRow",
    "Since",
    "StoryRow",
    "Wanted",
]

# Around found words: no report's words are taken for these.
MARKS = ("\x02", "\x03")


class Browser:
    """What is in a case."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lists = store.browsing
        self.names = store.browsing.names
        self.outlets = store.browsing.outlets

    def stories(self, wanted: Wanted, page: int, since: Since | None = None) -> tuple[list[StoryRow], int]:
        """The stories of that page, the newest first, and how many there are."""
        return self._lists.stories.listed(wanted, since or Since(), match_query(wanted.words), page)

    def new_reports(self, story: str, since: Since) -> list[str]:
        """The ids of a story's new reports."""
        return self._lists.stories.new_reports(story, since)

    def newest(self) -> int:
        """The number of the last report that arrived, as far as all before it are in their stories."""
        return self._lists.newest()

    def found(self, words: str, kinds: tuple[HitKind, ...], limit: int, skip: int = 0) -> list[Hit]:
        """What holds the words, so many of each kind after those that are skipped; found words between MARKS."""
        return self._store.search.find(words, limit, kinds=kinds, skip=skip, marks=MARKS)

    def resolve(self, story: str) -> str | None:
        """The present id of a story, by that or a former one."""
        return self._store.history.resolve(story)

    def generation(self, story: str | None = None) -> int:
        """A number that changes when the story does, or any story."""
        return self._lists.generation() if story is None else self._lists.stories.generation(story)

    def types(self) -> list[str]:
        """The types of events that claims are about."""
        return self._lists.stories.types()

    def totals(self) -> tuple[int, int, int]:
        """How many stories, reports and unreadable reports there are."""
        return self._lists.totals()

    def said_by(self, name: str, page: int) -> tuple[list[SayingRow], int]:
        """What sources that are named so are given in words, by date, and how much there is."""
        return self._lists.sayings.said_by(match_query(f'"{name}"') if name.strip(' "') else "", page)

    def story_of(self, report: str) -> str | None:
        """The story in which a report stands."""
        return self._store.finding.story_of_report(report)

    def failed(self) -> list[tuple[str, str]]:
        """The reports that could not be read, and why."""
        return [(kept.report.id, kept.reason or "unknown") for kept in self._store.reports.failed()]
