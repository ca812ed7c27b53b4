"""Ctrl-C in the middle of work: the first ends it in good order, the second at once."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interruption:
    """Whether the user has asked to stop; it can be waited for like a file."""

    def __init__(self) -> None:
        self.asked = False
        self._reading, self._writing = os.pipe()

    def ask(self) -> None:
        """Asks to stop."""
        self.asked = True
        os.write(self._writing, b".")

    def fileno(self) -> int:
        """A file that can be read once it was asked for."""
        return self._reading

    def close(self) -> None:
        """Gives the file back."""
        os.close(self._reading)
        os.close(self._writing)


@contextmanager
def interruptible() -> Iterator[Interruption]:
    """Within the block the first Ctrl-C is only noted; a second raises KeyboardInterrupt, as one does elsewhere.

    Where another part of the program has a say in what Ctrl-C does, or outside the main thread, nothing changes. Who
    finds that it was asked for ends in good order and then raises KeyboardInterrupt.
    """
    interruption = Interruption()

    def note(number: int, frame: FrameType | None) -> None:
        if interruption.asked:
            signal.default_int_handler(number, frame)
        interruption.ask()

    main = threading.current_thread() is threading.main_thread()
    ours = main and signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if ours:
        signal.signal(signal.SIGINT, note)
    try:
        yield interruption
    finally:
        if ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        interruption.close()
