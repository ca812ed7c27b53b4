"""Puts an analyst's verdicts in the place of those that were found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly.model import Claim, Discrepancy, Evidence, Reading
from reportedly.model.correction import Correction, SetVerdict
from reportedly.model.correction_record import correction_id
from reportedly.reconciling.corrections.fate import LATER, Fate
from reportedly.reconciling.corrections.replaced import replaced
from reportedly.reconciling.corrections.saying import because
from reportedly.reconciling.corrections.texts import Found, Lost, Texts

# One pair of values is one discrepancy; of a denial several ways of finding it give the same words in other lengths.
EXACT = ("figure", "date", "place", "actor", "count")
NOTHING = "no such discrepancy is found"
Naming = Callable[[Discrepancy], Discrepancy]


@dataclass(frozen=True, slots=True)
class Judged:
    """The discrepancies with an analyst's verdicts, and what became of these."""

    discrepancies: tuple[Discrepancy, ...]
    fates: tuple[Fate, ...]


def judge_anew(
    found: tuple[Discrepancy, ...],
    corrections: Sequence[Correction],
    texts: Texts,
    readings: Sequence[Reading],
    naming: Naming,
) -> Judged:
    """The discrepancies as the analyst judged them, sorted by place.

    Args:
        found: The discrepancies of a story.
        corrections: Those in force, the latest last.
        texts: The texts of the story's reports.
        readings: Those of the story.
        naming: Gives a new discrepancy its id.
    """
    verdicts = [c for c in corrections if isinstance(c, SetVerdict)]
    gone = replaced(verdicts)
    current, fates = list(found), []
    reports = {reading.report.id: reading.report for reading in readings}
    for verdict in verdicts:
        places = [texts.passage(anchor) for anchor in verdict.members]
        sites = [
            [reports[name].evidence(span) for name, span in sorted(place.spans.items())]
            for place in places
            if isinstance(place, Found)
        ]
        proof = tuple(piece for site in sites for piece in site)
        missing = [place for place in places if isinstance(place, Lost)]
        if not sites and not any(place.report for place in missing):
            continue
        if missing:
            why = next((place.because for place in missing if place.report), missing[0].because)
            fates.append(Fate(verdict, False, (), why, proof))
        elif correction_id(verdict) in gone:
            fates.append(Fate(verdict, False, (), LATER, proof))
        else:
            note = next((place.note for place in places if isinstance(place, Found) and place.note), None)
            current, fate = _judged(current, verdict, sites, naming)
            fates.append(replace(fate, because=fate.because or note, evidence=proof))
    return Judged(tuple(sorted(current, key=lambda d: (d.members, d.id))), tuple(fates))


def _judged(
    current: list[Discrepancy], verdict: SetVerdict, sites: list[list[Evidence]], naming: Naming
) -> tuple[list[Discrepancy], Fate]:
    """The discrepancies with one verdict: given to those that it means, else as a new one."""
    meant = [d.id for d in _meant(current, verdict, sites)]
    if verdict.verdict is None:
        fate = Fate(verdict, bool(meant), (), None if meant else NOTHING)
        return [d for d in current if d.id not in meant], fate
    if not meant:
        members = tuple(site[0] for site in sites)
        made = naming(Discrepancy("", verdict.about, verdict.verdict, members, because(verdict)))
        return [*current, made], Fate(verdict, True, (), discrepancies=(made.id,))
    changed = [_changed(d, verdict) if d.id in meant else d for d in current]
    return changed, Fate(verdict, True, (), discrepancies=tuple(meant))


def _changed(found: Discrepancy, verdict: SetVerdict) -> Discrepancy:
    told = f"{because(verdict)} It was found to be: {found.verdict}."
    return replace(found, verdict=verdict.verdict or found.verdict, because=told)


def _meant(current: Iterable[Discrepancy], verdict: SetVerdict, sites: list[list[Evidence]]) -> list[Discrepancy]:
    """The discrepancies between just those words; else those between words that share some with them."""
    alike = [d for d in current if d.kind == verdict.about]
    same = [d for d in alike if _all_meet(d, sites, lambda a, b: a == b)]
    if same and verdict.about in EXACT:
        return same
    return [d for d in alike if _all_meet(d, sites, _overlap)]


def _all_meet(found: Discrepancy, sites: list[list[Evidence]], meet: Callable[[Evidence, Evidence], bool]) -> bool:
    """Whether every passage of the verdict is a member, and every member a passage of the verdict."""
    told = all(any(meet(m, piece) for m in found.members for piece in site) for site in sites)
    return told and all(any(meet(m, piece) for site in sites for piece in site) for m in found.members)


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.report == other.report and one.span.overlaps(other.span)


def eased(claim: Claim, before: tuple[Discrepancy, ...], after: tuple[Discrepancy, ...]) -> bool:
    """Whether all denials of a claim were found to be none by the analyst."""
    if claim.standing != "denied":
        return False
    had = [d for d in before if _denies(d, claim)]
    return bool(had) and not any(_denies(d, claim) for d in after)


def _denies(found: Discrepancy, claim: Claim) -> bool:
    members = [Evidence(m.report, m.span.start, m.span.end, m.exact) for m in claim.members]
    meeting = all(any(_overlap(piece, member) for member in members) for piece in found.members)
    return found.kind == "denial" and found.verdict == "conflict" and meeting
