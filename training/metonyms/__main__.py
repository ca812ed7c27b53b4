"""Fits what tells a place's name that acts: `python -m training.metonyms {slots,fit,folds} FOLDER`.

FOLDER holds the development data. `slots` counts who stands in which part of a sentence and writes the table of slots;
`fit` writes the weights of the signs; `folds` prints how right they are on texts that they were not fitted on.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.data import read_lines
from training.metonyms import slots
from training.metonyms.examples import Example, examples, judged
from training.metonyms.fit import RIDGES, accuracy, fitted, folded

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "src/reportedly/knowledge/tables"
GOLD = ROOT / "benchmarks/gold/metonymy"
RIDGE = 4.0  # as good as 2 over the folds, and better on published names
PUBLISHED = 0.3  # what a name of a published text counts: there are more of them, most of them plain
LEAST = 0.03  # weights nearer to nothing are left out
HEAD = """# Who stands in which part of a sentence: slot, then how often somebody, a thing and a place fill it.
# Made by training/metonyms from the sets that training/manifest.toml names for it: no text, only counts.
# licence	Apache-2.0 for the table; the terms of the sets are in the manifest
"""
ABOUT = """# Made by `python -m training.metonyms fit FOLDER`; see training/metonyms.
[about]
title = "What each sign adds to the log odds that a place's name is somebody who acts there"
source = "fitted on our own gold for metonyms (dev, train) and on names of published reports (judged.jsonl)"
licence = "Apache-2.0"
date = "2026-11-22"

# How likely it must be; chosen on the folds, those of published names too.
[least]
any = 0.5
country = 0.35
seat = 0.45
institution = 0.45

[weights]
"""


def rows_of(folder: Path) -> list[Example]:
    """The examples of our own gold, and those of published reports."""
    own = [gold for name in ("dev", "train") for gold in read_lines(GOLD / f"{name}.jsonl")]
    read = judged(read_lines(GOLD / "judged.jsonl"), folder)
    return [*examples(own), *examples(read, PUBLISHED)]


def written(weights: dict[str, float]) -> str:
    """The table of weights."""
    kept = sorted((name, round(value, 2)) for name, value in weights.items() if abs(value) >= LEAST)
    return ABOUT + "".join(f'"{name}" = {value}\n' for name, value in kept)


def show(rows: Sequence[Example]) -> None:
    """Prints what is right over the folds, for each ridge."""
    for ridge in RIDGES:
        over = folded(rows, ridge)
        own, read = ([one for one in over if (one[0].weight == 1.0) is side] for side in (True, False))
        print("ridge", ridge, "own", round(accuracy(own), 1), "published", round(accuracy(read), 1))


def main() -> None:
    """Runs the step that is asked for."""
    step, folder = sys.argv[1], Path(sys.argv[2])
    if step == "slots":
        counts = slots.counted(slots.parsed(folder))
        (TABLES / "slots.tsv").write_text(HEAD + slots.written(counts), "utf-8")
        return
    rows = rows_of(folder)
    print(len(rows), "names,", sum(row.acts for row in rows), "of them act")
    if step == "folds":
        show(rows)
    else:
        (TABLES / "metonym_weights.toml").write_text(written(fitted(rows, RIDGE)), "utf-8")


if __name__ == "__main__":
    main()
