"""Progress on standard error: only on a terminal, and only for what takes over a second."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

PATIENCE = 1.0  # seconds before anything is shown
PACE = 0.2  # seconds between two updates
CLEAR = "\r\x1b[K"


def told(items: Iterable[Item], what: str) -> Iterator[Item]:
    """The items, with a count on standard error while they come."""
    if not sys.stderr.isatty():
        yield from items
        return
    start = shown = time.monotonic()
    try:
        for count, item in enumerate(items, 1):
            now = time.monotonic()
            if now - start > PATIENCE and now - shown > PACE:
                shown = now
                sys.stderr.write(f"{CLEAR}{count} {what}")
                sys.stderr.flush()
            yield item
    finally:
        if shown != start:
            sys.stderr.write(CLEAR)
            sys.stderr.flush()
