"""What may be read: paths, and reports made of strings."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from os import PathLike, fspath
from typing import TypeAlias

from reportedly.errors import InputError
from reportedly.intake import DEFAULT_LIMITS, Limits, read_inputs
from reportedly.intake.making import make_report
from reportedly.intake.record import FIELDS, Found, Record
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
    known = {name: Found(value, "argument") for name, value in fields.items() if value is not None}
    try:
        digest = sha256(text.encode("utf-8")).hexdigest()
    except UnicodeEncodeError as error:
        raise InputError(STEM, "not text", "it holds half of a surrogate pair; decode it as UTF-8") from error
    made = make_report(Record(STEM, STEM, text, digest, known), limits)
    if isinstance(made, InputError):
        raise made
    return made


def reports_of(sources: Sources, limits: Limits = DEFAULT_LIMITS) -> Iterator[Report | InputError]:
    """The reports of paths and of reports, streamed, in their order; what cannot be read comes as its error."""
    listed = [sources] if isinstance(sources, str | PathLike | Report) else sources
    for made, group in groupby(listed, key=lambda source: isinstance(source, Report)):
        if made:
            yield from (source for source in group if isinstance(source, Report))
        else:
            paths = [fspath(source) for source in group if not isinstance(source, Report)]
            yield from read_inputs(paths, limits=limits)
