"""Tables with a row for each story and for each report."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.model import Lineage, Story, StoryReport
from reportedly.telling.indexes import view_of
from reportedly.telling.tables.table import Cell, Table, stacked
from reportedly.telling.view import View

STORIES = (
    "story",
    "title",
    "earliest",
    "latest",
    "reports",
    "carriers",
    "origins",
    "claims",
    "corroborated",
    "denied",
    "disputed",
    "discrepancies",
    "conflicts",
)
REPORTS = (
    "story",
    "report",
    "outlet",
    "title",
    "url",
    "byline",
    "published_earliest",
    "published_latest",
    "published_how",
    "credits",
    "made_from",
    "share",
    "claims",
    "words",
)


def stories_table(stories: Sequence[Story]) -> Table:
    """A row for each story, with the three numbers and what stands how."""
    return stacked("stories", STORIES, (_story(story) for story in stories))


def reports_table(stories: Sequence[Story]) -> Table:
    """A row for each report: what is known of it, and what it was made from."""
    return stacked("reports", REPORTS, _all_reports(stories))


def _story(story: Story) -> tuple[Cell, ...]:
    standings = [claim.standing for claim in story.claims]
    carriers = {carrier.name for claim in story.claims for carrier in claim.carriers}
    origins = {origin.entity or origin.name for claim in story.claims for origin in claim.origins}
    counts = (standings.count("corroborated"), standings.count("denied"), standings.count("disputed"))
    conflicts = sum(found.verdict == "conflict" for found in story.discrepancies)
    head = (story.id, story.title, story.earliest, story.latest, len(story.reports), len(carriers), len(origins))
    return (*head, len(story.claims), *counts, len(story.discrepancies), conflicts)


def _all_reports(stories: Iterable[Story]) -> Iterator[tuple[Cell, ...]]:
    for story in stories:
        view = view_of(story)
        for report in story.reports:
            yield _report(view, report)


def _report(view: View, report: StoryReport) -> tuple[Cell, ...]:
    article = view.readings[report.id].report
    edges = [edge for edge in view.story.lineage if edge.source == report.id]
    made = [edge for edge in edges if edge.kind in ("copy", "derived")]
    claims = sum(any(member.report == report.id for member in claim.members) for claim in view.story.claims)
    credits = dict.fromkeys(credit.name for credit in article.credits if credit.kind != "photo")
    published = report.published
    head = (view.story.id, report.id, report.outlet, article.title, article.url, article.byline)
    dates = (published.earliest, published.latest, published.how)
    return (*head, *dates, tuple(credits), _targets(made), _share(made), claims, len(article.text.split()))


def _targets(edges: list[Lineage]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(edge.target for edge in edges))


def _share(edges: list[Lineage]) -> int | None:
    return max((edge.share for edge in edges), default=None)
