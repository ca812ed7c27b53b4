"""Writes a brief: the sections in reading order, nothing told twice, each section kept short."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias, TypeVar

from reportedly.model import Claim
from reportedly.telling.again import says_again, words_in
from reportedly.telling.brief.background import BACKGROUND, is_background, tell_untold, untold
from reportedly.telling.brief.corrected import CORRECTED, marked, tell_corrected
from reportedly.telling.brief.days import TIMELINE, days, tell_day
from reportedly.telling.brief.disputed import DISPUTED, disputes, tell_dispute, tell_opposed
from reportedly.telling.brief.figures import FIGURES, figure_pairs, tell_figures
from reportedly.telling.brief.happened import HAPPENED, SIDES, tell_happened, tell_run, together
from reportedly.telling.brief.lineage import KNOWS, on_one_line, tell_report
from reportedly.telling.brief.missing import MISSING, tell_missing
from reportedly.telling.brief.news import told_before
from reportedly.telling.brief.parts import Draft, capitalised
from reportedly.telling.brief.sorting import ALONE, is_minor, rank, sort_claims
from reportedly.telling.brief.told import Told, weight
from reportedly.telling.quoting import Passages
from reportedly.telling.view import View, sentence_position

SECTIONS = (HAPPENED, SIDES, DISPUTED, FIGURES, BACKGROUND, TIMELINE, KNOWS, MISSING, CORRECTED)

# Lines of a section before the rest is counted, for few reports and for many: a brief is read on two screens.
FEW = {HAPPENED: 5, SIDES: 6, DISPUTED: 5, FIGURES: 4, BACKGROUND: 5, TIMELINE: 8}
MANY = {HAPPENED: 5, SIDES: 4, DISPUTED: 3, FIGURES: 3, BACKGROUND: 3, TIMELINE: 6, KNOWS: 10}
# Lines beside these for what one origin and carrier alone tell as happened.
ALONE_LINES = "alone"
LEFT = 4
# Lines for what reports open with.
LEADS = 3
# The chief thing that happened and the chief dispute, for one who reads no more.
HEADLINE = (HAPPENED, DISPUTED)
# More than any story has.
ALL = 1_000_000
Length: TypeAlias = Literal["headline", "short", "full"]
# Reports that get a tree each; of more, each gets one line.
TREES = 6
# Where the rest is to be seen.
WHERE = {
    HAPPENED: "`reportedly claims` lists all",
    SIDES: "`reportedly claims` lists all",
    DISPUTED: "`reportedly discrepancies` lists all",
    FIGURES: "`reportedly discrepancies` lists all",
    BACKGROUND: "`--length full` tells all",
    TIMELINE: "`reportedly timeline` lists all",
    KNOWS: "`reportedly reports` and `reportedly sources` list all",
}

Item = TypeVar("Item")


def write_drafts(view: View, length: Length = "short", new: frozenset[str] | None = None) -> tuple[Draft, ...]:
    """The brief's lines in their parts.

    Args:
        view: A story.
        length: How much of it is told.
        new: Ids of the reports that are new, where only what they tell is told.
    """
    drafts = _drafts(view, length, new)
    if length == "headline":
        chief = {draft.section: draft for draft in reversed(drafts) if draft.evidence}
        drafts = tuple(chief[name] for name in HEADLINE if name in chief)
    return drafts if new is None else tuple(_anew(view, draft, new) for draft in drafts)


def _anew(view: View, draft: Draft, new: frozenset[str]) -> Draft:
    """A line that says so where earlier reports told it already."""
    claims = [claim for claim in view.story.claims if claim.id in draft.claims]
    before = bool(claims) and all(told_before(tuple(m.report for m in c.members), new) for c in claims)
    if draft.section not in (HAPPENED, SIDES) or draft.lead or not before:
        return draft
    return replace(draft, lead="Told before, and again")


def _caps(view: View, length: Length) -> dict[str, int]:
    """How many lines each section has room for."""
    if length == "full":
        return dict.fromkeys((*SECTIONS, ALONE_LINES), ALL)
    return (FEW if len(view.story.reports) <= TREES else MANY) | {ALONE_LINES: LEFT}


def _drafts(view: View, length: Length, new: frozenset[str] | None) -> tuple[Draft, ...]:
    told = Told(_caps(view, length))
    claims = sort_claims(view)
    # Disputes are told first, so that what is disputed is not told as undisputed; they are shown in their place.
    figures = _capped(told, FIGURES, figure_pairs(view), lambda group: tell_figures(view, group))
    disputed = _disputed(view, claims.opposed, told)
    back = tuple(claim for claim in claims.happened if is_background(view, claim))
    parts = [
        *_happened(view, tuple(claim for claim in claims.happened if claim not in back), told, figures),
        *_runs(view, SIDES, claims.sides, told, told.caps[SIDES]),
        *disputed,
        *figures,
        *_background(view, back, told),
        *_days(view, told),
        *_knows(view, told, new),
        *tell_missing(view),
    ]
    return tuple(capitalised(draft) for draft in (*(marked(view, part) for part in parts), *tell_corrected(view)))


def _capped(told: Told, section: str, items: Sequence[Item], tell: Callable[[Item], Draft]) -> list[Draft]:
    """The first lines of a section, and how many more there are and where to see them."""
    return [*(tell(item) for item in items[: told.room(section, len(items))]), *_rest(told, section, len(items))]


def _rest(told: Told, section: str, count: int) -> list[Draft]:
    return _more(section, count - told.room(section, count))


def _more(section: str, more: int) -> list[Draft]:
    return [Draft(section, (f"... and {more} more; {WHERE[section]}.",))] if more > 0 else []


def _claims(view: View, claims: tuple[Claim, ...], told: Told, tell: Callable[[Claim], Draft]) -> list[Draft]:
    """Lines for the claims that no line before covers."""
    drafts: list[Draft] = []
    shown: list[frozenset[str]] = []
    again = told.caps[HAPPENED] < ALL  # a full brief leaves nothing out
    here = Told(told.caps)
    for claim in claims:
        # What several vouch for is told as having happened even where a dispute quotes it.
        seen = here if rank(claim) < ALONE else told
        words = words_in(claim.members[view.first(claim)].exact)
        if claim.id not in told.claims and not seen.knows(view, claim) and not (again and says_again(words, shown)):
            shown.append(words)
            drafts.append(tell(claim))
            told.note(drafts[-1])
            here.note(drafts[-1])
    return drafts


def _disputed(view: View, claims: tuple[Claim, ...], told: Told) -> list[Draft]:
    drafts = _capped(told, DISPUTED, disputes(view), lambda group: tell_dispute(view, group))
    pairs = []
    for draft in drafts:
        own = tuple(claim for claim in _undisputed_left_out(view, draft) if claim not in told.claims)
        pairs.append(replace(draft, claims=own))
        told.note(pairs[-1])
    unsaid = tuple(claim for claim in claims if not told.knows(view, claim))
    alone = _claims(view, unsaid, told, lambda claim: tell_opposed(view, claim))
    cut = told.room(DISPUTED, len(alone))
    return [*pairs, *alone[:cut], *_more(DISPUTED, len(alone) - cut)]


def _undisputed_left_out(view: View, draft: Draft) -> tuple[str, ...]:
    """The claims of a dispute that are themselves denied, disputed or of one side alone."""
    vouched = {c.id for c in view.story.claims if rank(c) < ALONE and c.standing not in ("denied", "disputed")}
    return tuple(claim for claim in draft.claims if claim not in vouched)


def _happened(view: View, claims: tuple[Claim, ...], told: Told, figures: list[Draft]) -> list[Draft]:
    """What several vouch for or carry, each in a line of its own; then what one does, unless figures show it."""
    several = tuple(claim for claim in claims if not is_minor(view, claim))
    drafts = _claims(view, several, told, lambda claim: tell_happened(view, claim, told.passages))
    alone = claims[len(several) :]
    # The news of a report stands here though a figure of it is told below.
    opening = [claim for claim in alone if _opens(view, claim) and not told.knows(view, claim)]
    first = {claim.members[view.first(claim)].report: claim for claim in reversed(opening)}
    news = tuple(claim for claim in opening if claim in first.values())[: max(0, LEADS - len(drafts))]
    for claim in news:
        told.note_claim(view, claim)
    leads = _runs(view, HAPPENED, news, Told(told.caps), LEADS)
    for draft in (*leads, *figures):
        told.note(draft)
    cap = told.room(HAPPENED, len(drafts))
    # What several do not fill is left to what one tells.
    room = told.caps[ALONE_LINES] + max(0, told.caps[HAPPENED] - len(drafts) - len(leads))
    return [*drafts[:cap], *leads, *_runs(view, HAPPENED, alone, told, room, len(drafts[cap:]))]


def _opens(view: View, claim: Claim) -> bool:
    """Whether a claim is the first sentence of a report that is no copy of another."""
    member = claim.members[view.first(claim)]
    copied = any(edge.kind == "copy" and edge.source == member.report for edge in view.story.lineage)
    return not copied and sentence_position(view.readings[member.report], member.span) == 0


def _runs(view: View, section: str, claims: tuple[Claim, ...], told: Told, room: int, untold: int = 0) -> list[Draft]:
    """The claims of one origin and carrier each, with what one voice tells at several places together."""
    left: list[Claim] = []
    known: dict[str, Passages] = {}
    again = told.caps[HAPPENED] < ALL
    for claim in claims:
        if not (told.knows(view, claim) or (again and told.has_said(view, claim))):
            known[claim.id] = told.around(view, claim)
            told.note_claim(view, claim)
            left.append(claim)
    runs = together(view, left, section)
    cut = len(runs) if len(runs) == room + 1 and not untold else room
    more = sum(len(run) for run in runs[cut:]) + untold
    return [*(tell_run(view, section, run, known) for run in runs[:cut]), *_more(section, more)]


def _background(view: View, claims: tuple[Claim, ...], told: Told) -> list[Draft]:
    """What is recalled or goes on, then sentences that no line has told, in what room that leaves."""
    cap = told.caps[BACKGROUND]
    drafts = _runs(view, BACKGROUND, claims, told, cap)
    for draft in drafts:
        told.note(draft)
    small = len(view.story.reports) <= TREES
    left = untold(view, told, small)[: max(0, cap - len(drafts))]
    return [*drafts, *(tell_untold(view, evidence) for evidence in left)]


def _days(view: View, told: Told) -> list[Draft]:
    """The days of which most is vouched for, in the order of time."""
    claims = {claim.id: claim for claim in view.story.claims}
    all_days = days(view)
    order = sorted(all_days, key=lambda entries: min(weight(view, claims[e.claims[0]]) for e in entries))
    kept = order[: told.room(TIMELINE, len(order))]
    drafts = [tell_day(view, entries, claims) for entries in all_days if entries in kept]
    return [*drafts, *_more(TIMELINE, len(order) - len(kept))]


def _knows(view: View, told: Told, new: frozenset[str] | None) -> list[Draft]:
    """A tree for each report of a few, a line for each of many."""
    reports = tuple(report for report in view.story.reports if new is None or report.id in new)
    if len(reports) <= TREES:
        return [draft for report in reports for draft in tell_report(view, report)]
    return _capped(told, KNOWS, reports, lambda report: on_one_line(tell_report(view, report, titled=False)))
