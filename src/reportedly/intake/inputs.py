"""Every input record as one report, or as the error that says why it is none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import IO

from reportedly.errors import InputError
from reportedly.intake.limits import DEFAULT_LIMITS, Limits
from reportedly.intake.making import make_report
from reportedly.intake.record import Record
from reportedly.intake.records import records_of
from reportedly.model import Report


@dataclass(frozen=True, slots=True)
class Arrival:
    """A report as it came in.

    Attributes:
        where: What the user would call the input ("news.jsonl:3").
        original: The bytes that came in: of the file, the archive's member, the line of JSON Lines; the report's
            `sha256` is theirs. The items of a JSON list share those of their file.
    """

    report: Report
    original: bytes
    where: str


def read_arrivals(
    paths: Iterable[str], *, limits: Limits = DEFAULT_LIMITS, stdin: IO[bytes] | None = None
) -> Iterator[Arrival | InputError]:
    """The reports of files, folders, globs and "-" with their original bytes, streamed, in the order of the paths.

    An id may come again with another text: what that means is for who keeps the reports to say.

    Args:
        paths: What to read; "-" is standard input, plain text or JSON Lines.
        limits: What is refused as too large.
        stdin: What "-" means; the process's own where None.
    """
    for path in paths:
        for item in records_of(path, limits, stdin):
            yield item if isinstance(item, InputError) else _arrived(item, limits)


def _arrived(record: Record, limits: Limits) -> Arrival | InputError:
    """The report of a record, with its bytes."""
    report = make_report(record, limits)
    return report if isinstance(report, InputError) else Arrival(report, record.original.data, record.where)


def read_inputs(
    paths: Iterable[str], *, limits: Limits = DEFAULT_LIMITS, stdin: IO[bytes] | None = None
) -> Iterator[Report | InputError]:
    """The reports alone, as `read_arrivals` gives them; one with the id of another text is an error."""
    seen: dict[str, bytes] = {}
    for item in read_arrivals(paths, limits=limits, stdin=stdin):
        yield item if isinstance(item, InputError) else _checked(item.report, item.where, seen)


def _checked(report: Report, where: str, seen: dict[str, bytes]) -> Report | InputError:
    """The report, or an error where another text has borne its id."""
    digest = sha256(report.text.encode("utf-8")).digest()
    if seen.setdefault(report.id, digest) == digest:
        return report
    return InputError(where, "id taken", f"a record before it has the id {report.id!r} and another text")
