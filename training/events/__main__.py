"""Fits the head that types events, or measures it: python -m training.events {fit,folds} FOLDER.

FOLDER holds the development data. `fit` writes the table of weights from all sets that training/manifest.toml names for
it; `folds` prints how heads do on texts that they were not trained on, and with --plot draws how confidences keep.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from reportedly.reading import load_reader
from training.events import measure
from training.events.data import Sample, all_sets
from training.events.fit import fit
from training.events.plot import bins, drawn
from training.events.table import write


def report(sets: Mapping[str, Sequence[Sample]], plot: Path | None) -> None:
    """Prints the figures by folds, and draws the plot."""
    found = measure.by_folds(sets)
    figures = measure.sentences(sets["plv-train"], found["plv-train"])
    print("plv-train " + " ".join(f"{name} {value:.1f}" for name, value in figures.items()))
    right, printed, gold = measure.marked(sets["own-events-dev"], found["own-events-dev"])
    print(f"own-events-dev P {100 * right / printed:.1f} R {100 * right / gold:.1f}")
    for name in ("wikievents-dev", "rams-dev"):
        hits, asked = measure.covered(sets[name], found[name])
        print(f"{name} covered triggers {100 * hits / asked:.1f} ({hits} of {asked})")
    rows = bins(measure.told(sets, found))
    for mean, share, count in rows:
        print(f"confidence {mean:.0f}: right {share:.0f} of {count}")
    if plot is not None:
        plot.write_text(drawn(rows), encoding="utf-8")


def main() -> None:
    """Fits or measures."""
    parser = argparse.ArgumentParser(prog="python -m training.events", description=__doc__)
    parser.add_argument("action", choices=("fit", "folds"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--plot", type=Path, help="SVG file for the reliability plot")
    asked = parser.parse_args()
    sets = all_sets(load_reader(), asked.folder)
    if asked.action == "fit":
        write(fit([sample.unit for samples in sets.values() for sample in samples]))
    else:
        report(sets, asked.plot)


if __name__ == "__main__":
    main()
