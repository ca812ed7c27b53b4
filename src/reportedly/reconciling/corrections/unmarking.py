"""Takes the label of furniture off words, so that they are read."""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.model import Furniture, Report, Span
from reportedly.model.correction import Correction, NotFurniture, source_digest, text_digest
from reportedly.model.correction_record import correction_id
from reportedly.reconciling.corrections.force import in_force
from reportedly.reconciling.corrections.replaced import replaced
from reportedly.reconciling.corrections.spans import cut
from reportedly.reconciling.corrections.texts import Found, Texts


def as_read(report: Report, corrections: Iterable[Correction]) -> Report:
    """The report as it is to be read: without furniture where corrections say that there is none."""
    active = in_force(corrections)
    gone = replaced(active)
    digest = text_digest(report.text)
    texts = Texts({report.id: report.text}, {digest: (report.id,)}, {report.id: source_digest(report)})
    furniture = report.furniture
    for correction in active:
        if isinstance(correction, NotFurniture) and correction_id(correction) not in gone:
            found = texts.passage(correction.at)
            if isinstance(found, Found):
                furniture = _without(furniture, found.spans[report.id], report.text)
    return report if furniture == report.furniture else replace(report, furniture=furniture)


def _without(furniture: tuple[Furniture, ...], words: Span, text: str) -> tuple[Furniture, ...]:
    return tuple(Furniture(span, piece.kind) for piece in furniture for span in cut(piece.span, words, text))
