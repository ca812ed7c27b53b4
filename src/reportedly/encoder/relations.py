"""How the units of a window stand to its cues, as rows of the tables that the network looks into."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Any

from reportedly.encoder.found import Cue
from reportedly.encoder.places import Places, bucket
from reportedly.encoder.windows import LIMIT

Array = Any  # numpy arrays: numpy is heavy, so it is imported where it is used
NEVER = -1e4
# Units beyond its paragraphs that are computed with a cue: the score of a unit hangs on the four to either side of it,
# and the step out of the last content is one unit beyond it.
SEEN = 5
NEAR = 1  # paragraphs to either side of its own in which a cue can hold anything


def reaches(places: Places, cues: Sequence[Cue]) -> list[tuple[slice, list[Cue]]]:
    """The cues of a window, each with the units that matter to it: of its own paragraph and those next to it."""
    found: list[tuple[slice, list[Cue]]] = []
    rows = places.paragraphs
    for cue in cues:
        first = bisect_left(rows, rows[cue.start] - NEAR) - SEEN
        last = bisect_right(rows, rows[cue.start] + NEAR) + SEEN
        reach = slice(max(0, first), min(len(rows), last))
        if not found or found[-1][0] != reach:
            found.append((reach, []))
        found[-1][1].append(cue)
    return found


def relations(places: Places, reach: slice, cues: Sequence[Cue]) -> tuple[Array, Array]:
    """For each cue and unit the bucket of their distance, and paragraphs, sentences and marks between them."""
    import numpy as np

    index = np.arange(reach.start, reach.stop)
    start = np.array([cue.start for cue in cues])[:, None]
    last = np.array([cue.end - 1 for cue in cues])[:, None]
    gap = np.minimum(index - start, 0) + np.maximum(index - last, 0)
    counts = np.array([places.paragraphs, places.sentences, places.quotes])
    apart = counts[:, None, reach] - counts[:, start[:, 0]][:, :, None]
    rows = (apart[0].clip(-2, 2) + 2, apart[1].clip(-4, 4) + 4, np.abs(apart[2]).clip(max=4))
    return _buckets()[gap + LIMIT], np.stack(rows, 2).astype(np.int64)


@cache
def _buckets() -> Array:
    """The bucket of every distance that a window has room for, from the furthest before."""
    import numpy as np

    return np.array([bucket(n) for n in range(-LIMIT, LIMIT + 1)], np.int64)


def barred(edges: Array, reach: slice, apart: Array, cues: Sequence[Cue]) -> Array:
    """The scores with what cannot be made hopeless: source or content in the cue itself, or paragraphs away."""
    import numpy as np

    index = np.arange(reach.start, reach.stop)
    start = np.array([cue.start for cue in cues])[:, None]
    end = np.array([cue.end for cue in cues])[:, None]
    off = ((index >= start) & (index < end)) | (np.abs(apart[:, :, 0] - 2) > NEAR)
    never = np.array([0.0, NEVER, NEVER] * 3, np.float32)
    return np.where(off[:, :, None], edges + never, edges)
