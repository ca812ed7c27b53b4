"""What may be read: paths, and reports made of strings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import groupby
from os import PathLike, fspath
from typing import TypeAlias

from reportedly.errors import InputError
from reportedly.intake import DEFAULT_LIMITS, Arrival, Limits, read_arrivals, read_inputs
from reportedly.intake.decoding import mended
from reportedly.intake.making import make_report
from reportedly.intake.record import FIELDS, Found, Original, Record
from reportedly.model import Report

Source: TypeAlias = str | PathLike[str] | Report
Sources: TypeAlias = Source | Iterable[Source]

STEM = "text"  # in place of a file's name, in the id of a report that is given none


def report(text: str, *, limits: Limits = DEFAULT_LIMITS, **fields: str | None) -> Report:
    """A report made of a string; raises InputError where it cannot be one.

    Args:
        text: The text, kept as it is.
        limits: What is refused as too large.
        fields: What is known beside it: id, title, outlet, url, byline, published (an ISO date), language.
    """
    if strange := sorted(set(fields) - set(FIELDS)):
        raise TypeError(f"report() got unknown fields {', '.join(strange)}; there are {', '.join(FIELDS)}")
    known = {name: Found(mended(value), "argument") for name, value in fields.items() if value is not None}
    try:
        original = Original.of(text.encode("utf-8"))
    except UnicodeEncodeError as error:
        raise InputError(STEM, "not text", "it holds half of a surrogate pair; decode it as UTF-8") from error
    made = make_report(Record(STEM, STEM, text, original, known), limits)
    if isinstance(made, InputError):
        raise made
    return made


def arrivals_of(sources: Sources, limits: Limits = DEFAULT_LIMITS) -> Iterator[Arrival | InputError]:
    """The reports of paths and of reports, with the bytes that came in, streamed, in their order."""
    for made, group in _runs(sources):
        if made:
            yield from (_arrived(source) for source in group if isinstance(source, Report))
        else:
            yield from read_arrivals(_paths(group), limits=limits)


def _arrived(report: Report) -> Arrival:
    """A report that was made of a string: what came in is its text."""
    data = report.text.encode("utf-8", "replace")
    digest = sha256(data).hexdigest()
    return Arrival(report if report.sha256 == digest else replace(report, sha256=digest), data, report.id)


def reports_of(sources: Sources, limits: Limits = DEFAULT_LIMITS) -> Iterator[Report | InputError]:
    """The reports of paths and of reports, streamed, in their order; what cannot be read comes as its error."""
    for made, group in _runs(sources):
        if made:
            yield from (source for source in group if isinstance(source, Report))
        else:
            yield from read_inputs(_paths(group), limits=limits)


def may_be_slow(sources: Sources) -> bool:
    """Whether reports may come one by one, so that each should be read before the next is asked for."""
    if isinstance(sources, str | PathLike | Report):
        return sources == "-"
    return "-" in sources if isinstance(sources, Sequence) else True


def _runs(sources: Sources) -> Iterator[tuple[bool, Iterator[Source]]]:
    """Runs of reports and runs of paths; whether it is the former, and the run."""
    listed = [sources] if isinstance(sources, str | PathLike | Report) else sources
    return groupby(listed, key=lambda source: isinstance(source, Report))


def _paths(sources: Iterable[Source]) -> list[str]:
    """The sources as paths."""
    return [fspath(source) for source in sources if not isinstance(source, Report)]
