"""Writes the weights of the type head as the table that the product reads."""

from pathlib import Path

from reportedly.reading.events.head import Head
from training.events.fit import Model, Numbers
from training.events.units import CLASSES

TABLE = Path(__file__).parents[2] / "src/reportedly/knowledge/tables/event_weights.tsv"
SMALL = 0.08  # weights nearer to 0 change nothing that is printed
HEAD = """# Weights of the head that types events: what each feature adds to the log odds of each class.
# Made by training/events from the sets that training/manifest.toml names for it: no text, only weights.
# licence\tApache-2.0 for the table; the terms of the sets are in the manifest
"""


def write(model: Model, path: Path = TABLE) -> None:
    """Writes the weights of a head of types."""
    write_table(model.rows, model.weights, CLASSES, path.name, HEAD, SMALL, path.parent)


def write_table(
    rows: dict[str, int],
    weights: Numbers,
    classes: tuple[str, ...],
    name: str,
    head: str,
    small: float,
    folder: Path = TABLE.parent,
) -> None:
    """Writes one line for each feature with a weight that matters: its name, and column:weight pairs."""
    lines = ["\t".join(("class", *classes))]
    for feature, row in sorted(rows.items()):
        cells = [f"{n}:{weight:.2f}" for n, weight in enumerate(weights[row]) if abs(weight) >= small]
        if cells and "\t" not in feature and "\n" not in feature:
            lines.append("\t".join((feature, *cells)))
    (folder / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def head_of_model(model: Model) -> Head:
    """The model as the product would read it from its table."""
    weights = {
        name: tuple((n, round(float(w), 2)) for n, w in enumerate(model.weights[row]) if abs(w) >= SMALL)
        for name, row in model.rows.items()
    }
    return Head(CLASSES, weights)
