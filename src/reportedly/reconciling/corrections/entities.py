"""What corrections say of which entities are one."""

from collections.abc import Sequence

from reportedly.model import Reading, Span
from reportedly.model.correction import Correction, MergeEntities, SplitEntity
from reportedly.reconciling.corrections.pairs import Sides, sides
from reportedly.reconciling.corrections.splitting import entity_at
from reportedly.reconciling.corrections.texts import Texts

EntityNode = tuple[str, str]  # report id, entity id
NOTHING = "no actor or place is named there"


def entity_sides(readings: Sequence[Reading], corrections: Sequence[Correction], texts: Texts) -> Sides[EntityNode]:
    """The merges and splits that concern these reports."""
    pairings = [c for c in corrections if isinstance(c, MergeEntities | SplitEntity)]
    by_report = {reading.report.id: reading for reading in readings}

    def lookup(report: str, span: Span) -> tuple[EntityNode, ...]:
        entity = entity_at(by_report[report], span)
        return ((report, entity.id),) if entity else ()

    return sides(pairings, MergeEntities, texts, readings, lookup, NOTHING)
