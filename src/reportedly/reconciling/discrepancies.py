"""All discrepancies of a story: the one place where a way of finding them is registered."""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from reportedly.model import Claim, Discrepancy, Reading, StoryReport
from reportedly.reconciling.causes import causes, opposed_causes
from reportedly.reconciling.figures import compare_figures
from reportedly.reconciling.framings import opposed_framings
from reportedly.reconciling.measures import odd_ages, odd_ordinals
from reportedly.reconciling.particulars import odd_particulars
from reportedly.reconciling.passage import Known, Passage
from reportedly.reconciling.responses import answers, denials, replies_across


def find_discrepancies(
    readings: tuple[Reading, ...],
    passages: list[Passage],
    claims: tuple[Claim, ...],
    dated: tuple[StoryReport, ...],
    known: Known,
) -> tuple[Discrepancy, ...]:
    """The discrepancies between and within the reports, each pair of passages once, sorted by place."""
    sentences = {r.report.id: tuple(sentence.span for sentence in r.sentences) for r in readings}
    days = {report.id: (report.published.earliest or "")[:10] or None for report in dated}
    found = [
        *compare_figures(readings, days, claims, known),
        *odd_ages(readings, known),
        *odd_ordinals(readings),
        *answers(readings),
        *denials(claims, readings),
        *replies_across(readings, known),
        *opposed_causes(causes(passages, sentences), claims),
        *opposed_framings(readings),
        *odd_particulars(readings, known),
    ]
    return tuple(sorted(map(named, _once(found)), key=lambda d: (d.members, d.id)))


def _once(found: Iterable[Discrepancy]) -> list[Discrepancy]:
    """Each pair of passages once for each kind: the first that was found."""
    kept: dict[tuple[object, ...], Discrepancy] = {}
    for discrepancy in found:
        kept.setdefault((discrepancy.kind, *sorted(discrepancy.members)), discrepancy)
    return list(kept.values())


def named(discrepancy: Discrepancy) -> Discrepancy:
    """The discrepancy with the hash of what it rests on as its id."""
    words = "\0".join(f"{m.report} {m.start} {m.end}" for m in discrepancy.members)
    return replace(discrepancy, id="d" + sha256(f"{discrepancy.kind}\0{words}".encode()).hexdigest()[:8])
