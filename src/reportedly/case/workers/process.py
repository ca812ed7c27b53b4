"""One worker process, seen from the process that asks."""

import json
import os
import signal
import subprocess
import sys
from collections import deque
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe

from reportedly.case.workers import messages
from reportedly.case.workers.outcome import Failed, Outcome, Read, Task
from reportedly.case.workers.spec import ReaderSpec
from reportedly.errors import ModelError, WorkerError

# What a worker runs. Not by multiprocessing: that would run the user's own main module again, which a script without
# a guard, a notebook or standard input as a program does not bear.
BOOT = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.SIG_IGN); "
    "import json; from multiprocessing.connection import Connection; c = Connection(int(sys.argv[1])); "
    "sys.path[:] = json.loads(c.recv_bytes()); from reportedly.case.workers.worker import work; work(c)"
)
# The cores go to processes; threads within each would only be in one another's way.
THREADED = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
ONE_THREAD = dict.fromkeys(THREADED, "1")
IN_HAND = 2  # reports that a worker holds: one that it reads and one that waits, so that it is never idle


class Worker:
    """A process with a reader.

    Attributes:
        connection: Where its answers come; it reads as closed when the process has died.
        held: The tasks that it was given and has not answered, in order.
        given: How many tasks it was ever given.
        characters: How long their reports were together.
        ready: Whether its reader is loaded.
        is_trial: Whether it was started for the one report that it reads now, which may kill it.
    """

    def __init__(self, spec: ReaderSpec) -> None:
        self.connection, theirs = Pipe()
        self.held: deque[Task] = deque()
        self.given = 0
        self.characters = 0
        self.ready = False
        self.is_trial = False
        self._process = _start(theirs)
        theirs.close()
        self._send(json.dumps(sys.path).encode())
        self._send(messages.encode_spec(spec))

    @property
    def is_fresh(self) -> bool:
        """Whether it is ready and has never been given a task."""
        return self.ready and not self.given

    def give(self, task: Task, data: bytes) -> None:
        """Gives it a task, whose report is in the data."""
        self.held.append(task)
        self.given += 1
        self.characters += len(task.report.text)
        self._send(data)

    def answer(self) -> Outcome | None:
        """Its next answer, which must be there; None where it only said that it is ready.

        Raises:
            EOFError: It has died.
            ModelError: Its reader lacks a model.
            WorkerError: Its reader cannot be loaded.
        """
        try:
            message = self.connection.recv_bytes()
        except OSError as error:
            raise EOFError from error
        kind, data = message[:1], message[1:]
        if kind == messages.LACKING:
            raise ModelError(data.decode())
        if kind == messages.BROKEN:
            raise WorkerError(f"no process can read: {data.decode()}")
        if kind == messages.READY:
            self.ready = True
            return None
        self.is_trial = False
        task = self.held.popleft()
        return Read(task, data) if kind == messages.READ else Failed(task, data.decode())

    def end(self) -> str:
        """How the process died; it ends at once where it has not. What it held stays in `held`."""
        self.connection.close()
        self._process.kill()  # changes nothing where it is dying of something else already
        return _cause(self._process.wait())

    def _send(self, data: bytes) -> None:
        """Sends the bytes; if it has died, its connection will tell."""
        with suppress(OSError):
            self.connection.send_bytes(data)


def _start(connection: Connection) -> "subprocess.Popen[bytes]":
    """The process; it never sees an interrupt from the keyboard, which is for the process that asks."""
    handle = connection.fileno()
    # -P: no module of the folder that the user is in can stand in for one of the library's.
    command = [sys.executable, "-P", "-c", BOOT, str(handle)]
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and code
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            pass_fds=[handle],
            env=os.environ | ONE_THREAD,
        )
    except OSError as error:
        raise WorkerError(f"no process can be started to read in: {error.strerror}; try --workers 0") from error
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _cause(status: int) -> str:
    """How a process ended, for a person."""
    if status == messages.NO_MEMORY:
        return "out of memory"
    if status >= 0:
        return f"exit status {status}"
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = "unknown"
    guess = ", out of memory?" if -status == signal.SIGKILL else ""
    return f"signal {-status}, {name}{guess}"
