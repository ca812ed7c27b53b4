"""What sources of a name are given, over the whole case."""

from dataclasses import dataclass

from reportedly.store.browsing.size import PAGE
from reportedly.store.connection import Connection

# The claim that the words carry: of several that overlap them, the one most reports tell.
CLAIM = """
SELECT c.key FROM claim_members m JOIN claims c ON c.key = m.claim
WHERE m.report = r.key AND m.start_offset < a.end_offset AND m.end_offset > a.start_offset
ORDER BY c.reports DESC, c.key LIMIT 1"""


@dataclass(frozen=True, slots=True)
class SayingRow:
    """Words that a source is given; `claim` and its standing, where the words carry one."""

    report: str
    outlet: str | None
    published: str | None
    source: str
    stance: str
    content: str
    chain: str
    start: int
    end: int
    story: str | None
    claim: str | None
    standing: str | None


class Sayings:
    """Words of sources in lists."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def said_by(self, query: str, page: int) -> tuple[list[SayingRow], int]:
        """What sources of that name are given in words, by date, and how much there is.

        Args:
            query: The name as FTS5 takes it.
            page: From 1.
        """
        if not query:
            return [], 0
        match = f"source : ({query})"
        base = """
        FROM search_quotations q JOIN attributions a ON a.key = q.rowid JOIN reports r ON r.key = a.report
        LEFT JOIN story_reports s ON s.report = r.key"""
        where = "WHERE search_quotations MATCH ? AND r.current"
        total = self._connection.one(f"SELECT count(*) {base} {where}", match)
        found = f"""
        SELECT r.id, r.outlet, coalesce(s.published_earliest, r.published_earliest) AS day, a.source, a.stance,
               a.content, a.chain, a.start_offset, a.end_offset, s.story, ({CLAIM}) AS claim {base} {where}
        ORDER BY coalesce(day, ''), r.id, a.start_offset LIMIT {PAGE} OFFSET ?"""
        sql = f"""
        SELECT f.id, f.outlet, f.day, f.source, f.stance, f.content, f.chain, f.start_offset, f.end_offset, f.story,
               c.id, c.standing FROM ({found}) f LEFT JOIN claims c ON c.key = f.claim
        ORDER BY coalesce(f.day, ''), f.id, f.start_offset"""  # noqa: S608 - words of ours
        rows = self._connection.execute(sql, (match, (page - 1) * PAGE))
        return [SayingRow(*row) for row in rows], int(total)
