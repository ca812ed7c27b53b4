"""How the units of a window stand to its cues, as rows of the tables that the network looks into."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from reportedly.encoder.found import Cue
from reportedly.encoder.places import Places, bucket
from reportedly.encoder.windows import LIMIT

Array = Any  # numpy arrays: numpy is heavy, so it is imported where it is used
NEVER = -1e4
NEAR = 1  # paragraphs to either side of its own in which a cue can hold anything


def relations(places: Places, cues: Sequence[Cue]) -> tuple[Array, Array]:
    """For each cue and unit the bucket of their distance, and paragraphs, sentences and marks between them."""
    import numpy as np

    index = np.arange(len(places.paragraphs))
    start = np.array([cue.start for cue in cues])[:, None]
    last = np.array([cue.end - 1 for cue in cues])[:, None]
    gap = np.minimum(index - start, 0) + np.maximum(index - last, 0)
    counts = np.array([places.paragraphs, places.sentences, places.quotes])
    apart = counts[:, None, :] - counts[:, start[:, 0]][:, :, None]
    rows = (apart[0].clip(-2, 2) + 2, apart[1].clip(-4, 4) + 4, np.abs(apart[2]).clip(max=4))
    return _buckets()[gap + LIMIT], np.stack(rows, 2).astype(np.int64)


@cache
def _buckets() -> Array:
    """The bucket of every distance that a window has room for, from the furthest before."""
    import numpy as np

    return np.array([bucket(n) for n in range(-LIMIT, LIMIT + 1)], np.int64)


def barred(edges: Array, apart: Array, cues: Sequence[Cue]) -> Array:
    """The scores with what cannot be made hopeless: source or content in the cue itself, or paragraphs away."""
    import numpy as np

    index = np.arange(edges.shape[1])
    start = np.array([cue.start for cue in cues])[:, None]
    end = np.array([cue.end for cue in cues])[:, None]
    off = ((index >= start) & (index < end)) | (np.abs(apart[:, :, 0] - 2) > NEAR)
    never = np.array([0.0, NEVER, NEVER] * 3, np.float32)
    return np.where(off[:, :, None], edges + never, edges)
