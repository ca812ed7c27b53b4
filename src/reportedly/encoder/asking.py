"""Words that may be cues inside what others say: which units they are, and which of them stand in a content."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reportedly.encoder.found import Cue, Found
from reportedly.encoder.units import Unit
from reportedly.encoder.windows import Window
from reportedly.model import Span

Run = tuple[int, int]


def runs_of(units: Sequence[Unit], spans: Sequence[Span]) -> list[Run]:
    """The units of each span, in order; without the spans that touch none."""
    ends = [unit.span.end for unit in units]
    starts = [unit.span.start for unit in units]
    found = {(bisect_right(ends, span.start), bisect_left(starts, span.end)) for span in spans}
    return sorted(run for run in found if run[0] < run[1])


def inside(runs: Sequence[Run], found: Sequence[Found], windows: Sequence[Window]) -> list[Cue]:
    """Those of the runs that stand in a content of what was found, and in no cue, as cues of their windows."""
    held = {unit for one in found for unit in one.content} - {unit for one in found for unit in range(*one.cue)}
    cues = []
    for row, window in enumerate(windows):
        first, last = window.units
        for start, end in runs[bisect_left(runs, (first, 0)) : bisect_left(runs, (last, 0))]:
            if end <= last and held.issuperset(range(start, end)):
                cues.append(Cue(row, start - first, end - first, 1.0))
    return cues
