"""Options that several commands share."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

PATHS_HELP = "PATH is a file, a folder (read recursively), a glob, or '-' for standard input."


def inputs(command: Command) -> Command:
    """Adds what every command that reads reports takes: paths, the model, and strictness."""
    for decorate in (
        click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
        click.option("--strict", is_flag=True, help="Stop at the first input that fails."),
        click.option("--model", metavar="NAME", help="An installed English spaCy pipeline to read with."),
    ):
        command = decorate(command)
    return command


def as_json(command: Command) -> Command:
    """Adds --json."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")(command)
