"""`reportedly brief`: the readable account of each story."""

import click

from reportedly.cli.gather import gather
from reportedly.cli.options import as_json, inputs
from reportedly.cli.output import failures, write_record, write_text


@click.command()
@click.option("--markdown", is_flag=True, help="Print Markdown.")
@as_json
@inputs
def brief(paths: tuple[str, ...], as_json: bool, markdown: bool, model: str | None, strict: bool) -> int:
    """Read the reports, reconcile them, and print the brief of each story.

    PATH is a file, a folder (read recursively), a glob, or '-' for standard input.
    """
    from reportedly.telling.records import story_record

    stories = gather(paths, model, strict)
    for one in stories:
        record = story_record(one)
        if as_json:
            write_record({"story": record["story"]["id"], "brief": record["brief"]})
        else:
            write_text(record["brief_markdown"])
    return failures(stories.errors)
