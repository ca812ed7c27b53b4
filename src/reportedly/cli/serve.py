"""`reportedly serve`: the application, on a case or for a look at some reports."""

import secrets
import socket
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli.correct.group import whoever
from reportedly.cli.gather import limits_of, opened
from reportedly.cli.options import EITHER_HELP, Asked, inputs
from reportedly.cli.output import failures, write_line
from reportedly.errors import UsageError

if TYPE_CHECKING:
    from reportedly.web.site import Settings

LOCAL = "127.0.0.1"
PORT = 8765


@click.command(
    help=f"""Open the application in a browser: read a case, question it, correct it.

    {EITHER_HELP} Then nothing is kept when the command ends. It serves this machine alone, unless --host says
    otherwise; a browser then needs the token that is printed."""
)
@click.option("--host", metavar="ADDRESS", help="Serve other machines too, at this address of yours.")
@click.option("--name", "names", metavar="NAME", multiple=True, help="A further name that the server is called by.")
@click.option("--port", type=click.IntRange(1, 65535), default=PORT, show_default=True, help="The port.")
@click.option("--read-only", is_flag=True, help="Nothing can be added or corrected.")
@inputs
def serve(asked: Asked, host: str | None, names: tuple[str, ...], port: int, read_only: bool) -> int:
    """Serves until it is interrupted; gives the exit status."""
    from reportedly.web.site import Settings

    with ExitStack() as held:
        case, status = _case(asked, held)
        token = secrets.token_urlsafe(18) if host else None
        listening = held.enter_context(_listening(host or LOCAL, port))
        settings = Settings(
            case=case,
            host=host or LOCAL,
            port=port,
            token=token,
            read_only=read_only,
            who=whoever(),
            limits=limits_of(asked),
            names=names,
        )
        write_line(f"http://{_shown(settings.host)}:{port}/{f'login?token={token}' if token else ''}")
        write_line("open this address in a browser; Ctrl-C ends it")
        _run(settings, listening)
    return status


def _case(asked: Asked, held: ExitStack) -> tuple[str, int]:
    """The file of the case, or of one that is made of the paths for as long as the command runs."""
    if asked.case:
        opened(asked.case)
        return asked.case, 0
    from reportedly.cli.add import telling_progress
    from reportedly.cli.gather import how

    folder = held.enter_context(tempfile.TemporaryDirectory(prefix="reportedly-"))
    file = str(Path(folder) / "look.case")
    made = opened(file, create=True)
    with telling_progress() as on:
        done = made.add(asked.paths, **how(asked), on=on)
    made.close()
    return file, failures(done.errors)


def _listening(host: str, port: int) -> socket.socket:
    """The socket, bound, so that a port that is taken is told before anything else."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()  # so that the address answers as soon as it is told
    except OSError as error:
        listening.close()
        why = error.strerror or str(error)
        raise UsageError(f"cannot serve at {host}:{port}: {why}; name another with --port or --host") from error
    return listening


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _run(settings: "Settings", listening: socket.socket) -> None:
    import uvicorn

    from reportedly.web.app import make_app

    config = uvicorn.Config(
        make_app(settings), log_level="warning", server_header=False, date_header=False, lifespan="off", ws="none"
    )
    with suppress(KeyboardInterrupt):  # Ctrl-C is how it ends
        uvicorn.Server(config).run(sockets=[listening])
