"""'Disputed, denied or answered': accusation, answer and denial apart."""

from collections.abc import Hashable, Iterable

from reportedly.model import Claim, Discrepancy, DiscrepancyKind, Evidence, Stance, Verdict
from reportedly.telling.brief.joining import joined
from reportedly.telling.brief.parts import Draft, Part
from reportedly.telling.brief.retell import retell
from reportedly.telling.brief.sorting import deniers
from reportedly.telling.brief.told import claims_shown
from reportedly.telling.passages import introduces, shown
from reportedly.telling.quoting import SHORT, Quote, in_context, quote_of
from reportedly.telling.safe import one_line
from reportedly.telling.view import View
from reportedly.telling.voices import (
    attribution_at,
    claim_at,
    origins_of,
    speaking_at,
    stance,
    voice,
    voice_at,
    voice_of,
    with_verb,
)

DISPUTED = "Disputed, denied or answered"

KINDS: tuple[DiscrepancyKind, ...] = ("denial", "response", "cause", "framing", "actor", "place", "date")
ANSWERING: tuple[Stance, ...] = ("denies", "rebuts", "condemns", "acknowledges", "refuses", "doubts")
# Accounts of one side quoted in one line before the rest is counted.
A_SIDE = 2
# What the answer does, by kind; a response by what its verdict says.
ANSWERS: dict[DiscrepancyKind, str] = {"denial": "denying it", "response": "answering"}
# What a claim is that itself speaks against another.
LEADS: dict[Stance | None, str] = {"denies": "A denial", "rebuts": "An answer"}
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
    """Denials, answers and opposed accounts: those with one answer together, and opposed accounts that share one."""
    here = [d for d in view.story.discrepancies if d.kind in KINDS and len(d.members) >= 2 and _is_for_here(view, d)]
    groups = joined(here, lambda found: _ends(view, found))
    return sorted(groups, key=lambda group: KINDS.index(group[0].kind))


def _ends(view: View, found: Discrepancy) -> list[Hashable]:
    """The sentence of the answer; of two accounts the sentences of both. One that was corrected stands alone."""
    if found.id in view.corrected:
        return [found.id]
    ends = (sort_out(view, found)[1],) if found.kind in ANSWERS else found.members
    # By the words of the sentences: copies of one report answer nothing anew.
    return [_sentence(view, end) for end in ends]


def _sentence(view: View, evidence: Evidence) -> str:
    """The sentence around some evidence, folded."""
    text = view.readings[evidence.report].report.text
    return one_line(view.sentence(evidence.report, evidence.span).words(text)).casefold()


def same_place(one: Evidence, other: Evidence) -> bool:
    """Whether two pieces of evidence share words of one report."""
    return one.report == other.report and one.span.overlaps(other.span)


def _distinct(view: View, pieces: Iterable[Evidence]) -> list[Evidence]:
    """The pieces without those that share words with an earlier one, or stand in the same sentence of a copy."""
    kept: list[Evidence] = []
    seen: set[str] = set()
    for piece in pieces:
        sentence = _sentence(view, piece)
        if sentence not in seen and not any(same_place(piece, other) for other in kept):
            kept.append(piece)
            seen.add(sentence)
    return kept


def tell_dispute(view: View, group: list[Discrepancy]) -> Draft:
    """What is alleged or told on one side, by whom; what the other answers or tells; what that amounts to, and why."""
    pairs = [sort_out(view, found) for found in group]
    one = _distinct(view, (first for first, _ in pairs))
    other = [piece for piece in _distinct(view, (second for _, second in pairs)) if piece not in one]
    verb = _answering(group[0])
    limit = 1 if group[0].kind == "framing" else A_SIDE
    apart = not {_sentence(view, end) for end in one} & {_sentence(view, end) for end in other}
    answers = _side(view, other, verb, limit, whole=apart)
    parts = [*_side(view, one, None, limit), *answers, verdict_words(view, group[0])]
    quotes = [part for part in parts if isinstance(part, Quote)]
    return Draft(DISPUTED, tuple(parts), claims_shown(view, quotes))


def _side(
    view: View, told: list[Evidence], verb: str | None, limit: int = A_SIDE, *, whole: bool = False
) -> list[Part]:
    """The first few accounts of one side, closed with a full stop; in whole sentences where no other side has them."""
    parts: list[Part] = []
    for evidence in told[:limit]:
        opening, *words = _said(view, evidence, verb, whole)
        parts += [
            opening[:1].upper() + opening[1:] if isinstance(opening, str) and not parts else opening,
            *words,
            "; ",
        ]
    more = len(told) - limit
    return [*parts[:-1], f"; and {more} more. " if more > 0 else ". "] if parts else []


