"""Lays the corrections of single reports over their readings, before anything is reconciled."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.model import Reading
from reportedly.model.correction import Anchor, Correction, SplitEntity
from reportedly.model.correction_record import correction_id
from reportedly.reconciling.corrections.fate import LATER, Fate
from reportedly.reconciling.corrections.force import in_force
from reportedly.reconciling.corrections.replaced import replaced
from reportedly.reconciling.corrections.steps import STEPS, Spans
from reportedly.reconciling.corrections.texts import Found, Lost, Texts, texts_of


@dataclass(frozen=True, slots=True)
class Placed:
    """A correction in one report, with the places of its anchors, and a note if they were carried over."""

    correction: Correction
    report: str
    spans: Spans
    note: str | None


@dataclass(frozen=True, slots=True)
class Overlaid:
    """Readings as corrected, and what became of the corrections that were laid over them."""

    readings: tuple[Reading, ...]
    fates: tuple[Fate, ...]


def apply(reading: Reading, corrections: Iterable[Correction]) -> Reading:
    """One reading with the corrections of its report laid over it."""
    return overlay([reading], in_force(corrections)).readings[0]


def overlay(readings: Sequence[Reading], corrections: Sequence[Correction]) -> Overlaid:
    """The readings with the corrections laid over them, and what became of these.

    Args:
        readings: Readings, every report id once.
        corrections: Those in force, the latest last.
    """
    own = [correction for shape in STEPS for correction in corrections if type(correction) is shape]
    if not own:
        return Overlaid(tuple(readings), ())
    texts, gone = texts_of(readings), replaced(corrections)
    waiting: dict[str, list[Placed]] = defaultdict(list)
    fates: list[Fate] = []
    for correction in own:
        for placed in located(correction, texts):
            if correction_id(correction) in gone:
                fates.append(Fate(correction, False, (placed.report,), LATER))
            else:
                waiting[placed.report].append(placed)
        fates += lost(correction, texts)
    # Whether an entity was split shows only where the entities of all reports are merged.
    fates = [fate for fate in fates if not isinstance(fate.correction, SplitEntity)]
    made = []
    for reading in readings:
        changed = reading
        for placed in waiting.get(reading.report.id, ()):
            changed, fate = _laid(changed, placed)
            fates += [] if isinstance(placed.correction, SplitEntity) else [fate]
        made.append(changed)
    return Overlaid(tuple(made), tuple(fates))


def _laid(reading: Reading, placed: Placed) -> tuple[Reading, Fate]:
    """The reading with one correction, and what became of it."""
    correction, here = placed.correction, (placed.report,)
    made = STEPS[type(correction)](reading, correction, placed.spans)
    proof = tuple(reading.report.evidence(span) for anchor, span in placed.spans.items() if isinstance(anchor, Anchor))
    if isinstance(made, str):
        return reading, Fate(correction, False, here, made, proof)
    put_in = frozenset((placed.report, id) for id in _ids(made) - _ids(reading))
    return made, Fate(correction, True, here, placed.note, proof, reports=here, made=put_in)


def _ids(reading: Reading) -> frozenset[str]:
    """The ids of the events and attributions."""
    return frozenset(item.id for layer in (reading.events, reading.attributions) for item in layer)


def located(correction: Correction, texts: Texts) -> list[Placed]:
    """The reports in which all anchors of a correction stand, with their places."""
    found = texts.find_all(correction)
    places = {anchor: one for anchor, one in found.items() if isinstance(one, Found)}
    if len(places) < len(found) or not places:
        return []
    reports = sorted(set.intersection(*(set(one.spans) for one in places.values())))
    note = next((one.note for one in places.values() if one.note), None)
    return [Placed(correction, name, {a: one.spans[name] for a, one in places.items()}, note) for name in reports]


def lost(correction: Correction, texts: Texts) -> list[Fate]:
    """That a correction of one report does not fit, and why; nothing where it fits or none of it is here."""
    found = texts.find_all(correction)
    here = {name for one in found.values() if isinstance(one, Found) for name in one.spans}
    missing = [one for one in found.values() if isinstance(one, Lost)]
    here |= {one.report for one in missing if one.report is not None}
    if not here or located(correction, texts):
        return []
    why = missing[0].because if missing else "its passages stand in several reports"
    return [Fate(correction, False, tuple(sorted(here)), why)]
