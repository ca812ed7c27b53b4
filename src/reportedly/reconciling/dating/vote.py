"""Weighs the days that aligned sentences and like reports allow, and decides for one, an interval or none."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reportedly.model import Evidence
from reportedly.reconciling.dating.align import Pair
from reportedly.reconciling.dating.likeness import Likeness
from reportedly.reconciling.dating.settings import cuts


@dataclass(frozen=True, slots=True)
class Verdict:
    """First and last day on which a report can have come out, what says so, and why in one clause."""

    first: date
    last: date
    evidence: tuple[Evidence, ...]
    because: str


@dataclass(frozen=True, slots=True)
class News:
    """The weekday of the news as a report names it, and how many days later such reports come out at most."""

    weekday: int | None
    lag: int

    def fits(self, day: date) -> bool:
        """Whether the news can be of that day."""
        return self.weekday in (None, day.isoweekday())


def decide(pairs: list[Pair], likenesses: list[Likeness], news: News, support: float) -> Verdict | None:
    """The days that all agree on; None where the support is thin, or other days have nearly as much."""
    limits = cuts()
    votes = {day: vote for day, vote in _votes(pairs, likenesses).items() if news.fits(day)}
    best = max(votes.values(), default=0.0)
    if best < support:
        return None
    days = sorted(day for day, vote in votes.items() if vote >= best * limits.tied)
    first, last = days[0], days[-1]
    if news.weekday is not None:
        last = date.fromordinal(min(last.toordinal() + news.lag, date.max.toordinal()))
    rival = max((vote for day, vote in votes.items() if _days_off(day, first, last) > limits.rival_days), default=0.0)
    if (last - first).days >= limits.widest or rival * limits.margin > best:
        return None
    return _verdict(first, last, pairs, likenesses)


def _days_off(day: date, first: date, last: date) -> int:
    """How many days a day lies outside an interval; 0 inside."""
    return max((first - day).days, (day - last).days, 0)


def _votes(pairs: list[Pair], likenesses: list[Likeness]) -> dict[date, float]:
    """What speaks for each day: the weightiest pair for each time and dated report, and the reports alike."""
    by_day: dict[date, dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    for pair in pairs:
        for day in pair.allowed:
            mine = by_day[day][pair.timex.id]
            mine[pair.dated.report] = max(mine.get(pair.dated.report, 0.0), pair.weight * _near(day, pair.published))
    for likeness in likenesses:
        for day in likeness.allowed:
            by_day[day][""][likeness.dated] = likeness.weight
    return {day: sum(_fading(by_day[day][key].values()) for key in sorted(by_day[day])) for day in sorted(by_day)}


def _near(day: date, published: date) -> float:
    """What a like sentence counts for a day so far from that of the dated report."""
    return float(0.5 ** (max(abs((day - published).days) - 1, 0) / cuts().half_life))


def _fading(weights: Iterable[float]) -> float:
    """The sum of the weights, each further report that tells the same adding half as much as the one before."""
    return sum(weight * 0.5**rank for rank, weight in enumerate(sorted(weights, reverse=True)))


def _verdict(first: date, last: date, pairs: list[Pair], likenesses: list[Likeness]) -> Verdict | None:
    """The days with the passages that they rest on; None if none can be shown."""
    chosen = _resting_on([p for p in pairs if any(first <= day <= last for day in p.allowed)])
    alike = [x for x in likenesses if any(first <= day <= last for day in x.allowed)]
    alike = sorted(alike, key=lambda x: (-x.weight, x.dated))[:1]
    evidence = [e for pair in chosen for e in (pair.undated.evidence, pair.dated.evidence)]
    evidence += [e for likeness in alike if not chosen for e in likeness.evidence]
    if not evidence:
        return None
    return Verdict(first, last, tuple(evidence), _because(chosen, alike))


def _because(pairs: list[Pair], alike: list[Likeness]) -> str:
    if pairs:
        pair = pairs[0]
        start = pair.timex.span.start - pair.undated.evidence.start
        words = pair.undated.evidence.exact[start : start + pair.timex.span.end - pair.timex.span.start]
        return f"it tells with “{words}” what report {pair.dated.report} tells of {pair.day.isoformat()}"
    return f"it shares whole runs of words with report {alike[0].dated} of {alike[0].day.isoformat()}"


def _resting_on(pairs: list[Pair]) -> list[Pair]:
    """The weightiest pairs, one for each sentence of the undated report."""
    kept: dict[int, Pair] = {}
    for pair in sorted(pairs, key=lambda p: (-p.weight, p.undated.place, p.dated.report, p.dated.place, p.timex.id)):
        kept.setdefault(pair.undated.place, pair)
    return list(kept.values())[: cuts().evidence_pairs]