def verdict_words(view: View, found: Discrepancy) -> str:
    """The verdict and its reason, marked as inferred, or as set by the analyst."""
    if found.id in view.corrected:
        set_by = one_line(view.said_of_reports(found.because))
        return f"{VERDICTS[found.verdict]}, {set_by[:1].lower()}{set_by[1:]}"
    because = _reason(view, found)
    return f"{VERDICTS[found.verdict]} (inferred): {because}." if because else f"{VERDICTS[found.verdict]} (inferred)."


def _reason(view: View, found: Discrepancy) -> str:
    """Why, without what the quoted words beside it show already; who says it named as the lines name them."""
    if found.kind == "denial":
        first, second = (_source(view, end) for end in sort_out(view, found))
        told = "told" if first in view.reports | view.carriers else "said"
        return one_line(f"{told} by {view.called(first)}, denied by {view.called(second)}")
    if found.kind == "cause":
        return "each gives another cause"
    because = one_line(view.said_of_reports(found.because)).rstrip(".")
    values, mark, why = because.partition(": ")
    shows_them = found.kind in ("figure", "count") and all(one_line(m.exact) in values for m in found.members)
    return why if mark and shows_them else because


def _source(view: View, evidence: Evidence) -> str:
    """The one nearest the fact."""
    said = speaking_at(view, evidence) or attribution_at(view, evidence)
    if said is not None and said.chain:
        return view.link_name(evidence.report, said.chain[0])
    at = claim_at(view, evidence)
    return next(iter(origins_of(view, *at)), view.labels[evidence.report]) if at else view.labels[evidence.report]


def tell_opposed(view: View, claim: Claim) -> Draft:
    """A claim for which no discrepancy was told: denied, and by whom, disputed, or itself a denial or an answer."""
    told = retell(view, claim, DISPUTED)
    own = stance(view, claim.members[view.first(claim)])
    lead = claim.standing.capitalize() if claim.standing in ("denied", "disputed") else LEADS.get(own, "An answer")
    return Draft(DISPUTED, (*told.parts, *_denier(view, claim, told)), told.claims, lead=lead)


def _denier(view: View, claim: Claim, told: Draft) -> list[Part]:
    """Who denies a claim, in which words, where the line does not quote them yet."""
    quoted = [part.evidence for part in told.parts if isinstance(part, Quote)]
    denying = deniers(view, claim)
    if claim.standing != "denied" or not denying:
        return []
    words = shown(view, claim, denying[0], 2 * SHORT)
    if any(same_place(words.evidence, evidence) for evidence in quoted):
        return []
    return [f". Denied by {voice(view, claim, denying[0])}: ", words]


def sort_out(view: View, found: Discrepancy) -> tuple[Evidence, Evidence]:
    """What is alleged first, then the answer to it: the later of the two whose stance is one that answers."""
    first, second = found.members[0], found.members[-1]
    if found.kind in ANSWERS and _answers(view, first) and not _answers(view, second):
        return second, first
    return first, second


def _is_for_here(view: View, found: Discrepancy) -> bool:
    """Dates, places and actors stand here only where they pull apart; else they stand beside the figures.

    Who takes up in one sentence what another said, without denying it, answers nobody whom that sentence does not name.
    """
    if found.kind == "response" and found.id not in view.corrected:
        return len({_sentence(view, member) for member in found.members}) > 1
    return found.kind not in ("actor", "place", "date") or found.verdict == "conflict"


def _answers(view: View, evidence: Evidence) -> bool:
    said = attribution_at(view, evidence)
    return said is not None and said.stance in ANSWERING


def _answering(found: Discrepancy) -> str | None:
    return ANSWERS.get(found.kind)


def _said(view: View, evidence: Evidence, verb: str | None, whole: bool) -> tuple[str, Quote]:
    """Whose words they are, with the verb of the stance or the one given, and the words in their sentence."""
    words = in_context(view, evidence, 2 * SHORT)
    if verb is None:
        at = claim_at(view, evidence)
        return f"{introduces(view, *at, words) if at else voice_at(view, evidence)}: ", words
    fits = whole and len(_sentence(view, evidence)) <= 2 * SHORT
    own = words if fits or evidence.end - evidence.start <= SHORT // 4 else quote_of(evidence, 2 * SHORT)
    said = speaking_at(view, evidence)
    who = voice_of(view, evidence.report, said) if said else voice_at(view, evidence)
    return f"{with_verb(who, verb)}: ", own
