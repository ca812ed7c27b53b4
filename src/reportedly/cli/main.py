"""`reportedly`: the command, and how it ends."""

import os
import sys
from collections.abc import Sequence

import click

from reportedly.cli.add import add
from reportedly.cli.brief import brief
from reportedly.cli.changes import changes
from reportedly.cli.completion import completion
from reportedly.cli.correct import correct
from reportedly.cli.corrections import corrections, undo
from reportedly.cli.doctor import doctor
from reportedly.cli.knowledge import knowledge
from reportedly.cli.read import read
from reportedly.cli.remove import remove
from reportedly.cli.reread import reread
from reportedly.cli.search import search
from reportedly.cli.serve import serve
from reportedly.cli.story import story
from reportedly.cli.tables import TABLES
from reportedly.errors import ReportedlyError, UsageError
from reportedly.telling.safe import one_line
from reportedly.version import VERSION

NAME = "reportedly"
DONE, USER_ERROR, USAGE, INTERRUPTED = 0, 1, 2, 130


class ReaderGoneError(Exception):
    """Who read our output went away (`| head`): no fault, and nothing to tell."""


class StoppedError(ReportedlyError):
    """The user pressed Ctrl-C; the message says what is kept."""


class Commands(click.Group):
    """The group of all commands."""

    def invoke(self, ctx: click.Context) -> object:
        """The command's result; click itself would end with status 1 when a pipe breaks, and say less of Ctrl-C."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderGoneError from error
        except KeyboardInterrupt as error:
            raise StoppedError(*error.args) from error


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 done, 1 user error, 2 usage, 3 done but some inputs failed.",
)
@click.version_option(VERSION, prog_name=NAME)
def commands() -> None:
    """Read many news reports of a story: what happened, who says so, where they differ."""


for command in (
    add,
    brief,
    read,
    story,
    *TABLES,
    changes,
    search,
    serve,
    correct,
    corrections,
    undo,
    remove,
    reread,
    knowledge,
    doctor,
    completion,
):
    commands.add_command(command)


def main() -> None:
    """Runs the command and ends the process with its exit status."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """The exit status of the command with these arguments; what goes wrong is told in one line."""
    _speak_utf8()
    try:
        status = commands.main(args=list(arguments), prog_name=NAME, standalone_mode=False)
        sys.stdout.flush()
    except (ReaderGoneError, BrokenPipeError):
        return _hush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (Exception, KeyboardInterrupt) as error:
        if "--strict" in arguments and isinstance(error, Exception) and not isinstance(error, ReportedlyError):
            raise
        return _fail(error)
    return status if isinstance(status, int) else DONE


def _fail(error: BaseException) -> int:
    """Tells what ended the command, in one line; gives the exit status."""
    message, status = one_line(str(error)), USER_ERROR
    if isinstance(error, StoppedError | KeyboardInterrupt | click.Abort):
        message, status = ": ".join(filter(None, ("interrupted", message))), INTERRUPTED
    elif isinstance(error, UsageError):
        status = USAGE
    elif not isinstance(error, ReportedlyError):
        message = f"this should not happen ({type(error).__name__}: {message}); --strict shows where"
    click.echo(f"{NAME}: {message}", err=True)
    return status


def _speak_utf8() -> None:
    """Prints UTF-8 whatever the locale; a character that has no bytes is written as its escape."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _hush() -> int:
    """Done, though nobody reads our output any more: what is still buffered goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return DONE
