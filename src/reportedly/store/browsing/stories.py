"""The list of stories: which are wanted, and what of each is new."""

from dataclasses import dataclass, fields

from reportedly.store.browsing.size import PAGE
from reportedly.store.connection import Connection

Condition = tuple[str, tuple[object, ...]]
END = "coalesce(s.latest, s.earliest, '')"
OF_NAME = "SELECT n.story FROM story_names n WHERE n.name = ? COLLATE NOCASE AND n.kind"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which stories are wanted; an empty field asks for nothing.

    Attributes:
        words: Words that stand in one of its reports, as search takes them.
        place: A place that it names, by any of the names that its reports call it.
        actor: Likewise a person, a government, an organization ...
        outlet: Who published one of its reports.
        type: The type of one of its claims' events.
        standing: How one of its claims stands.
        since: The first ISO date on which something of it may lie.
        until: The last one.
    """

    words: str = ""
    place: str = ""
    actor: str = ""
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
class Since:
    """From when on something is new: after the arrival of a report, or from a day of publication on.

    Attributes:
        arrival: The number of the last report that is not new; None where the day says it.
        day: An ISO day: reports of that day and later are new. One without a date is not known to be.
        only: Whether stories with nothing new are left out.
    """

    arrival: int | None = None
    day: str = ""
    only: bool = False

    @property
    def any(self) -> bool:
        """Whether it says from when on."""
        return self.arrival is not None or bool(self.day)

    def is_new(self, report: str) -> Condition:
        """The condition under which a row of story_reports, by its alias, is of a new report."""
        if self.arrival is not None:
            return f"{report}.report > ?", (self.arrival,)
        return f"{report}.published_earliest >= ?", (self.day,)

    def is_old(self, report: str) -> Condition:
        """The condition under which it is not."""
        if self.arrival is not None:
            return f"{report}.report <= ?", (self.arrival,)
        return f"coalesce({report}.published_earliest, '') < ?", (self.day,)


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story in a list.

    Attributes:
        denied: How many claims are denied or disputed.
        new_reports: How many of its reports are new; 0 where nothing says from when on.
        new_claims: How many claims only new reports tell.
    """

    id: str
    title: str
    earliest: str | None
    latest: str | None
    reports: int
    carriers: int
    origins: int
    claims: int
    corroborated: int
    denied: int
    conflicts: int
    new_reports: int
    new_claims: int


class StoryLists:
    """The stories in lists."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def listed(self, wanted: Wanted, since: Since, query: str, page: int) -> tuple[list[StoryRow], int]:
        """The stories of that page, those with the newest end first, and how many there are in all.

        Args:
            wanted: Which.
            since: From when on something is new.
            query: The words of `wanted` as FTS5 takes them.
            page: From 1.
        """
        where, values = _where([*_wanted(wanted, query), *_only_new(since)])
        news, given = _news(since)
        total = int(self._connection.one(f"SELECT count(*) FROM stories s {where}", *values))  # noqa: S608
        shown = f"SELECT s.id FROM stories s {where} ORDER BY {END} DESC, s.id LIMIT {PAGE} OFFSET ?"  # noqa: S608
        sql = f"""
        SELECT s.id, s.title, s.earliest, s.latest, s.reports, s.carriers, s.origins,
               (SELECT count(*) FROM claims c WHERE c.story = s.id),
               (SELECT count(*) FROM claims c WHERE c.story = s.id AND c.standing = 'corroborated'),
               (SELECT count(*) FROM claims c WHERE c.story = s.id AND c.standing IN ('denied', 'disputed')),
               (SELECT count(*) FROM discrepancies d WHERE d.story = s.id AND d.verdict = 'conflict'),
               {news}
        FROM stories s WHERE s.id IN ({shown}) ORDER BY {END} DESC, s.id"""  # noqa: S608 - words of ours
        rows = self._connection.execute(sql, (*given, *values, (page - 1) * PAGE))
        return [StoryRow(*row) for row in rows], total

    def new_reports(self, story: str, since: Since) -> list[str]:
        """The ids of a story's new reports."""
        new, values = since.is_new("t")
        sql = f"SELECT r.id FROM story_reports t JOIN reports r ON r.key = t.report WHERE t.story = ? AND {new}"  # noqa: S608
        return self._connection.column(f"{sql} ORDER BY r.id", story, *values)

    def with_new(self, since: Since) -> list[str]:
        """The ids of the stories in which a report is new."""
        new, values = since.is_new("t")
        return self._connection.column(f"SELECT DISTINCT t.story FROM story_reports t WHERE {new}", *values)  # noqa: S608

    def generation(self, story: str) -> int:
        """In which generation a story was made; 0 where there is none."""
        return int(self._connection.one("SELECT generation FROM stories WHERE id = ?", story) or 0)

    def types(self) -> list[str]:
        """The types of events that claims are about."""
        return self._connection.column("SELECT DISTINCT type FROM claims WHERE type IS NOT NULL ORDER BY type")


def _news(since: Since) -> Condition:
    """The columns that count what of a story is new, and their values."""
    if not since.any:
        return "0, 0", ()
    new, values = since.is_new("t")
    old, values_of_old = since.is_old("t")
    reports = f"(SELECT count(*) FROM story_reports t WHERE t.story = s.id AND {new})"  # noqa: S608
    told = "SELECT 1 FROM claim_members m JOIN story_reports t ON t.report = m.report WHERE m.claim = c.key"
    claims = f"(SELECT count(*) FROM claims c WHERE c.story = s.id AND NOT EXISTS ({told} AND {old}))"  # noqa: S608
    return f"{reports}, {claims}", (*values, *values_of_old)


def _only_new(since: Since) -> list[Condition]:
    if not (since.any and since.only):
        return []
    new, values = since.is_new("t")
    return [(f"s.id IN (SELECT t.story FROM story_reports t WHERE {new})", values)]  # noqa: S608


def _wanted(wanted: Wanted, query: str) -> list[Condition]:
    """A condition for each thing that is asked for."""
    parts: list[Condition] = []
    if wanted.words:
        inside = "SELECT t.story FROM search_reports f JOIN story_reports t ON t.report = f.rowid"
        parts.append((f"s.id IN ({inside} WHERE search_reports MATCH ?)", (query or '""',)))
    if wanted.place:
        parts.append((f"s.id IN ({OF_NAME} = 'place')", (wanted.place,)))
    if wanted.actor:
        parts.append((f"s.id IN ({OF_NAME} <> 'place')", (wanted.actor,)))
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
    return parts


def _where(parts: list[Condition]) -> Condition:
    """The condition that all of them make, and its values."""
    if not parts:
        return "", ()
    return "WHERE " + " AND ".join(part for part, _ in parts), tuple(v for _, values in parts for v in values)
