"""'What happened' and 'What one side says': the claims that nobody disputes."""

from collections.abc import Mapping
from dataclasses import replace

from reportedly.model import Claim, Evidence, Member
from reportedly.telling.brief.parts import Aside, Draft, Part
from reportedly.telling.brief.referents import before_it
from reportedly.telling.brief.retell import retell
from reportedly.telling.passages import introduces, shown, telling_members
from reportedly.telling.quoting import Passages, Quote
from reportedly.telling.view import View
from reportedly.telling.voices import numbers, voice

HAPPENED = "What happened"
SIDES = "What one side says"

# Characters of each of several statements in one line.
SIDE = 215
# Statements of one side told in one line.
TOGETHER = 2


def tell_happened(view: View, claim: Claim, known: Passages) -> Draft:
    """One line for one claim that several vouch for or carry."""
    draft = retell(view, claim, HAPPENED, known)
    return replace(draft, parts=(*draft.parts, *_caveats(view, claim, draft)), lead=_lead(view, claim))


def _caveats(view: View, claim: Claim, draft: Draft) -> list[Part]:
    """What a reader must know of the figures that a line shows."""
    if claim.standing == "disputed":
        return [Aside(" Its figures are in conflict: see below.")]
    shown = [part.evidence for part in draft.parts if isinstance(part, Quote)]
    outdated = any(e.report == old.report and e.span.holds(old.span) for old in superseded(view) for e in shown)
    return [Aside(" A later report gives another figure.")] if outdated else []


def superseded(view: View) -> list[Evidence]:
    """The figures that a later report brings up to date: those of the earlier day of two that differ in it."""
    days = {report.id: (report.published.earliest or "")[:10] for report in view.story.reports}
    pairs = [found.members for found in view.story.discrepancies if found.verdict == "update"]
    dated = [sorted(pair, key=lambda member: days[member.report]) for pair in pairs if len(pair) > 1]
    return [pair[0] for pair in dated if days[pair[0].report] < days[pair[-1].report]]


def _lead(view: View, claim: Claim) -> str:
    """What opens the line of a thing that no report tells as having happened."""
    events = [event for member in claim.members if (event := view.event(member)) is not None]
    return "Not yet" if events and all(event.status in ("planned", "demanded") for event in events) else ""


def together(view: View, claims: list[Claim], section: str = HAPPENED) -> list[list[Claim]]:
    """The claims in runs: a few of one voice with the same numbers together, each run where its first one stands.

    Within a run what one side says stands as in its report.
    """
    open_runs: dict[tuple[str, ...], list[Claim]] = {}
    runs: list[list[Claim]] = []
    for claim in claims:
        lead = _lead(view, claim) if section == HAPPENED else ""
        key = voice(view, claim, view.first(claim)), numbers(view, claim), lead, claim.standing
        alone = len(telling_members(view, claim)) == 1
        run = open_runs.get(key) if alone else None
        if run is None or len(run) == TOGETHER:
            run = []
            runs.append(run)
            if alone:
                open_runs[key] = run
        run.append(claim)
    if section != SIDES:
        return runs
    return [sorted(run, key=lambda claim: _place(claim.members[view.first(claim)])) for run in runs]


def _place(member: Member) -> tuple[str, int]:
    return member.report, member.span.start


def tell_run(view: View, section: str, run: list[Claim], known: Mapping[str, Passages]) -> Draft:
    """One line for what one voice tells in one or a few places."""
    first = run[0]
    lead = _lead(view, first) if section == HAPPENED else ""
    told = retell(view, first, section, known[first.id]) if len(run) == 1 else _together(view, section, run, known)
    return replace(told, parts=(*told.parts, *_caveats(view, first, told)), lead=lead)


def _together(view: View, section: str, claims: list[Claim], known: Mapping[str, Passages]) -> Draft:
    """Each statement in its words; the voice is named once, and again only where it takes another stance."""
    parts: list[Part] = []
    before = ""
    for claim in claims:
        position = view.first(claim)
        words = shown(view, claim, position, SIDE, known[claim.id])
        opening = introduces(view, claim, position, words)
        parts += [*([] if opening == before else [f"{opening}: "]), words, *before_it(view, words), "; "]
        before = opening
    parts[-1] = " "
    return Draft(section, (*parts, Aside(f"(each {numbers(view, claims[0])[1:]}")), tuple(c.id for c in claims))
