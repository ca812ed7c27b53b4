"""From the scores of the two chains to attributions: which cues count, and what each of them holds."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from reportedly.encoder.decode import best, likelihoods, totals
from reportedly.encoder.machines import BEGIN, CONTENT, INSIDE, OUT, SOURCE, cue_machine, role_machine
from reportedly.encoder.units import Unit
from reportedly.model import Span

Array = Any  # numpy arrays: numpy is heavy, so it is imported where it is used


@dataclass(frozen=True, slots=True)
class Cut:
    """Cut-offs, tuned on reports that the training did not see.

    Attributes:
        begin: Added to the score of beginning a cue: how readily one is found at all.
        chance: The least chance, of the cue times of its holding anything, at which an attribution is kept.
        source: Added to the score of beginning a source.
        slope: What the log-odds of the chance are multiplied with to give those of being right.
        offset: What is added to them.
    """

    begin: float = 0.0
    chance: float = 0.3
    source: float = 0.0
    slope: float = 1.0
    offset: float = 0.0

    def confidence(self, chance: float) -> float:
        """How likely an attribution of this chance is right as a whole, as it was on reports kept for that."""
        odds = math.log(max(chance, 1e-6) / max(1 - chance, 1e-6))
        return 1 / (1 + math.exp(-self.slope * odds - self.offset))


class Cue(NamedTuple):
    """A run of units of one window, and the chance that a cue begins there."""

    row: int
    start: int
    end: int
    chance: float


class Found(NamedTuple):
    """One attribution in unit numbers of the report, with the chance of the cue and of its holding anything."""

    cue: tuple[int, int]
    source: tuple[int, ...]
    content: tuple[int, ...]
    chance: float
    holds: float


class Spans(NamedTuple):
    """One attribution in spans of the text."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def cues_in(edges: Array, lengths: Array, cut: Cut) -> list[Cue]:
    """The cues of some windows, in order."""
    chain = cue_machine()
    edges = edges.copy()
    chances = likelihoods(chain, edges, lengths)
    begins = chances[..., BEGIN].sum(2)
    for before in (OUT, BEGIN, INSIDE):
        edges[..., before * chain.width + BEGIN] += cut.begin
    labels, _ = best(chain, edges, lengths)
    found = []
    for row, length in enumerate(lengths):
        start = -1
        for t in range(int(length) + 1):
            label = int(labels[row, t]) if t < length else OUT
            if start >= 0 and label != INSIDE:
                found.append(Cue(row, start, t, float(begins[row, start:t].sum().clip(0, 1))))
                start = -1
            if label == BEGIN:
                start = t
    return found


def roles_of(edges: Array, lengths: Sequence[int], cues: Sequence[Cue], cut: Cut, firsts: Sequence[int]) -> list[Found]:
    """The attributions of the cues of some windows that are likely enough.

    Args:
        edges: The scores of the role chain, one row a cue.
        lengths: How many units each row has.
        cues: The cues.
        cut: The cut-offs.
        firsts: Number of the first unit of each window.
    """
    import numpy as np

    chain = role_machine()
    edges = edges.copy()
    nothing = np.array([edges[n, : int(length), 0].sum() for n, length in enumerate(lengths)])
    for before in (OUT, CONTENT):
        edges[..., before * chain.width + SOURCE] += cut.source
    total = totals(chain, edges, np.array(lengths))
    labels, _ = best(role_machine(empty=False), edges, np.array(lengths))
    found = []
    for n, cue in enumerate(cues):
        holds = float(1 - np.exp(min(0.0, nothing[n] - total[n])))
        first = firsts[cue.row]
        row = labels[n, : int(lengths[n])]
        content = tuple(int(t) + first for t in np.flatnonzero(row == CONTENT))
        if content and cue.chance * holds >= cut.chance:
            source = tuple(int(t) + first for t in np.flatnonzero(row == SOURCE))
            found.append(Found((cue.start + first, cue.end + first), source, content, cue.chance, holds))
    return found


def spans_of(units: Sequence[Unit], found: Found) -> Spans:
    """The spans of an attribution: runs of units, marks between them taken along."""
    cue = Span(units[found.cue[0]].span.start, units[found.cue[1] - 1].span.end)
    return Spans(_runs(units, found.source), (cue,), _runs(units, found.content))


def _runs(units: Sequence[Unit], numbers: Sequence[int]) -> tuple[Span, ...]:
    runs: list[Span] = []
    last = -2
    for n in numbers:
        span = units[n].span
        if n == last + 1 and units[n].paragraph == units[last].paragraph:
            runs[-1] = Span(runs[-1].start, span.end)
        else:
            runs.append(span)
        last = n
    return tuple(runs)
