"""Joins what two reports say: python -m benchmarks.merge_pairs GOLD, with GOLD pairs of texts "a" and "b".

For each pair one line with its id and the entities of the story that the two tell, as `reportedly story --json` prints
them. Two reports of a sentence each seldom make a story of themselves, so that the command alone would not join them.
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


def merged(pairs: Iterable[Record]) -> Iterator[Record]:
    """The entities of each pair's story; its reports are called a and b."""
    reader = load_reader()
    for pair in pairs:
        readings = [reader.read(report(pair[side]["text"], id=side)) for side in "ab"]
        yield {"id": pair["id"], "entities": reconcile_story(readings).to_dict()["entities"]}


def main() -> None:
    """Prints the entities of each pair."""
    for record in merged(read_lines(Path(sys.argv[1]))):
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()
