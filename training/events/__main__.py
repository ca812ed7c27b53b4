"""Fits the head that types events, or measures it: python -m training.events {fit,folds} FOLDER.

FOLDER holds the development data. `fit` writes the table of weights from all sets that training/manifest.toml names for
it, and for the benchmarks one from all folds but one. `folds` prints how heads do on texts that they were not trained
on; with --page it also writes docs/event-types.md and draws its plot anew.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.folds import HELD
from benchmarks.held_events import WEIGHTS
from reportedly.reading import load_reader
from training.events import measure, page
from training.events.data import Sample, all_sets, mentions_of
from training.events.fit import fit
from training.events.measure import Events
from training.events.plot import bins, drawn
from training.events.table import write

DOCS = Path(__file__).parents[2] / "docs"
OWN = ("own-events-dev", "own-events-train")
OTHER = ("wikievents-dev", "rams-dev")
YIELD = "YIELD"


def figures(sets: Mapping[str, Sequence[Sample]], found: Mapping[str, Events], bench: Path) -> str:
    """The table of all figures, one a row."""
    rows: list[tuple[object, ...]] = []
    plv = measure.sentences(sets["plv-train"], found["plv-train"])
    rows += [("PLV", name, value) for name, value in plv.items()]
    for name in OWN:
        right, printed, gold = measure.marked(sets[name], found[name])
        rows += [(name, "P", 100 * right / printed), (name, "R", 100 * right / gold)]
        rows.append((name, "F1", 200 * right / (printed + gold)))
    for name in OTHER:
        hits, asked = measure.covered(sets[name], found[name])
        rows.append((name, f"found of the {asked} triggers of types that PLOVER covers", 100 * hits / asked))
    spans = mentions_of(bench)
    lost, told = measure.spare(sets["ecbplus-dev"], found["ecbplus-dev"], spans)
    rows.append(("ecbplus-dev", f"of the {told} events in checked sentences, on no marked event", 100 * lost / told))
    return page.table(("set", "measure", "percent"), rows)


def parts(sets: Mapping[str, Sequence[Sample]], found: Mapping[str, Events], bench: Path) -> Iterator[str]:
    """What stands in the page: figures, confusion, modes, confidences."""
    yield "### Figures\n"
    yield figures(sets, found, bench)
    counts = measure.confusion(sets["plv-train"], found["plv-train"])
    yield "### Which type is taken for which, on PLV\n"
    yield page.confusion(counts, sorted({gold for gold, _ in counts}))
    yield "### Modes, on the synthetic documents\n"
    modes = measure.modes(sets["ngec-synthetic"], found["ngec-synthetic"]).items()
    yield page.table(
        ("type", "texts", "type found", "modes marked", "P", "R", "F1"), [_moded(k, row) for k, row in modes]
    )
    yield "### Confidences, on PLV and our own gold\n"
    rows = [(f"{mean:.0f}", count, f"{share:.0f}") for mean, share, count in bins(measure.told(sets, found))]
    yield page.table(("said on average", "how many", "right"), rows)


def _moded(kind: str, row: tuple[int, int, int, int, int]) -> tuple[object, ...]:
    texts, seen, right, told, gold = row
    if not gold:
        return kind, texts, 100 * seen / texts, 0, "", "", ""
    shares = (100 * right / max(told, 1), 100 * right / gold, 200 * right / max(told + gold, 1))
    return kind, texts, 100 * seen / texts, gold, *shares


def main() -> None:
    """Fits or measures."""
    parser = argparse.ArgumentParser(prog="python -m training.events", description=__doc__)
    parser.add_argument("action", choices=("fit", "folds"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--page", action="store_true", help="write the figures into docs/event-types.md")
    asked = parser.parse_args()
    sets = all_sets(load_reader(), asked.folder)
    if asked.action == "fit":
        write(fit([sample.unit for samples in sets.values() for sample in samples]))
        write(fit(measure.units_without(sets, HELD)), WEIGHTS)
        return
    found = measure.by_folds(sets)
    told = list(parts(sets, found, asked.folder))
    print("\n".join(told))
    if asked.page:
        page.write(DOCS / "event-types.md", told)
        (DOCS / "event-types.svg").write_text(drawn(bins(measure.told(sets, found))), encoding="utf-8")


if __name__ == "__main__":
    main()
