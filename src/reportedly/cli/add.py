"""`reportedly add`: reports into a case."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from reportedly.cli.gather import how, opened
from reportedly.cli.options import PATHS_HELP, Asked, additions
from reportedly.cli.output import counted, failures, write_line, write_text
from reportedly.cli.progress import Counter, resumable
from reportedly.telling.safe import one_line

if TYPE_CHECKING:
    from reportedly.case import Step

ACKNOWLEDGED = {"added": "added", "version": "added a version of", "there": "already there"}


@click.command(
    help=f"""Add reports to a case, read them, and bring its stories up to date.

    Each report is named as soon as it is kept. Run the same command again after it was interrupted: what is there
    already is left alone, what was left undone is done. {PATHS_HELP}"""
)
@additions
def add(asked: Asked) -> int:
    """Adds the reports; gives the exit status."""
    case = opened(asked.case or "", create=True)
    with Counter() as counter, resumable():
        done = case.add(asked.paths, **how(asked), on=telling(counter))
    write_text(f"{done.added} added, {done.there} already there, {counted(len(case.stories()), 'story', 'stories')}")
    return failures(done.errors)


@contextmanager
def telling_progress() -> "Iterator[Callable[[Step], None]]":
    """Tells how far reading is, and names no report."""
    with Counter() as counter:

        def tell(step: "Step") -> None:
            if step.what in ("read", "failed"):
                counter.count("reports read")

        yield tell


def telling(counter: Counter) -> "Callable[[Step], None]":
    """What tells each step: a line for a report that is kept, progress for the rest."""

    def tell(step: "Step") -> None:
        if step.what in ACKNOWLEDGED:
            write_line(f"{ACKNOWLEDGED[step.what]} {one_line(step.id)}")
        elif step.what in ("read", "failed"):
            counter.count("reports read")
        elif step.what == "settled":
            counter.count("stories settled")

    return tell
