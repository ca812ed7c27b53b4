"""Writes records, and lists the inputs that failed."""

import sys
from collections.abc import Iterable
from typing import Any

import click

from reportedly.errors import InputError

SOME_FAILED = 3


def write_record(record: dict[str, Any]) -> None:
    """Writes one line of JSON, at once, so that a reader of a pipe sees it as soon as it is made."""
    import msgspec

    sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")
    sys.stdout.buffer.flush()


def write_text(text: str) -> None:
    """Writes text, with a line end."""
    click.echo(text)


def failures(errors: Iterable[InputError]) -> int:
    """Lists the inputs that failed on standard error; gives the exit status."""
    status = 0
    for error in errors:
        click.echo(f"reportedly: {error}", err=True)
        status = SOME_FAILED
    return status
