"""'What happened' and 'What one side says': the claims that nobody disputes."""

from dataclasses import replace

from reportedly.model import Claim
from reportedly.telling.brief.parts import Aside, Draft, Part
from reportedly.telling.brief.retell import retell
from reportedly.telling.passages import introduces, shown, telling_members
from reportedly.telling.quoting import Passages
from reportedly.telling.view import View, first_member
from reportedly.telling.voices import numbers, speaks

HAPPENED = "What happened"
SIDES = "What one side says"

# Characters of each of several statements in one line.
SIDE = 170
# Statements of one side told in one line.
TOGETHER = 3


def tell_happened(view: View, claim: Claim, known: Passages) -> Draft:
    """One line for one claim that is told as happened."""
    draft = retell(view, claim, HAPPENED, known)
    if claim.standing != "disputed":
        return draft
    return replace(draft, parts=(*draft.parts, Aside(" Its figures are in conflict: see below.")))


def together(view: View, claims: list[Claim]) -> list[list[Claim]]:
    """The claims in runs: those of one voice with the same numbers together, each run where its first one stands."""
    open_runs: dict[tuple[str, str], list[Claim]] = {}
    runs: list[list[Claim]] = []
    for claim in claims:
        key = speaks(view, claim, first_member(claim)), numbers(view, claim)
        alone = len(telling_members(view, claim)) == 1
        run = open_runs.get(key) if alone else None
        if run is None or len(run) == TOGETHER:
            run = []
            runs.append(run)
            if alone:
                open_runs[key] = run
        run.append(claim)
    return runs


def tell_side(view: View, run: list[Claim], known: Passages) -> Draft:
    """One line for what one voice says in one or a few places."""
    return retell(view, run[0], SIDES, known) if len(run) == 1 else _together(view, run, known)


def _together(view: View, claims: list[Claim], known: Passages) -> Draft:
    parts: list[Part] = []
    for claim in claims:
        position = first_member(claim)
        words = shown(view, claim, position, SIDE, known)
        opening = f"{introduces(view, claim, position, words)}: "
        parts += [*([] if opening in parts else [opening]), words, "; "]
    parts[-1] = ". "
    return Draft(SIDES, (*parts, Aside(numbers(view, claims[0]))), tuple(claim.id for claim in claims))
