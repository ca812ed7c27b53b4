"""`reportedly remove`: takes reports out of a case."""

import click

from reportedly.cli.gather import opened
from reportedly.cli.options import as_json, case_file
from reportedly.cli.output import write_record, write_text
from reportedly.cli.story_changes import telling_changes
from reportedly.telling.safe import one_line


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option("--dry-run", is_flag=True, help="Only tell what would change.")
@as_json
@case_file
def remove(ids: tuple[str, ...], case: str, dry_run: bool, as_json: bool) -> int:
    """Take reports out of a case, with everything that rested on them alone.

    ID is the id of a report; all its versions are taken out. The stories are then as if it had never been there; what
    changes in them is told.
    """
    done = opened(case).remove(*ids, dry_run=dry_run, on_change=telling_changes(as_json))
    if as_json:
        write_record({"format": 1, "removed": list(done.ids), "versions": done.versions, "dry_run": dry_run})
    else:
        names = ", ".join(one_line(id) for id in done.ids)
        versions = "" if done.versions == len(done.ids) else f" ({done.versions} versions)"
        write_text(f"{'would remove' if dry_run else 'removed'} {names}{versions}")
    return 0
