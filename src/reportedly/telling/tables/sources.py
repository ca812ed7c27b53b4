"""A table with a row for each source: what it said, how often, and through whom it is known."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportedly.model import Attribution, Link, Reading, Story
from reportedly.telling.indexes import view_of
from reportedly.telling.tables.table import Cell, Table, stacked
from reportedly.telling.view import View

SOURCES = ("story", "name", "kind", "statements", "stances", "claims", "reports", "carriers")


@dataclass(slots=True)
class Source:
    """What a story holds of one source."""

    kind: str | None = None
    stances: Counter[str] = field(default_factory=Counter)
    reports: set[str] = field(default_factory=set)
    carriers: set[str] = field(default_factory=set)


def sources_table(stories: Sequence[Story]) -> Table:
    """A row for each source of each story, those with most statements first."""
    return stacked("sources", SOURCES, _rows(stories))


def _rows(stories: Sequence[Story]) -> Iterator[tuple[Cell, ...]]:
    for story in stories:
        view = view_of(story)
        vouched = Counter(_plain(view, o.name) for claim in story.claims for o in claim.origins)
        found = _collect(view, vouched)
        for name in sorted(found, key=lambda n: (-found[n].stances.total(), -vouched[n], n)):
            yield _row(story, name, found[name], vouched[name])


def _row(story: Story, name: str, source: Source, claims: int) -> tuple[Cell, ...]:
    stances = tuple(f"{stance} {count}" for stance, count in sorted(source.stances.items()))
    places = (tuple(sorted(source.reports)), tuple(sorted(source.carriers)))
    return (story.id, name, source.kind, source.stances.total(), stances, claims, *places)


def _collect(view: View, vouched: Counter[str]) -> dict[str, Source]:
    """The sources named in attributions, and those that vouch for a claim without being quoted."""
    found: dict[str, Source] = {}
    for report, reading in view.readings.items():
        for said in reading.attributions:
            if said.chain:
                _add(found, view, report, said)
    for claim in view.story.claims:
        for origin in claim.origins:
            source = found.setdefault(_plain(view, origin.name), Source())
            members = [claim.members[at] for at in origin.members]
            source.reports |= {member.report for member in members}
            carriers = [c.name for c in claim.carriers if set(c.members) & set(origin.members)]
            source.carriers |= {_plain(view, name) for name in carriers}
            source.kind = source.kind or _kind_of_name(view, origin.name)
    return {name: found[name] for name in sorted(found) if found[name].stances or vouched[name]}


def _add(found: dict[str, Source], view: View, report: str, said: Attribution) -> None:
    first = said.chain[0]
    source = found.setdefault(_plain(view, view.link_name(report, first)), Source())
    source.stances[said.stance] += 1
    source.reports.add(report)
    carrier = said.chain[-2] if len(said.chain) > 2 else said.chain[-1]
    source.carriers.add(_plain(view, view.link_name(report, carrier)))
    source.kind = source.kind or _kind(view, view.readings[report], first)


def _kind(view: View, reading: Reading, link: Link) -> str | None:
    known = next((entity.kind for entity in reading.entities if entity.id == link.entity), None)
    if known is None and link.span is None:
        return "outlet"
    return known or _kind_of_name(view, link.name)


def _plain(view: View, name: str) -> str:
    """A source's name; of a report its outlet or id, since a table explains no labels."""
    report = next((report for report, label in view.labels.items() if name in (report, label)), None)
    return view.readings[report].report.name if report else name


def _kind_of_name(view: View, name: str) -> str | None:
    if any(name in (report, reading.report.outlet) for report, reading in view.readings.items()):
        return "outlet"
    if any(name == c.name and c.kind == "agency" for reading in view.readings.values() for c in reading.report.credits):
        return "agency"
    return next((entity.kind for entity in view.story.entities if name in (entity.name, *entity.names)), None)
