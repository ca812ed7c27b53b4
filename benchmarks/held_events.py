"""Reads what the head of event types learnt from, by one that saw none of it: python -m benchmarks.held_events FILE.

FILE holds records with id and text of the fold that was held back (folds.py); what is printed is what `reportedly read
--json` prints. Both heads are made by `python -m training.events fit`: the shipped one from all folds, the other, in
event_weights.held.tsv, from all but one.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.config import HERE
from benchmarks.data import read_lines
from reportedly.case import report
from reportedly.reading import Reader, load_reader
from reportedly.reading.events import find_events
from reportedly.reading.events.head import Head, read_head
from reportedly.reading.page import Page
from reportedly.reading.stage import Layers

WEIGHTS = HERE / "event_weights.held.tsv"
Record = dict[str, Any]


def with_head(reader: Reader, head: Head) -> Reader:
    """The reader with another head in its stage of events."""
    stages = (
        replace(stage, run=partial(_events, head)) if stage.name == "events" else stage for stage in reader.stages
    )
    return replace(reader, stages=tuple(stages))


def readings(records: Iterable[Record], reader: Reader) -> Iterator[Record]:
    """What is printed of each record."""
    for record in records:
        yield reader.read(report(record["text"], id=record["id"])).to_dict()


def _events(head: Head, page: Page, layers: Layers) -> Layers:
    found = find_events(page, layers.entities, layers.timexes, layers.figures, layers.attributions, head)
    return replace(layers, events=found)


def main() -> None:
    """Prints the readings."""
    for record in readings(read_lines(Path(sys.argv[1])), with_head(load_reader(), read_head(WEIGHTS))):
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()
