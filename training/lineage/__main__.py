"""Fits what shows that one report was made from another, on labelled pairs of reports.

    python -m training.lineage DERIVATION STORIES [--folds]

DERIVATION is pairs.jsonl, STORIES the documents.jsonl with their texts. Without --folds the weights are fitted on all
pairs and written to lineage.toml; with it they are fitted on all topics but one and measured on that, in turn, which is
printed. The fit is Newton's method from zero on standardised features, so that it always ends the same.
"""

import json
import math
import sys
from collections.abc import Sequence
from pathlib import Path

from reportedly.case import report
from reportedly.reading import load_reader
from reportedly.reconciling.borrowing import borrowing
from reportedly.reconciling.profile import Profile, profile

TABLE = Path(__file__).parents[2] / "src/reportedly/knowledge/tables/lineage.toml"
DERIVED = ("copy", "derived")
STEPS, RIDGE = 40, 1.0
Row = tuple[str, dict[str, float], bool]  # topic, features, derived or not
Weights = dict[str, float]


def rows(pairs: Path, documents: Path) -> list[Row]:
    """The features and the answer of each labelled pair."""
    labelled = [json.loads(line) for line in pairs.read_text("utf-8").splitlines()]
    wanted = {pair[side] for pair in labelled for side in "ab"}
    reader, profiles = load_reader(), dict[str, Profile]()
    for line in documents.read_text("utf-8").splitlines():
        record = json.loads(line)
        if record["id"] in wanted:
            known = {key: record[key] for key in ("title", "url") if record.get(key)}
            profiles[record["id"]] = profile(reader.read(report(record["text"], id=record["id"], **known)))
    found = []
    for pair in labelled:
        one, other = profiles[pair["a"]], profiles[pair["b"]]
        features = borrowing(one, other).features
        found.append((pair["story"].split("_")[0], features, pair["label"] in DERIVED))
    return found


def fit(found: Sequence[Row]) -> Weights:
    """The weights, with "base" for what is there without any feature."""
    names = sorted(found[0][1])
    means = {name: math.fsum(row[1][name] for row in found) / len(found) for name in names}
    spreads = {
        name: math.sqrt(math.fsum((row[1][name] - means[name]) ** 2 for row in found) / len(found)) or 1.0
        for name in names
    }
    matrix = [[1.0, *((row[1][name] - means[name]) / spreads[name] for name in names)] for row in found]
    weights = [0.0] * (len(names) + 1)
    for _ in range(STEPS):
        weights = _step(matrix, [row[2] for row in found], weights)
    plain = {name: weight / spreads[name] for name, weight in zip(names, weights[1:], strict=True)}
    return {"base": weights[0] - math.fsum(plain[name] * means[name] for name in names), **plain}


def _step(matrix: list[list[float]], answers: list[bool], weights: list[float]) -> list[float]:
    """The weights after one step of Newton's method, with a ridge on all but the base."""
    size = len(weights)
    ridge = [0.0] + [RIDGE] * (size - 1)
    chances = [1 / (1 + math.exp(-math.fsum(w * x for w, x in zip(weights, row, strict=True)))) for row in matrix]
    slope = [
        math.fsum((p - a) * row[i] for p, a, row in zip(chances, answers, matrix, strict=True)) + ridge[i] * weights[i]
        for i in range(size)
    ]
    bend = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(size):
            bend[i][j] = math.fsum(p * (1 - p) * row[i] * row[j] for p, row in zip(chances, matrix, strict=True))
        bend[i][i] += ridge[i] + 1e-9
    return [weight - change for weight, change in zip(weights, solve(bend, slope), strict=True)]


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations whose matrix is symmetric and positive."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for i in range(size):
        for j in range(i + 1, size):
            share = rows[j][i] / rows[i][i]
            rows[j] = [b - share * a for a, b in zip(rows[i], rows[j], strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (rows[i][size] - math.fsum(rows[i][k] * found[k] for k in range(i + 1, size))) / rows[i][i]
    return found


def derived(features: dict[str, float], weights: Weights) -> bool:
    """Whether the weights take a pair for derived."""
    return weights["base"] + math.fsum(weights[name] * value for name, value in features.items()) >= 0


def folds(found: Sequence[Row]) -> dict[str, float]:
    """Precision, recall and F1 of derived, each topic by the weights fitted on the others."""
    hits = predicted = 0
    for topic in sorted({row[0] for row in found}):
        weights = fit([row for row in found if row[0] != topic])
        for name, features, answer in found:
            if name == topic and derived(features, weights):
                predicted += 1
                hits += answer
    gold = sum(row[2] for row in found)
    return {"P": 100 * hits / predicted, "R": 100 * hits / gold, "F1": 200 * hits / (predicted + gold)}


def main() -> None:
    """Fits and writes, or measures."""
    found = rows(Path(sys.argv[1]), Path(sys.argv[2]))
    if "--folds" in sys.argv:
        print({name: round(value, 1) for name, value in folds(found).items()}, "of", len(found), "pairs")
        return
    lines = [f"{name} = {value:.3f}\n" for name, value in fit(found).items()]
    head = TABLE.read_text("utf-8").split("[weights]\n")[0]
    TABLE.write_text(head + "[weights]\n" + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
