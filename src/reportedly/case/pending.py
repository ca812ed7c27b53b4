"""Reads the reports of a case that wait for it, and keeps what comes of each."""

import time
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass

from reportedly.case.interruption import Interruption, interruptible
from reportedly.case.overlaying import to_read
from reportedly.case.own_tables import Own
from reportedly.case.run import Read, not_read, read_one
from reportedly.case.step import Step
from reportedly.case.versions import keep_reading
from reportedly.case.workers import PROCESSES, Pool, ReaderSpec, Task, cores, workers_for
from reportedly.case.workers import Read as Done
from reportedly.errors import InputError
from reportedly.store import Store

# Results are kept together, for a transaction waits for the disk; so many of them, or those of so many seconds, are
# what a crash can cost: reading them again.
MOST = 16
SECONDS = 0.5


def read_pending(
    store: Store,
    *,
    model: str | None = None,
    strict: bool = False,
    workers: int | None = 0,
    spec: ReaderSpec | None = None,
    again: list[int] | None = None,
    own: Own = (),
) -> Generator[Step, None, None]:
    """Reads every report that waits for it; a step comes when its result is in the file.

    Ctrl-C ends it in good order: what was read is kept, then KeyboardInterrupt is raised. A second one ends it at once.

    Args:
        store: The case's.
        model: An installed English spaCy pipeline; None for the one that Reportedly is made for.
        strict: Raise the error of the first report that cannot be read.
        workers: How many processes read; 0: this one does; None: as many as are worth starting.
        spec: How each of the processes gets its reader; None: one on the model.
        again: Instead of those that wait, the keys of reports to read once more: the new reading takes the place of the
            old once it is there; where there is none, the old one stays.
        own: The user's own tables.
    """
    keys = store.reports.keys("pending") if again is None else again
    if not keys:
        return
    count = _count(keys, store.reports.characters("pending" if again is None else "read"), workers)
    with interruptible() as interruption:
        how = _How(model, strict, spec or ReaderSpec.of(model, own), interruption, own)
        states = WAITING if again is None else TRIED
        tasks = _tasks(store, keys, states)
        # Closed at once whatever happens: whoever holds on to an error's traceback should not hold processes with it.
        with closing(_read_apart(count, tasks, how) if count else _read_here(tasks, how)) as results:
            yield from _kept(store, results, states)
        if interruption.asked:
            raise KeyboardInterrupt


Result = tuple[Task, Read]
States = frozenset[str | None]
WAITING: States = frozenset({"pending"})
TRIED: States = frozenset({"read", "failed"})


@dataclass(frozen=True, slots=True)
class _How:
    """How reports are read."""

    model: str | None
    strict: bool
    spec: ReaderSpec
    interruption: Interruption
    own: Own = ()


def _count(keys: list[int], characters: int, workers: int | None) -> int:
    """How many processes to read in: at least one where that is left to us, for one report may kill its process."""
    if not PROCESSES:
        return 0
    if workers is None:
        return min(len(keys), workers_for(characters, cores()))
    return min(len(keys), workers)


def _tasks(store: Store, keys: list[int], states: States) -> Iterator[Task]:
    """The reports of these keys, each fetched when it is asked for, but for those that another process has read."""
    for key in keys:
        if store.reports.state(key) in states:
            yield Task(key, to_read(store, key))


def _read_here(tasks: Iterable[Task], how: _How) -> Generator[Result, None, None]:
    """The results, read in this process."""
    for task in tasks:
        yield task, read_one(task.report, how.model, how.strict, how.own)
        if how.interruption.asked:
            break


def _read_apart(count: int, tasks: Iterable[Task], how: _How) -> Generator[Result, None, None]:
    """The results, read in so many processes."""
    with Pool(count, how.spec, how.interruption) as pool:
        for outcome in pool.read(tasks):
            report = outcome.task.report
            if isinstance(outcome, Done):
                yield outcome.task, outcome.reading()
            elif how.strict and not outcome.killed:  # once more, here, where it raises
                yield outcome.task, read_one(report, how.model, how.strict, how.own)
            else:
                yield outcome.task, not_read(report, outcome.reason, killed=outcome.killed)


def _kept(store: Store, results: Iterator[Result], states: States) -> Iterator[Step]:
    """The steps of the results, which are kept a few at a time; whatever ends the stream, all of it that came is."""
    waiting: list[Result] = []
    begun = time.monotonic()
    try:
        for result in results:
            waiting.append(result)
            if len(waiting) >= MOST or time.monotonic() - begun >= SECONDS:
                yield from _keep(store, waiting, states)
                begun = time.monotonic()
    except BaseException:
        _keep(store, waiting, states)
        raise
    yield from _keep(store, waiting, states)


def _keep(store: Store, waiting: list[Result], states: States) -> list[Step]:
    """Keeps all that waits in one transaction; what another process was quicker with is left out."""
    if not waiting:
        return []
    results, steps = waiting.copy(), []
    waiting.clear()
    with store.write():
        for task, result in results:
            state = store.reports.state(task.key)
            if state not in states:
                continue
            if isinstance(result, InputError):
                if state != "read":
                    store.reports.settle(task.key, "failed", result.why)
                steps.append(Step("failed", task.report.id, result))
            else:
                keep_reading(store, task.key, result)
                steps.append(Step("read", task.report.id))
    return steps
