"""`reportedly`: the command and its groups."""

import sys

import click
import msgspec

from reportedly.errors import InputError
from reportedly.version import VERSION


@click.group()
@click.version_option(VERSION)
def main() -> None:
    """Read many news reports of a story: what happened, who says so, where they differ."""


@main.command()
@click.option("--json", "as_json", is_flag=True)
@click.argument("paths", nargs=-1, required=True)
def read(paths: tuple[str, ...], as_json: bool) -> None:
    """Print the reading of each report."""
    from reportedly.case import read as read_reports
    from reportedly.telling.records import error_record

    for item in read_reports(paths):
        record = error_record(item) if isinstance(item, InputError) else item.to_dict()
        sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")


@main.command()
@click.option("--json", "as_json", is_flag=True)
@click.argument("paths", nargs=-1, required=True)
def story(paths: tuple[str, ...], as_json: bool) -> None:
    """Print each story."""
    from reportedly.case import read_stories
    from reportedly.telling.records import error_record, story_record

    outcome = read_stories(paths)
    for record in [error_record(e) for e in outcome.errors] + [story_record(s) for s in outcome.stories]:
        sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")
