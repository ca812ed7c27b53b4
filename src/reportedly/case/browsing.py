"""The case in lists, a page at a time, for whoever looks around in it."""

from reportedly.store import Store
from reportedly.store.browsing import NEWEST, PAGE, ReportRow, SayingRow, StoryRow, Wanted
from reportedly.store.search import match_query

__all__ = ["NEWEST", "PAGE", "Browser", "ReportRow", "SayingRow", "StoryRow", "Wanted"]


class Browser:
    """What is in a case."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lists = store.browsing

    def stories(self, wanted: Wanted, page: int) -> tuple[list[StoryRow], int]:
        """The stories of that page, the newest first, and how many there are."""
        return self._lists.stories(wanted, match_query(wanted.words), page)

    def resolve(self, story: str) -> str | None:
        """The present id of a story, by that or a former one."""
        return self._store.history.resolve(story)

    def generation(self, story: str) -> int:
        """A number that changes when the story does."""
        return self._lists.generation(story)

    def types(self) -> list[str]:
        """The types of events that claims are about."""
        return self._lists.types()

    def totals(self) -> tuple[int, int, int]:
        """How many stories, reports and unreadable reports there are."""
        return self._lists.totals()

    def outlets(self, page: int) -> tuple[list[tuple[str, int]], int]:
        """The outlets of that page with how many reports each has; how many outlets there are."""
        return self._lists.outlets(page)

    def reports_of(self, outlet: str, page: int) -> tuple[list[ReportRow], int]:
        """The reports of an outlet, the newest first, and how many there are."""
        return self._lists.reports_of(outlet, page)

    def standings_of(self, outlet: str) -> dict[str, int]:
        """How the claims stand that an outlet's newest reports carry."""
        return self._lists.standings_of(outlet)

    def carried_by(self, outlet: str) -> list[tuple[str, int]]:
        """Through whom the claims of an outlet's newest reports came, with the number of claims."""
        return self._lists.carried_by(outlet)

    def said_by(self, name: str, page: int) -> tuple[list[SayingRow], int]:
        """What sources that are named so are given in words, by date, and how much there is."""
        return self._lists.said_by(match_query(f'"{name}"') if name.strip(' "') else "", page)

    def story_of(self, report: str) -> str | None:
        """The story in which a report stands."""
        return self._store.finding.story_of_report(report)

    def failed(self) -> list[tuple[str, str]]:
        """The reports that could not be read, and why."""
        return [(kept.report.id, kept.reason or "unknown") for kept in self._store.reports.failed()]
