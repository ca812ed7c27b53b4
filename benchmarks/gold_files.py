"""What every compiler of gold does when it is run: both halves are written, or one is printed."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.data import write_lines

Record = dict[str, Any]
HALVES = ("dev", "test")


class MarkupError(ValueError):
    """The markup cannot be read: the message names the item and what is wrong with it."""


def run_compiler(
    folders: Mapping[str, Path],
    compiled: Callable[[str, str], list[Record]],
    dump: Callable[[list[Record]], str],
    counted: str,
    halves: tuple[str, ...] = HALVES,
) -> int:
    """Writes the JSON Lines of every kind, or with `--dump [KIND] HALF` prints one half to be read.

    Args:
        folders: Where each kind of gold lies; a compiler of one kind calls it "".
        compiled: The records of a kind and half.
        dump: Records as lines to read.
        counted: The field whose items are counted.
        halves: The sets that each kind has; those beside the two halves only where they were written.

    Returns:
        The exit status: 1 where the markup is faulty.
    """
    try:
        if sys.argv[1:2] == ["--dump"]:
            kind, half = ["", *sys.argv[2:4]][-2:]
            print(dump(compiled(kind, half)))
            return 0
        for kind, folder in folders.items():
            for half in halves:
                if half not in HALVES and not any(folder.glob(f"*.{half}.txt")):
                    continue  # nobody wrote that set of this kind
                records = compiled(kind, half)
                write_lines(folder / f"{half}.jsonl", records)
                items = sum(len(record.get(counted, ())) for record in records)
                print(f"{kind} {half}: {len(records)} items, {items} {counted}".lstrip())
    except MarkupError as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0
