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
from reportedly.encoder.places import places_of
from reportedly.encoder.relations import barred, relations
from reportedly.encoder.units import Unit, units_of
from reportedly.encoder.weights import Weights, wanted, weights_in
from reportedly.encoder.windows import Window
from reportedly.encoder.wordpiece import Vocabulary, read_vocabulary
from reportedly.model import Span

Array = Any  # numpy arrays: numpy is heavy, so it is imported where it is used
# Windows whose chains are decoded side by side. Each goes through the network alone, for in eight bits the scale of
# the numbers hangs on all that is computed together: what a window gives must not hang on its neighbours.
TOGETHER = 16
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
            seen = self._seen(some)
            new = self._attributions(units, some, seen)
            inner.extend(self._held(units, some, seen, inside(runs, new, some)) if runs else ())
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

    def _seen(self, windows: Sequence[Window]) -> list[list[Array]]:
        """What the network gives for each window, alone."""
        return [self._run(window, "edges", "units", "cues") for window in windows]

    def _attributions(self, units: Sequence[Unit], windows: Sequence[Window], seen: list[list[Array]]) -> list[Found]:
        """The attributions of some windows; their chains are decoded side by side."""
        import numpy as np

        cues = cues_in(_stacked([rows[0] for rows in seen]), np.array([len(rows[0]) for rows in seen]), self.cut)
        if not cues:
            return []
        return self._roles(units, windows, seen, cues, self.cut)

    def _held(
        self, units: Sequence[Unit], windows: Sequence[Window], seen: list[list[Array]], cues: Sequence[Cue]
    ) -> list[Found]:
        """What the words asked of hold, however unlikely."""
        return self._roles(units, windows, seen, cues, replace(self.cut, chance=0.0)) if cues else []

    def _roles(
        self, units: Sequence[Unit], windows: Sequence[Window], seen: list[list[Array]], cues: Sequence[Cue], cut: Cut
    ) -> list[Found]:
        """What each cue holds, as the cut-offs have it."""
        import numpy as np

        edges: list[Array] = []
        for number, window in enumerate(windows):
            mine = [cue for cue in cues if cue.row == number]
            edges.extend(self._pairs(units, window, seen[number], mine) if mine else ())
        lengths = np.array([len(rows) for rows in edges])
        return roles_of(_stacked(edges), lengths, cues, [windows[cue.row].units[0] for cue in cues], cut)

    def _pairs(self, units: Sequence[Unit], window: Window, seen: list[Array], cues: Sequence[Cue]) -> Array:
        """The scores of the role chain for the cues of one window."""
        import numpy as np

        near, apart = relations(places_of(units, window.units), cues)
        means = np.stack([seen[2][cue.start : cue.end].mean(0) for cue in cues])
        (edges,) = self.pairs.run(["edges"], {"units": seen[1], "cues": means, "near": near, "apart": apart})
        return barred(edges, apart, cues)


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
    return onnxruntime.InferenceSession(str(weights.folder / name), options, providers=["CPUExecutionProvider"])
