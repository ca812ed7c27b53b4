"""Scores triggers where events of other types are marked: python -m benchmarks.score_covered GOLD PRINTED.

GOLD is a file of WikiEvents or RAMS, or the documents of ECB+ with event_mentions.jsonl beside them; PRINTED comes from
`reportedly read --json`.

  covered   share of the marked triggers of types that PLOVER covers (event_mapping.toml) that a printed PLOVER event's
            trigger overlaps; typed: with a type that the mapping allows; and the same for each beginning of a name
  spare     share of the printed events whose trigger overlaps no marked event of whatever type, where every event is
            marked: in the checked sentences of ECB+ and in all of WikiEvents. RAMS marks one event a passage, so there
            it says little. plover: PLOVER events; typed: these and those of our own types
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.covering import Piece, checked, covered, mapped
from benchmarks.data import read_lines
from benchmarks.score_status import overlap, share
from benchmarks.scored import print_scores

Record = dict[str, Any]
NONE = "HAPPENING"


def score(gold: list[Record], printed: list[Record], marks: list[Record] | None = None) -> Record:
    """The table; `marks` are the event mentions where they stand apart from the texts."""
    readings = {reading["report"]["id"]: reading for reading in printed if "report" in reading}
    places = marked(gold, marks)
    figures = {} if marks is not None else recall(gold, readings)
    return figures | {"spare": spare(gold, readings, places, within=marks is not None)}


def marked(gold: list[Record], marks: list[Record] | None) -> dict[str, list[list[int]]]:
    """Where events are marked in each text."""
    found: dict[str, list[list[int]]] = defaultdict(list)
    for mark in marks or ():
        found[mark["doc"]].append([mark["start"], mark["end"]])
    if marks is None:
        for record in gold:
            found[record["id"]] = [piece(event) for event in record["events"]]
    return found


def piece(event: Record) -> list[int]:
    """Where a marked event's trigger stands."""
    return [event["trigger"]["start"], event["trigger"]["end"]]


def recall(gold: list[Record], readings: dict[str, Record]) -> Record:
    """The row of all covered triggers, and one for each beginning of a name."""
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for record in gold:
        printed = plover(readings.get(record["id"], {"events": []}))
        for event in record["events"]:
            if kinds := mapped(event["type"]):
                here = [one["type"] for one in printed if overlap(piece(event), one["trigger"]) > 0]
                for name in ("covered", _named(event["type"])):
                    rows[name].update({"asked": 1, "hit": bool(here), "typed": bool(set(here) & set(kinds))})
    return {
        name: {"R": share(row["hit"], row["asked"]), "typed": share(row["typed"], row["asked"]), "asked": row["asked"]}
        for name, row in sorted(rows.items(), key=lambda pair: (pair[0] != "covered", pair[0]))
    }


def _named(kind: str) -> str:
    names = [name for name in covered() if kind.lower().startswith(name)]
    return f"  {max(names, key=len)}"


def plover(reading: Record) -> list[Record]:
    """The PLOVER events of a reading."""
    return [event for event in reading["events"] if event["vocabulary"] == "plover"]


def spare(
    gold: list[Record], readings: dict[str, Record], places: dict[str, list[list[int]]], *, within: bool
) -> dict[str, Any]:
    """How many printed events no marked one answers to, in percent: of PLOVER, and of all types."""
    tally: Counter[str] = Counter()
    for record in gold:
        asked = checked(record) if within else [(0, len(record["text"]))]
        for event in readings.get(record["id"], {"events": []})["events"]:
            if event["type"] == NONE or not _lies_in(event["trigger"], asked):
                continue
            lost = not any(overlap(mark, event["trigger"]) > 0 for mark in places[record["id"]])
            tally.update({"typed": 1, "typed lost": lost})
            if event["vocabulary"] == "plover":
                tally.update({"plover": 1, "plover lost": lost})
    return {
        "plover": share(tally["plover lost"], tally["plover"]),
        "typed": share(tally["typed lost"], tally["typed"]),
        "printed": tally["typed"],
    }


def _lies_in(trigger: list[int], asked: Iterable[Piece]) -> bool:
    return any(start <= trigger[0] and trigger[1] <= end for start, end in asked)


def main() -> None:
    """Scores, with the mentions that stand beside the texts of ECB+."""
    beside = Path(sys.argv[1]).with_name("event_mentions.jsonl")
    print_scores(partial(score, marks=read_lines(beside) if beside.is_file() else None))


if __name__ == "__main__":
    main()
