"""Tiny readers for worker processes: no model, and they do to their process what the report says."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from reportedly.errors import ModelError
from reportedly.model import MadeBy, Published, Reading, Report, Sentence, Span

FACTORY = f"{__name__}:tiny"


class Tiny:
    """Reads one sentence; the first word of a report may be a command."""

    def read(self, report: Report) -> Reading:
        command, _, rest = report.text.partition(" ")
        if command in COMMANDS:
            COMMANDS[command](rest)
        sentence = Sentence(Span(0, len(report.text)), tuple(report.text.split()))
        return Reading(MadeBy("tiny", {"tiny": "1"}, "1"), report, (sentence,), (), (), (), (), ())


def _raise(words: str) -> None:
    raise ValueError(f"two\nlines of {words}")


def _no_memory(words: str) -> None:
    raise MemoryError(words)


def _kill_once(path: str) -> None:
    """Ends the process unless that file is there, and leaves it there."""
    if not Path(path).exists():
        Path(path).touch()
        os.kill(os.getpid(), signal.SIGKILL)


def _missing(path: str) -> None:
    """Fails unless that file is there."""
    Path(path).read_bytes()


def _wait(words: str) -> None:
    """Does not end before the file is there that the first word names."""
    while not Path(words.split(maxsplit=1)[0]).exists():
        time.sleep(0.01)


def _stuck(path: str) -> None:
    """Leaves the number of its process in that file, and never ends."""
    Path(path).write_text(str(os.getpid()), "utf-8")
    while True:
        time.sleep(0.01)


def _quit(words: str) -> None:
    raise SystemExit(7 if words else 0)


def _who(words: str) -> None:
    """Fails, and tells its process."""
    raise ValueError(f"{os.getpid()} {words}")


COMMANDS: dict[str, Callable[[str], object]] = {
    "RAISE": _raise,
    "KILL": lambda _: os.kill(os.getpid(), signal.SIGKILL),
    "CRASH": lambda _: os.kill(os.getpid(), signal.SIGSEGV),
    "EXIT": lambda _: os._exit(7),
    "QUIT": _quit,
    "MEMORY": _no_memory,
    "ONCE": _kill_once,
    "WHO": _who,
    "MISSING": _missing,
    "WAIT": _wait,
    "STUCK": _stuck,
    "SPEAK": lambda words: print(words, flush=True),  # noqa: T201
}


def tiny() -> Tiny:
    """The reader."""
    return Tiny()


def lacking() -> Tiny:
    """No reader: its model is missing."""
    raise ModelError("language model 'tiny' is not installed")


def broken() -> Tiny:
    """No reader: it cannot be loaded."""
    raise RuntimeError("half a model")


def dying() -> Tiny:
    """No reader: loading it ends the process."""
    os.kill(os.getpid(), signal.SIGKILL)
    return Tiny()


def report(text: str, name: str = "a") -> Report:
    """A report of that text."""
    return Report(name, None, None, None, None, "en", text, Published(), None, (), ())
