"""What is known of a whole report, and what in it is furniture."""

from typing import get_args

import click

from reportedly.cli.correct.group import Making, kind
from reportedly.errors import UsageError
from reportedly.model.correction import Correction, MarkFurniture, NotFurniture, SetDate, SetOutlet
from reportedly.model.report import FurnitureKind

UNKNOWN = "unknown"


@kind(
    "date",
    """Set when a report came out; times such as "on Monday" are reckoned from there.

    DATE is an ISO date or date-time, or unknown.""",
    "09-undated 2022-08-15",
    "09-undated 2022-08-15 --until 2022-08-17",
)
@click.argument("report", metavar="REPORT")
@click.argument("date", metavar="DATE")
@click.option("--until", metavar="DATE", help="The last day on which it can have come out.")
def date(making: Making, report: str, date: str, until: str | None) -> Correction:
    """A report gets a date."""
    if date == UNKNOWN and until is not None:
        raise UsageError("--until goes with a date")
    first, last = (None, None) if date == UNKNOWN else (date, until or date)
    return making(SetDate, report=making.find.references.whole(report), earliest=first, latest=last)


@kind("outlet", "Set who published a report.", '09-undated "Lime Courier"', "09-undated --unknown")
@click.argument("report", metavar="REPORT")
@click.argument("name", required=False, metavar="NAME")
@click.option("--unknown", is_flag=True, help="Nobody can know.")
def outlet(making: Making, report: str, name: str | None, unknown: bool) -> Correction:
    """A report gets an outlet."""
    if bool(name) == unknown:
        raise UsageError("name the outlet, or say --unknown")
    return making(SetOutlet, report=making.find.references.whole(report), outlet=name)


@kind(
    "furniture",
    "Mark words that are not the report: nothing is read from them.",
    '02-daily:"Read more: the dam in pictures" --as teaser',
)
@click.argument("passage", metavar="PASSAGE")
@click.option("--as", "label", type=click.Choice(get_args(FurnitureKind)), required=True, help="What they are.")
def furniture(making: Making, passage: str, label: FurnitureKind) -> Correction:
    """Words are furniture."""
    return making(MarkFurniture, at=making.find.references.passage(passage).anchor(), label=label)


@kind(
    "not-furniture",
    "Say that words taken for furniture are the report's own; the report is read again with them.",
    "02-daily:1204-1311",
)
@click.argument("passage", metavar="PASSAGE")
def not_furniture(making: Making, passage: str) -> Correction:
    """Words are no furniture."""
    return making(NotFurniture, at=making.find.references.passage(passage).anchor())
