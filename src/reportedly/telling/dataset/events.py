"""The dataset: a row for each event as a coder of conflict events would write it, and how many rows mentions give."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reportedly.model import Claim, Event, Story, StoryEntity
from reportedly.telling.dataset.counts import DEAD, bounds, counts, givers, say_counts
from reportedly.telling.dataset.note import note
from reportedly.telling.dataset.parties import entities_by_name, parties
from reportedly.telling.dataset.when import date_precision, day
from reportedly.telling.dataset.where import where
from reportedly.telling.indexes import view_of
from reportedly.telling.tables.table import Cell, Table
from reportedly.telling.view import View

COLUMNS = (
    "story",
    "event",
    "earliest",
    "latest",
    "date_precision",
    "first_reported",
    "vocabulary",
    "type",
    "modes",
    "contexts",
    "quad",
    "actors",
    "actor_countries",
    "actor_sectors",
    "recipients",
    "recipient_countries",
    "recipient_sectors",
    "place",
    "place_precision",
    "country",
    "latitude",
    "longitude",
    "places",
    "deaths_low",
    "deaths_high",
    "deaths_according_to",
    "figures",
    "status",
    "standing",
    "reports",
    "carriers",
    "origins",
    "report_ids",
    "carrier_names",
    "origin_names",
    "mentions",
    "note",
    "evidence",
)
GENERIC = "HAPPENING"  # what another event only speaks of, or what has no type: no event to code


def events_table(stories: Sequence[Story]) -> Table:
    """A row for each event of each story; its caption says how many rows one row a mention would have given."""
    rows = tuple(_rows(stories))
    mentions = sum(int(str(row[COLUMNS.index("mentions")])) for row in rows)
    counted = f"{len(rows)} event{'' if len(rows) == 1 else 's'}"
    return Table("events", COLUMNS, rows, f"{counted}; one row for each mention would have given {mentions}")


def _rows(stories: Sequence[Story]) -> Iterator[tuple[Cell, ...]]:
    for story in stories:
        view = view_of(story)
        known = entities_by_name(story)
        first = {report.id: day(report.published.earliest) for report in story.reports}
        for claim in story.claims:
            if claim.event is not None and claim.event.type != GENERIC:
                yield _row(view, claim, known, first)


def _row(view: View, claim: Claim, known: dict[str, StoryEntity], first: dict[str, str | None]) -> tuple[Cell, ...]:
    told = [event for member in claim.members if (event := view.event(member)) is not None]
    reports = tuple(dict.fromkeys(member.report for member in claim.members))
    days = [found for name in reports if (found := first[name])]
    return (
        view.story.id,
        claim.id,
        *_when(claim),
        min(days, default=None),
        *_what(claim, told),
        *_who(claim, known),
        *_where(view, claim),
        *_how_many(view, claim),
        _status(claim, told),
        claim.standing,
        *_sources(view, claim, reports),
        len(told),
        note(view, claim, _named_places(view, claim)),
        tuple(f"{m.report} {m.span.start}-{m.span.end}" for m in claim.members),
    )


def _when(claim: Claim) -> tuple[Cell, ...]:
    event = claim.event
    assert event is not None
    return day(event.earliest), day(event.latest), date_precision(event.earliest, event.latest)


def _what(claim: Claim, told: list[Event]) -> tuple[Cell, ...]:
    event = claim.event
    assert event is not None
    mine = [one for one in told if one.type == event.type]
    contexts = tuple(sorted({context for one in mine for context in one.contexts}))
    quad = next((one.quad for one in mine), None)
    return event.vocabulary, event.type, event.modes, contexts, quad


def _who(claim: Claim, known: dict[str, StoryEntity]) -> tuple[Cell, ...]:
    event = claim.event
    assert event is not None
    return *parties(event.actors, known), *parties(event.recipients, known)


def _named_places(view: View, claim: Claim) -> tuple[str, ...]:
    """The places of the event, the most exact first."""
    best = where(view, claim)
    others = claim.event.places if claim.event else ()
    return tuple(dict.fromkeys([*((best.name,) if best else ()), *others]))


def _where(view: View, claim: Claim) -> tuple[Cell, ...]:
    best = where(view, claim)
    head: tuple[Cell, ...] = (best.name, best.precision, best.country, best.lat, best.lon) if best else (None,) * 5
    return *head, _named_places(view, claim)


def _how_many(view: View, claim: Claim) -> tuple[Cell, ...]:
    found = counts(view, claim)
    return *bounds(found, DEAD), givers(found, DEAD), say_counts(found)


def _status(claim: Claim, told: list[Event]) -> str:
    """How most members tell it; of equally many the status that the first of them gives."""
    if claim.standing == "denied":
        return "denied"
    votes = Counter(event.status for event in told)
    return votes.most_common(1)[0][0] if votes else ""


def _sources(view: View, claim: Claim, reports: tuple[str, ...]) -> tuple[Cell, ...]:
    three = claim.numbers
    carriers, origins = (
        tuple(view.labels.get(one.name, one.name) for one in side) for side in (claim.carriers, claim.origins)
    )
    return three.reports, three.carriers, three.origins, reports, carriers, origins
