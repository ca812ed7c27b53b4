"""Weighs everything that says when the undated reports of a story came out, in rounds, all of them at once."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reportedly.model import Reading, Span
from reportedly.reconciling.dating.anchors import Apart
from reportedly.reconciling.dating.bounds import by_bounds
from reportedly.reconciling.dating.company import Company, nearness, spread_of
from reportedly.reconciling.dating.copies import Copy, copies
from reportedly.reconciling.dating.days import Belief, Days
from reportedly.reconciling.dating.deeds import Deeds
from reportedly.reconciling.dating.links import Index, Link, joined
from reportedly.reconciling.dating.news import by_weekday, lags_of
from reportedly.reconciling.dating.passages import Told, tell
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.dating.tolls import Tolls, by_tolls, toll_of
from reportedly.reconciling.dating.turns import by_turns, turns

Spread = Mapping[int, float]


@dataclass(slots=True)
class Case:
    """One report whose date is asked for.

    Attributes:
        fixed: What says the same in every round, for each day.
        belief: The probability of each day as far as known.
    """

    reading: Reading
    told: Told
    fixed: list[float]
    links: list[Link]
    copies: list[Copy]
    belief: Belief = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Solved:
    """The cases by report, the days that their beliefs are about, and the days of the reports that are dated."""

    cases: dict[str, Case]
    company: Company
    tolls: dict[str, float]
    days: Days
    known: dict[str, int]


def solve(readings: list[Reading], known: dict[str, int]) -> Solved:
    """The beliefs about every report whose day is not among the known ones; at least one is."""
    days = Days.around(known.values())
    told = tell(readings)
    asked = [r for r in readings if r.report.id not in known]
    other = Apart(told)
    index = Index((told[name] for name in sorted(told)), other)
    names = [r.report.id for r in asked]
    copied = copies(told, names, other)
    lags = lags_of((r, known[r.report.id]) for r in readings if r.report.id in known)
    dense = _dense(known, days)
    turned = turns({name: told[name].names for name in told}, known)
    deeds = Deeds(readings, told, known)
    cases = {}
    for reading in asked:
        name = reading.report.id
        links = [link for passage in told[name].passages for link in index.links(passage)]
        links = [*deeds.links(reading, told[name]), *links]
        weekday = by_weekday(reading, lags, days.days)
        fixed = _sum(weekday, by_bounds(reading, days), by_turns(told[name].names, turned, days), dense)
        cases[name] = Case(reading, told[name], fixed, links, copied[name])
    tolls = {r.report.id: toll for r in readings if (toll := toll_of(r)) is not None}
    solved = Solved(cases, Company(told, names, other), tolls, days, known)
    for _ in range(cuts().rounds):
        _round(solved)
    return solved


def _fainter(name: str, spread: Spread, solved: Solved) -> Spread:
    """The days of a report as others hear of them: what was only inferred may be wrong, and many may be so together."""
    share = 1.0 if name in solved.known else cuts().hearsay
    return {day: p * share for day, p in spread.items()}


def _dense(known: Mapping[str, int], days: Days) -> list[float]:
    """A report came out near one that is dated rather than far from all."""
    limits = cuts()
    near = [nearness({day: 1.0}, days) for day in sorted(set(known.values()))]
    return [limits.dense * math.log(max(column) + limits.dense_least) for column in zip(*near, strict=True)]


def _round(solved: Solved) -> None:
    """Asks every report anew, by what the round before said of the others."""
    spreads = spreads_of(solved)
    near = {name: nearness(_fainter(name, spread, solved), solved.days) for name, spread in spreads.items()}
    told = Tolls(solved.tolls, {name: _fainter(name, spread, solved) for name, spread in spreads.items()})
    beliefs = {}
    for name, case in sorted(solved.cases.items()):
        company = solved.company.says(name, solved.days, near)
        heard = {other: _fainter(other, spread, solved) for other, spread in spreads.items() if other != name}
        tolls = by_tolls(solved.tolls.get(name), told.without(name), solved.days)
        beliefs[name] = believed(_sum(logs(case, solved.days, heard), company, tolls))
    for name, belief in beliefs.items():
        solved.cases[name].belief = belief


def spreads_of(solved: Solved) -> dict[str, Spread]:
    """The days of each report that is dated, or believed to be of a few days."""
    spreads: dict[str, Spread] = {name: {day: 1.0} for name, day in solved.known.items()}
    for name, case in solved.cases.items():
        spread = spread_of(case.belief, solved.days) if case.belief else {}
        if _is_settled(spread):
            spreads[name] = spread
    return spreads


def logs(case: Case, days: Days, spreads: Mapping[str, Spread]) -> list[float]:
    """All that speaks for and against each day."""
    links = list(_heard(case.links, spreads))
    says = {n: link.says(days, spreads[link.other.report]) for n, link in enumerate(links)}
    copied = [copy.says(days, spreads[copy.other]) for copy in case.copies if copy.other in spreads]
    return _sum(case.fixed, joined(links, says, len(days.days)), *copied)


def _heard(links: list[Link], spreads: Mapping[str, Spread]) -> Iterator[Link]:
    """The first few links of each passage with reports whose days are known or believed."""
    counted: Counter[Span] = Counter()
    for link in links:
        place = link.timex.span
        if link.other.report in spreads and counted[place] < cuts().links_heard:
            counted[place] += 1
            yield link


def _is_settled(spread: Spread) -> bool:
    """Whether the days that are believed in lie near each other."""
    limits = cuts()
    return any(
        sum(p for other, p in spread.items() if day <= other < day + limits.settled_days) >= limits.settled
        for day in spread
    )


def believed(values: list[float]) -> Belief:
    """Probabilities that add up to 1."""
    most = max(values)
    odds = [math.exp((value - most) * cuts().boost) for value in values]
    whole = sum(odds)
    return [value / whole for value in odds]


def _sum(*columns: list[float]) -> list[float]:
    return [sum(values) for values in zip(*columns, strict=True)]
