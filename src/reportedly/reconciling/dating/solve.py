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
from reportedly.reconciling.dating.counts import Count, Counts, by_counts
from reportedly.reconciling.dating.days import Belief, Column, Days
from reportedly.reconciling.dating.deeds import Deeds
from reportedly.reconciling.dating.links import Index, Link, joined
from reportedly.reconciling.dating.near import Nearness, Pair, around, by_nearness
from reportedly.reconciling.dating.news import by_weekday, lags_of
from reportedly.reconciling.dating.passages import Told, tell
from reportedly.reconciling.dating.settings import cuts, weights
from reportedly.reconciling.dating.tolls import Tolls, by_tolls, toll_of
from reportedly.reconciling.dating.trust import trust_of, trusted, word_of
from reportedly.reconciling.dating.turns import by_turns, turns

Spread = Mapping[int, float]


Columns = dict[str, Column]


@dataclass(slots=True)
class Case:
    """One report whose date is asked for.

    Attributes:
        fixed: What says the same in every round, for each day, by the kind of evidence.
        belief: The probability of each day as far as known.
    """

    reading: Reading
    told: Told
    fixed: Columns
    deeds: list[Link]
    links: list[Link]
    counts: list[Count]
    copies: list[Copy]
    pairs: dict[str, Pair]
    belief: Belief = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Solved:
    """The cases by report, the days that their beliefs are about, and the days of the reports that are dated.

    Attributes:
        trust: How far likeness is taken at its word in the story, 0 to 1.
    """

    cases: dict[str, Case]
    told: dict[str, Told]
    company: Company
    tolls: dict[str, float]
    days: Days
    known: dict[str, int]
    trust: float


def solve(readings: list[Reading], known: dict[str, int]) -> Solved:
    """The beliefs about every report whose day is not among the known ones; at least one is."""
    solved = gather(readings, known)
    for _ in range(cuts().rounds):
        _round(solved)
    return solved


def gather(readings: list[Reading], known: dict[str, int]) -> Solved:
    """All that there is to weigh about every report whose day is not among the known ones."""
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
    likely = {name: [link for passage in told[name].passages for link in index.links(passage)] for name in sorted(told)}
    trust = trust_of((link for name in sorted(likely) for link in likely[name]), known)
    likely = trusted(likely, trust)
    nearness, counts = Nearness(told, known), Counts(told)
    cases = {}
    for reading in asked:
        name = reading.report.id
        fixed = {
            "weekday": by_weekday(reading, lags, days.days),
            "bounds": by_bounds(reading, days),
            "turns": by_turns(told[name].names, turned, days),
            "dense": dense,
        }
        done = list(deeds.links(reading, told[name]))
        pairs = nearness.pairs(name)
        cases[name] = Case(reading, told[name], fixed, done, likely[name], list(counts.of(name)), copied[name], pairs)
    tolls = {r.report.id: toll for r in readings if (toll := toll_of(r)) is not None}
    return Solved(cases, told, Company(told, names, other), tolls, days, known, word_of(told, trust))


def _fainter(name: str, spread: Spread, solved: Solved) -> Spread:
    """The days of a report as others hear of them: what was only inferred may be wrong, and many may be so together."""
    share = 1.0 if name in solved.known else cuts().hearsay
    return {day: p * share for day, p in spread.items()}


def _dense(known: Mapping[str, int], days: Days) -> Column:
    """A report came out near one that is dated rather than far from all."""
    import numpy as np

    limits = cuts()
    near = [nearness({day: 1.0}, days) for day in sorted(set(known.values()))]
    return limits.dense * np.log(np.max(near, axis=0) + limits.dense_least)


def _round(solved: Solved) -> None:
    """Asks every report anew, by what the round before said of the others."""
    spreads = spreads_of(solved)
    beliefs = {name: believed(weighed(columns)) for name, columns in evidence(solved, spreads)}
    for name, belief in beliefs.items():
        solved.cases[name].belief = belief


