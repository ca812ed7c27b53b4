"""Reads reports in this process, with the outcomes that worker processes give."""

from collections.abc import Iterable, Iterator

from reportedly.case.workers.outcome import Failed, Outcome, Read, Task, encoded, reason_of
from reportedly.case.workers.spec import Reads


def read_here(tasks: Iterable[Task], reader: Reads) -> Iterator[Outcome]:
    """The outcome of each task, in order, streamed; nothing guards against a report that kills its process."""
    for task in tasks:
        yield outcome_of(task, reader)


def outcome_of(task: Task, reader: Reads) -> Outcome:
    """The outcome of one task; a fault of ours sinks this report alone."""
    try:
        return Read(task, encoded(reader.read(task.report)))
    except Exception as error:
        return Failed(task, reason_of(error))
