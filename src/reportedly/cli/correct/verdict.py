"""How two passages stand to each other."""

from typing import get_args

import click

from reportedly.cli.correct.group import Making, kind
from reportedly.errors import UsageError
from reportedly.model import DiscrepancyKind, Verdict
from reportedly.model.correction import Correction, SetVerdict

NONE = "none"


@kind(
    "verdict",
    """Set how two values or statements stand to each other.

    VERDICT is one of those that `reportedly discrepancies` prints, or none where they do not differ at all. Name a
    discrepancy by its id; to put in one that was not found, name its passages and say with --about in what they
    differ.""",
    "different_scope d0a1b2c3",
    'conflict 02-daily:"2,500 soldiers" 05-statement:"3,000 soldiers" --about figure',
)
@click.argument("verdict", type=click.Choice([*get_args(Verdict), NONE]), metavar="VERDICT")
@click.argument("passages", nargs=-1, required=True, metavar="DISCREPANCY|PASSAGE...")
@click.option("--about", type=click.Choice(get_args(DiscrepancyKind)), help="In what the passages differ.")
def verdict(making: Making, verdict: str, passages: tuple[str, ...], about: DiscrepancyKind | None) -> Correction:
    """A discrepancy gets a verdict."""
    found = making.find.discrepancy(passages[0]) if len(passages) == 1 else None
    if found is not None:
        kind_of, members = found[0].kind, found[1]
    elif len(passages) > 1 and about is not None:
        kind_of = about
        members = tuple(making.find.references.passage(passage).anchor() for passage in passages)
    else:
        raise UsageError("name a discrepancy by its id, or two passages or more and --about")
    return making(SetVerdict, about=kind_of, verdict=None if verdict == NONE else verdict, members=members)
