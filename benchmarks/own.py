"""Scores our own gold: short sentences that we wrote, for what the public data lack.

    python -m benchmarks.own KIND GOLD PRINTED

KIND is "timexes" or "figures", the list that is compared in each record. "words": the same words; "right": everything
that gold says of them. What is predicted beyond gold counts against both.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from benchmarks.data import read_lines
from benchmarks.measures import counted

Record = dict[str, Any]
Fact = tuple[object, ...]


def timex(found: Record, text: str) -> Fact:
    """What is compared of a time expression."""
    return (words(found["span"], text), *(found[key] for key in ("type", "value", "earliest", "latest")))


def figure(found: Record, text: str) -> Fact:
    """What is compared of a figure."""
    counts = words(found["counts"], text)
    return (words(found["span"], text), found["low"], found["high"], found["qualifier"], counts, found["unit"])


FACTS: dict[str, Callable[[Record, str], Fact]] = {"timexes": timex, "figures": figure}


def words(span: list[int] | None, text: str) -> str | None:
    """The words at a span."""
    return text[span[0] : span[1]] if span else None


def score(kind: str, gold: Iterable[Record], printed: Iterable[Record]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of the words and of everything, in percent."""
    readings = {record["report"]["id"]: record for record in printed if "report" in record}
    wanted, given = Counter[Fact](), Counter[Fact]()
    for record in gold:
        reading = readings.get(record["id"], {kind: []})
        wanted.update((record["id"], *item.values()) for item in record[kind])
        printed = counted(reading[kind]) if kind == "figures" else reading[kind]
        given.update((record["id"], *FACTS[kind](item, record["text"])) for item in printed)
    return {"right": rates(wanted, given), "words": rates(short(wanted), short(given))}


def short(facts: Counter[Fact]) -> Counter[Fact]:
    """The facts without more than record and words."""
    fewer = Counter[Fact]()
    for fact, count in facts.items():
        fewer[fact[:2]] += count
    return fewer


def rates(wanted: Counter[Fact], given: Counter[Fact]) -> dict[str, float]:
    """Precision, recall and F1 in percent, to two places."""
    hits, predicted, gold = (wanted & given).total(), given.total(), wanted.total()
    parts = {"P": (hits, predicted), "R": (hits, gold), "F1": (2 * hits, predicted + gold)}
    return {name: round(100 * part / whole, 2) if whole else 0.0 for name, (part, whole) in parts.items()}


def main() -> None:
    """Prints the rates as JSON."""
    kind, gold, printed = sys.argv[1:]
    print(json.dumps(score(kind, read_lines(Path(gold)), read_lines(Path(printed)))))


if __name__ == "__main__":
    main()
