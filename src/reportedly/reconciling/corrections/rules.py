"""The corrections that a story is reconciled by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.model import Reading
from reportedly.model.correction import Correction
from reportedly.reconciling.corrections.fate import Fate
from reportedly.reconciling.corrections.force import in_force
from reportedly.reconciling.corrections.overlay import overlay
from reportedly.reconciling.corrections.texts import Texts, texts_of


@dataclass(frozen=True, slots=True)
class Rules:
    """Corrections in force over some readings.

    Attributes:
        corrections: The corrections, the latest last.
        readings: The readings with what corrections say of single reports laid over them.
        fates: What became of those.
        texts: The texts of the reports; empty where there are no corrections.
    """

    corrections: tuple[Correction, ...]
    readings: tuple[Reading, ...]
    fates: tuple[Fate, ...]
    texts: Texts

    def of(self, readings: Sequence[Reading]) -> "Rules":
        """The same for the reports of one story."""
        if not self.corrections:
            return self
        reports = {reading.report.id for reading in readings}
        fates = tuple(fate for fate in self.fates if reports & set(fate.where))
        return Rules(self.corrections, tuple(readings), fates, self.texts.only(reports))


def rules_of(readings: Sequence[Reading], corrections: Iterable[Correction]) -> Rules:
    """What the corrections come to for these readings, every report id once."""
    active = in_force(corrections)
    laid = overlay(readings, active)
    return Rules(active, laid.readings, laid.fates, texts_of(readings) if active else Texts({}, {}, {}))
