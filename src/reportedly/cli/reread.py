"""`reportedly reread`: reads the reports of a case again, as this version does."""

from contextlib import nullcontext

import click

from reportedly.cli.add import telling
from reportedly.cli.gather import opened
from reportedly.cli.options import KNOWLEDGE, WORKERS_HELP, as_json, case_file
from reportedly.cli.output import counted, failures, write_record, write_text
from reportedly.cli.progress import Counter, resumable
from reportedly.cli.story_changes import telling_changes


@click.command()
@click.option("--all", "everything", is_flag=True, help="Read every report again, also what this version has read.")
@click.option("--dry-run", is_flag=True, help="Only tell what would change; takes as long as doing it.")
@click.option("--strict", is_flag=True, help="Stop at the first report that fails.")
@click.option("--workers", type=click.IntRange(min=0), metavar="N", help=WORKERS_HELP)
@KNOWLEDGE
@click.option("--model", metavar="NAME", help="An installed English spaCy pipeline to read with.")
@as_json
@case_file
def reread(
    case: str,
    everything: bool,
    dry_run: bool,
    strict: bool,
    workers: int | None,
    knowledge: tuple[str, ...],
    model: str | None,
    as_json: bool,
) -> int:
    """Read again what another version of Reportedly, of its model or of its tables has read.

    Reports that could not be read are tried again too. What changes in the stories is told. An old reading stays until
    the new one is there; run the same command again after it was interrupted.
    """
    opening = opened(case)
    with Counter() as counter, nullcontext() if dry_run else resumable():
        done = opening.reread(
            everything=everything,
            dry_run=dry_run,
            strict=strict,
            workers=workers,
            knowledge=knowledge,
            model=model,
            on=telling(counter),
            on_change=telling_changes(as_json),
        )
    if as_json:
        write_record({"format": 1, "read": done.read, "dry_run": dry_run})
    else:
        copy = ", in a copy that was thrown away" if dry_run else ""
        write_text(f"{counted(done.read, 'report', 'reports')} read again{copy}")
    return failures(done.errors, as_records=as_json)
