"""`reportedly brief`: the readable account of each story."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from reportedly.cli.gather import gather
from reportedly.cli.options import EITHER_HELP, Asked, as_json, inputs
from reportedly.cli.output import console, failures, write_record, write_text
from reportedly.errors import UsageError

if TYPE_CHECKING:
    from reportedly.case import KeptStories, Stories
    from reportedly.model import Story
    from reportedly.telling.brief import Brief, Length

    Tell: TypeAlias = Callable[[Story], Brief]

KEPT = ("format", "made_by", "story", "brief", "brief_markdown")


@click.command(help=f"Print the brief of each story.\n\n{EITHER_HELP}")
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write it as HTML too.")
@click.option("--markdown", is_flag=True, help="Print Markdown.")
@click.option(
    "--length",
    type=click.Choice(["headline", "short", "full"]),
    default="short",
    show_default=True,
    help="headline: the chief thing that happened and the chief dispute; short: two screens; full: all.",
)
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Only what reports of this day (YYYY-MM-DD) and later tell, and whether earlier ones told it.",
)
@as_json
@inputs
def brief(
    asked: Asked, as_json: bool, markdown: bool, html: Path | None, length: "Length", since: datetime | None
) -> int:
    """Prints the briefs; gives the exit status."""
    if as_json and markdown:
        raise click.UsageError("--json and --markdown exclude each other")
    if html and not html.parent.is_dir():
        raise UsageError(f"cannot write {html}: there is no folder {html.parent}")
    stories = gather(asked)
    told = partial(_told, length=length, since=since.date().isoformat() if since else None)
    if as_json:
        _records(stories, told)
    else:
        _read(stories, markdown, told)
    status = failures(stories.errors, as_records=as_json)
    if html:
        _write_html(stories, html, told)
        if not as_json:
            write_text(str(html))
    return status


def _told(story: "Story", length: "Length", since: str | None) -> "Brief":
    from reportedly.telling.brief import brief as brief_of

    return brief_of(story, length, since)


def _records(stories: "Stories | KeptStories", told: "Tell") -> None:
    from reportedly.telling.records import story_record

    for one in stories:
        record = story_record(one, told(one))
        write_record({key: record[key] for key in KEPT if key in record})


def _read(stories: "Stories | KeptStories", markdown: bool, told: "Tell") -> None:
    """Prints the briefs for a person."""
    from reportedly.telling.terminal import show

    for number, one in enumerate(stories):
        if number:
            write_text("")
        if markdown:
            write_text(told(one).markdown(), end="")
        else:
            show(told(one), console())


def _write_html(stories: "Stories | KeptStories", file: Path, told: "Tell") -> None:
    """Writes the briefs as one page that needs nothing else."""
    from reportedly.telling.html import to_html

    try:
        file.write_text(to_html(*map(told, stories)), "utf-8")
    except OSError as error:
        raise UsageError(f"cannot write {file}: {error.strerror or error}") from error
