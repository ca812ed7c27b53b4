"""Fits the weights of `[claim_weights]` in the table of reconciling, and prints how they do on stories left out.

    python -m training.claims stories

Takes the folder with documents.jsonl and event_mentions.jsonl (see manifest.toml); needs numpy. Pairs are two mentions
in different reports of one story that share a word, a family of words or a type, that nothing excludes, and that both
stand where gold marks an event. Folds are over topics: two stories of one topic never stand on both sides.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from reportedly import case
from reportedly.model import Reading
from reportedly.reconciling.matching import FEATURES, grounded, same_family, same_stem, same_type, vetoed
from reportedly.reconciling.passage import Passage
from reportedly.reconciling.reconcile import passages_of
from reportedly.reconciling.settings import settings

Record = dict[str, Any]
Array = Any
FOLDS = 5
RIDGE = 1.0
STEPS = 30


def records(path: Path) -> list[Record]:
    """The records of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def told(folder: Path) -> Iterator[tuple[str, list[Passage]]]:
    """Each story's topic and passages."""
    documents = records(folder / "documents.jsonl")
    story = {document["id"]: document["story"] for document in documents}
    read = [r for r in case.read([str(folder / "documents.jsonl")]) if isinstance(r, Reading)]
    stories: dict[str, list[Reading]] = defaultdict(list)
    for reading in read:
        stories[story[reading.report.id]].append(reading)
    for name, readings in sorted(stories.items()):
        yield name.split("_")[0], passages_of(tuple(readings))


def chains(mentions: list[Record]) -> dict[str, list[tuple[int, int, str]]]:
    """Where each report has events of which chain, in checked sentences."""
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for mention in mentions:
        if mention.get("selected", True):
            found[mention["doc"]].append((mention["start"], mention["end"], mention["chain"]))
    return found


def chain_of(passage: Passage, gold: dict[str, list[tuple[int, int, str]]]) -> frozenset[str]:
    """The chains of the mentions that a passage's trigger touches; of those it fits exactly alone, if any."""
    if passage.event is None:
        return frozenset()
    start, end = passage.event.trigger
    touched = [m for m in gold[passage.report.id] if m[0] < end and start < m[1]]
    exact = [m for m in touched if m[:2] == (start, end)]
    return frozenset(chain for *_, chain in exact or touched)


def pairs(folder: Path) -> tuple[Array, Array, Array, Array]:
    """Features, whether one event, topic, and whether enough is in common, of every pair."""
    gold = chains(records(folder / "event_mentions.jsonl"))
    rows: list[tuple[list[float], bool, str, bool]] = []
    for topic, passages in told(folder):
        marked = [(p, chain) for p in passages if (chain := chain_of(p, gold))]
        for (a, one), (b, other) in combinations(marked, 2):
            alike = same_stem(a, b) or same_type(a, b) or same_family(a, b)
            if a.report.id != b.report.id and alike and not vetoed(a, b):
                features = [float(feature(a, b)) for feature in FEATURES.values()]
                rows.append((features, bool(one & other), topic, grounded(a, b)))
    return tuple(np.array(column) for column in zip(*rows, strict=True))  # type: ignore[return-value]


def fit(features: Array, wanted: Array) -> Array:
    """The weights of a ridge logistic regression, the constant first."""
    rows = np.c_[np.ones(len(features)), features]
    weights, ridge = np.zeros(rows.shape[1]), RIDGE * np.eye(rows.shape[1])
    ridge[0, 0] = 1e-6
    for _ in range(STEPS):
        sure = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (sure - wanted) + ridge @ weights
        weights = weights - np.linalg.solve((rows * (sure * (1 - sure))[:, None]).T @ rows + ridge, slope)
    return weights


def main() -> None:
    """Prints precision and recall of each fold at the shipped cut-off, then the weights of all pairs."""
    features, wanted, topics, enough = pairs(Path(sys.argv[1]))
    fold = {topic: number % FOLDS for number, topic in enumerate(sorted(set(topics)))}
    folds = np.array([fold[topic] for topic in topics])
    for number in range(FOLDS):
        here = folds == number
        weights = fit(features[~here], wanted[~here])
        sure = 1 / (1 + np.exp(-np.c_[np.ones(here.sum()), features[here]] @ weights))
        joined = (sure >= settings().claims.join) & enough[here]
        right = (joined & wanted[here]).sum()
        print(f"fold {number}: pairs {here.sum()}, P {right / joined.sum():.1%}, R {right / wanted[here].sum():.1%}")
    for name, weight in zip(["always", *FEATURES], fit(features, wanted), strict=True):
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
