"""Draws of dated reports: in each, one report in four of every story keeps its date, and the others lose it."""

import hashlib
from typing import Any

Record = dict[str, Any]

# One report in so many keeps its date.
ONE_IN = 4
FIELDS = ("id", "title", "outlet", "url", "byline", "text")


def masked(name: str) -> str:
    """The id under which a report goes in: its own would tell the event and the order."""
    return _digest(f"dates:{name}")[:12]


def kept(records: list[Record], draw: int) -> set[str]:
    """The ids of the reports that keep their date in a draw, chosen by hash."""
    chosen: set[str] = set()
    turn: dict[str, int] = {}
    for record in sorted(records, key=lambda record: _digest(f"{draw}:{record['id']}")):
        number = turn[record["story"]] = turn.get(record["story"], -1) + 1
        if number % ONE_IN == 0:
            chosen.add(record["id"])
    return chosen


def inputs(records: list[Record], draw: int) -> list[Record]:
    """What goes in: every report under another id, in an order that says nothing; a date as it was printed."""
    dated = kept(records, draw)
    given = []
    for record in records:
        line = {name: record[name] for name in FIELDS if record.get(name)} | {"id": masked(record["id"])}
        if record["id"] in dated:
            line["published"] = stated(record)
        given.append(line)
    return sorted(given, key=lambda line: str(line["id"]))


def stated(record: Record) -> str:
    """The date that a report's metadata state; in our own gold some are misprinted."""
    return str(record["stated"] if "stated" in record else record["published"])


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
