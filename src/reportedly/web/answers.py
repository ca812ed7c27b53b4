"""What cannot hold with a claim: who denies it, and who asserts something else in its place."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model import Attribution, Evidence, Stance
from reportedly.telling.view import View
from reportedly.telling.voices import attribution_at, speaking_at

AGAINST: frozenset[Stance] = frozenset(("denies", "rebuts", "refuses"))


@dataclass(frozen=True, slots=True)
class Answer:
    """Words against a claim.

    Attributes:
        how: "denies" or "contradicts".
        source: What the story calls the source, or the report where it names none.
    """

    how: str
    source: str
    evidence: Evidence


def answers(view: View, passages: Iterable[Evidence]) -> list[Answer]:
    """What stands against these passages in the contradictions of the story."""
    told = list(passages)
    found: dict[Evidence, Answer] = {}
    for conflict in view.story.discrepancies:
        if conflict.verdict != "conflict" or not any(_meets(told, one) for one in conflict.members):
            continue
        for other in conflict.members:
            said = speaking_at(view, other) or attribution_at(view, other)
            denies = said is not None and said.stance in AGAINST
            # Of a denial only the denying side speaks against the other.
            if not _meets(told, other) and (denies or conflict.kind != "denial"):
                found[other] = Answer("denies" if denies else "contradicts", _source(view, other, said), other)
    return [found[other] for other in sorted(found)]


def _source(view: View, at: Evidence, said: Attribution | None) -> str:
    return view.link_name(at.report, said.chain[0]) if said and said.chain else view.labels[at.report]


def _meets(told: list[Evidence], other: Evidence) -> bool:
    return any(one.report == other.report and one.span.overlaps(other.span) for one in told)
