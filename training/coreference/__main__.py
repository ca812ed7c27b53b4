"""Fits whom pronouns and definite nouns mean, on the entity chains of marked reports.

    python -m training.coreference STORIES [--folds N]

STORIES is a folder with documents.jsonl and entity_mentions.jsonl. Without --folds the weights are fitted on all and
written to coreference.toml; with it they are fitted on all stories but those of a fold and measured there, beside the
rules of grammar alone. The fit is a plain descent from zero in a fixed order, so that it always ends the same.
"""

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from reportedly.reading.entities.coreference.ranking import AHEAD
from training.coreference.data import Example, examples

TABLE = Path(__file__).parents[2] / "src/reportedly/knowledge/tables/coreference.toml"
STEPS, RATE, RIDGE = 300, 1.0, 0.004
LEAST_SEEN = 8  # a feature that fewer candidates have is left out
RIGHT = 80.0  # percent of the answers that must be right: who is named wrongly costs more than who is not named
CUTS = [cut / 100 for cut in range(30, 90, 5)]
HEAD = """[about]
title = "Whom pronouns and definite nouns mean: what each feature of a candidate adds to its log odds"
source = "Fitted by the Reportedly maintainers on entity chains of ECB+, topics 1 to 22 (CC BY 3.0): weights, no text"
licence = "Apache-2.0"
date = "2026-11-22"
notes = "Made by `python -m training.coreference`; nobody is at 0. Figures: training/coreference/README.md."

# How likely the best candidate must be; chosen on folds over stories.
[least]
pronoun = {pronoun}
nominal = {nominal}

[weights]
"""
Weights = dict[str, float]


def chances(example: Example, weights: Weights) -> list[float]:
    """The probability of each candidate; nobody has the rest."""
    sums = [sum(weights.get(name, 0.0) for name in held) for held in example.candidates]
    top = max([0.0, *sums])
    powers = [math.exp(value - top) for value in sums]
    total = math.exp(-top) + math.fsum(powers)
    return [power / total for power in powers]


def fit(listed: Sequence[Example]) -> Weights:
    """The weights that make the right candidates likely, or nobody where none is right."""
    seen = Counter(name for example in listed for held in example.candidates for name in held)
    weights = {name: 0.0 for name in sorted(seen) if seen[name] >= LEAST_SEEN}
    for step in range(STEPS):
        slope: dict[str, float] = defaultdict(float)
        for example in listed:
            likely = chances(example, weights)
            mass = math.fsum(likely[i] for i in example.right)
            for i, held in enumerate(example.candidates):
                wanted = likely[i] / mass if i in example.right and mass else 0.0
                for name in held:
                    slope[name] += wanted - likely[i]
        rate = RATE / (1 + 3 * step / STEPS)
        for name, weight in weights.items():
            weights[name] = weight + rate * (slope[name] / len(listed) * 4 - RIDGE * weight)
    return weights


def tally(listed: Sequence[Example], weights: Weights, cut: float) -> Counter[str]:
    """How many answers the model and the rules give, and how many of them are right."""
    found: Counter[str] = Counter()
    for example in listed:
        likely = chances(example, weights)
        best, *others = sorted(range(len(likely)), key=lambda i: (-likely[i], i))
        found["asked"] += bool(example.right)
        if likely[best] >= cut and all(likely[best] >= AHEAD * likely[other] for other in others):
            found.update({"given": 1, "right": best in example.right})
        if example.rule != -1:
            found.update({"rule given": 1, "rule right": example.rule in example.right})
    return found


def f1(found: Counter[str], who: str = "") -> float:
    """The harmonic mean of precision and recall in percent."""
    return 200 * found[f"{who}right"] / max(1, found[f"{who}given"] + found["asked"])


def precision(found: Counter[str], who: str = "") -> float:
    """How many of the answers are right, in percent."""
    return 100 * found[f"{who}right"] / max(1, found[f"{who}given"])


def folded(listed: Sequence[Example], count: int) -> dict[str, dict[float, Counter[str]]]:
    """The tallies for each cut, each story measured with weights that were fitted without it."""
    stories = sorted({example.story for example in listed})
    fold_of = {story: number % count for number, story in enumerate(stories)}
    found: dict[str, dict[float, Counter[str]]] = {s: {c: Counter() for c in CUTS} for s in ("pronoun", "nominal")}
    for number in range(count):
        weights = fit([example for example in listed if fold_of[example.story] != number])
        for sort, cuts in found.items():
            held = [e for e in listed if fold_of[e.story] == number and e.sort == sort]
            for cut, sums in cuts.items():
                sums.update(tally(held, weights, cut))
    return found


def main() -> None:
    """Fits and writes the table, or measures over folds."""
    listed = examples(Path(sys.argv[1]))
    print(len(listed), "examples", Counter(example.sort for example in listed))
    measured = folded(listed, int(sys.argv[sys.argv.index("--folds") + 1]) if "--folds" in sys.argv else 5)
    least = {}
    for sort, cuts in measured.items():
        any_ = next(iter(cuts.values()))
        print(f"{sort}: rules P {precision(any_, 'rule '):.1f} F1 {f1(any_, 'rule '):.1f}", dict(any_))
        for cut, found in cuts.items():
            print(f"  {cut:.2f} P {precision(found):.1f} F1 {f1(found):.1f}", dict(found))
        least[sort] = next((cut for cut in CUTS if precision(cuts[cut]) >= RIGHT), CUTS[-1])
    if "--folds" not in sys.argv:
        lines = [f"{name} = {value:.2f}" for name, value in fit(listed).items()]
        TABLE.write_text(HEAD.format(**least) + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
