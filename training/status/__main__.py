"""Fits the head that weighs the status of events, or measures it: python -m training.status {fit,measure} FOLDER.

FOLDER holds the development data. `fit` writes the table of weights from gold/status dev and train and the judged
reports' half to train on. `measure` prints the share right of the events that are read at all: by the rules alone, and
by rules and head together where the rules' status counts so much more in log odds; of each batch of train that the
rules were not fitted to, by a head that saw none from that batch on, and of the judged reports, by one that saw none.
"""

import argparse
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from reportedly.reading import load_reader
from training.events.table import write_table
from training.status.data import judged, own
from training.status.fit import STATUSES, Example, Numbers, fit

BATCHES = ("train-911", "train-971", "train-999")  # where each batch begins that rules were measured on untouched
TRUSTS = (0, 1, 1.5, 2, 2.5, 3, 4)  # log odds that are added to the status of the rules
TABLE = "status_weights.tsv"
SMALL = 0.05  # weights nearer to 0 change nothing that is printed
HEAD = """# Weights of the head that weighs the status of events: what each sign adds to the log odds of each.
# Made by training/status from the sets that training/manifest.toml names for it: no text, only weights.
# licence\tApache-2.0 for the table; the terms of the sets are in the manifest
"""


def right(listed: Sequence[Example], scores: Numbers, trust: float) -> float:
    """The share right, in percent, where the rules' status counts so much more."""
    hits = 0
    for example, row in zip(listed, scores, strict=True):
        total = [score + trust * (status == example.rule) for status, score in zip(STATUSES, row, strict=True)]
        hits += STATUSES[total.index(max(total))] in example.right
    return 100 * hits / len(listed)


def told(name: str, listed: Sequence[Example], scores: Numbers) -> str:
    """One line of figures."""
    rules = 100 * sum(example.rule in example.right for example in listed) / len(listed)
    both = ", ".join(f"{trust}: {right(listed, scores, trust):.1f}" for trust in TRUSTS)
    return f"{name}: {len(listed)} events, rules {rules:.1f}; head with the rules trusted by {both}"


def main() -> None:
    """Fits or measures."""
    parser = argparse.ArgumentParser(prog="python -m training.status", description=__doc__)
    parser.add_argument("action", choices=("fit", "measure"))
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    reader = load_reader()
    gold = [*own(reader, "dev"), *own(reader, "train")]
    news = judged(reader, asked.folder, "train")
    if asked.action == "fit":
        model = fit([*gold, *news])
        write_table(model.rows, model.weights, STATUSES, TABLE, HEAD, SMALL)
        return
    for first, last in pairwise(BATCHES):
        known = [e for e in gold if not e.text.startswith("train-") or e.text < first]
        batch = [e for e in gold if e.text.startswith("train-") and first <= e.text < last]
        if batch:
            print(told(f"from {first}", batch, fit(known).scores(batch)))
    known = [e for e in gold if not e.text.startswith("train-") or e.text < BATCHES[0]]
    check = judged(reader, asked.folder, "check")
    print(told("judged reports", [*news, *check], fit(known).scores([*news, *check])))
    print(told("their half to check by", check, fit([*gold, *news]).scores(check)))


if __name__ == "__main__":
    main()
