"""Options that several commands share."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

import click

PATHS_HELP = "PATH is a file, a folder (read recursively), a glob, or '-' for standard input."
EITHER_HELP = f"{PATHS_HELP} Instead of paths, --case FILE takes the reports of a case."

Command = Callable[..., int]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be read, and how.

    Attributes:
        model: Name of a spaCy pipeline; None for the default one.
        strict: Whether the first input that fails ends the run.
        case: The file of a case; None where paths are read in one shot.
        workers: How many processes read; 0 for the command's own, None for as many as are worth starting.
        knowledge: Files with tables of the user's own.
    """

    paths: tuple[str, ...]
    model: str | None
    strict: bool
    max_bytes: int | None
    max_chars: int | None
    case: str | None = None
    workers: int | None = None
    knowledge: tuple[str, ...] = ()


def inputs(command: Command) -> Command:
    """Adds what every command takes that reads reports or a case; the command gets it as one value, `asked`."""
    return _asking(command, _either, (*_HOW, _CASE, _SOME_PATHS))


def additions(command: Command) -> Command:
    """Adds what a command takes that reads reports into a case; the command gets it as one value, `asked`."""
    return _asking(command, _both, (*_HOW, case_file, _SOME_PATHS))


def as_json(command: Command) -> Command:
    """Adds --json."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")(command)


def case_file(command: Command) -> Command:
    """Adds --case to a command that works on nothing else; it gets the file's name as `case`."""
    return click.option("--case", metavar="FILE", required=True, help="The case's file.")(command)


def _asking(command: Command, check: Callable[[Asked], None], decorators: tuple[Callable[..., Any], ...]) -> Command:
    """The command with these options, put into one value that is checked."""

    @wraps(command)
    def asking(
        paths: tuple[str, ...],
        model: str | None,
        strict: bool,
        max_bytes: int | None,
        max_chars: int | None,
        case: str | None,
        workers: int | None,
        knowledge: tuple[str, ...],
        **others: Any,  # noqa: ANN401 - the command's own options
    ) -> int:
        asked = Asked(paths, model, strict, max_bytes, max_chars, case, workers, knowledge)
        check(asked)
        return command(asked=asked, **others)

    taking: Command = asking
    for decorate in decorators:
        taking = decorate(taking)
    return taking


def _either(asked: Asked) -> None:
    """Either paths or a case; what says how to read goes with paths."""
    if bool(asked.paths) == bool(asked.case):
        raise click.UsageError("name either PATH... or --case FILE" + (", not both" if asked.case else ""))
    limits = {"--max-bytes": asked.max_bytes, "--max-chars": asked.max_chars}
    how = {"--model": asked.model, "--workers": asked.workers, **limits}
    given = [name for name, value in how.items() if value is not None] + ["--knowledge"] * bool(asked.knowledge)
    if asked.case and given:
        raise click.UsageError(f"{given[0]} goes with PATH...; the reports of a case are read already")


def _both(asked: Asked) -> None:
    if not asked.paths:
        raise click.UsageError("name the reports to add: PATH...")


WORKERS_HELP = (
    "Read in N processes, 0: in this one (default: the cores, fewer for few reports). The results are the same."
)

KNOWLEDGE = click.option(
    "--knowledge",
    metavar="FILE",
    multiple=True,
    help="A table of your own actors and places, TOML or CSV (docs/knowledge.md); may be given several times.",
)

_LIMIT = click.IntRange(min=1)
_CASE = click.option("--case", metavar="FILE", help="Take the reports of this case instead of PATH...")
_SOME_PATHS = click.argument("paths", nargs=-1, metavar="PATH...")
_HOW: tuple[Callable[[Command], Command], ...] = (
    click.option("--strict", is_flag=True, help="Stop at the first input that fails."),
    click.option("--max-chars", type=_LIMIT, metavar="N", help="Refuse a text of more characters (default 1,000,000)."),
    click.option("--max-bytes", type=_LIMIT, metavar="N", help="Refuse a file of more bytes (default 10,000,000)."),
    click.option("--workers", type=click.IntRange(min=0), metavar="N", help=WORKERS_HELP),
    KNOWLEDGE,
    click.option("--model", metavar="NAME", help="An installed English spaCy pipeline to read with."),
)
