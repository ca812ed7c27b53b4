"""One shot, without a file to keep it in: paths in, readings or stories out."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from reportedly.case.inputs import Sources, reports_of
from reportedly.case.stories import Stories
from reportedly.errors import InputError
from reportedly.intake import DEFAULT_LIMITS, Limits
from reportedly.model import Reading, Report

if TYPE_CHECKING:
    from reportedly.reading import Reader

Read: TypeAlias = Reading | InputError
Watch: TypeAlias = Callable[[Iterable[Read]], Iterable[Read]]


def read(
    sources: Sources, *, model: str | None = None, limits: Limits = DEFAULT_LIMITS, strict: bool = False
) -> Iterator[Read]:
    """The reading of each report, streamed in order; what cannot be read comes as its error.

    Args:
        sources: Paths (files, folders, globs, "-") or reports, one or many.
        model: An installed English spaCy pipeline; None for the one that Reportedly is made for.
        limits: What is refused as too large.
        strict: Raise at the first input that fails.
    """
    for item in reports_of(sources, limits):
        result = item if isinstance(item, InputError) else read_one(item, model, strict)
        if strict and isinstance(result, InputError):
            raise result
        yield result


def read_stories(
    sources: Sources,
    *,
    model: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    strict: bool = False,
    watch: Watch | None = None,
) -> Stories:
    """The stories that the reports tell, with the inputs that could not be read.

    Args:
        sources: Paths (files, folders, globs, "-") or reports, one or many.
        model: An installed English spaCy pipeline; None for the one that Reportedly is made for.
        limits: What is refused as too large.
        strict: Raise at the first input that fails.
        watch: Wraps the stream of readings, to show progress.
    """
    from reportedly.reconciling import reconcile

    stream: Iterable[Read] = read(sources, model=model, limits=limits, strict=strict)
    items = list(watch(stream) if watch else stream)
    readings = [item for item in items if isinstance(item, Reading)]
    errors = [item for item in items if isinstance(item, InputError)]
    return Stories(tuple(reconcile(readings)), tuple(errors))


def read_one(report: Report, model: str | None, strict: bool) -> Read:
    """The report's reading; a fault of ours sinks this report alone, unless strict."""
    reader = _reader(model)
    try:
        return reader.read(report)
    except Exception as error:
        if strict:
            raise
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        return InputError(report.id, "not read", f"reading it failed ({reason}); --strict shows where")


@cache
def _reader(model: str | None) -> "Reader":
    """The reader on that model, loaded once in a process."""
    from reportedly.reading import load_reader

    return load_reader(model) if model else load_reader()
