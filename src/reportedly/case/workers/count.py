"""How many processes read."""

import os
from collections.abc import Iterator
from itertools import chain

from reportedly.errors import InputError
from reportedly.model import Report

PROCESSES = os.name == "posix"  # elsewhere this process reads

# Starting a process and loading the model takes about as long as reading so many characters of report.
WORTH_A_WORKER = 20_000


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def workers_for(characters: int, most: int) -> int:
    """How many processes are worth starting for reports of so many characters; there is always work for one."""
    return max(1, min(most, characters // WORTH_A_WORKER))


def worthwhile(items: Iterator[Report | InputError], most: int) -> tuple[Iterator[Report | InputError], int]:
    """The items, unchanged, and how many processes are worth starting for them, 0 where this one does as well.

    Looks at no more of the items than shows it.
    """
    seen: list[Report | InputError] = []
    characters = 0
    while most > 1 and characters < most * WORTH_A_WORKER and (item := next(items, None)):
        seen.append(item)
        characters += len(item.text) if isinstance(item, Report) else 0
    count = workers_for(characters, most)
    return chain(seen, items), count if count > 1 else 0