def evidence(solved: Solved, spreads: Mapping[str, Spread]) -> Iterator[tuple[str, Columns]]:
    """For each report asked about what says how much for each day, by the kind of evidence, not yet weighed."""
    heard = {name: _fainter(name, spread, solved) for name, spread in spreads.items()}
    near = {name: nearness(spread, solved.days) for name, spread in heard.items()}
    beside_of = {name: around(spread, solved.days) for name, spread in heard.items()}
    told = Tolls(solved.tolls, heard)
    for name, case in sorted(solved.cases.items()):
        others = {other: spread for other, spread in heard.items() if other != name}
        beside = {other: value for other, value in near.items() if other != name}
        yield (
            name,
            case.fixed
            | {
                **_parted("company", solved.company.says(name, solved.days, beside), solved.trust),
                "tolls": by_tolls(solved.tolls.get(name), told.without(name), solved.days),
                **_by_others(case, solved, others),
                **by_nearness(
                    [(pair, beside_of[n]) for n, pair in case.pairs.items() if n in beside_of],
                    solved.days,
                    solved.trust,
                ),
            },
        )


def _by_others(case: Case, solved: Solved, spreads: Mapping[str, Spread]) -> Columns:
    """What single other reports say of each day."""
    import numpy as np

    days = solved.days
    copies = {copy.other for copy in case.copies if copy.whole}
    heard = list(_heard(case.links, spreads))
    ours, others = ([link for link in heard if (link.other.report in copies) == part] for part in (True, False))
    nothing = np.zeros(len(days.days))
    copied = [(copy.whole, copy.says(days, spreads[copy.other])) for copy in case.copies if copy.other in spreads]
    return {
        "deeds": _joined(list(_heard(case.deeds, spreads)), days, spreads),
        "links of copies": _joined(ours, days, spreads),
        **_parted("links", _joined(others, days, spreads), solved.trust),
        "whole copies": sum((said for whole, said in copied if whole), nothing),
        **_parted("copies", sum((said for whole, said in copied if not whole), nothing), solved.trust),
        **by_counts(case.counts, days, spreads, 1 - solved.trust),
    }


def _joined(links: list[Link], days: Days, spreads: Mapping[str, Spread]) -> Column:
    """What links say together."""
    says = {n: link.says(days, spreads[link.other.report]) for n, link in enumerate(links)}
    return joined(links, says, len(days.days))


def _parted(name: str, column: Column, trust: float) -> Columns:
    """What likeness says, in the part in which it is trusted and in that in which it is doubted."""
    return {name: trust * column, f"{name}, doubted": (1 - trust) * column}


def weighed(columns: Columns) -> list[float]:
    """All that speaks for and against each day; what the table gives no weight says nothing."""
    import numpy as np

    kinds = weights()
    given = (kinds[name] * np.asarray(columns[name]) for name in sorted(columns) if kinds.get(name))
    told: list[float] = sum(given, np.zeros(1)).tolist()
    return told


def spreads_of(solved: Solved) -> dict[str, Spread]:
    """The days of each report that is dated, or believed to be of a few days."""
    spreads: dict[str, Spread] = {name: {day: 1.0} for name, day in solved.known.items()}
    for name, case in solved.cases.items():
        spread = spread_of(case.belief, solved.days) if case.belief else {}
        if _is_settled(spread, solved.trust):
            spreads[name] = spread
    return spreads


def _heard(links: list[Link], spreads: Mapping[str, Spread]) -> Iterator[Link]:
    """The first few links of each passage with reports whose days are known or believed."""
    counted: Counter[Span] = Counter()
    for link in links:
        place = link.timex.span
        if link.other.report in spreads and counted[place] < cuts().links_heard:
            counted[place] += 1
            yield link


def _is_settled(spread: Spread, trust: float) -> bool:
    """Whether the days that are believed in lie near each other."""
    limits = cuts()
    enough = trust * limits.settled + (1 - trust) * limits.settled_doubted
    return any(
        sum(p for other, p in spread.items() if day <= other < day + limits.settled_days) >= enough for day in spread
    )


def believed(values: list[float]) -> Belief:
    """Probabilities that add up to 1."""
    most = max(values)
    odds = [math.exp(value - most) for value in values]
    whole = sum(odds)
    return [value / whole for value in odds]
