"""What is to be read, and what came of it."""

from dataclasses import dataclass
from typing import TypeAlias

import msgspec

from reportedly.model import Reading, Report


@dataclass(frozen=True, slots=True)
class Task:
    """A report to read, under a key of the asker's."""

    key: int
    report: Report


@dataclass(frozen=True, slots=True)
class Read:
    """A task that was done; the document is the reading as JSON, which decodes to an equal one."""

    task: Task
    document: bytes

    @property
    def key(self) -> int:
        """The key of the task."""
        return self.task.key

    def reading(self) -> Reading:
        """The reading."""
        return decoded(self.document)


@dataclass(frozen=True, slots=True)
class Failed:
    """A task whose report could not be read.

    Attributes:
        reason: Why, in one line.
        killed: Whether it killed its worker.
    """

    task: Task
    reason: str
    killed: bool = False

    @property
    def key(self) -> int:
        """The key of the task."""
        return self.task.key


Outcome: TypeAlias = Read | Failed


def encoded(reading: Reading) -> bytes:
    """The reading as JSON, nothing left out."""
    return msgspec.json.encode(reading)


def decoded(document: bytes) -> Reading:
    """The reading that was encoded."""
    return msgspec.json.decode(document, type=Reading)


def reason_of(error: BaseException) -> str:
    """Why a report could not be read, in one line."""
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return f"reading it failed ({what})"
