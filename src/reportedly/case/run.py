"""One shot, without a file to keep it in: paths in, readings or stories out."""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from reportedly.case.inputs import Sources, may_be_slow, reports_of
from reportedly.case.model_check import DEFAULT_MODEL
from reportedly.case.own_tables import Knowledge, Own, tables_of
from reportedly.case.stories import Stories
from reportedly.case.workers import PROCESSES, Pool, ReaderSpec, Task, cores, reason_of, worthwhile
from reportedly.case.workers import Read as Done
from reportedly.errors import InputError
from reportedly.intake import DEFAULT_LIMITS, Limits
from reportedly.model import MadeBy, Reading, Report

if TYPE_CHECKING:
    from reportedly.reading import Reader

Read: TypeAlias = Reading | InputError
Watch: TypeAlias = Callable[[Iterable[Read]], Iterable[Read]]


def read(
    sources: Sources,
    *,
    model: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    strict: bool = False,
    workers: int | None = 0,
    knowledge: Knowledge = (),
) -> Iterator[Read]:
    """The reading of each report, streamed in order; what cannot be read comes as its error.

    Args:
        sources: Paths (files, folders, globs, "-") or reports, one or many.
        model: An installed English spaCy pipeline; None for the one that Reportedly is made for.
        limits: What is refused as too large.
        strict: Raise at the first input that fails.
        workers: How many processes read; 0: this one does; None: as many as are worth starting. The readings do not
            depend on it.
        knowledge: The user's own tables, as paths of TOML or CSV files, or read already.
    """
    own = tables_of(knowledge)
    items, count = reports_of(sources, limits), workers
    if count is None:
        items, count = worthwhile(items, 0 if may_be_slow(sources) else cores())
    apart = count and PROCESSES
    stream = _read_in(count, items, model, strict, own) if apart else _read_here(items, model, strict, own)
    with closing(stream) as results:
        for result in results:
            if strict and isinstance(result, InputError):
                raise result
            yield result


def read_stories(
    sources: Sources,
    *,
    model: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    strict: bool = False,
    workers: int | None = 0,
    knowledge: Knowledge = (),
    watch: Watch | None = None,
) -> Stories:
    """The stories that the reports tell, with the inputs that could not be read.

    Args:
        sources: Paths (files, folders, globs, "-") or reports, one or many.
        model: An installed English spaCy pipeline; None for the one that Reportedly is made for.
        limits: What is refused as too large.
        strict: Raise at the first input that fails.
        workers: How many processes read, as for `read`.
        knowledge: The user's own tables, as for `read`.
        watch: Wraps the stream of readings, to show progress.
    """
    from reportedly.reconciling import reconcile

    stream: Iterable[Read] = read(
        sources, model=model, limits=limits, strict=strict, workers=workers, knowledge=knowledge
    )
    items = list(watch(stream) if watch else stream)
    readings = [item for item in items if isinstance(item, Reading)]
    errors = [item for item in items if isinstance(item, InputError)]
    return Stories(tuple(reconcile(readings)), tuple(errors))


@dataclass(frozen=True, slots=True)
class _Refused:
    """An input that is no report, in its place among the reports."""

    key: int
    error: InputError


def _read_here(
    items: Iterable[Report | InputError], model: str | None, strict: bool, own: Own
) -> Generator[Read, None, None]:
    """The results, read in this process."""
    for item in items:
        yield item if isinstance(item, InputError) else read_one(item, model, strict, own)


def _read_in(
    count: int, items: Iterable[Report | InputError], model: str | None, strict: bool, own: Own
) -> Generator[Read, None, None]:
    """The results, read in so many processes."""
    placed = enumerate(items)
    tasks = (_Refused(i, item) if isinstance(item, InputError) else Task(i, item) for i, item in placed)
    with Pool(count, ReaderSpec.of(model, own)) as pool:
        for outcome in pool.read_in_order(tasks):
            if isinstance(outcome, Done):
                yield outcome.reading()
            elif isinstance(outcome, _Refused):
                yield outcome.error
            elif strict and not outcome.killed:  # once more, here, where it raises
                yield read_one(outcome.task.report, model, strict, own)
            else:
                yield not_read(outcome.task.report, outcome.reason, killed=outcome.killed)


def not_read(report: Report, reason: str, *, killed: bool = False) -> InputError:
    """The error of a report that cannot be read; what killed its process cannot be shown."""
    return InputError(report.id, "not read", reason if killed else f"{reason}; --strict shows where")


def read_one(report: Report, model: str | None, strict: bool, own: Own = ()) -> Read:
    """The report's reading; a fault of ours sinks this report alone, unless strict."""
    reader = _reader(model, own)
    try:
        return reader.read(report)
    except Exception as error:
        if strict:
            raise
        return not_read(report, reason_of(error))


def made_by(model: str | None, own: Own = ()) -> MadeBy:
    """What readings on that model are made by: versions of the code, the model and the tables."""
    return _reader(model, own).made_by


@cache
def _reader(model: str | None, own: Own) -> "Reader":
    """The reader on that model with those tables, loaded once in a process."""
    from reportedly.reading import load_reader

    return load_reader(model or DEFAULT_MODEL, *(table.text for table in own))
