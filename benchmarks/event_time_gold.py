"""Compiles our gold for the times of events: `python -m benchmarks.event_time_gold [--dump HALF]`.

The markup in gold/eventtimes/ becomes dev.jsonl and test.jsonl beside it, checked: every event says which of the marked
times is its own, or that none is. With --dump one half is printed for reading.
"""

import sys

from benchmarks.bracket_markup import Item, Line, read_items
from benchmarks.config import HERE
from benchmarks.gold_files import MarkupError, Record, run_compiler
from benchmarks.timex_gold import UNDATED

FOLDER = HERE / "gold" / "eventtimes"
NONE = "-"


def compiled(half: str) -> list[Record]:
    """The records of a half."""
    return [record(item) for item in read_items((FOLDER / f"reports.{half}.txt").read_text("utf-8"))]


def record(item: Item) -> Record:
    """What is printed of one item; the date goes to the product with the text."""
    events = sorted((_event(item, line) for line in item.lines), key=lambda event: event["trigger"])
    published = None if item.style == UNDATED else item.style
    return {"id": item.name, "published": published, "shows": list(item.shows), "text": item.text, "events": events}


def _event(item: Item, line: Line) -> Record:
    """An event with every time that is right for it; raises MarkupError where a time is not marked once."""
    triggers = item.places(str(line.number))
    allowed = line.words[0].split("|")
    times = {label: item.places(label) for label in allowed if label != NONE}
    if len(triggers) != 1 or len(line.words) != 1 or any(len(places) != 1 for places in times.values()):
        raise MarkupError(f"{item.name}: {line.number} needs one trigger, and times that are marked once: {allowed}")
    spans = [list(places[0]) for places in times.values()]
    return {"trigger": list(triggers[0]), "times": spans, "none": NONE in allowed}


def dump(records: list[Record]) -> str:
    """The records for reading: each text, and each event with its time."""
    return "\n".join(
        "\n".join((f"== {r['id']}", r["text"], *(_shown(r["text"], e) for e in r["events"]))) for r in records
    )


def _shown(text: str, event: Record) -> str:
    times = [text[slice(*span)] for span in event["times"]] + ["nothing"] * event["none"]
    return f"  [{text[slice(*event['trigger'])]}] {' or '.join(times)}"


def main() -> int:
    """Writes the halves, or prints one; the exit status is 1 where the markup is faulty."""
    return run_compiler({"": FOLDER}, lambda _, half: compiled(half), dump, "events")


if __name__ == "__main__":
    sys.exit(main())
