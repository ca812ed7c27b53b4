"""Finds what a person names: reports, and the stories that hold a claim, a discrepancy or a name."""

from reportedly.store.connection import Connection
from reportedly.store.search import match_query


class Finding:
    """Where in the case things are that have a name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def reports(self, id: str) -> list[str]:
        """The ids of the current reports that begin so; only that one where one is called just so."""
        sql = "SELECT DISTINCT id FROM reports WHERE current AND substr(id, 1, ?) = ? ORDER BY id"
        found: list[str] = self._connection.column(sql, len(id), id)
        return [id] if id in found else found

    def reports_of(self, outlet: str) -> list[str]:
        """The ids of the current reports of an outlet."""
        sql = "SELECT id FROM report_list WHERE outlet = ? COLLATE NOCASE ORDER BY id"
        return self._connection.column(sql, outlet)

    def story_of_report(self, id: str) -> str | None:
        """The story in which a report stands."""
        found: str | None = self._connection.one("SELECT story FROM report_list WHERE id = ?", id)
        return found

    def stories_of_claim(self, id: str) -> list[str]:
        """The stories with a claim of that id."""
        return self._connection.column("SELECT story FROM claims WHERE id = ? ORDER BY story", id)

    def stories_of_discrepancy(self, id: str) -> list[str]:
        """The stories with a discrepancy of that id."""
        return self._connection.column("SELECT story FROM discrepancies WHERE id = ? ORDER BY story", id)

    def stories_naming(self, words: str) -> list[str]:
        """The stories in whose reports the words stand one after the other."""
        query = match_query(f'"{words}"')
        sql = """
        SELECT DISTINCT s.story FROM search_reports JOIN story_reports s ON s.report = search_reports.rowid
        WHERE search_reports MATCH ? ORDER BY s.story"""
        return self._connection.column(sql, query) if query else []
