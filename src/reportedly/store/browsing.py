"""Lists of what is in the case, a page at a time: made by SQL alone, so that they cost little however much there is."""

from dataclasses import dataclass, fields

from reportedly.store.connection import Connection

PAGE = 25  # rows of a page
NEWEST = 50  # reports of an outlet that its figures are made of, so that they cost the same in every case
OF_OUTLET = f"SELECT key FROM reports WHERE current AND outlet = ? ORDER BY key DESC LIMIT {NEWEST}"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which stories are wanted; an empty field asks for nothing.

    Attributes:
        words: Words that stand in one of its reports, as search takes them.
        outlet: Who published one of its reports.
        type: The type of one of its claims' events.
        standing: How one of its claims stands.
        since: The first ISO date on which something of it may lie.
        until: The last one.
    """

    words: str = ""
    outlet: str = ""
    type: str = ""
    standing: str = ""
    since: str = ""
    until: str = ""

    @property
    def any(self) -> bool:
        """Whether it asks for anything."""
        return any(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story in a list."""

    id: str
    title: str
    earliest: str | None
    latest: str | None
    reports: int
    carriers: int
    origins: int
    claims: int
    conflicts: int
    denied: int


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report in a list."""

    id: str
    outlet: str | None
    title: str | None
    earliest: str | None
    latest: str | None
    story: str | None
    state: str


@dataclass(frozen=True, slots=True)
class SayingRow:
    """Words that a source is given."""

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


class Browsing:
    """The case in lists."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def stories(self, wanted: Wanted, query: str, page: int) -> tuple[list[StoryRow], int]:
        """The stories of that page, those with the newest end first, and how many there are in all.

        Args:
            wanted: Which.
            query: The words of `wanted` as FTS5 takes them.
            page: From 1.
        """
        where, values = _where(wanted, query)
        total = int(self._connection.one(f"SELECT count(*) FROM stories s {where}", *values))  # noqa: S608
        sql = f"""
        SELECT s.id, s.title, s.earliest, s.latest, s.reports, s.carriers, s.origins,
               (SELECT count(*) FROM claims c WHERE c.story = s.id),
               (SELECT count(*) FROM discrepancies d WHERE d.story = s.id AND d.verdict = 'conflict'),
               (SELECT count(*) FROM claims c WHERE c.story = s.id AND c.standing IN ('denied', 'disputed'))
        FROM stories s {where}
        ORDER BY coalesce(s.latest, s.earliest, '') DESC, s.id LIMIT {PAGE} OFFSET ?"""  # noqa: S608 - words of ours
        rows = self._connection.execute(sql, (*values, (page - 1) * PAGE))
        return [StoryRow(*row) for row in rows], total

    def generation(self, story: str) -> int:
        """In which generation a story was made; 0 where there is none."""
        return int(self._connection.one("SELECT generation FROM stories WHERE id = ?", story) or 0)

    def types(self) -> list[str]:
        """The types of events that claims are about."""
        return self._connection.column("SELECT DISTINCT type FROM claims WHERE type IS NOT NULL ORDER BY type")

    def outlets(self, page: int) -> tuple[list[tuple[str, int]], int]:
        """The outlets of that page with how many reports each has, those with most first; how many there are."""
        total = self._connection.one("SELECT count(DISTINCT outlet) FROM reports WHERE current AND outlet IS NOT NULL")
        sql = f"""
        SELECT outlet, count(*) AS reports FROM reports WHERE current AND outlet IS NOT NULL
        GROUP BY outlet ORDER BY reports DESC, outlet LIMIT {PAGE} OFFSET ?"""  # noqa: S608
        return [(name, count) for name, count in self._connection.execute(sql, ((page - 1) * PAGE,))], int(total)

    def reports_of(self, outlet: str, page: int) -> tuple[list[ReportRow], int]:
        """The reports of an outlet, the newest first, and how many there are."""
        total = self._connection.one("SELECT count(*) FROM reports WHERE current AND outlet = ?", outlet)
        sql = f"""
        SELECT id, outlet, title, published_earliest, published_latest, story, state FROM report_list
        WHERE outlet = ? ORDER BY coalesce(published_earliest, '') DESC, id LIMIT {PAGE} OFFSET ?"""  # noqa: S608
        rows = self._connection.execute(sql, (outlet, (page - 1) * PAGE))
        return [ReportRow(*row) for row in rows], int(total)

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
        LEFT JOIN story_reports s ON s.report = r.key WHERE search_quotations MATCH ? AND r.current"""
        total = self._connection.one(f"SELECT count(*) {base}", match)
        sql = f"""
        SELECT r.id, r.outlet, coalesce(s.published_earliest, r.published_earliest) AS day, a.source, a.stance,
               a.content, a.chain, a.start_offset, a.end_offset, s.story {base}
        ORDER BY coalesce(day, ''), r.id, a.start_offset LIMIT {PAGE} OFFSET ?"""
        rows = self._connection.execute(sql, (match, (page - 1) * PAGE))
        return [SayingRow(*row) for row in rows], int(total)

    def standings_of(self, outlet: str) -> dict[str, int]:
        """How the claims stand that an outlet's newest reports carry: how many of each standing."""
        sql = f"""
        SELECT c.standing, count(DISTINCT c.key) FROM ({OF_OUTLET}) r JOIN claim_members m ON m.report = r.key
        JOIN claims c ON c.key = m.claim GROUP BY c.standing ORDER BY c.standing"""  # noqa: S608
        return dict(self._connection.execute(sql, (outlet,)).fetchall())

    def carried_by(self, outlet: str) -> list[tuple[str, int]]:
        """Through whom the claims of its newest reports came: the most frequent carriers, with the number of claims."""
        sql = f"""
        SELECT s.name, count(DISTINCT s.claim) AS claims FROM ({OF_OUTLET}) r JOIN claim_members m ON m.report = r.key
        JOIN claim_sources s ON s.claim = m.claim AND s.role = 'carrier'
        GROUP BY s.name ORDER BY claims DESC, s.name LIMIT 12"""  # noqa: S608
        return self._connection.execute(sql, (outlet,)).fetchall()

    def totals(self) -> tuple[int, int, int]:
        """How many stories, reports and unreadable reports there are."""
        stories = self._connection.one("SELECT count(*) FROM stories")
        reports = self._connection.one("SELECT count(*) FROM reports WHERE current AND state <> 'removed'")
        failed = self._connection.one("SELECT count(*) FROM reports WHERE current AND state = 'failed'")
        return int(stories), int(reports), int(failed)


