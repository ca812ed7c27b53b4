"""Outlets and agencies: what they printed, and what they carry."""

from dataclasses import dataclass

from reportedly.store.browsing.size import PAGE
from reportedly.store.connection import Connection

# So many reports of an outlet, and claims of an agency, its figures are made of: they cost the same in every case.
NEWEST = 50
OF_OUTLET = f"SELECT key FROM reports WHERE current AND outlet = ? ORDER BY key DESC LIMIT {NEWEST}"  # noqa: S608
CARRIED = "SELECT claim FROM claim_sources WHERE name = ? AND role = 'carrier'"
OF_AGENCY = f"{CARRIED} ORDER BY claim DESC LIMIT {4 * NEWEST}"


@dataclass(frozen=True, slots=True)
class OutletRow:
    """An outlet or agency; `claims` is how many it carries."""

    name: str
    reports: int
    claims: int


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
class CarriedRow:
    """A claim that somebody carries."""

    story: str
    id: str
    text: str
    standing: str
    reports: int
    carriers: int
    origins: int


class Outlets:
    """Outlets and agencies in lists."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def listed(self, page: int) -> tuple[list[OutletRow], int]:
        """Those of that page, the ones with most reports, then most claims, first; how many there are.

        A report without an outlet carries claims under its own id; it is none.
        """
        every = """
        SELECT name, sum(reports) AS reports, sum(claims) AS claims FROM (
            SELECT outlet AS name, count(*) AS reports, 0 AS claims
            FROM reports WHERE current AND outlet IS NOT NULL GROUP BY outlet
            UNION ALL
            SELECT c.name, 0, c.claims FROM carriers c
            WHERE NOT EXISTS (SELECT 1 FROM reports r WHERE r.id = c.name AND r.outlet IS NULL)
        ) GROUP BY name"""
        total = self._connection.one(f"SELECT count(*) FROM ({every})")  # noqa: S608
        sql = f"{every} ORDER BY reports DESC, claims DESC, name LIMIT {PAGE} OFFSET ?"
        return [OutletRow(*row) for row in self._connection.execute(sql, ((page - 1) * PAGE,))], int(total)

    def names(self) -> list[str]:
        """The outlets that have a report."""
        sql = "SELECT DISTINCT outlet FROM reports WHERE current AND outlet IS NOT NULL ORDER BY outlet"
        return self._connection.column(sql)

    def reports_of(self, outlet: str, page: int) -> tuple[list[ReportRow], int]:
        """The reports of an outlet, the newest first, and how many there are."""
        total = self._connection.one("SELECT count(*) FROM reports WHERE current AND outlet = ?", outlet)
        sql = f"""
        SELECT id, outlet, title, published_earliest, published_latest, story, state FROM report_list
        WHERE outlet = ? ORDER BY coalesce(published_earliest, '') DESC, id LIMIT {PAGE} OFFSET ?"""  # noqa: S608
        rows = self._connection.execute(sql, (outlet, (page - 1) * PAGE))
        return [ReportRow(*row) for row in rows], int(total)

    def standings_of(self, outlet: str) -> dict[str, int]:
        """How the claims stand that an outlet's newest reports carry: how many of each standing."""
        sql = f"""
        SELECT c.standing, count(DISTINCT c.key) FROM ({OF_OUTLET}) r JOIN claim_members m ON m.report = r.key
        JOIN claims c ON c.key = m.claim GROUP BY c.standing ORDER BY c.standing"""  # noqa: S608
        return dict(self._connection.execute(sql, (outlet,)).fetchall())

    def carried_by(self, outlet: str) -> list[tuple[str, int, bool]]:
        """Through whom the claims of its newest reports came: the most frequent carriers, with the number of claims.

        Each with whether it is a report, named by its id since its outlet is not known.
        """
        sql = f"""
        SELECT s.name, count(DISTINCT s.claim) AS claims, EXISTS (SELECT 1 FROM reports o WHERE o.id = s.name)
        FROM ({OF_OUTLET}) r JOIN claim_members m ON m.report = r.key
        JOIN claim_sources s ON s.claim = m.claim AND s.role = 'carrier'
        GROUP BY s.name ORDER BY claims DESC, s.name LIMIT 12"""  # noqa: S608
        return [(name, count, bool(report)) for name, count, report in self._connection.execute(sql, (outlet,))]

    def printed_by(self, agency: str) -> list[tuple[str | None, int]]:
        """The outlets that print the newest claims that an agency carries, with the number of claims.

        None stands for those that are not known.
        """
        sql = f"""
        SELECT r.outlet, count(DISTINCT m.claim) AS claims
        FROM ({OF_AGENCY}) s JOIN claim_members m ON m.claim = s.claim
        JOIN reports r ON r.key = m.report WHERE r.outlet IS NOT ?
        GROUP BY r.outlet ORDER BY claims DESC, r.outlet LIMIT 25"""  # noqa: S608
        return self._connection.execute(sql, (agency, agency)).fetchall()

    def claims_of(self, carrier: str, page: int) -> tuple[list[CarriedRow], int]:
        """The claims that somebody carries, the newest first, and how many there are."""
        total = self._connection.one(f"SELECT count(*) FROM ({CARRIED})", carrier)  # noqa: S608
        sql = f"""
        SELECT c.story, c.id, c.text, c.standing, c.reports, c.carriers, c.origins FROM claims c
        WHERE c.key IN ({CARRIED} ORDER BY claim DESC LIMIT {PAGE} OFFSET ?) ORDER BY c.key DESC"""  # noqa: S608
        rows = self._connection.execute(sql, (carrier, (page - 1) * PAGE))
        return [CarriedRow(*row) for row in rows], int(total)
