"""`reportedly story`: what the reports say together."""

import click

from reportedly.cli.gather import gather
from reportedly.cli.options import EITHER_HELP, Asked, as_json, inputs
from reportedly.cli.output import failures, write_record


@click.command(help=f"Print each story for programs, as JSON Lines.\n\n{EITHER_HELP}")
@as_json
@inputs
def story(asked: Asked, as_json: bool) -> int:  # noqa: ARG001 - it prints nothing else than JSON
    """Prints the records of the stories; gives the exit status."""
    from reportedly.telling.records import story_record

    stories = gather(asked)
    for one in stories:
        write_record(story_record(one))
    return failures(stories.errors, as_records=True)
