"""Every input record as one report, or as the error that says why it is none."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import IO

from reportedly.errors import InputError
from reportedly.intake.limits import DEFAULT_LIMITS, Limits
from reportedly.intake.making import make_report
from reportedly.intake.records import records_of
from reportedly.model import Report


def read_inputs(
    paths: Iterable[str], *, limits: Limits = DEFAULT_LIMITS, stdin: IO[bytes] | None = None
) -> Iterator[Report | InputError]:
    """The reports of files, folders, globs and "-", streamed, in the order of the paths.

    Args:
        paths: What to read; "-" is standard input, plain text or JSON Lines.
        limits: What is refused as too large.
        stdin: What "-" means; the process's own where None.
    """
    seen: dict[str, bytes] = {}
    for path in paths:
        for item in records_of(path, limits, stdin):
            report = item if isinstance(item, InputError) else make_report(item, limits)
            if isinstance(item, InputError) or isinstance(report, InputError):
                yield report
            else:
                yield _checked(report, item.where, seen)


def _checked(report: Report, where: str, seen: dict[str, bytes]) -> Report | InputError:
    """The report, or an error where another text has borne its id."""
    digest = sha256(report.text.encode("utf-8")).digest()
    if seen.setdefault(report.id, digest) == digest:
        return report
    return InputError(where, "id taken", f"a record before it has the id {report.id!r} and another text")
