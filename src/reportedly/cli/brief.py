"""`reportedly brief`: the readable account of each story."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from reportedly.cli.gather import complete, gather, opened
from reportedly.cli.options import EITHER_HELP, Asked, as_json, inputs
from reportedly.cli.output import console, failures, tell_none, write_record, write_text
from reportedly.errors import CaseError, UsageError
from reportedly.telling.safe import one_line

if TYPE_CHECKING:
    from reportedly.case import Case, KeptStories, Stories
    from reportedly.case.looking import Look
    from reportedly.model import Story
    from reportedly.telling.brief import Brief, Length

    Tell: TypeAlias = Callable[[Story], Brief]

KEPT = ("format", "made_by", "story", "brief", "brief_markdown")
LAST = "last"


def checked(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001 - click's
    """The day, as its ISO date, or the last look; raises for what is neither."""
    if value is None or value == LAST:
        return value
    try:
        return datetime.strptime(value, "%Y-%m-%d").date().isoformat()
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is neither a day (YYYY-MM-DD) nor {LAST!r}") from error


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
    callback=checked,
    metavar="DATE|last",
    help="Only what reports of this day (YYYY-MM-DD) and later tell, and whether earlier ones told it; with a case, "
    "last: what reports tell that arrived since this was last asked.",
)
@click.option("--peek", is_flag=True, help="With --since last: what is new now stays new to the next look.")
@as_json
@inputs
def brief(
    asked: Asked,
    as_json: bool,
    markdown: bool,
    html: Path | None,
    length: "Length",
    since: str | None,
    peek: bool,
) -> int:
    """Prints the briefs; gives the exit status."""
    if as_json and markdown:
        raise click.UsageError("--json and --markdown exclude each other")
    if since == LAST and not asked.case:
        raise click.UsageError(f"--since {LAST} goes with --case FILE: only a case keeps when it was looked at")
    if peek and since != LAST:
        raise click.UsageError(f"--peek goes with --since {LAST}")
    if html and not html.parent.is_dir():
        raise UsageError(f"cannot write {html}: there is no folder {html.parent}")
    if since == LAST:
        return _anew(asked, Shape(as_json, markdown, html), length, keep=not peek)
    told = partial(_told, length=length, since=since)
    return _print(gather(asked), told, Shape(as_json, markdown, html))


@dataclass(frozen=True, slots=True)
class Shape:
    """As what briefs are printed: for programs, as Markdown or for the terminal; and as a page in a file."""

    as_json: bool
    markdown: bool
    html: Path | None


def _anew(asked: Asked, shape: Shape, length: "Length", *, keep: bool) -> int:
    """Prints what is new in the case since the last look; keeps this one once all of it is out."""
    case = complete(opened(asked.case or ""))
    seen = case.look(int(time.time()))
    if seen.before is None:
        tell_none("this is the first look at the case: all of it is new")
        status = _print(case.stories(), partial(_told, length=length, since=None), shape)
    else:
        stories = case.stories(seen.since)
        if not stories:
            tell_none(f"nothing has arrived since the last look, {seen.said}")
        status = _print(stories, partial(_news, length=length, case=case, seen=seen), shape)
    if keep:
        sys.stdout.flush()
        _keep(case, seen)
    return status


def _keep(case: "Case", seen: "Look") -> None:
    """Keeps the look; of a case that may only be read the brief is out all the same."""
    try:
        case.keep_look(seen)
    except CaseError as error:
        click.echo(f"reportedly: {one_line(str(error))}; the next look will tell the same again", err=True)


def _print(stories: "Stories | KeptStories", told: "Tell", shape: Shape) -> int:
    """Prints the briefs and what could not be read; gives the exit status."""
    if shape.as_json:
        _records(stories, told)
    else:
        _read(stories, shape.markdown, told)
    status = failures(stories.errors, as_records=shape.as_json)
    if shape.html:
        _write_html(stories, shape.html, told)
        if not shape.as_json:
            write_text(str(shape.html))
    return status


def _told(story: "Story", length: "Length", since: str | None) -> "Brief":
    from reportedly.telling.brief import brief as brief_of

    return brief_of(story, length, since)


def _news(story: "Story", length: "Length", case: "Case", seen: "Look") -> "Brief":
    from reportedly.telling.brief import brief_of_news

    since = f"Arrived since the last look, {seen.said}"
    return brief_of_news(story, case.new_reports(story.id, seen.since), length, since)


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
