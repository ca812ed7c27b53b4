"""Writes records and text, and lists the inputs that failed."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from reportedly.errors import InputError
from reportedly.telling.safe import one_line

if TYPE_CHECKING:
    from rich.console import Console

SOME_FAILED = 3
PIPE_WIDTH = 100  # of what is drawn for a terminal but goes elsewhere


def write_record(record: dict[str, Any]) -> None:
    """Writes one line of JSON, at once, so that a reader of a pipe sees it as soon as it is made."""
    import msgspec

    sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")
    sys.stdout.buffer.flush()


def write_text(text: str, end: str = "\n") -> None:
    """Writes text."""
    click.echo(text + end, nl=False)


def write_line(line: str) -> None:
    """Writes a line at once, so that it is out as soon as what it says is true."""
    click.echo(line)
    sys.stdout.flush()


def tell_none(what: str) -> None:
    """Says on standard error that there is nothing to print, so that a reader need not wonder; a pipe stays empty."""
    click.echo(f"reportedly: {what}", err=True)


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: 1 story, 2 stories."""
    return f"{number:,} {one if number == 1 else many}"


def write_error(error: InputError) -> None:
    """Writes the record of an input that failed."""
    from reportedly.telling.records import error_record

    write_record(error_record(error))


def failures(errors: Iterable[InputError], *, as_records: bool = False) -> int:
    """Lists the inputs that failed, on standard error and if asked as records too; gives the exit status."""
    status = 0
    for error in errors:
        if as_records:
            write_error(error)
        click.echo(f"reportedly: {one_line(str(error))}", err=True)
        status = SOME_FAILED
    return status


def console() -> "Console":
    """Standard output to draw on: as wide as the terminal, or of a fixed width where it is none."""
    from rich.console import Console

    class Output(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    return Output(file=sys.stdout, width=None if sys.stdout.isatty() else PIPE_WIDTH, highlight=False)
