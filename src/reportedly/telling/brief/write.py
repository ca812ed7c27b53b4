"""Writes a brief: the sections in reading order, nothing told twice, each section kept short."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from reportedly.telling.brief.days import TIMELINE, days, tell_day
from reportedly.telling.brief.disputed import DISPUTED, disputes, opposed, tell_dispute, tell_opposed
from reportedly.telling.brief.figures import FIGURES, figure_pairs, tell_figures
from reportedly.telling.brief.happened import HAPPENED, SIDES, happened, in_order, sides, tell_happened, tell_sides
from reportedly.telling.brief.lineage import KNOWS, tell_report
from reportedly.telling.brief.missing import MISSING, tell_missing
from reportedly.telling.brief.parts import Draft, capitalised
from reportedly.telling.brief.told import Told
from reportedly.telling.view import View, first_member

SECTIONS = (HAPPENED, SIDES, DISPUTED, FIGURES, TIMELINE, KNOWS, MISSING)

# Lines of a section before the rest is counted: a brief of many reports stays readable on two screens.
CAPS = {HAPPENED: 10, SIDES: 7, DISPUTED: 7, FIGURES: 7, TIMELINE: 12, KNOWS: 40, MISSING: 8}
# Where the rest is to be seen.
WHERE = {
    HAPPENED: "the claims table lists all",
    SIDES: "the claims table lists all",
    DISPUTED: "the discrepancies table lists all",
    FIGURES: "the discrepancies table lists all",
    TIMELINE: "the timeline table lists all",
    KNOWS: "the reports and sources tables list all",
    MISSING: "the reports and claims tables list all",
}

Item = TypeVar("Item")


def write_drafts(view: View) -> tuple[Draft, ...]:
    """The brief's lines in their parts."""
    told = Told()
    # Disputes are told first, so that what is disputed is not told as undisputed; they are shown in their place.
    disputed = _disputed(view, told)
    figures = capped(FIGURES, [tell_figures(view, group) for group in figure_pairs(view)])
    parts = [
        *_happened(view, told),
        *_sides(view, told),
        *disputed,
        *figures,
        *_days(view),
        *capped(KNOWS, [draft for report in view.story.reports for draft in tell_report(view, report)]),
        *capped(MISSING, tell_missing(view)),
    ]
    return tuple(capitalised(draft) for draft in parts)


def capped(section: str, drafts: list[Draft]) -> list[Draft]:
    """The first lines of a section, and how many more there are and where to see them."""
    cap = CAPS[section]
    if len(drafts) <= cap:
        return drafts
    return [*drafts[:cap], _rest(section, len(drafts) - cap)]


def _rest(section: str, count: int) -> Draft:
    return Draft(section, (f"... and {count} more; {WHERE[section]}.",))


def _untold(
    told: Told, items: Iterable[Item], known: Callable[[Item], bool], tell: Callable[[Item], Draft]
) -> list[Draft]:
    """Lines for the items that nothing told before covers."""
    drafts = []
    for item in items:
        if not known(item):
            draft = tell(item)
            told.note(draft.claims, draft.evidence)
            drafts.append(draft)
    return drafts


def _disputed(view: View, told: Told) -> list[Draft]:
    from_pairs = _untold(told, disputes(view), lambda _: False, lambda group: tell_dispute(view, group))
    from_claims = _untold(told, opposed(view), told.knows, lambda claim: tell_opposed(view, claim))
    return capped(DISPUTED, [*from_pairs, *from_claims])


def _happened(view: View, told: Told) -> list[Draft]:
    return capped(HAPPENED, _untold(told, happened(view), told.knows, lambda claim: tell_happened(view, claim)))


def _sides(view: View, told: Told) -> list[Draft]:
    left = []
    for claim in sides(view):
        if not told.knows(claim):
            member = claim.members[first_member(claim)]
            told.note((claim.id,), (view.evidence(member.report, member.span),))
            left.append(claim)
    return capped(SIDES, tell_sides(view, in_order(view, left)))


def _days(view: View) -> list[Draft]:
    claims = {claim.id: claim for claim in view.story.claims}
    return capped(TIMELINE, [tell_day(view, entries, claims) for entries in days(view)])
