"""'Disputed, denied or answered': accusation, answer and denial apart."""

from reportedly.model import Claim, Discrepancy, DiscrepancyKind, Evidence, Stance, Verdict
from reportedly.telling.brief.parts import Draft, Part
from reportedly.telling.brief.retell import introduces, retell
from reportedly.telling.brief.told import weight
from reportedly.telling.quoting import SHORT, in_context, quote_of
from reportedly.telling.safe import one_line
from reportedly.telling.view import View
from reportedly.telling.voices import attribution_at, claim_at, voice_at

DISPUTED = "Disputed, denied or answered"

KINDS: tuple[DiscrepancyKind, ...] = ("denial", "response", "cause", "framing", "actor", "place", "date")
ANSWERING: tuple[Stance, ...] = ("denies", "rebuts", "condemns", "acknowledges", "refuses", "doubts")
# What the answer does, by kind; a response by what its verdict says.
ANSWERS: dict[DiscrepancyKind, str] = {"denial": "denies it", "response": "answers"}
VERDICTS: dict[Verdict, str] = {
    "conflict": "In conflict",
    "update": "A later value",
    "part_whole": "Not in conflict",
    "compatible_bound": "Not in conflict",
    "different_scope": "Not in conflict",
    "different_event": "Not in conflict, another event",
    "same": "The same",
    "opposed": "Opposed accounts",
    "not_a_denial": "An answer, not a denial",
}


def disputes(view: View) -> list[list[Discrepancy]]:
    """Denials, answers and opposed accounts; those with one answer together."""
    groups: dict[tuple[str, str, Evidence], list[Discrepancy]] = {}
    for found in view.story.discrepancies:
        if found.kind in KINDS and len(found.members) >= 2 and _is_for_here(found):
            _, answer = sort_out(view, found)
            groups.setdefault((found.kind, found.verdict, answer), []).append(found)
    return sorted(groups.values(), key=lambda group: KINDS.index(group[0].kind))


def tell_dispute(view: View, group: list[Discrepancy]) -> Draft:
    """What is alleged, by whom; what the other answers; what the answer amounts to, and why."""
    last = group[0]
    _, answer = sort_out(view, last)
    parts: list[Part] = []
    alleged = list(dict.fromkeys(sort_out(view, found)[0] for found in group))
    for evidence in alleged:
        parts += [*_said(view, evidence, None), "; "]
    parts[-1] = ". "
    parts += [*_said(view, answer, _answering(last)), f". {verdict_words(last)}"]
    claims = [claim_at(view, evidence) for evidence in (*alleged, answer)]
    ids = tuple(dict.fromkeys(found[0].id for found in claims if found))
    return Draft(DISPUTED, tuple(parts), ids)


def verdict_words(found: Discrepancy) -> str:
    """The verdict and its reason, marked as inferred."""
    because = one_line(found.because).rstrip(".")
    return f"{VERDICTS[found.verdict]} (inferred): {because}." if because else f"{VERDICTS[found.verdict]} (inferred)."


def tell_opposed(view: View, claim: Claim) -> Draft:
    """A denied or disputed claim for which no discrepancy was told."""
    told = retell(view, claim, DISPUTED)
    return Draft(DISPUTED, told.parts, told.claims, lead=claim.standing.capitalize())


def opposed(view: View) -> list[Claim]:
    """The denied and disputed claims, most independent voices first."""
    found = [c for c in view.story.claims if c.members and c.standing in ("denied", "disputed")]
    return sorted(found, key=lambda claim: (claim.standing != "denied", weight(view, claim)))


def sort_out(view: View, found: Discrepancy) -> tuple[Evidence, Evidence]:
    """What is alleged first, then the answer to it: the later of the two whose stance is one that answers."""
    first, second = found.members[0], found.members[-1]
    if found.kind in ANSWERS and _answers(view, first) and not _answers(view, second):
        return second, first
    return first, second


def _is_for_here(found: Discrepancy) -> bool:
    """Dates, places and actors stand here only where they pull apart; else they stand beside the figures."""
    return found.kind not in ("actor", "place", "date") or found.verdict == "conflict"


def _answers(view: View, evidence: Evidence) -> bool:
    said = attribution_at(view, evidence)
    return said is not None and said.stance in ANSWERING


def _answering(found: Discrepancy) -> str | None:
    if found.verdict == "not_a_denial":
        return "answers without denying it"
    return ANSWERS.get(found.kind)


def _said(view: View, evidence: Evidence, verb: str | None) -> list[Part]:
    """Whose words they are, with the verb of the stance or the one given, and the words in their sentence."""
    words = in_context(view, evidence, 2 * SHORT)
    if verb is None:
        at = claim_at(view, evidence)
        return [f"{introduces(view, *at, words) if at else voice_at(view, evidence)}: ", words]
    own = quote_of(evidence, 2 * SHORT) if evidence.end - evidence.start > SHORT // 4 else words
    return [f"{voice_at(view, evidence)}{', ' if verb else ''}{verb}: ", own]
