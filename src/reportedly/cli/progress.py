"""Progress on standard error: only on a terminal, and only for what takes over a second."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Item = TypeVar("Item")

PATIENCE = 1.0  # seconds before anything is shown
PACE = 0.2  # seconds between two updates
CLEAR = "\r\x1b[K"


def told(items: Iterable[Item], what: str) -> Iterator[Item]:
    """The items, with a count on standard error while they come."""
    with Counter() as counter:
        for item in items:
            counter.count(what)
            yield item


class Counter:
    """Counts of what was done, on standard error while it is done."""

    def __init__(self) -> None:
        self._start = self._shown = time.monotonic()
        self._counts: dict[str, int] = {}
        self._seen = sys.stderr.isatty()

    def count(self, what: str) -> None:
        """One more of what is counted."""
        self._counts[what] = self._counts.get(what, 0) + 1
        now = time.monotonic()
        if self._seen and now - self._start > PATIENCE and now - self._shown > PACE:
            self._shown = now
            self._write(f"{CLEAR}{self._counts[what]} {what}")

    def __enter__(self) -> "Counter":
        return self

    def __exit__(self, *error: object) -> None:
        if self._shown != self._start:
            self._write(CLEAR)

    def _write(self, words: str) -> None:
        sys.stderr.write(words)
        sys.stderr.flush()


@contextmanager
def resumable() -> Iterator[None]:
    """Work on a case that Ctrl-C may end: what is told then says what to do."""
    try:
        yield
    except KeyboardInterrupt as error:
        raise KeyboardInterrupt("what was done is kept; the same command again does the rest") from error
