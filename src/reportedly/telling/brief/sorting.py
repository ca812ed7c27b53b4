"""Sorts the claims: what happened, what one side says, what is denied or disputed."""

from dataclasses import dataclass

from reportedly.model import Claim, Stance
from reportedly.telling.brief.told import weight
from reportedly.telling.view import View, first_member
from reportedly.telling.voices import stance

# Stances of one who tells that a thing happened, not of one who accuses, promises or believes.
TELLING: tuple[Stance | None, ...] = (None, "asserts", "acknowledges")
# Stances of one who speaks against what another said.
AGAINST: tuple[Stance | None, ...] = ("denies", "rebuts")


@dataclass(frozen=True, slots=True)
class Sorted:
    """The claims of each section, the most important first."""

    happened: tuple[Claim, ...]
    sides: tuple[Claim, ...]
    opposed: tuple[Claim, ...]


def sort_claims(view: View) -> Sorted:
    """Each claim in one section. One that is disputed in its figures alone happened all the same."""
    contested = _contested(view)
    happened: list[Claim] = []
    sides: list[Claim] = []
    opposed: list[Claim] = []
    for claim in view.story.claims:
        if claim.members:
            against = stance(view, claim.members[first_member(claim)]) in AGAINST
            if claim.standing == "denied" or claim.id in contested or against:
                opposed.append(claim)
            else:
                (happened if _is_told(view, claim) else sides).append(claim)
    return Sorted(
        tuple(sorted(happened, key=lambda claim: (_is_background(view, claim), rank(claim), weight(view, claim)))),
        tuple(sorted(sides, key=lambda claim: (_is_anybody_s(claim), weight(view, claim)))),
        tuple(sorted(opposed, key=lambda claim: (claim.standing != "denied", weight(view, claim)))),
    )


def rank(claim: Claim) -> int:
    """0 with two origins or more, 1 with two carriers, 2 with one of each."""
    if claim.numbers.origins >= 2:  # the contract's rule for "corroborated"
        return 0
    return 1 if claim.numbers.carriers >= 2 else 2  # likewise for "single_origin"


def _contested(view: View) -> frozenset[str]:
    """Ids of the disputed claims against which something other than a figure stands."""
    against = [
        evidence
        for found in view.story.discrepancies
        if found.verdict == "conflict" and found.kind not in ("figure", "count")
        for evidence in found.members
    ]
    return frozenset(
        claim.id
        for claim in view.story.claims
        if claim.standing == "disputed"
        and any(e.report == m.report and m.span.holds(e.span) for m in claim.members for e in against)
    )


def _is_told(view: View, claim: Claim) -> bool:
    """Whether some member tells it as a thing that happened or goes on."""
    for member in claim.members:
        event = view.event(member)
        real = event is not None and event.status in ("happened", "ongoing") and member.value.endswith("+")
        if real and stance(view, member) in TELLING and not view.is_speech(member):
            return True
    return False


def _is_background(view: View, claim: Claim) -> bool:
    """Whether only nouns name it: words that take a thing for granted rather than tell it."""
    events = [event for member in claim.members if (event := view.event(member)) is not None]
    return bool(events) and all(event.nominal for event in events)


def _is_anybody_s(claim: Claim) -> bool:
    """Whether no member names a source: what only an outlet plans or supposes comes last."""
    return all(member.attribution is None for member in claim.members)
