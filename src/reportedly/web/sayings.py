"""Everything that a source says in a story, whatever the reports call it, and what became of that."""

from dataclasses import dataclass

from reportedly.model import Attribution, Claim, Evidence, hull
from reportedly.telling.dates import say_interval
from reportedly.telling.view import View
from reportedly.telling.voices import claim_at
from reportedly.web.fates import Fate, fates


@dataclass(frozen=True, slots=True)
class Saying:
    """Words that a source is given in a report.

    Attributes:
        called: The words by which the report names the source.
        claim: The claim that they carry; None where they carry none.
        fates: What others say of that claim.
    """

    said: Attribution
    evidence: Evidence
    label: str
    date: str
    called: str
    chain: str
    claim: Claim | None
    fates: tuple[Fate, ...]


def sayings(view: View, name: str) -> list[Saying]:
    """What the source of that name says, the earliest report first."""
    dated = {report.id: report.published for report in view.story.reports}
    found = []
    for (report, _), said in sorted(view.attributions.items()):
        names = [view.link_name(report, link) for link in said.chain]
        if not names or names[0] != name or not said.content:
            continue
        evidence = view.evidence(report, hull(said.content))
        known = claim_at(view, evidence)
        text, published = view.readings[report].report.text, dated[report]
        found.append(
            Saying(
                said,
                evidence,
                view.labels[report],
                say_interval(published.earliest, published.latest),
                " … ".join(span.words(text) for span in said.source),
                " → ".join(names),
                known[0] if known else None,
                tuple(fates(view, known[0], evidence, name)) if known else (),
            )
        )
    return sorted(found, key=lambda one: (dated[one.evidence.report].earliest or "9999", one.evidence))
