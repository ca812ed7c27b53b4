"""A worker process: loads the reader once, then reads one report after the other until nobody asks any more."""

import os
import threading
from multiprocessing.connection import Connection
from queue import SimpleQueue

from reportedly.case.workers import messages
from reportedly.case.workers.outcome import encoded, reason_of
from reportedly.case.workers.spec import Reads
from reportedly.errors import ModelError


def work(connection: Connection) -> None:
    """Serves whoever holds the other end; returns never, for it ends when that end closes."""
    asked: SimpleQueue[bytes] = SimpleQueue()
    # What is asked is taken by a thread of its own, so that the end of whoever asks is noticed in mid-report too.
    threading.Thread(target=_take, args=(connection, asked), daemon=True).start()
    reader = _loaded(connection, asked.get())
    while reader is not None:
        _say(connection, _answer(reader, asked.get()))


def _take(connection: Connection, asked: "SimpleQueue[bytes]") -> None:
    """Passes on what is asked; ends the process, whatever it is doing, when the other end is closed."""
    try:
        while True:
            asked.put(connection.recv_bytes())
    except (EOFError, OSError):
        os._exit(0)


def _loaded(connection: Connection, spec: bytes) -> Reads | None:
    """The reader; None where there can be none, which is then told."""
    try:
        reader = messages.decode_spec(spec).load()
    except ModelError as error:
        _say(connection, messages.LACKING + _bytes(str(error)))
    except Exception as error:
        _say(connection, messages.BROKEN + _bytes(reason_of(error)))
    else:
        _say(connection, messages.READY)
        return reader
    return None


def _answer(reader: Reads, report: bytes) -> bytes:
    """The reading of a report, or why there is none; a process without memory ends."""
    try:
        return messages.READ + encoded(reader.read(messages.decode_report(report)))
    except MemoryError:
        os._exit(messages.NO_MEMORY)
    except Exception as error:
        return messages.FAILED + _bytes(reason_of(error))


def _say(connection: Connection, message: bytes) -> None:
    """Sends a message; ends the process where nobody is there to hear it."""
    try:
        connection.send_bytes(message)
    except OSError:
        os._exit(0)


def _bytes(words: str) -> bytes:
    return words.encode("utf-8", "replace")
