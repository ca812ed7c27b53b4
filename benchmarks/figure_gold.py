"""Compiles our gold for figures: `python -m benchmarks.figure_gold [--dump HALF]`.

The markup in gold/figures/ becomes dev.jsonl and test.jsonl beside it, checked: every label leads somewhere, every unit
is one of our table, every part has its whole. With --dump one half is printed for reading.
"""

import re
import sys

from benchmarks.bracket_markup import Item, Line, read_items
from benchmarks.config import HERE
from benchmarks.gold_files import MarkupError, Record, run_compiler
from reportedly.knowledge import read_table

FOLDER = HERE / "gold" / "figures"
# Slots that words of the text fill, and their letters in the markup.
FILLED = {"c": "counts", "p": "place", "t": "timex", "e": "event", "s": "attribution"}
AS_OF = "o"
SLOTS = ("words", "low", "high", "qualifier", "counts", "unit", "place", "timex", "event", "attribution", "part_of")
NOTES = {"q", "unit", "in", "none", "skip", "optional"}
UNITS = frozenset(
    {"share", "magnitude", "times"}
    | {row["unit"] for row in read_table("quantities")["units"]}
    | {row["code"] for row in read_table("quantities")["currencies"]}
)


def compiled(half: str) -> list[Record]:
    """The records of a half."""
    return [record(item) for item in read_items((FOLDER / f"sentences.{half}.txt").read_text("utf-8"))]


def record(item: Item) -> Record:
    """What is printed of one item."""
    figures = sorted((_figure(item, line) for line in item.lines), key=lambda figure: figure["span"])
    return {"id": item.name, "style": item.style, "shows": list(item.shows), "text": item.text, "figures": figures}


def _figure(item: Item, line: Line) -> Record:
    """One figure with every filling of each slot that is right; raises MarkupError where something is amiss."""
    spans = item.places(str(line.number))
    labels = {label for label, _ in item.tags if re.match(rf"{line.number}(?!\d)", label)}
    unknown = labels - {f"{line.number}{letter}" for letter in ("", AS_OF, *FILLED)}
    unit, whole = line.part("unit"), line.part("in")
    slots = {key: (line.part(key) or "").split() for key in ("none", "skip")}
    faults = {
        f"{len(spans)} numbers": len(spans) != 1,
        f"unknown {sorted(unknown)}": unknown,
        f"no unit {unit}": unit and unit not in UNITS,
        "no slot of that name": {slot for listed in slots.values() for slot in listed} - set(SLOTS),
        f"no whole {whole}": whole and not item.places(whole),
        "no note of that name": {key for key, _ in line.parts} - NOTES,
    }
    if any(faults.values()):
        listed = ", ".join(fault for fault, there in faults.items() if there)
        raise MarkupError(f"{item.name}: {line.number} has {listed}")
    low, high = _bounds(line.words)
    places = item.places(f"{line.number}p")
    if places and not any(word[:1].isupper() for place in places for word in item.words(place).split()):
        slots["none"] = sorted({*slots["none"], "place"})
    about: Record = {"id": f"f{line.number}", "span": list(spans[0]), "low": low, "high": high}
    about |= {"qualifiers": (line.part("q") or "").split("|") if line.part("q") else [None], "unit": unit}
    optional = line.part("optional") is not None
    return {**about, **_filled(item, line.number), "part_of": whole and f"f{whole}", **slots, "optional": optional}


def _filled(item: Item, number: int) -> Record:
    """The places of the words that fill the slots; the as-of time stands in where no other is marked."""
    filled = {slot: [list(p) for p in item.places(f"{number}{letter}")] for letter, slot in FILLED.items()}
    if not filled["timex"]:
        filled["timex"] = [list(p) for p in item.places(f"{number}{AS_OF}")]
    return filled


def _bounds(words: tuple[str, ...]) -> tuple[float | None, float | None]:
    """Least and greatest value; one number alone is both, a dash is open."""
    values = [None if word == "-" else float(word) if "." in word else int(word) for word in words]
    return (values[0], values[-1]) if len(values) in (1, 2) else (None, None)


def dump(records: list[Record]) -> str:
    """The records for reading: each text, and each figure with its slots."""
    return "\n".join(
        "\n".join((f"== {r['id']} {r['shows']}", r["text"], *(_shown(r["text"], figure) for figure in r["figures"])))
        for r in records
    )


def _shown(text: str, figure: Record) -> str:
    """A figure on one line."""
    start, end = figure["span"]
    slots = [f"{s}={'/'.join(text[a:b] for a, b in figure[s])}" for s in FILLED.values() if figure[s]]
    rest = [f"{key}={figure[key]}" for key in ("qualifiers", "unit", "part_of", "none", "skip") if figure[key]]
    rest += ["OPTIONAL"] if figure["optional"] else []
    return f"  [{text[start:end]}] {figure['low']}..{figure['high']} {' '.join((*slots, *rest))}"


def main() -> int:
    """Writes the halves, or prints one; the exit status is 1 where the markup is faulty."""
    return run_compiler({"": FOLDER}, lambda _, half: compiled(half), dump, "figures")


if __name__ == "__main__":
    sys.exit(main())
