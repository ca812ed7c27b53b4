"""Scores time expressions that we marked ourselves: python -m benchmarks.score_marked_times GOLD PRINTED.

PRINTED comes from `reportedly read --json`.

  words        precision, recall and F1 of expressions with exactly gold's words
  right        the same of those with exactly gold's words, type, value, and first and last moment
  value        the same of those that overlap gold's and have its value
  granularity, mod, quant, freq, offset   of the found ones that have it in gold: it is equal
  event        of the found ones that gold counts from an event: after or before is right, and the event's words overlap
  plain        of the found ones that gold counts from no event: none is printed
  clean        share of the texts without any expression for which none is printed; false: how many are
"""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from benchmarks.pairing import matching
from benchmarks.score_status import overlap, share
from benchmarks.score_triggers import rates
from benchmarks.scored import print_scores

Record = dict[str, Any]

MEANING = ("span", "type", "value", "earliest", "latest")
NOTES = ("granularity", "mod", "quant", "freq", "offset")


def same_words(gold: Record, printed: Record) -> bool:
    """Both stand at exactly the same words."""
    return bool(gold["span"] == printed["span"])


def right(gold: Record, printed: Record) -> bool:
    """Words, type, value and interval are equal."""
    return all(gold[key] == printed[key] for key in MEANING)


def touches(gold: Record, printed: Record) -> bool:
    """They share words."""
    return overlap(gold["span"], printed["span"]) > 0


def same_value(gold: Record, printed: Record) -> bool:
    """They share words and have the same value."""
    return touches(gold, printed) and gold["value"] == printed["value"]


ROWS: dict[str, Callable[[Record, Record], bool]] = {"words": same_words, "right": right, "value": same_value}


def score(gold: Iterable[Record], printed: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """Every row of the table."""
    records = list(gold)
    readings = {record["report"]["id"]: record["timexes"] for record in printed if "report" in record}
    tally: Counter[str] = Counter()
    for record in records:
        wanted, given = record["timexes"], readings.get(record["id"], [])
        tally.update({"gold": len(wanted), "printed": len(given)})
        tally.update({row: len(matching(wanted, given, fits)) for row, fits in ROWS.items()})
        for at, one in matching(wanted, given, touches).items():
            tally.update(notes(wanted[one], given[at]))
    return _table(tally) | {"clean": clean(records, readings)}


def notes(gold: Record, printed: Record) -> Counter[str]:
    """What is right of what gold says beside the meaning of a found expression: how much is asked and right."""
    asked = {key: printed.get(key) == gold[key] for key in NOTES if gold[key] is not None}
    counted = printed.get("relation") is not None
    if gold["relation"] is None:
        asked["plain"] = not counted
    else:
        event = printed.get("event")
        there = event is not None and overlap(gold["event"], event) > 0
        asked["event"] = there and printed["relation"] == gold["relation"]
    right_ones = Counter({f"{row} right": int(ok) for row, ok in asked.items()})
    return Counter({f"{row} asked": 1 for row in asked}) + right_ones


def clean(records: list[Record], readings: dict[str, list[Record]]) -> dict[str, Any]:
    """What is printed of texts without any expression."""
    false = [len(readings.get(record["id"], [])) for record in records if not record["timexes"]]
    return {"share": share(false.count(0), len(false)), "false": sum(false), "gold": len(false)}


def _table(tally: Counter[str]) -> dict[str, dict[str, Any]]:
    rows = {row: rates(tally[row], tally["printed"], tally["gold"]) for row in ROWS}
    for row in (*NOTES, "event", "plain"):
        rows[row] = {"found": share(tally[f"{row} right"], tally[f"{row} asked"]), "asked": tally[f"{row} asked"]}
    return rows


if __name__ == "__main__":
    print_scores(score)
