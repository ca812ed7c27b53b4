"""Reports made from one another came out within days of each other."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.model import Evidence
from reportedly.reconciling.dating.anchors import Apart
from reportedly.reconciling.dating.days import Column, Days
from reportedly.reconciling.dating.passages import Run, Told
from reportedly.reconciling.dating.settings import cuts


@dataclass(frozen=True, slots=True)
class Copy:
    """Two reports that share many runs of words.

    Attributes:
        alike: How much of their runs they share, 0 to 1.
        whole: Whether the one is a copy of most of the other, names and numbers with it.
        evidence: The two sentences that share most.
    """

    other: str
    alike: float
    whole: bool
    evidence: tuple[Evidence, Evidence]

    def says(self, days: Days, spread: Mapping[int, float]) -> Column:
        """What the days of the other report say of each day of this one."""
        import numpy as np

        limits = cuts()
        gains = np.array(limits.verbatim_gain if self.alike >= limits.verbatim else limits.copy_gain)
        gain = np.append((gains - 1) * self.alike, 0.0)
        odds = np.ones(len(days.days))
        for day in sorted(spread):
            odds += spread[day] * gain[np.minimum(np.abs(days.column() - day), len(gains))]
        return np.log(odds)


def copies(told: Mapping[str, Told], asked: Iterable[str], apart: Apart) -> dict[str, list[Copy]]:
    """For each report asked about, those that share enough with it, in the order of their ids."""
    where: dict[Run, list[str]] = {}
    for name in sorted(told):
        for run in told[name].runs:
            where.setdefault(run, []).append(name)
    return {name: list(_copies(told, name, where, apart)) for name in asked}


def _copies(told: Mapping[str, Told], name: str, where: Mapping[Run, list[str]], apart: Apart) -> Iterable[Copy]:
    limits = cuts()
    mine = told[name]
    most = max(limits.copy_held, len(told) // 4)
    runs = [run for run in mine.runs if 1 < len(where[run]) <= most]
    shared = Counter(other for run in runs for other in where[run] if other != name)
    for other in sorted(shared):
        alike = shared[other] / math.sqrt(len(mine.runs) * len(told[other].runs))
        if alike >= limits.copy_alike and shared[other] >= limits.copy_runs:
            common = [run for run in runs if run in told[other].runs]
            if not (_in_news(mine, common) and _in_news(told[other], common)):
                continue
            likely = 1.0 if alike >= limits.copy_whole else apart.of(name, other)
            yield Copy(
                other, min(1.0, alike) * likely, alike >= limits.copy_whole, _evidence(mine, told[other], common)
            )


def _in_news(told: Told, runs: Iterable[Run]) -> bool:
    """Whether one of the runs stands where a report tells its news: its end repeats what was told for weeks."""
    return any(told.runs[run] < len(told.sentences) * cuts().news_half for run in runs)


def _evidence(told: Told, other: Told, runs: Iterable[Run]) -> tuple[Evidence, Evidence]:
    """The sentences of both that share most runs."""
    pairs = Counter((told.runs[run], other.runs[run]) for run in runs)
    mine, theirs = min(pairs, key=lambda pair: (-pairs[pair], pair))
    return told.sentences[mine], other.sentences[theirs]
