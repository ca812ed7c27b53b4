"""Compiles our gold for status and for events: `python -m benchmarks.event_gold [--dump KIND HALF]`.

The markup in gold/status/ and gold/events/ becomes dev.jsonl, test.jsonl and train.jsonl beside it (of events also
senses.jsonl), checked: every type, status, value and mode is one of the contract's, every label leads somewhere. With
--dump one of these is printed for reading.
"""

import re
import sys
from typing import Any, get_args

from benchmarks.bracket_markup import Item, Line, read_items
from benchmarks.config import HERE
from benchmarks.gold_files import HALVES, MarkupError, Record, run_compiler
from reportedly.knowledge import read_table
from reportedly.model.event import FactValue, Status

GOLD = HERE / "gold"
KINDS = ("status", "events")
SETS = (*HALVES, "train", "senses")
STATUSES: tuple[str, ...] = get_args(Status)
VALUES: tuple[str, ...] = get_args(FactValue)
# Roles of the words around an event and their letters in the markup.
ROLES = {"a": "actors", "r": "recipients", "p": "places", "t": "times"}
QUADS: dict[str, Any] = read_table("plover")["types"]
CONTEXTS = tuple(read_table("contexts")["contexts"])
NO_CONTEXT = "-"  # of an item whose events have none
REPORTED: dict[str, str] = read_table("reported_types")["types"]


def compiled(kind: str, half: str) -> list[Record]:
    """The records of a half of the gold for "status" or "events"."""
    path = GOLD / kind / f"sentences.{half}.txt"
    make = status_event if kind == "status" else plain_event
    items = read_items(path.read_text("utf-8"))
    for item in items:
        _check_sources(item)
    return [record(item, [make(item, line) for line in item.lines]) for item in items]


def _check_sources(item: Item) -> None:
    """Raises where words are marked as a source and no line speaks of it."""
    marked = {label for label, _ in item.tags if label.isalpha()}
    if idle := marked - {key for line in item.lines for key, _ in line.parts}:
        raise MarkupError(f"{item.name}: nothing is said of {sorted(idle)}")


def record(item: Item, events: list[Record]) -> Record:
    """What is printed of one item."""
    listed = sorted(events, key=lambda event: event["trigger"])
    return {"id": item.name, "style": item.style, "shows": list(item.shows), "text": item.text, "events": listed}


def status_event(item: Item, line: Line) -> Record:
    """A mention with its status and its value according to the outlet and to each source; the best reading first."""
    kinds, statuses, value = (words.split("|") for words in line.words)
    entries = [_entry(None, [], value)]
    entries += [_entry(key, item.places(key), said.split("|")) for key, said in line.parts]
    if unknown := (set(statuses) - set(STATUSES)) | {v for e in entries for v in e["values"]} - set(VALUES):
        raise MarkupError(f"{item.name}: unknown {sorted(unknown)}")
    if lost := [key for key, _ in line.parts if not item.places(key)]:
        raise MarkupError(f"{item.name}: no source {lost}")
    trigger = _trigger(item, line)
    if len(trigger) != 1:
        raise MarkupError(f"{item.name}: the trigger of {line.number} is in pieces")
    return {"trigger": trigger[0], **_types(item, kinds), "statuses": statuses, "factuality": entries}


def _entry(key: str | None, places: list[tuple[int, int]], values: list[str]) -> Record:
    return {"source": None if key is None else [list(piece) for piece in places], "values": values}


def plain_event(item: Item, line: Line) -> Record:
    """An event with its type, modes, and the words around it."""
    modes = (line.part("mode") or "").split()
    allowed = {mode for kind in line.words[0].split("|") for mode in QUADS.get(kind, {"modes": []})["modes"]}
    if unknown := set(modes) - allowed:
        raise MarkupError(f"{item.name}: unknown modes {sorted(unknown)}")
    if unknown := {key for key, _ in line.parts} - {"mode", "optional", "context"}:
        raise MarkupError(f"{item.name}: unknown notes {sorted(unknown)}")
    around = {role: [list(p) for p in item.places(f"{line.number}{letter}")] for letter, role in ROLES.items()}
    labels = {label for label, _ in item.tags if re.match(rf"{line.number}(?!\d)", label)}
    if strange := labels - {f"{line.number}{letter}" for letter in ("", *ROLES)}:
        raise MarkupError(f"{item.name}: unknown labels {sorted(strange)}")
    optional = line.part("optional") is not None
    kinds = _types(item, line.words[0].split("|"))
    return {
        "trigger": _trigger(item, line),
        **kinds,
        "modes": modes,
        **_contexts(item, line),
        **around,
        "optional": optional,
    }


def _contexts(item: Item, line: Line) -> Record:
    """The contexts of an event, and those that are as right ("military?"); nothing where its item gives none."""
    if all(other.part("context") is None for other in item.lines):
        return {}
    named = [word for word in (line.part("context") or "").split() if word != NO_CONTEXT]
    if unknown := {word.rstrip("?") for word in named} - set(CONTEXTS):
        raise MarkupError(f"{item.name}: unknown contexts {sorted(unknown)}")
    open_ = sorted(word.rstrip("?") for word in named if word.endswith("?"))
    return {"contexts": sorted(word for word in named if not word.endswith("?")), "contexts_open": open_}


def _trigger(item: Item, line: Line) -> list[list[int]]:
    """The words that name the event, in as many pieces as it takes ("put the fleet on alert")."""
    places = item.places(str(line.number))
    if not places:
        raise MarkupError(f"{item.name}: {line.number} has no trigger")
    return [list(place) for place in places]


def _types(item: Item, kinds: list[str]) -> Record:
    """The vocabulary of the best type, and every type that is right."""
    if unknown := set(kinds) - set(QUADS) - set(REPORTED):
        raise MarkupError(f"{item.name}: unknown types {sorted(unknown)}")
    return {"vocabulary": "plover" if kinds[0] in QUADS else "reported", "types": kinds}


def dump(records: list[Record]) -> str:
    """The records for reading: each text, and each event with its words."""
    return "\n".join("\n".join((f"== {r['id']} {r['shows']}", r["text"], *_shown(r))) for r in records)


def _shown(record_: Record) -> list[str]:
    text, lines = record_["text"], []
    for event in record_["events"]:
        around = [f"{role}={_words(text, event[role])}" for role in ROLES.values() if event.get(role)]
        said = [f"{_words(text, e['source'] or [])}: {'|'.join(e['values'])}" for e in event.get("factuality", [])]
        about = [*event.get("statuses", []), *event.get("modes", []), *(["OPTIONAL"] if event.get("optional") else [])]
        trigger = event["trigger"] if isinstance(event["trigger"][0], list) else [event["trigger"]]
        words = _words(text, trigger)
        lines.append(f"  [{words}] {'|'.join(event['types'])} {' '.join((*about, *around, *said))}")
    return lines


def _words(text: str, places: list[list[int]]) -> str:
    return " / ".join(text[start:end] for start, end in places) or "-"


def main() -> int:
    """Writes the halves, or prints one; the exit status is 1 where the markup is faulty."""
    return run_compiler({kind: GOLD / kind for kind in KINDS}, compiled, dump, "events", SETS)


if __name__ == "__main__":
    sys.exit(main())
