"""The dates of a story's reports, and the times that these resolve."""

from dataclasses import dataclass
from datetime import date

from reportedly.model import Reading, StoryPublished, StoryReport, StoryTimex
from reportedly.reconciling.dating.align import Ends, Index, days_of, means
from reportedly.reconciling.dating.deeds import Deeds
from reportedly.reconciling.dating.likeness import Library
from reportedly.reconciling.dating.news import news_of, usual_lag
from reportedly.reconciling.dating.overlay import overlay
from reportedly.reconciling.dating.own import own_date
from reportedly.reconciling.dating.passages import Passage, Told, tell
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.dating.vote import Verdict, decide


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
    times = tuple(t for r in ordered if r.report.id in found for t in overlay(r, found[r.report.id]))
    return Dated(reports, times)


def _infer(readings: list[Reading]) -> dict[str, Verdict]:
    """The dates of undated reports, in rounds: those dated in one help to date others in the next."""
    known = {r.report.id: day for r in readings if (day := _day(r)) is not None}
    undated = {r.report.id: r for r in readings if r.report.published.earliest is None}
    found = {name: verdict for name, reading in undated.items() if (verdict := own_date(reading)) is not None}
    if not (known or found) or not undated:
        return found
    told = tell(readings)
    by_id = {reading.report.id: reading for reading in readings}
    lag = usual_lag([(r, known[r.report.id]) for r in readings if r.report.id in known])
    for round_ in range(cuts().rounds):
        days = known | {name: verdict.first for name, verdict in found.items() if verdict.first == verdict.last}
        base = _base(told, days, by_id, lag, cuts().support * (1 + round_ * cuts().stricter))
        waiting = sorted(undated.keys() - found.keys())
        fresh = {name: v for name in waiting if (v := base.date(undated[name], told[name])) is not None}
        if not fresh:
            break
        found |= fresh
    return found


@dataclass(frozen=True, slots=True)
class Base:
    """What the reports dated so far give to date others by.

    Attributes:
        lag: How many days after their news these come out.
        support: The votes that a date needs.
    """

    index: Index
    deeds: Deeds
    library: Library
    lag: int
    support: float

    def date(self, reading: Reading, told: Told) -> Verdict | None:
        """The date of one report; None where nothing supports one."""
        pairs = [pair for passage in told.passages for pair in self.index.pairs(passage)]
        pairs += [pair for passage in told.passages for pair in self.deeds.pairs(passage, reading)]
        return decide(pairs, self.library.like(told), news_of(reading, self.lag), self.support)


def _base(told: dict[str, Told], days: dict[str, date], readings: dict[str, Reading], lag: int, support: float) -> Base:
    rows = [(p, readings[n], days[n], _times(p, readings[n], days[n])) for n in sorted(days) for p in told[n].passages]
    index = Index((passage, day, frozenset(times.values())) for passage, _, day, times in rows)
    return Base(index, Deeds(rows), Library([(told[name], days[name]) for name in sorted(days)]), lag, support)


def _times(passage: Passage, reading: Reading, day: date) -> dict[str, Ends]:
    """The days of the passage's times by id, reckoned anew where the report's own day was inferred."""
    inferred = reading.report.published.earliest is None
    times = {}
    for timex in passage.timexes:
        if inferred and timex.reckoning is not None:
            ends = means(timex, day)
        else:
            ends = days_of((timex.earliest, timex.latest), timex)
        if ends and timex.type in ("DATE", "TIME"):
            times[timex.id] = ends
    return times


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
    report, told = reading.report, reading.report.published
    published = StoryPublished(told.earliest, told.latest, told.how, ())
    if verdict is not None:
        ends = (verdict.first.isoformat(), verdict.last.isoformat())
        published = StoryPublished(*ends, "inferred", verdict.evidence)
    return StoryReport(report.id, report.outlet, published)
