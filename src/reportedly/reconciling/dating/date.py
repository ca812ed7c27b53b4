"""The dates of a story's reports, and the times that these resolve."""

from dataclasses import dataclass
from datetime import date

from reportedly.model import Reading, StoryPublished, StoryReport, StoryTimex
from reportedly.reconciling.dating.decide import decide
from reportedly.reconciling.dating.doubt import doubts, is_lonely
from reportedly.reconciling.dating.overlay import overlay
from reportedly.reconciling.dating.own import own_date
from reportedly.reconciling.dating.solve import solve
from reportedly.reconciling.dating.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Dated:
    """Every report of a story with its date as far as it is known, and the times that inferred dates resolve."""

    reports: tuple[StoryReport, ...]
    timexes: tuple[StoryTimex, ...]


def date_reports(readings: tuple[Reading, ...]) -> Dated:
    """The reports in the order of their ids; a date that nothing supports stays unknown."""
    ordered = sorted(readings, key=lambda reading: reading.report.id)
    found = _infer(ordered)
    reports = tuple(_report(reading, found.get(reading.report.id)) for reading in ordered)
    inferred = [r for r in ordered if r.report.id in found and r.report.published.earliest is None]
    times = tuple(t for r in inferred for t in overlay(r, found[r.report.id]))
    return Dated(reports, times)


def _infer(readings: list[Reading]) -> dict[str, Verdict]:
    """What is found of undated reports, by their own words or by others, and of those that state a wrong date."""
    stated = {r.report.id: day.toordinal() for r in readings if (day := _day(r)) is not None}
    undated = {r.report.id: r for r in readings if r.report.published.earliest is None}
    found = {name: verdict for name, reading in undated.items() if (verdict := own_date(reading)) is not None}
    known = stated | {name: verdict.first.toordinal() for name, verdict in found.items()}
    doubted = doubts(readings, known)
    known = {name: day for name, day in known.items() if name not in doubted and not is_lonely(name, known)}
    if not known or not undated.keys() - found.keys():
        return doubted | found
    solved = solve([r for r in readings if r.report.id in known or r.report.id in undated], known)
    decided = {name: verdict for name in sorted(undated.keys() - known.keys()) if (verdict := decide(name, solved))}
    return decided | doubted | found


def _day(reading: Reading) -> date | None:
    """The one day on which a report came out, where it is told."""
    first, last = reading.report.published.earliest, reading.report.published.latest
    if not first or not last or first[:10] != last[:10]:
        return None
    try:
        return date.fromisoformat(first[:10])
    except ValueError:
        return None


def _report(reading: Reading, verdict: Verdict | None) -> StoryReport:
    """The report with its date; a stated one is kept, with the words that speak against it."""
    report, told = reading.report, reading.report.published
    if verdict is None:
        published = StoryPublished(told.earliest, told.latest, told.how, ())
    elif told.earliest is not None:
        published = StoryPublished(told.earliest, told.latest, told.how, verdict.evidence)
    else:
        ends = (verdict.first.isoformat(), verdict.last.isoformat())
        published = StoryPublished(*ends, "inferred", verdict.evidence)
    return StoryReport(report.id, report.outlet, published)
