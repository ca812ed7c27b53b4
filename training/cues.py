"""Counts cues and fits their weights on attributions marked by people.

    python -m training.cues TRAIN.jsonl

Reads JSON Lines with `id`, `text` and `attributions` (source, cue and content as lists of spans) and writes
cues_polnear.toml and cue_weights.toml. Every possible cue of every frame is tried; one is right where a marked
attribution shares its cue and half of its content (for the weights: its source too). The counts that the weights are
fitted on come from the other half of the reports.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.tokens import Token

from reportedly.model import Published, Report, Span
from reportedly.reading.attributions.candidates import PARTS, candidates
from reportedly.reading.attributions.draft import Frame
from reportedly.reading.attributions.features import features
from reportedly.reading.attributions.find import ACCORDING, source_head, source_of
from reportedly.reading.attributions.layout import Layout, lay_out
from reportedly.reading.attributions.lexicon import SMOOTHING
from reportedly.reading.attributions.tree import place
from reportedly.reading.language import DEFAULT_MODEL, load_language
from reportedly.reading.parse import parse

TABLES = Path(__file__).parents[1] / "src/reportedly/knowledge/tables"
WORD = re.compile(r"\w+(?:[.'’]\w+)*")
PLAIN_WORD = re.compile(r"[a-z][a-z'-]*").fullmatch
PLAIN_FRAME = re.compile(r"[a-z_]+").fullmatch
LEAST_SHARE = 0.2  # frames that are right more rarely make no word a cue
LEAST_BASE = 0.04  # candidates below this are hopeless and would only slow the fit
RIDGE = 1.0
HEAD = """[about]
title = "{title}"
source = "{made} by the Reportedly maintainers on the training half of PolNeAR 1.0 (no licence stated): {what}, no text"
licence = "Apache-2.0 for the table; PolNeAR states none"
date = "2026-11-21"
"""
Key = tuple[str, str, str]  # part of speech, dictionary form, frame
Words = frozenset[int]
Marked = dict[str, Words]
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Try:
    """One frame of one possible cue, and whether people marked it."""

    key: Key
    held: tuple[str, ...]
    right: bool
    wholly_right: bool


def words_at(text: str) -> list[int]:
    """For each character the number of its word, or -1."""
    numbers = [-1] * len(text)
    for number, word in enumerate(WORD.finditer(text)):
        numbers[word.start() : word.end()] = [number] * (word.end() - word.start())
    return numbers


def within(spans: Iterable[Sequence[int]], numbers: list[int]) -> Words:
    """The words at the spans."""
    return frozenset(n for start, end in spans for n in numbers[start:end] if n >= 0)


def half(left: Words, right: Words) -> bool:
    """Whether at least half of either is common."""
    common = len(left & right)
    return common > 0 and 2 * common >= len(left) and 2 * common >= len(right)


def tries(record: dict[str, Any], nlp: Language) -> Iterator[list[Try]]:
    """For each possible cue of a report its frames."""
    report = Report(record["id"], None, None, None, None, "en", record["text"], Published(), None, (), ())
    page = parse(report, nlp)
    layout, numbers = lay_out(page), words_at(record["text"])
    marked = [{role: within(a[role], numbers) for role in ("source", "cue", "content")} for a in record["attributions"]]
    for token in page.tokens():
        part = "p" if token.lower_ == "according" else PARTS.get(token.pos_)
        if part is None:
            continue
        here = [a for a in marked if numbers[token.idx] in a["cue"]]
        found = []
        for frame in candidates(layout, token):
            if any(start < end for start, end in frame.content):
                found.append(_tried(layout, token, part, frame, here, numbers))
        if found:
            yield found


def _tried(layout: Layout, token: Token, part: str, frame: Frame, here: list[Marked], numbers: list[int]) -> Try:
    doc = token.doc
    content = within([place(doc, run) for run in frame.content if run[0] < run[1]], numbers)
    head = source_head(token, part, frame)
    runs = source_of(token, frame, head)
    source = within([Span(*place(doc, run)) for run in runs], numbers)
    fitting = [a for a in here if half(a["content"], content)]
    whole = any(a["source"] & source or not (a["source"] or source) for a in fitting)
    held = tuple(features(layout, token, frame, head if runs else None))
    return Try((part, token.lemma_.lower(), frame.name), held, bool(fitting), whole)


class Counts:
    """How often a word in a frame occurs, and is right."""

    def __init__(self, cues: list[list[Try]]) -> None:
        self.seen: Counter[Key] = Counter(one.key for cue in cues for one in cue)
        self.right: Counter[Key] = Counter(one.key for cue in cues for one in cue if one.right)
        self.frames: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
        for (part, _, frame), n in self.seen.items():
            self.frames[part, frame][0] += n
        for (part, _, frame), n in self.right.items():
            self.frames[part, frame][1] += n

    def base(self, key: Key) -> float:
        """The smoothed share of right ones, as the product takes it."""
        if key[0] == "p":
            return ACCORDING if key[2] == "according" else 0.0
        seen, right = self.frames.get((key[0], key[2]), [0, 0])
        rate = right / seen if seen else 0.0
        return (self.right[key] + SMOOTHING * rate) / (self.seen[key] + SMOOTHING)


def cue_table(counts: Counts) -> str:
    """The counts of the words that are cues in some frame, and of all frames."""
    kept = _kept(counts)
    title = "Cue words and the frames in which they give attributions"
    lines = [HEAD.format(title=title, made="Counted", what="words, frames and counts")]
    lines.append("# WORD = { FRAME = [occurrences, right ones], ... }; made with the parse of en_core_web_sm 3.8\n")
    for part in "vnar":
        lines.append(f"[{part}]")
        for (_, lemma), frames in sorted(row for row in kept.items() if row[0][0] == part):
            row = ", ".join(f"{frame} = [{seen}, {right}]" for frame, (seen, right) in frames.items())
            lines.append(f'"{lemma}" = {{ {row} }}')
        lines.append("")
    for part in "vnar":
        lines.append(f"[frames.{part}]")
        listed = sorted((frame, pair) for (of, frame), pair in counts.frames.items() if of == part and pair[1])
        lines.extend(f"{frame} = [{seen}, {right}]" for frame, (seen, right) in listed if PLAIN_FRAME(frame))
        lines.append("")
    return "\n".join(lines)


def _kept(counts: Counts) -> dict[tuple[str, str], dict[str, tuple[int, int]]]:
    """The words worth keeping, each with all its frames that occur twice."""
    kept: dict[tuple[str, str], dict[str, tuple[int, int]]] = {}
    for key, seen in counts.seen.items():
        if counts.right[key] and seen >= 2 and counts.right[key] / seen >= LEAST_SHARE and PLAIN_WORD(key[1]):
            kept[key[:2]] = {}
    for (part, lemma, frame), seen in sorted(counts.seen.items()):
        if (part, lemma) in kept and seen >= 2 and PLAIN_FRAME(frame):
            kept[part, lemma][frame] = (seen, counts.right[part, lemma, frame])
    return kept


def weight_table(halves: tuple[list[list[Try]], list[list[Try]]]) -> str:
    """The weights of a logistic model over the counts of the other half and the features."""
    names = {"bias": 0, "counts": 1}
    rows: list[dict[int, float]] = []
    right: list[float] = []
    for own, other in ((0, 1), (1, 0)):
        counts = Counts(halves[other])
        for cue in halves[own]:
            base, _, one = max(((counts.base(t.key), -n, t) for n, t in enumerate(cue)), key=lambda row: row[:2])
            if base >= LEAST_BASE:
                share = min(max(base, 0.01), 0.99)
                held = {names.setdefault(name, len(names)): 1.0 for name in one.held}
                rows.append({0: 1.0, 1: float(np.log(share / (1 - share)))} | held)
                right.append(float(one.wholly_right))
    weights = _fitted(rows, np.array(right), len(names))
    head = HEAD.format(
        title="What each feature of a possible attribution adds to its log odds", made="Fitted", what="weights"
    )
    lines = [f"{name} = {weights[column]:.2f}" for name, column in sorted(names.items())]
    return (
        head
        + "\n# A logistic model over the counts of cues_polnear.toml and yes-or-no features.\n[weights]\n"
        + "\n".join(lines)
        + "\n"
    )


def _fitted(rows: list[dict[int, float]], right: Numbers, width: int) -> Numbers:
    """Newton's method with a ridge on all but the offset and the counts."""
    matrix = np.zeros((len(rows), width))
    for number, row in enumerate(rows):
        for column, value in row.items():
            matrix[number, column] = value
    weights, ridge = np.zeros(width), np.full(width, RIDGE)
    ridge[:2] = 1e-6
    for _ in range(15):
        likely = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (right - likely) - ridge * weights
        bend = (matrix * (likely * (1 - likely))[:, None]).T @ matrix + np.diag(ridge)
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def main() -> None:
    """Writes both tables."""
    nlp = load_language(DEFAULT_MODEL)
    halves: tuple[list[list[Try]], list[list[Try]]] = ([], [])
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            halves[number % 2].extend(tries(json.loads(line), nlp))
    (TABLES / "cues_polnear.toml").write_text(cue_table(Counts(halves[0] + halves[1])), encoding="utf-8")
    (TABLES / "cue_weights.toml").write_text(weight_table(halves), encoding="utf-8")


if __name__ == "__main__":
    main()
