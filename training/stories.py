"""Fits how likely two reports are of one story, and from which likelihood on groups are joined; measures both.

    python -m training.stories [--write FILE] DOCUMENTS [DOCUMENTS ...]

DOCUMENTS are JSON Lines with `id`, `text`, `story` and perhaps `topic` (else what stands before the "_" of a story, or
the story without what follows its last "-": look-alikes share it). Each file is grouped by itself. With `--write` the
weights of all files are written; without, everything is chosen anew for each topic without the topic: the signs among
SETS, the weights, the likelihood. Printed is BCubed so, and of what is shipped.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.case import report
from reportedly.reading import load_reader
from reportedly.reconciling.grouping import group
from reportedly.reconciling.likeness import STRANGE, Weights, common, nearness
from reportedly.reconciling.settings import settings
from reportedly.reconciling.sketch import ALIKE, Sketch, sketch

JOINS = (0.25, 0.3, 0.35, 0.4)
CROWDS = (0.0, 0.1, 0.2, 0.3)
WORDS = ("names alike", "words alike", "shorter", "longer", "names", "words", "places", "numbers")
LEAD = ("names of the lead", "lead", "names, less", "names, more")
APART = ("others", "other lead")
FACTS = ("figures agree", "figures differ", "same day")
SETS = {
    "all": (*WORDS, *LEAD, *APART, *FACTS),
    "no facts": (*WORDS, *LEAD, *APART),
    "no lead": (*WORDS, *APART, *FACTS),
    "nobody apart": (*WORDS, *LEAD, *FACTS),
    "words": WORDS,
}
RIDGE = 3.0
EVEN = 0.7  # a topic with many pairs counts for more than one with few, but not in proportion
SECOND = 1 / 3  # what each file but the first counts in choosing
ROUNDS = 15  # of Newton's method

Floats = npt.NDArray[np.float64]


class Told(NamedTuple):
    """A report with its topic and story."""

    sketch: Sketch
    topic: str
    story: str


class Pairs(NamedTuple):
    """Pairs of reports of one file that may be of one story.

    Attributes:
        ends: The numbers of the two reports.
        signs: What both share, a row each, by the names of `SETS["all"]`.
        right: Whether they are of one story.
        linked: Whether their words are alike enough for a link.
        counts: How much each counts.
    """

    ends: npt.NDArray[np.int64]
    signs: Floats
    right: npt.NDArray[np.bool_]
    linked: npt.NDArray[np.bool_]
    counts: Floats


class File(NamedTuple):
    """The reports of one file and their pairs."""

    name: str
    told: list[Told]
    pairs: Pairs


class Option(NamedTuple):
    """What is chosen: the name of the signs, and how likely two clusters must be of one story (reconciling.toml)."""

    signs: str
    join: float
    crowd: float


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
        yield Told(sketch(reading), record.get("topic") or topic_of(record["story"]), record["story"])


def topic_of(story: str) -> str:
    """The topic of a story by its name."""
    return story.split("_", maxsplit=1)[0] if "_" in story else story.rsplit("-", 1)[0]


def pairs(reports: Sequence[Told]) -> Pairs:
    """The pairs of reports that are not strange to each other."""
    cuts = settings().stories
    ends, rows, right, linked, topics = [], [], [], [], Counter[str]()
    for i, j in combinations(range(len(reports)), 2):
        one, other = reports[i], reports[j]
        near = nearness(one.sketch, other.sketch)
        if near < STRANGE * ALIKE:
            continue
        found = common(one.sketch, other.sketch, near)
        ends.append((i, j))
        rows.append([found[name] for name in SETS["all"]])
        right.append(one.story == other.story)
        linked.append(near >= cuts.near_join * ALIKE)
        topics[one.topic] += 1
    counts = np.array([topics[reports[i].topic] ** -EVEN for i, _ in ends])
    return Pairs(np.array(ends), np.array(rows), np.array(right), np.array(linked), counts)


def fitted(files: Sequence[File], names: Sequence[str], left_out: str = "") -> Weights:
    """The weights of these signs, by all pairs with no report of that topic."""
    kept = [[all(f.told[e].topic != left_out for e in ends) for ends in f.pairs.ends] for f in files]
    at = [SETS["all"].index(name) for name in names]
    x = np.concatenate([f.pairs.signs[keep][:, at] for f, keep in zip(files, kept, strict=True)])
    y = np.concatenate([f.pairs.right[keep] for f, keep in zip(files, kept, strict=True)])
    counts = np.concatenate([f.pairs.counts[keep] for f, keep in zip(files, kept, strict=True)])
    mean, spread = x.mean(0), x.std(0) + 1e-9
    found = _newton((x - mean) / spread, y, counts / counts.mean())
    scaled = found[1:] / spread
    return Weights(float(found[0] - scaled @ mean), dict(zip(names, map(float, scaled), strict=True)))


def _newton(x: Floats, y: npt.NDArray[np.bool_], counts: Floats) -> Floats:
    """The bias and the weights of a logistic model with a ridge, from zero."""
    x = np.c_[np.ones(len(x)), x]
    penalty = np.full(x.shape[1], RIDGE)
    penalty[0] = 1e-6
    found = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-np.clip(x @ found, -30, 30)))
        slope = x.T @ (counts * (y - likely)) - penalty * found
        bend = (x.T * (counts * likely * (1 - likely))) @ x + np.diag(penalty)
        found = found + np.linalg.solve(bend, slope)
    return found


def grouped(file: File, by: Weights) -> dict[tuple[float, float], list[Rates]]:
    """For each of JOINS and CROWDS, precision and recall of each report, grouped by average link."""
    at = [SETS["all"].index(name) for name in by.signs]
    odds = by.bias + file.pairs.signs[:, at] @ np.array(list(by.signs.values()))
    likely = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    cuts = settings().stories
    alike = (
        file.pairs.signs[:, SETS["all"].index("names alike")] + file.pairs.signs[:, SETS["all"].index("words alike")]
    )
    likely = np.where(alike >= cuts.sure, np.maximum(likely, alike), likely)
    likely = np.where(file.pairs.linked, likely, np.minimum(likely, cuts.unlinked))
    size = len(file.told)
    mean = np.zeros((size, size))
    mean[file.pairs.ends[:, 0], file.pairs.ends[:, 1]] = likely
    mean += mean.T
    joins = {crowd: list(_joins(mean.copy(), crowd)) for crowd in CROWDS}
    return {(j, c): rates(file.told, _labels(size, joins[c], j)) for j in JOINS for c in CROWDS}


def _joins(mean: Floats, crowd: float) -> Iterator[tuple[float, int, int]]:
    """The joins of average link, the most alike first; two that are many count as less alike."""
    np.fill_diagonal(mean, -9)
    alike = mean.copy()
    sizes = np.ones(len(mean))
    for _ in range(len(mean) - 1):
        best = alike.max(1)
        kept = int(best.argmax())
        gone = int(alike[kept].argmax())
        if best[kept] < min(JOINS):
            return
        yield float(best[kept]), kept, gone
        row = (mean[kept] * sizes[kept] + mean[gone] * sizes[gone]) / (sizes[kept] + sizes[gone])
        sizes[kept] += sizes[gone]
        row[[kept, gone]] = -9
        mean[kept] = mean[:, kept] = row
        mean[gone] = mean[:, gone] = alike[gone] = alike[:, gone] = -9
        alike[kept] = alike[:, kept] = row - crowd * (1 - 1 / np.minimum(sizes, sizes[kept]))


def _labels(size: int, joins: Iterable[tuple[float, int, int]], least: float) -> list[int]:
    """For each report the number of its group."""
    labels = np.arange(size)
    for alike, kept, gone in joins:
        if alike >= least:
            labels[labels == gone] = kept
    return [int(label) for label in labels]


def rates(reports: Sequence[Told], labels: Sequence[int]) -> list[Rates]:
    """BCubed precision and recall of each report."""
    stories, groups = Counter(one.story for one in reports), Counter(labels)
    both = Counter((one.story, label) for one, label in zip(reports, labels, strict=True))
    return [
        Rates(both[one.story, label] / groups[label], both[one.story, label] / stories[one.story])
        for one, label in zip(reports, labels, strict=True)
    ]


def f1(found: Iterable[Rates]) -> float:
    """Their F1 in percent."""
    pairs = list(found)
    precision, recall = (sum(one[i] for one in pairs) / len(pairs) for i in (0, 1))
    return 200 * precision * recall / (precision + recall) if pairs else 0.0


def chosen(files: Sequence[File], left_out: str = "") -> tuple[Option, list[list[Rates]]]:
    """The signs and the likelihoods that are best on all topics but one, and by them the rates of each file."""
    tried: dict[Option, list[list[Rates]]] = {}
    for name, signs in SETS.items():
        found = [grouped(file, fitted(files, signs, left_out)) for file in files]
        tried |= {Option(name, *cuts): [of[cuts] for of in found] for cuts in found[0]}

    def worth(option: Option) -> float:
        kept = [
            [rate for rate, one in zip(of, file.told, strict=True) if one.topic != left_out]
            for of, file in zip(tried[option], files, strict=True)
        ]
        return sum(f1(of) * (SECOND if number else 1.0) for number, of in enumerate(kept) if of)

    best = max(tried, key=lambda option: (round(worth(option), 6), option))
    return best, tried[best]


def folds(files: Sequence[File]) -> tuple[list[float], Counter[str]]:
    """F1 of each file, each topic by what was chosen without it; and how often what was."""
    measured: list[dict[str, Rates]] = [{} for _ in files]
    often = Counter[str]()
    for topic in sorted({one.topic for file in files for one in file.told}):
        option, found = chosen(files, topic)
        often[f"{option.signs} {option.join} {option.crowd}"] += 1
        for of, file, held in zip(found, files, measured, strict=True):
            held |= {one.sketch.id: rate for rate, one in zip(of, file.told, strict=True) if one.topic == topic}
    return [f1(held.values()) for held in measured], often


def shipped(reports: Sequence[Told]) -> float:
    """F1 of grouping as it is shipped."""
    group_of = {name: n for n, one in enumerate(group(of.sketch for of in reports)) for name in one.members}
    return f1(rates(reports, [group_of[one.sketch.id] for one in reports]))


def write(path: Path, by: Weights) -> None:
    """Puts the weights into the table, behind what it says of itself."""
    about = path.read_text("utf-8").split("[weights]")[0]
    signs = "\n".join(f'"{name}" = {round(weight, 3)}' for name, weight in by.signs.items())
    path.write_text(f"{about}[weights]\nbias = {round(by.bias, 3)}\n\n[weights.signs]\n{signs}\n", "utf-8")


def main() -> None:
    """Fits and writes the weights, or prints the figures of each file."""
    given = sys.argv[1:]
    table = Path(given[1]) if given[0] == "--write" else None
    read = [(path.name, list(told(path))) for path in map(Path, given[2:] if table else given)]
    files = [File(name, reports, pairs(reports)) for name, reports in read]
    if table:
        option, _ = chosen(files)
        write(table, fitted(files, SETS[option.signs]))
        print(option)
        return
    left_out, often = folds(files)
    for file, figure in zip(files, left_out, strict=True):
        print(f"{file.name}: {len(file.told)} reports, shipped {shipped(file.told):.2f}, topics left out {figure:.2f}")
    print(f"chosen: {dict(often.most_common())}")


if __name__ == "__main__":
    main()
