"""The dates of a story's reports, and the times that these resolve."""

from dataclasses import dataclass
from datetime import date

from reportedly.model import Evidence, Reading, StoryPublished, StoryReport, StoryTimex
from reportedly.reconciling.dating.doubt import is_lonely, suspects
from reportedly.reconciling.dating.overlay import overlay
from reportedly.reconciling.dating.own import own_date
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.dating.solve import Case, Solved, solve, spreads_of
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
    times = tuple(t for r in ordered if r.report.id in found for t in overlay(r, found[r.report.id]))
    return Dated(reports, times)


def _infer(readings: list[Reading]) -> dict[str, Verdict]:
    """The dates of undated reports, by their own words or by the other reports."""
    known = {r.report.id: day.toordinal() for r in readings if (day := _day(r)) is not None}
    undated = {r.report.id: r for r in readings if r.report.published.earliest is None}
    found = {name: verdict for name, reading in undated.items() if (verdict := own_date(reading)) is not None}
    known |= {name: verdict.first.toordinal() for name, verdict in found.items()}
    doubted = _doubted(readings, known)
    known = {name: day for name, day in known.items() if name not in doubted and not is_lonely(name, known)}
    if not known or not undated.keys() - found.keys():
        return found
    solved = solve([r for r in readings if r.report.id in known or r.report.id in undated], known)
    decided = {name: decide(case, solved) for name, case in sorted(solved.cases.items()) if name in undated}
    return found | {name: verdict for name, verdict in decided.items() if verdict is not None}


def _doubted(readings: list[Reading], known: dict[str, int]) -> dict[str, Verdict]:
    """The reports with another date than they state, as far as the others tell."""
    asked = suspects(readings, known)
    sound = {name: day for name, day in known.items() if name not in asked}
    if not asked or not sound:
        return {}
    solved = solve(readings, sound)
    found = {}
    for name in asked:
        verdict = decide(solved.cases[name], solved)
        if verdict is not None and not verdict.first.toordinal() - 1 <= known[name] <= verdict.last.toordinal() + 1:
            found[name] = verdict
    return found


def decide(case: Case, solved: Solved) -> Verdict | None:
    """The fewest days that are sure enough; None where too many would be needed."""
    limits = cuts()
    belief, days = case.belief, solved.days.days
    for width in range(1, limits.widest):
        best = max(range(len(days) - width + 1), key=lambda start: (sum(belief[start : start + width]), -start))
        if sum(belief[best : best + width]) >= limits.sure and days[best + width - 1] - days[best] == width - 1:
            one = max(range(best, best + width), key=lambda row: (belief[row], -row))
            if belief[one] >= limits.sure_day:
                return _verdict(case, solved, days[one], days[one])
            return _verdict(case, solved, days[best], days[best + width - 1])
    return None


def _verdict(case: Case, solved: Solved, first: int, last: int) -> Verdict | None:
    spreads = spreads_of(solved)
    pairs: dict[int, tuple[float, tuple[Evidence, ...], str]] = {}
    for link in case.links:
        spread = spreads.get(link.other.report, {})
        likely = max(spread, key=lambda d: (spread[d], d), default=None)
        if likely is None or not link.meets(first, likely):
            continue
        weight = link.sure * spread[likely] * link.gain()
        if weight > pairs.get(link.mine.place, (0.0,))[0]:
            words = link.timex.span.words(case.reading.report.text)
            told = link.other.report
            because = f"it tells with “{words}” what report {told} tells of the same day"
            pairs[link.mine.place] = weight, (link.mine.evidence, link.other.evidence), because
    chosen = sorted(pairs.values(), key=lambda pair: (-pair[0], pair[1]))[: cuts().evidence_pairs]
    evidence = tuple(e for _, both, _ in chosen for e in both)
    because = chosen[0][2] if chosen else "its words are those of that time"
    return Verdict(date.fromordinal(first), date.fromordinal(last), evidence, because)


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
