"""What may be read: paths, and reports made of strings."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from os import PathLike, fspath
from typing import TypeAlias

from reportedly.errors import InputError
from reportedly.intake import DEFAULT_LIMITS, Limits, read_inputs
from reportedly.model import Report

Source: TypeAlias = str | PathLike[str] | Report
Sources: TypeAlias = Source | Iterable[Source]


def reports_of(sources: Sources, limits: Limits = DEFAULT_LIMITS) -> Iterator[Report | InputError]:
    """The reports of paths and of reports, streamed, in their order; what cannot be read comes as its error."""
    listed = [sources] if isinstance(sources, str | PathLike | Report) else sources
    for made, group in groupby(listed, key=lambda source: isinstance(source, Report)):
        if made:
            yield from (source for source in group if isinstance(source, Report))
        else:
            paths = [fspath(source) for source in group if not isinstance(source, Report)]
            yield from read_inputs(paths, limits=limits)
