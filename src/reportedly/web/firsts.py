"""Who had a claim first, and who only repeats another: by the dates of the reports and by what they were made from."""

from dataclasses import dataclass

from reportedly.model import Claim, Evidence
from reportedly.telling.dates import say_interval
from reportedly.telling.view import View
from reportedly.telling.voices import carriers_of, origins_of, speaks

REPEATING = ("copy", "derived", "credit")


@dataclass(frozen=True, slots=True)
class Telling:
    """One passage of a claim, as a reader of the story wants to know it.

    Attributes:
        who: Whose words they are, with stance and through whom.
        date: When the report came out, in words.
        repeats: The labels of those whose words it repeats; empty where it has them of itself.
        first: Whether no report that has the claim of itself is known to be earlier.
    """

    evidence: Evidence
    label: str
    who: str
    date: str
    repeats: tuple[str, ...]
    first: bool


def tellings(view: View, claim: Claim) -> list[Telling]:
    """The passages of a claim, the earliest report first; those without a date at the end."""
    dated = {report.id: report.published for report in view.story.reports}
    inside = {member.report for member in claim.members}
    made_from = [_repeats(view, claim, at, inside) for at in range(len(claim.members))]
    vouching = [at for at in range(len(claim.members)) if origins_of(view, claim, at)]

    def day(report: str) -> str:
        return (dated[report].earliest or "9999")[:10]

    own = {claim.members[at].report for at in vouching if not made_from[at]} or inside
    sure = sorted(report for report in own if dated[report].earliest is not None)
    best = min((day(report) for report in sure), default=None)
    order = sorted(range(len(claim.members)), key=lambda at: (day(claim.members[at].report), at))
    found = []
    for at in order:
        member = claim.members[at]
        published = dated[member.report]
        found.append(
            Telling(
                view.evidence(member.report, member.span),
                view.labels[member.report],
                speaks(view, claim, at),
                say_interval(published.earliest, published.latest),
                made_from[at],
                member.report in sure and day(member.report) == best,
            )
        )
    return found


def first_said(found: list[Telling]) -> str:
    """The reports that had it first, in words."""
    names = list(dict.fromkeys(telling.label for telling in found if telling.first))
    if not names:
        return "not known: none of its reports has a date"
    date = next(telling.date for telling in found if telling.first)
    return f"{' and '.join(names)}, {date}"


def _repeats(view: View, claim: Claim, at: int, inside: set[str]) -> tuple[str, ...]:
    """From whom a passage has it: reports that tell the claim too, and the agency that carries this passage."""
    report = claim.members[at].report
    own = {view.readings[report].report.name, view.labels[report], report}
    carried = {name for name in carriers_of(view, claim, at) if name not in own}
    found = []
    for edge in view.story.lineage:
        label = view.labels.get(edge.target, edge.target)
        known = edge.target in inside or edge.target in carried
        if edge.source == report and edge.kind in REPEATING and edge.target not in own and known:
            found.append(label)
    return tuple(dict.fromkeys(found))
