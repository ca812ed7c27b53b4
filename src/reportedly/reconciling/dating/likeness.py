"""Reports that share so many runs of words that they came out within days of each other."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reportedly.model import Evidence
from reportedly.reconciling.dating.align import around
from reportedly.reconciling.dating.passages import Run, Told
from reportedly.reconciling.dating.settings import cuts


@dataclass(frozen=True, slots=True)
class Likeness:
    """An undated report and a dated one that share many runs of words.

    Attributes:
        day: The dated one's day.
        allowed: The days on which the undated one can have come out.
        weight: Its vote for each of them.
        evidence: The two sentences that share most.
    """

    dated: str
    day: date
    allowed: frozenset[date]
    weight: float
    evidence: tuple[Evidence, Evidence]


class Library:
    """The runs of words of dated reports, but for background: runs that stand in reports far apart."""

    def __init__(self, dated: list[tuple[Told, date]]) -> None:
        """Takes the dated reports, each with its day."""
        self._reports = {told.report: (told, day) for told, day in dated}
        ends: dict[Run, tuple[date, date]] = {}
        for told, day in dated:
            for run in told.runs:
                first, last = ends.get(run, (day, day))
                ends[run] = min(first, day), max(last, day)
        most = 2 * cuts().report_days
        self._where: dict[Run, list[str]] = {run: [] for run, (a, b) in ends.items() if (b - a).days <= most}
        for told, _ in dated:
            for run in told.runs:
                if run in self._where:
                    self._where[run].append(told.report)

    def like(self, undated: Told) -> list[Likeness]:
        """The dated reports that are alike enough, in the order of their ids."""
        limits = cuts()
        shared: Counter[str] = Counter()
        for run in undated.runs:
            shared.update(self._where.get(run, ()))
        found = []
        for name in sorted(shared):
            other, day = self._reports[name]
            alike = shared[name] / math.sqrt(len(undated.runs) * len(other.runs))
            if alike < limits.report_alike or shared[name] < limits.report_runs:
                continue
            runs = [run for run in undated.runs if name in self._where.get(run, ())]
            if _in_news(undated, runs) and _in_news(other, runs):
                weight = min(1.0, alike * limits.report_weight)
                evidence = _evidence(undated, other, runs)
                found.append(Likeness(name, day, frozenset(around(day, limits.report_days)), weight, evidence))
        return found


def _in_news(told: Told, runs: Iterable[Run]) -> bool:
    """Whether one of the runs stands where a report tells its news: its end repeats what was told for weeks."""
    return any(told.runs[run] < len(told.sentences) * cuts().news_half for run in runs)


def _evidence(undated: Told, other: Told, runs: Iterable[Run]) -> tuple[Evidence, Evidence]:
    """The sentences of both that share most runs."""
    pairs = Counter((undated.runs[run], other.runs[run]) for run in runs)
    mine, theirs = min(pairs, key=lambda pair: (-pairs[pair], pair))
    return undated.sentences[mine], other.sentences[theirs]
