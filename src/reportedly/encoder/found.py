"""From the scores of the two chains to attributions: which cues count, and what each of them holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from reportedly.encoder.decode import best, likelihoods, totals
from reportedly.encoder.machines import BEGIN, CONTENT, INSIDE, OUT, SOURCE, cue_machine, role_ends, role_machine
from reportedly.encoder.units import Unit
from reportedly.model import Span

Array = Any  # numpy arrays: numpy is heavy, so it is imported where it is used


@dataclass(frozen=True, slots=True)
class Cut:
    """Cut-offs, tuned on reports that the training did not see.

    Attributes:
        begin: Added to the score of beginning a cue: how readily one is found at all.
        chance: The least chance, of the cue times of its holding anything, at which an attribution is kept.
        source: The least chance that there is a source at which one is read.
        slope: With the offset: how the log odds of such a chance turn into those of being right.
        offset: See slope.
    """

    begin: float = 0.0
    chance: float = 0.3
    source: float = 0.5
    slope: float = 1.0
    offset: float = 0.0


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
    begins = likelihoods(chain, edges, lengths)[..., BEGIN].sum(2)
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


def roles_of(edges: Array, lengths: Array, cues: Sequence[Cue], firsts: Sequence[int], cut: Cut) -> list[Found]:
    """The attributions of some cues that are likely enough, in order.

    Args:
        edges: The scores of the role chain, one row a cue.
        lengths: How many units each row has.
        cues: The cues.
        firsts: For each cue the number of its window's first unit.
        cut: The cut-offs.
    """
    import numpy as np

    holds, sourced = _chances(edges, lengths)
    with_source = sourced >= cut.source
    ends = np.where(with_source[:, None], role_ends(source=True), role_ends(source=False))
    labels, _ = best(role_machine(), edges, lengths, ends)
    found = []
    for n, (cue, first) in enumerate(zip(cues, firsts, strict=True)):
        row = labels[n, : int(lengths[n])]
        content, source = (tuple(int(t) + first for t in np.flatnonzero(row == role)) for role in (CONTENT, SOURCE))
        if content and cue.chance * holds[n] >= cut.chance:
            found.append(Found((cue.start + first, cue.end + first), source, content, cue.chance, float(holds[n])))
    return found


def _chances(edges: Array, lengths: Array) -> tuple[Array, Array]:
    """For each cue the chance that it holds anything, and if so that it has a source."""
    import numpy as np

    each, whole = totals(role_machine(), edges, lengths)
    with_source, without = (
        np.exp(each[:, list(role_ends(source=has))] - whole[:, None]).sum(1) for has in (True, False)
    )
    holds = with_source + without
    return holds, with_source / np.maximum(holds, 1e-12)


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
