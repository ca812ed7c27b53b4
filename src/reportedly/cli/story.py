"""`reportedly story`: what the reports say together."""

import click

from reportedly.cli.gather import gather
from reportedly.cli.options import as_json, inputs
from reportedly.cli.output import failures, write_record


@click.command()
@as_json
@inputs
def story(paths: tuple[str, ...], as_json: bool, model: str | None, strict: bool) -> int:
    """Print each story that the reports tell."""
    from reportedly.telling.records import error_record, story_record

    stories = gather(paths, model, strict)
    for error in stories.errors:
        write_record(error_record(error))
    for one in stories:
        write_record(story_record(one))
    return failures(stories.errors)
