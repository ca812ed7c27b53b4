"""Reads and reconciles, with progress; what brief, story and the tables have in common."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from reportedly.cli.options import Asked
from reportedly.cli.progress import told

if TYPE_CHECKING:
    from reportedly.case import Limits, Stories
    from reportedly.errors import InputError
    from reportedly.model import Reading

WHAT = "reports read"


def gather(asked: Asked) -> "Stories":
    """The stories that the reports tell."""
    from reportedly import case

    watch = partial(told, what=WHAT)
    return case.read_stories(asked.paths, model=asked.model, limits=limits_of(asked), strict=asked.strict, watch=watch)


def readings(asked: Asked) -> "Iterator[Reading | InputError]":
    """The reading of each report, or its error, streamed."""
    from reportedly import case

    return case.read(asked.paths, model=asked.model, limits=limits_of(asked), strict=asked.strict)


def limits_of(asked: Asked) -> "Limits":
    """The limits of intake, with those that were asked for."""
    from reportedly import case

    given = {"max_bytes": asked.max_bytes, "max_chars": asked.max_chars}
    return case.Limits(**{name: value for name, value in given.items() if value is not None})
