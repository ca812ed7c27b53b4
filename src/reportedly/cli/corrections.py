"""`reportedly corrections` and `reportedly undo`: the history of what an analyst changed."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli.correct.group import dry_run_option, keep_and_tell, now, who_option, whoever
from reportedly.cli.gather import opened
from reportedly.cli.options import as_json, case_file
from reportedly.cli.output import failures, tell_none, write_text
from reportedly.cli.story_changes import telling_changes
from reportedly.errors import UsageError
from reportedly.telling.safe import one_line

if TYPE_CHECKING:
    from reportedly.case.correcting import KeptCorrection

STDIO = "-"


@click.group(invoke_without_command=True)
@click.option("--case", metavar="FILE", help="The case's file.")
@as_json
@click.pass_context
def corrections(context: click.Context, case: str | None, as_json: bool) -> int:
    """List the corrections of a case, and whether they fit."""
    if context.invoked_subcommand is not None:
        return 0
    if case is None:
        raise click.UsageError("name the case: --case FILE")
    from reportedly.case.tables import corrections as table_of

    kept = opened(case).corrections()
    if not kept and not as_json:
        tell_none("the case has no corrections; 'reportedly correct --help' says how to make one")
    write_text(table_of(kept).to_json() if as_json else "".join(f"{lines(one)}\n" for one in kept), end="")
    return 0


def lines(kept: "KeptCorrection") -> str:
    """A correction as lines to read."""
    made = kept.correction
    state = f"{kept.state}: {kept.because}" if kept.because else kept.state
    told = (f"{kept.id}  {made.when[:16].replace('T', ' ')}  {made.who}", kept.what, f"why: {made.why}", state)
    return "\n  ".join(map(one_line, told))


@corrections.command("export")
@click.argument("file", metavar="FILE")
@case_file
def export(file: str, case: str) -> int:
    """Write all corrections of a case to FILE, or '-', as JSON Lines."""
    lines = "".join(f"{line}\n" for line in opened(case).exported_corrections())
    if file == STDIO:
        write_text(lines, end="")
        return 0
    try:
        Path(file).write_text(lines, "utf-8")
    except OSError as error:
        raise UsageError(f"cannot write {file}: {error.strerror or error}") from error
    return 0


@corrections.command("import")
@click.argument("file", metavar="FILE")
@case_file
def take_in(file: str, case: str) -> int:
    """Take in corrections from FILE, or '-', as another case exported them.

    What is here already is left alone. What is about a report that is not here yet waits for it.
    """
    held = opened(case)
    try:
        with click.open_file(file, "rb") as lines:
            done = held.import_corrections(lines, file)
    except OSError as error:
        raise UsageError(f"cannot read {file}: {error.strerror or error}") from error
    write_text(f"{done.added} added, {done.there} already there")
    return failures(done.errors)


@click.command()
@click.argument("correction", metavar="ID")
@click.option("--why", metavar="TEXT", default="Taken back.", show_default=True, help="The reason.")
@who_option
@dry_run_option
@case_file
def undo(correction: str, case: str, why: str, who: str | None, dry_run: bool) -> int:
    """Take a correction back. It stays in the history; undo the undoing to bring it back.

    ID is that which `reportedly corrections` prints, or the beginning of it.
    """
    held, signed = opened(case), {"who": who or whoever(), "when": now(), "why": why}
    keep_and_tell(
        held, lambda: held.undo(correction, **signed, dry_run=dry_run, on_change=telling_changes(False)), dry_run
    )
    return 0