def _where(wanted: Wanted, query: str) -> tuple[str, tuple[object, ...]]:
    """The condition, and its values."""
    parts: list[tuple[str, tuple[object, ...]]] = []
    if wanted.words:
        inside = "SELECT t.story FROM search_reports f JOIN story_reports t ON t.report = f.rowid"
        parts.append((f"s.id IN ({inside} WHERE search_reports MATCH ?)", (query or '""',)))
    if wanted.outlet:
        inside = "SELECT t.story FROM reports r JOIN story_reports t ON t.report = r.key"
        parts.append((f"s.id IN ({inside} WHERE r.outlet = ? COLLATE NOCASE)", (wanted.outlet,)))
    for name in ("type", "standing"):
        if value := getattr(wanted, name):
            parts.append((f"s.id IN (SELECT c.story FROM claims c WHERE c.{name} = ?)", (value,)))  # noqa: S608
    if wanted.since:
        parts.append(("coalesce(s.latest, s.earliest) >= ?", (wanted.since,)))
    if wanted.until:
        parts.append(("substr(coalesce(s.earliest, s.latest), 1, 10) <= ?", (wanted.until,)))
    if not parts:
        return "", ()
    return "WHERE " + " AND ".join(part for part, _ in parts), tuple(v for _, values in parts for v in values)
