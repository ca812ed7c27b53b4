"""Options that several commands share."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

import click

PATHS_HELP = "PATH is a file, a folder (read recursively), a glob, or '-' for standard input."


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be read, and how.

    Attributes:
        model: Name of a spaCy pipeline; None for the default one.
        strict: Whether the first input that fails ends the run.
    """

    paths: tuple[str, ...]
    model: str | None
    strict: bool
    max_bytes: int | None
    max_chars: int | None


def inputs(command: Callable[..., int]) -> Callable[..., int]:
    """Adds what every command that reads reports takes; the command gets it as one value, `asked`."""

    @wraps(command)
    def asking(
        paths: tuple[str, ...],
        model: str | None,
        strict: bool,
        max_bytes: int | None,
        max_chars: int | None,
        **others: Any,  # noqa: ANN401 - the command's own options
    ) -> int:
        return command(asked=Asked(paths, model, strict, max_bytes, max_chars), **others)

    taking: Callable[..., int] = asking
    for decorate in _DECORATORS:
        taking = decorate(taking)
    return taking


def as_json(command: Callable[..., int]) -> Callable[..., int]:
    """Adds --json."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")(command)


_LIMIT = click.IntRange(min=1)
_DECORATORS: tuple[Callable[[Callable[..., int]], Callable[..., int]], ...] = (
    click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    click.option("--strict", is_flag=True, help="Stop at the first input that fails."),
    click.option("--max-chars", type=_LIMIT, metavar="N", help="Refuse a text of more characters (default 1,000,000)."),
    click.option("--max-bytes", type=_LIMIT, metavar="N", help="Refuse a file of more bytes (default 10,000,000)."),
    click.option("--model", metavar="NAME", help="An installed English spaCy pipeline to read with."),
)
