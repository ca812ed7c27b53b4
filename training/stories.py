"""Chooses the cut-offs of grouping on documents whose story is known, and measures them on topics left out.

    python -m training.stories DOCUMENTS [DOCUMENTS ...]

DOCUMENTS are JSON Lines with `id`, `text`, `story` and perhaps `topic` (else the story without what follows its last
"-" is one: look-alikes share it). Each topic is measured with the cut-offs that are best on all others; what is printed
is BCubed so, BCubed of the shipped cut-offs, and how often which cut-offs were chosen. The first file alone chooses.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import NamedTuple

from reportedly.case import report
from reportedly.reading import load_reader
from reportedly.reconciling.grouping import group
from reportedly.reconciling.settings import StoryCuts, settings
from reportedly.reconciling.sketch import Sketch, sketch

JOINS = (0.2, 0.21, 0.22, 0.23, 0.24, 0.25, 0.26)
COHESIONS = (0.0, 0.7, 0.75, 0.8)
USUAL_PAIRS = (5, 10, 20)


class Told(NamedTuple):
    """A report with its topic and story."""

    sketch: Sketch
    topic: str
    story: str


class Rates(NamedTuple):
    """Precision and recall of one report's story."""

    precision: float
    recall: float


def told(path: Path) -> Iterator[Told]:
    """The reports of a file; only their texts, titles and addresses are looked at."""
    reader = load_reader()
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        known = {key: record[key] for key in ("title", "url", "outlet") if record.get(key)}
        reading = reader.read(report(record["text"], id=record["id"], **known))
        yield Told(sketch(reading), record.get("topic") or record["story"].rsplit("-", 1)[0], record["story"])


def rates(reports: Iterable[Told], cuts: StoryCuts) -> dict[str, Rates]:
    """BCubed precision and recall of each report, by its id."""
    reports = list(reports)
    story = {one.sketch.id: one.story for one in reports}
    sizes, found = Counter(story.values()), {}
    for members in (one.members for one in group((one.sketch for one in reports), cuts)):
        here = Counter(story[name] for name in members)
        for name in members:
            common = here[story[name]]
            found[name] = Rates(common / len(members), common / sizes[story[name]])
    return found


def f1(found: Iterable[Rates]) -> float:
    """Their F1 in percent."""
    pairs = list(found)
    precision, recall = (sum(one[i] for one in pairs) / len(pairs) for i in (0, 1))
    return 200 * precision * recall / (precision + recall)


def options() -> list[StoryCuts]:
    """The cut-offs that are tried."""
    shipped = settings().stories
    every = product(JOINS, COHESIONS, USUAL_PAIRS)
    return [replace(shipped, join=j, cohesion=c, usual_pairs=u) for j, c, u in every if c or u == USUAL_PAIRS[0]]


def folds(reports: list[Told]) -> tuple[float, Counter[str]]:
    """F1 of all reports, each topic by the cut-offs that are best on the others; and how often which were."""
    tried = {f"join {cuts.join} cohesion {cuts.cohesion} of {cuts.usual_pairs}": cuts for cuts in options()}
    found = {name: rates(reports, cuts) for name, cuts in tried.items()}
    chosen, measured = Counter[str](), []
    for topic in sorted({one.topic for one in reports}):
        inside = {one.sketch.id for one in reports if one.topic == topic}
        best = max(found, key=lambda name: (round(f1(r for id, r in found[name].items() if id not in inside), 6), name))
        chosen[best] += 1
        measured += [found[best][id] for id in sorted(inside)]
    return f1(measured), chosen


def main() -> None:
    """Prints the figures of each file."""
    for number, path in enumerate(map(Path, sys.argv[1:])):
        reports = list(told(path))
        shipped = f1(rates(reports, settings().stories).values())
        line = f"{path.name}: {len(reports)} reports, shipped cut-offs {shipped:.2f}"
        if not number:
            left_out, chosen = folds(reports)
            line += f", topics left out {left_out:.2f}, chosen {dict(chosen.most_common())}"
        print(line)


if __name__ == "__main__":
    main()
