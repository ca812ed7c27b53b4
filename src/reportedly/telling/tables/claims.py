"""Tables with a row for each claim, discrepancy and entry of the timeline."""

from collections.abc import Iterator, Sequence

from reportedly.model import Claim, ClaimEvent, Discrepancy, Story
from reportedly.telling.tables.table import Cell, Table, stacked
from reportedly.telling.timeline import write_timeline

CLAIMS = (
    "story",
    "claim",
    "text",
    "standing",
    "reports",
    "carriers",
    "origins",
    "carrier_names",
    "origin_names",
    "report_ids",
    "vocabulary",
    "type",
    "modes",
    "actors",
    "recipients",
    "places",
    "earliest",
    "latest",
)
DISCREPANCIES = (
    "story",
    "discrepancy",
    "kind",
    "verdict",
    "because",
    "first_report",
    "first_start",
    "first_end",
    "first_words",
    "second_report",
    "second_start",
    "second_end",
    "second_words",
    "members",
)
TIMELINE = ("story", "earliest", "latest", "text", "claims", "reports")


def claims_table(stories: Sequence[Story]) -> Table:
    """A row for each claim, with the three numbers and the names behind them."""
    return stacked("claims", CLAIMS, (_claim(story, claim) for story in stories for claim in story.claims))


def discrepancies_table(stories: Sequence[Story]) -> Table:
    """A row for each discrepancy: its first two members side by side, the verdict and why."""
    rows = (_discrepancy(story, found) for story in stories for found in story.discrepancies)
    return stacked("discrepancies", DISCREPANCIES, rows)


def timeline_table(stories: Sequence[Story]) -> Table:
    """A row for each entry of each story's timeline."""
    return stacked("timeline", TIMELINE, _entries(stories))


def _claim(story: Story, claim: Claim) -> tuple[Cell, ...]:
    three = claim.numbers
    names = (tuple(c.name for c in claim.carriers), tuple(o.name for o in claim.origins))
    reports = tuple(dict.fromkeys(member.report for member in claim.members))
    head = (story.id, claim.id, claim.text, claim.standing, three.reports, three.carriers, three.origins)
    return (*head, *names, reports, *_event(claim.event))


def _event(event: ClaimEvent | None) -> tuple[Cell, ...]:
    if event is None:
        return (None, None, (), (), (), (), None, None)
    parties = (event.actors, event.recipients, event.places)
    return (event.vocabulary, event.type, event.modes, *parties, event.earliest, event.latest)


def _discrepancy(story: Story, found: Discrepancy) -> tuple[Cell, ...]:
    sides: list[Cell] = []
    for position in (0, 1):
        member = found.members[position] if position < len(found.members) else None
        sides += [member.report, member.start, member.end, member.exact] if member else [None, None, None, None]
    return (story.id, found.id, found.kind, found.verdict, found.because, *sides, len(found.members))


def _entries(stories: Sequence[Story]) -> Iterator[tuple[Cell, ...]]:
    for story in stories:
        for entry in write_timeline(story):
            reports = tuple(dict.fromkeys(evidence.report for evidence in entry.evidence))
            yield (story.id, entry.earliest, entry.latest, entry.text, entry.claims, reports)
