"""The passes of reconciling, in order."""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from reportedly.model import Discrepancy, Reading, Story, StoryPublished, StoryReport
from reportedly.reconciling.claims import make_claims, standing
from reportedly.reconciling.copies import distinct
from reportedly.reconciling.grouping import group
from reportedly.reconciling.lineage import trace
from reportedly.reconciling.passage import Known, passages
from reportedly.reconciling.profile import Profile, profile
from reportedly.reconciling.responses import answers, denials, speakers
from reportedly.reconciling.title import title_of


def reconcile(readings: Iterable[Reading]) -> tuple[Story, ...]:
    """The stories that the readings tell, whatever order they come in; sorted by date, then id."""
    stories = [_story(profiles) for profiles in group([profile(reading) for reading in distinct(readings)])]
    return tuple(sorted(stories, key=lambda story: (story.earliest or "9999", story.id)))


def _story(profiles: list[Profile]) -> Story:
    """One story of its reports."""
    readings = tuple(p.reading for p in profiles)
    dated = tuple(_as_read(reading) for reading in readings)
    known = Known({}, _times(readings))
    lineage = trace(profiles, dated)
    claims = make_claims([p for r in readings for p in passages(r, known)], known, lineage, ())
    found = [*answers(readings), *denials(claims, speakers(readings))]
    discrepancies = tuple(sorted(map(_named, _once(found)), key=lambda d: (d.members, d.id)))
    claims = tuple(replace(claim, standing=standing(claim, discrepancies)) for claim in claims)
    reports = sorted(dated, key=lambda r: (r.published.earliest or "9999", r.id))
    ordered = tuple(next(x for x in readings if x.report.id == r.id) for r in reports)
    days = [day for r in reports for day in (r.published.earliest, r.published.latest) if day]
    return Story(
        reports[0].id,
        title_of(ordered[0]),
        min(days, default=None),
        max(days, default=None),
        tuple(reports),
        (),
        (),
        lineage,
        claims,
        discrepancies,
        ordered,
    )


def _as_read(reading: Reading) -> StoryReport:
    published = reading.report.published
    return StoryReport(
        reading.report.id,
        reading.report.outlet,
        StoryPublished(published.earliest, published.latest, published.how, ()),
    )


def _times(readings: tuple[Reading, ...]) -> dict[tuple[str, str], tuple[str | None, str | None]]:
    return {(r.report.id, t.id): (t.earliest, t.latest) for r in readings for t in r.timexes}


def _once(found: list[Discrepancy]) -> list[Discrepancy]:
    """Each pair of passages once: the first that was found."""
    kept: dict[tuple[object, ...], Discrepancy] = {}
    for discrepancy in found:
        kept.setdefault((discrepancy.kind, *sorted(discrepancy.members)), discrepancy)
    return list(kept.values())


def _named(discrepancy: Discrepancy) -> Discrepancy:
    """The discrepancy with the hash of what it rests on as its id."""
    words = "\0".join(f"{m.report} {m.start} {m.end}" for m in discrepancy.members)
    return replace(discrepancy, id="d" + sha256(f"{discrepancy.kind}\0{words}".encode()).hexdigest()[:8])
