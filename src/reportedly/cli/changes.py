"""`reportedly changes`: what newer versions of reports changed, and what reports announce of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from reportedly.cli.gather import opened
from reportedly.cli.options import as_json, case_file
from reportedly.cli.output import tell_none, write_record, write_text
from reportedly.telling.dates import say_interval
from reportedly.telling.safe import one_line

if TYPE_CHECKING:
    from reportedly.case import Revision
    from reportedly.case.history import Version


@click.command()
@click.argument("reports", nargs=-1, metavar="[REPORT...]")
@as_json
@case_file
def changes(reports: tuple[str, ...], case: str, as_json: bool) -> int:
    """Show what changed between the versions of a case's reports.

    REPORT is the id of a report; without one, all are shown that have several versions or announce a correction,
    clarification or retraction. Only the newest version of a report counts in stories.
    """
    told = False
    for revision in opened(case).changes(*reports):
        told = True
        if as_json:
            write_record(revision.to_dict())
        else:
            write_text("\n".join([*lines(revision), ""]))
    if not told and not as_json:
        tell_none("no report of the case has a second version or announces a correction")
    return 0


def lines(revision: "Revision") -> Iterator[str]:
    """The revision as lines to read."""
    versions = " → ".join(version(one) for one in (revision.older, revision.newer) if one)
    yield one_line(f"{revision.outlet or revision.report}: {revision.report}: {versions}")
    for notice in revision.notices:
        yield f"  {one_line(f'{notice.kind} announced: {notice.words.exact}')}"
    for change in revision.changes:
        announced = " (announced)" if change.notice else ""
        yield f"  {one_line(f'{change.what}{announced}: {change.text}')}"
    if revision.older and not revision.changes:
        yield "  nothing that is read"


def version(one: "Version") -> str:
    """A version by number and date."""
    published = one.published
    known = published.earliest or published.latest
    return f"version {one.number}" + (f" ({say_interval(published.earliest, published.latest)})" if known else "")
