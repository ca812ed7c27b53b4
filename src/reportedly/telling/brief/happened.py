"""'What happened' and 'What one side says': the claims that nobody disputes."""

from reportedly.model import Claim, Stance, Standing
from reportedly.telling.brief.parts import Aside, Draft, Part
from reportedly.telling.brief.retell import retell
from reportedly.telling.brief.told import weight
from reportedly.telling.passages import introduces, shown, telling_members
from reportedly.telling.quoting import SHORT, Passages
from reportedly.telling.view import View, first_member
from reportedly.telling.voices import numbers, speaks, stance

HAPPENED = "What happened"
SIDES = "What one side says"

ORDER: dict[Standing, int] = {"corroborated": 0, "single_origin": 1, "single_carrier": 2, "disputed": 3, "denied": 4}
# Stances of one who tells that a thing happened, not of one who accuses, promises or believes.
TELLING: tuple[Stance | None, ...] = (None, "asserts", "acknowledges")
# Statements of one side told in one line.
TOGETHER = 3


def is_disputed(claim: Claim) -> bool:
    """Whether its standing is one of the two that somebody opposes."""
    return claim.standing in ("denied", "disputed")


def happened(view: View) -> list[Claim]:
    """Claims that somebody tells as happened or going on, most independent voices first."""
    found = [claim for claim in view.story.claims if claim.members and not is_disputed(claim) and _is_told(view, claim)]
    return sorted(found, key=lambda claim: (_is_background(view, claim), ORDER[claim.standing], weight(view, claim)))


def sides(view: View) -> list[Claim]:
    """The other undisputed claims: accusations, promises, demands, beliefs, self-descriptions."""
    found = [c for c in view.story.claims if c.members and not is_disputed(c) and not _is_told(view, c)]
    return sorted(found, key=lambda claim: (_is_anybody_s(claim), weight(view, claim)))


def tell_happened(view: View, claim: Claim, known: Passages) -> Draft:
    """One line for one claim that is told as happened."""
    return retell(view, claim, HAPPENED, known)


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


def _is_background(view: View, claim: Claim) -> bool:
    """Whether only nouns name it: words that take a thing for granted rather than tell it."""
    events = [event for member in claim.members if (event := view.event(member)) is not None]
    return bool(events) and all(event.nominal for event in events)


def _is_anybody_s(claim: Claim) -> bool:
    """Whether no member names a source: what only an outlet plans or supposes comes last."""
    return all(member.attribution is None for member in claim.members)


def _is_told(view: View, claim: Claim) -> bool:
    """Whether some member tells it as a thing that happened or goes on."""
    for member in claim.members:
        event = view.event(member)
        real = event is not None and event.status in ("happened", "ongoing") and member.value.endswith("+")
        if real and stance(view, member) in TELLING and not view.is_speech(member):
            return True
    return False


def _together(view: View, claims: list[Claim], known: Passages) -> Draft:
    parts: list[Part] = []
    for claim in claims:
        position = first_member(claim)
        words = shown(view, claim, position, SHORT, known)
        opening = f"{introduces(view, claim, position, words)}: "
        parts += [*([] if opening in parts else [opening]), words, "; "]
    parts[-1] = ". "
    return Draft(SIDES, (*parts, Aside(numbers(view, claims[0]))), tuple(claim.id for claim in claims))
