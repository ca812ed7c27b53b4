"""What two reports give at odds: python -m benchmarks.discrepancy_pairs GOLD, with GOLD pairs of reports "a" and "b".

For each pair one line with its id and the discrepancies of the story that the two tell, as `reportedly story --json`
prints them. The two are one story here even where they are too short, or too unlike, for the command to think so.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.data import read_lines
from reportedly.case import report
from reportedly.reading import load_reader
from reportedly.reconciling.reconcile import reconcile_story

Record = dict[str, Any]
FIELDS = ("outlet", "published")


def compared(pairs: Iterable[Record]) -> Iterator[Record]:
    """The discrepancies of each pair's story; its reports are called a and b."""
    reader = load_reader()
    for pair in pairs:
        sides = {side: {field: pair[side][field] for field in FIELDS} for side in "ab"}
        readings = [reader.read(report(pair[side]["text"], id=side, **sides[side])) for side in "ab"]
        yield {"id": pair["id"], "discrepancies": reconcile_story(readings).to_dict()["discrepancies"]}


def main() -> None:
    """Prints the discrepancies of each pair."""
    for record in compared(read_lines(Path(sys.argv[1]))):
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()
