"""Reads and reconciles, with progress, or opens a case; what brief, story and the tables have in common."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, TypedDict

import click

from reportedly.cli.options import Asked
from reportedly.cli.progress import told

if TYPE_CHECKING:
    from reportedly.case import Case, KeptStories, Limits, Stories
    from reportedly.errors import InputError
    from reportedly.model import Reading

WHAT = "reports read"


def gather(asked: Asked) -> "Stories | KeptStories":
    """The stories that the reports tell, or those of the case."""
    from reportedly import case

    if asked.case:
        return complete(opened(asked.case)).stories()
    return case.read_stories(asked.paths, **how(asked), watch=partial(told, what=WHAT))


def readings(asked: Asked) -> "Iterator[Reading | InputError]":
    """The reading of each report, or its error, streamed."""
    from reportedly import case

    if asked.case:
        return complete(opened(asked.case)).readings()
    return case.read(asked.paths, **how(asked))


def opened(file: str, *, create: bool = False) -> "Case":
    """The case, open until the command ends."""
    from reportedly import case

    return click.get_current_context().with_resource(case.open_case(file, create=create))


def complete(case: "Case") -> "Case":
    """The case; says so where something is still to be done in it."""
    if waiting := case.waiting():
        what = f"{waiting} of its reports are not read or not in their stories yet"
        click.echo(f"reportedly: {case.store.path}: {what}; run the same 'reportedly add' again", err=True)
    return case


class How(TypedDict):
    """How reports are read."""

    model: str | None
    limits: "Limits"
    strict: bool
    workers: int | None
    knowledge: tuple[str, ...]


def how(asked: Asked) -> How:
    """What was asked for, as the library takes it."""
    return {
        "model": asked.model,
        "limits": limits_of(asked),
        "strict": asked.strict,
        "workers": asked.workers,
        "knowledge": asked.knowledge,
    }


def limits_of(asked: Asked) -> "Limits":
    """The limits of intake, with those that were asked for."""
    from reportedly import case

    given = {"max_bytes": asked.max_bytes, "max_chars": asked.max_chars}
    return case.Limits(**{name: value for name, value in given.items() if value is not None})
