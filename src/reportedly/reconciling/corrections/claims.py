"""What corrections say of which passages carry one claim."""

from collections import defaultdict
from collections.abc import Sequence

from reportedly.model import Reading, Span
from reportedly.model.correction import Correction, DifferentClaim, SameClaim
from reportedly.reconciling.corrections.pairs import Sides, sides
from reportedly.reconciling.corrections.texts import Texts
from reportedly.reconciling.passage import Passage

PassageNode = tuple[str, int, int, str, str]  # a passage's key
NOTHING = "no claim is read there"


def claim_sides(
    passages: Sequence[Passage], readings: Sequence[Reading], corrections: Sequence[Correction], texts: Texts
) -> Sides[PassageNode]:
    """The joins and separations of claims that concern these passages."""
    pairings = [c for c in corrections if isinstance(c, SameClaim | DifferentClaim)]
    by_report: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages if pairings else ():
        by_report[passage.report.id].append(passage)

    def lookup(report: str, span: Span) -> tuple[PassageNode, ...]:
        return tuple(passage.key for passage in passages_at(by_report[report], span))

    return sides(pairings, SameClaim, texts, readings, lookup, NOTHING)


def passages_at(passages: Sequence[Passage], span: Span) -> list[Passage]:
    """The passages that the words mean: those of one event as every source gives it, or somebody's words."""
    ranked = [(near, passage.key, passage) for passage in passages if (near := _near(passage, span)) is not None]
    if not ranked:
        return []
    best = min(ranked, key=lambda row: row[:2])[2]
    if best.event is None:
        return [best]
    name = best.event.id
    return sorted((p for p in passages if p.event is not None and p.event.id == name), key=lambda p: p.key)


def _near(passage: Passage, span: Span) -> tuple[int, ...] | None:
    """How well the words fit a passage, the least best: its trigger, all of it, a part of it; None where they do not.

    A clause is better than a noun that only refers to the event.
    """
    nominal, trigger = int(passage.nominal), passage.event.trigger if passage.event else None
    if trigger == span:
        return (0,)
    if passage.span == span:
        return 1, nominal
    if trigger is not None and trigger.overlaps(span):
        return 2, nominal, -trigger.shared(span)
    if passage.span.overlaps(span):
        return 3, -passage.span.shared(span), nominal, passage.span.end - passage.span.start
    return None
