"""`reportedly brief`: the readable account of each story."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli.gather import gather
from reportedly.cli.options import EITHER_HELP, Asked, as_json, inputs
from reportedly.cli.output import console, failures, write_record, write_text
from reportedly.errors import UsageError

if TYPE_CHECKING:
    from reportedly.case import KeptStories, Stories

KEPT = ("format", "made_by", "story", "brief", "brief_markdown")


@click.command(help=f"Print the brief of each story.\n\n{EITHER_HELP}")
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write it as HTML too.")
@click.option("--markdown", is_flag=True, help="Print Markdown.")
@as_json
@inputs
def brief(asked: Asked, as_json: bool, markdown: bool, html: Path | None) -> int:
    """Prints the briefs; gives the exit status."""
    if as_json and markdown:
        raise click.UsageError("--json and --markdown exclude each other")
    if html and not html.parent.is_dir():
        raise UsageError(f"cannot write {html}: there is no folder {html.parent}")
    stories = gather(asked)
    if as_json:
        _records(stories)
    else:
        _read(stories, markdown)
    status = failures(stories.errors, as_records=as_json)
    if html:
        _write_html(stories, html)
        if not as_json:
            write_text(str(html))
    return status


def _records(stories: "Stories | KeptStories") -> None:
    from reportedly.telling.records import story_record

    for one in stories:
        record = story_record(one)
        write_record({key: record[key] for key in KEPT if key in record})


def _read(stories: "Stories | KeptStories", markdown: bool) -> None:
    """Prints the briefs for a person."""
    from reportedly.telling.brief import brief as brief_of
    from reportedly.telling.terminal import show

    for number, one in enumerate(stories):
        if number:
            write_text("")
        if markdown:
            write_text(brief_of(one).markdown(), end="")
        else:
            show(brief_of(one), console())


def _write_html(stories: "Stories | KeptStories", file: Path) -> None:
    """Writes the briefs as one page that needs nothing else."""
    from reportedly.telling.brief import brief as brief_of
    from reportedly.telling.html import to_html

    try:
        file.write_text(to_html(*(brief_of(one) for one in stories)), "utf-8")
    except OSError as error:
        raise UsageError(f"cannot write {file}: {error.strerror or error}") from error
