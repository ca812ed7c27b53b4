"""The encoder in one process: a report in, its attributions out, the same for the same report every time."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from reportedly.encoder.asking import inside, runs_of
from reportedly.encoder.found import Cue, Cut, Found, cues_in, roles_of
from reportedly.encoder.pieces import windows_of
from reportedly.encoder.places import Places, places_of
from reportedly.encoder.relations import barred, reaches, relations
from reportedly.encoder.units import Unit, units_of
from reportedly.encoder.weights import Weights, wanted, weights_in
from reportedly.encoder.windows import Window
from reportedly.encoder.wordpiece import Vocabulary, read_vocabulary
from reportedly.model import Span

Array = Any  # numpy arrays: numpy is heavy, so it is imported where it is used
# Windows whose chains are decoded side by side. Each goes through the network alone, for in eight bits the scale of
# the numbers hangs on all that is computed together: what a window gives must not hang on its neighbours.
TOGETHER = 16
# What onnxruntime makes of a sum and the norm after it is slower on a processor than the two: 25 reports, 18,607 words,
# go through the network in 3.08 s with it and in 2.78 s without (one thread, the best of four). It rounds otherwise:
# `python -m benchmarks attribution` gives relations 75.7 with it and 75.8 without, words of contents 91.9 and 92.1.
SLOWER = ["SkipLayerNormFusion"]
THREADS = "REPORTEDLY_ENCODER_THREADS"
MOST_THREADS = 8


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder reads in one report.

    Attributes:
        units: The words and marks that it saw, in order.
        found: The attributions, in order of their cues.
        asked: What the words that it was asked of hold, were they cues: of each that stands in a content of those.
    """

    units: tuple[Unit, ...]
    found: tuple[Found, ...]
    asked: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """What the network gives for one window.

    Attributes:
        window: The window.
        places: Where its units stand.
        edges: The scores of the cue chain.
        units: For each unit what the roles need of it.
        cues: For each unit what the roles need of it were it a cue.
    """

    window: Window
    places: Places
    edges: Array
    units: Array
    cues: Array


@dataclass(frozen=True, slots=True)
class Encoder:
    """The two networks with the vocabulary and the cut-offs that belong to them."""

    vocabulary: Vocabulary
    body: Any
    pairs: Any
    cut: Cut

    def read(self, text: str, paragraphs: Sequence[Span], asked: Sequence[Span] = ()) -> Encoded:
        """The attributions in these paragraphs of a text.

        Args:
            text: The text.
            paragraphs: What is read of it.
            asked: Words that may be cues inside a content, where the texts that the encoder learned from mark none.
                Asked for what such a cue holds, it knows it as well as that of any other.
        """
        units = units_of(text, paragraphs)
        windows = windows_of(self.vocabulary, text, units)
        runs = runs_of(units, asked)
        found: list[Found] = []
        inner: list[Found] = []
        for start in range(0, len(windows), TOGETHER):
            some = windows[start : start + TOGETHER]
            seen = [self._seen(units, window) for window in some]
            new = self._attributions(seen)
            inner.extend(self._held(seen, inside(runs, new, some)) if runs else ())
            found.extend(new)
        return Encoded(tuple(units), tuple(found), tuple(inner))

    def vectors(self, text: str, spans: Sequence[Span]) -> list[Array]:
        """A vector of length one for each span, which is read alone."""
        import numpy as np

        found = []
        for span in spans:
            windows = windows_of(self.vocabulary, text, units_of(text, [span]))
            rows = [self._run(window, "vectors")[0] for window in windows]
            mean = np.concatenate(rows).mean(0) if rows else np.zeros(1, np.float32)
            found.append(mean / max(float(np.linalg.norm(mean)), 1e-9))
        return found

    def _run(self, window: Window, *names: str) -> list[Array]:
        import numpy as np

        given = {name: np.array(getattr(window, name), np.int64) for name in ("pieces", "shapes", "first", "last")}
        rows: list[Array] = self.body.run(list(names), given)
        return rows

    def _seen(self, units: Sequence[Unit], window: Window) -> Seen:
        """What the network gives for a window, alone."""
        return Seen(window, places_of(units, window.units), *self._run(window, "edges", "units", "cues"))

    def _attributions(self, seen: Sequence[Seen]) -> list[Found]:
        """The attributions of some windows; their chains are decoded side by side."""
        import numpy as np

        edges = [one.edges for one in seen]
        cues = cues_in(_stacked(edges), np.array([len(rows) for rows in edges]), self.cut)
        return self._roles(seen, cues, self.cut) if cues else []

    def _held(self, seen: Sequence[Seen], cues: Sequence[Cue]) -> list[Found]:
        """What the words asked of hold, however unlikely."""
        return self._roles(seen, cues, replace(self.cut, chance=0.0)) if cues else []

    def _roles(self, seen: Sequence[Seen], cues: Sequence[Cue], cut: Cut) -> list[Found]:
        """What each cue holds, as the cut-offs have it."""
        import numpy as np

        edges: list[Array] = []
        moved: list[Cue] = []
        firsts: list[int] = []
        for number, one in enumerate(seen):
            for reach, near in reaches(one.places, [cue for cue in cues if cue.row == number]):
                edges.extend(self._pairs(one, reach, near))
                moved.extend(cue._replace(start=cue.start - reach.start, end=cue.end - reach.start) for cue in near)
                firsts.extend([one.window.units[0] + reach.start] * len(near))
        return roles_of(_stacked(edges), np.array([len(rows) for rows in edges]), moved, firsts, cut)

    def _pairs(self, seen: Seen, reach: slice, cues: Sequence[Cue]) -> Array:
        """The scores of the role chain for cues of one window, of the units within their reach."""
        import numpy as np

        near, apart = relations(seen.places, reach, cues)
        means = np.stack([seen.cues[cue.start : cue.end].mean(0) for cue in cues])
        (edges,) = self.pairs.run(["edges"], {"units": seen.units[reach], "cues": means, "near": near, "apart": apart})
        return barred(edges, reach, apart, cues)


def _stacked(rows: Sequence[Array]) -> Array:
    """The arrays in one, the shorter ones filled with zeros."""
    import numpy as np

    whole = np.zeros((len(rows), max(len(row) for row in rows), *rows[0].shape[1:]), np.float32)
    for number, row in enumerate(rows):
        whole[number, : len(row)] = row
    return whole


def load_encoder() -> Encoder | None:
    """The installed encoder, loaded once in a process; None where there is none or it is to be left aside."""
    weights = wanted()
    return None if weights is None else _loaded(weights.folder)


@cache
def _loaded(folder: Path) -> Encoder:
    return open_encoder(weights_in(folder))


def open_encoder(weights: Weights) -> Encoder:
    """The encoder of these weights."""
    body, pairs = (_session(weights, name) for name in ("model.onnx", "pairs.onnx"))
    return Encoder(read_vocabulary(weights.folder / "vocab.txt"), body, pairs, weights.cut)


def _session(weights: Weights, name: str) -> Any:  # noqa: ANN401 - an onnxruntime.InferenceSession
    import onnxruntime

    options = onnxruntime.SessionOptions()
    wanted = os.environ.get(THREADS, "1")
    options.intra_op_num_threads = min(MOST_THREADS, max(1, int(wanted))) if wanted.isdecimal() else 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(weights.folder / name), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
    )
