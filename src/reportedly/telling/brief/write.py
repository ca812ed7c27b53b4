"""Writes a brief: the sections in reading order, nothing told twice, each section kept short."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from reportedly.model import Claim
from reportedly.telling.brief.days import TIMELINE, days, tell_day
from reportedly.telling.brief.disputed import DISPUTED, disputes, tell_dispute, tell_opposed
from reportedly.telling.brief.figures import FIGURES, figure_pairs, tell_figures
from reportedly.telling.brief.happened import HAPPENED, SIDES, tell_happened, tell_side, together
from reportedly.telling.brief.lineage import KNOWS, on_one_line, tell_report
from reportedly.telling.brief.missing import MISSING, tell_missing
from reportedly.telling.brief.parts import Draft, capitalised
from reportedly.telling.brief.sorting import rank, sort_claims
from reportedly.telling.brief.told import Told
from reportedly.telling.view import View

SECTIONS = (HAPPENED, SIDES, DISPUTED, FIGURES, TIMELINE, KNOWS, MISSING)

# Lines of a section before the rest is counted, for few reports and for many: a brief is read on two screens.
FEW = {HAPPENED: 14, SIDES: 8, DISPUTED: 7, FIGURES: 7, TIMELINE: 12}
MANY = {HAPPENED: 10, SIDES: 6, DISPUTED: 5, FIGURES: 5, TIMELINE: 9, KNOWS: 10}
# The rank of a claim with one origin and one carrier.
ALONE = 2
# Reports that get a tree each; of more, each gets one line.
TREES = 6
# Where the rest is to be seen.
WHERE = {
    HAPPENED: "the claims table lists all",
    SIDES: "the claims table lists all",
    DISPUTED: "the discrepancies table lists all",
    FIGURES: "the discrepancies table lists all",
    TIMELINE: "the timeline table lists all",
    KNOWS: "the reports and sources tables list all",
}

Item = TypeVar("Item")


def write_drafts(view: View) -> tuple[Draft, ...]:
    """The brief's lines in their parts."""
    told = Told(FEW if len(view.story.reports) <= TREES else MANY)
    claims = sort_claims(view)
    # Disputes are told first, so that what is disputed is not told as undisputed; they are shown in their place.
    figures = _capped(told, FIGURES, figure_pairs(view), lambda group: tell_figures(view, group))
    disputed = _disputed(view, claims.opposed, told)
    parts = [
        *_claims(HAPPENED, claims.happened, told, lambda claim: tell_happened(view, claim, told.passages)),
        *_sides(view, claims.sides, told),
        *disputed,
        *figures,
        *_days(view, told),
        *_knows(view, told),
        *tell_missing(view),
    ]
    return tuple(capitalised(draft) for draft in parts)


def _capped(told: Told, section: str, items: Sequence[Item], tell: Callable[[Item], Draft]) -> list[Draft]:
    """The first lines of a section, and how many more there are and where to see them."""
    return [*(tell(item) for item in items[: told.room(section, len(items))]), *_rest(told, section, len(items))]


def _rest(told: Told, section: str, count: int) -> list[Draft]:
    more = count - told.room(section, count)
    return [Draft(section, (f"... and {more} more; {WHERE[section]}.",))] if more > 0 else []


def _claims(section: str, claims: tuple[Claim, ...], told: Told, tell: Callable[[Claim], Draft]) -> list[Draft]:
    """Lines for the claims that no line before covers; those beyond the cap are counted."""
    drafts: list[Draft] = []
    here = Told(told.caps)
    count = 0
    for claim in claims:
        # What several vouch for is told as having happened even where a dispute quotes it.
        seen = here if rank(claim) < ALONE else told
        if claim.id not in told.claims and not seen.knows(claim):
            count += 1
            if count <= told.caps[section] + 1:
                drafts.append(tell(claim))
                told.note(drafts[-1])
                here.note(drafts[-1])
    return [*drafts[: told.room(section, count)], *_rest(told, section, count)]


def _disputed(view: View, claims: tuple[Claim, ...], told: Told) -> list[Draft]:
    drafts = _capped(told, DISPUTED, disputes(view), lambda group: tell_dispute(view, group))
    pairs = []
    for draft in drafts:
        own = tuple(claim for claim in _undisputed_left_out(view, draft) if claim not in told.claims)
        pairs.append(replace(draft, claims=own))
        told.note(pairs[-1])
    return [*pairs, *_claims(DISPUTED, claims, told, lambda claim: tell_opposed(view, claim))]


def _undisputed_left_out(view: View, draft: Draft) -> tuple[str, ...]:
    """The claims of a dispute that are themselves denied, disputed or of one side alone."""
    vouched = {c.id for c in view.story.claims if rank(c) < ALONE and c.standing not in ("denied", "disputed")}
    return tuple(claim for claim in draft.claims if claim not in vouched)


def _sides(view: View, claims: tuple[Claim, ...], told: Told) -> list[Draft]:
    """What one side says, with what a side says at several places together."""
    before = {report: tuple(passages) for report, passages in told.passages.items()}
    left = []
    for claim in claims:
        if not told.knows(claim):
            told.note_claim(view, claim)
            left.append(claim)
    return _capped(told, SIDES, together(view, left), lambda run: tell_side(view, run, before))


def _days(view: View, told: Told) -> list[Draft]:
    claims = {claim.id: claim for claim in view.story.claims}
    return _capped(told, TIMELINE, days(view), lambda entries: tell_day(view, entries, claims))


def _knows(view: View, told: Told) -> list[Draft]:
    """A tree for each report of a few, a line for each of many."""
    reports = view.story.reports
    if len(reports) <= TREES:
        return [draft for report in reports for draft in tell_report(view, report)]
    return _capped(told, KNOWS, reports, lambda report: on_one_line(tell_report(view, report)))
