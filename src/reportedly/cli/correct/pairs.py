"""Two that are one, or one that is two: entities and claims."""

from collections.abc import Callable

import click

from reportedly.cli.correct.group import Making, kind
from reportedly.model.correction import Correction, DifferentClaim, MergeEntities, SameClaim, SplitEntity

Make = Callable[..., Correction]


def two(first: str, second: str, metavar: str) -> Callable[[Make], Make]:
    """Takes two things."""

    def taking(make: Make) -> Make:
        other = click.argument("other", metavar=second or metavar)
        one = click.argument("one", metavar=first or metavar)
        return one(other(make))

    return taking


@kind(
    "merge-entities",
    "Say that two names or mentions are one actor or place.",
    '"Col. Assimi Diarra" "Colonel Diarra"',
    "02-daily:118-131 05-statement:0-12",
)
@two("ONE", "OTHER", "")
def merge_entities(making: Making, one: str, other: str) -> Correction:
    """Two mentions name one."""
    return making(MergeEntities, one=making.find.mention(one), other=making.find.mention(other))


@kind(
    "split-entity",
    """Say that two mentions taken for one actor or place are two.

    Within one report the mentions with the very words of OTHER go with it.""",
    '02-daily:"Mayor Ode" 05-statement:"Minister Ode"',
)
@two("ONE", "OTHER", "")
def split_entity(making: Making, one: str, other: str) -> Correction:
    """Two mentions do not name one."""
    return making(SplitEntity, one=making.find.mention(one), other=making.find.mention(other))


@kind(
    "same-claim",
    "Say that two claims are one.",
    "c1f2e3d4 cab01234",
    'c1f2e3d4 04-copy:"the dam stood firm"',
)
@two("ONE", "OTHER", "")
def same_claim(making: Making, one: str, other: str) -> Correction:
    """Two passages carry one claim."""
    return making(SameClaim, one=making.find.claim(one), other=making.find.claim(other))


@kind(
    "different-claim",
    "Say that two passages put under one claim carry two.",
    "c1f2e3d4@02-daily c1f2e3d4@04-copy",
    '02-daily:"the dam held" 04-copy:"the dam stood firm"',
)
@two("ONE", "OTHER", "")
def different_claim(making: Making, one: str, other: str) -> Correction:
    """Two passages carry two claims."""
    return making(DifferentClaim, one=making.find.claim(one), other=making.find.claim(other))
