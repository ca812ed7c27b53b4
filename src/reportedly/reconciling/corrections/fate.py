"""What became of a correction, and what it touched."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportedly.model import Claim, Evidence, StoryCorrection
from reportedly.model.correction import Correction
from reportedly.model.correction_record import correction_id, rank
from reportedly.reconciling.corrections.saying import sentence

LATER = "a later correction says otherwise"


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one correction at one place.

    Attributes:
        where: Ids of the reports that it is about.
        because: Why it does not fit, or what had to be done for it to fit.
        reports: Ids of what it changed; likewise entities, claims and discrepancies.
        made: The events and attributions that it put in: report id, then their own.
    """

    correction: Correction
    fits: bool
    where: tuple[str, ...]
    because: str | None = None
    evidence: tuple[Evidence, ...] = ()
    reports: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    discrepancies: tuple[str, ...] = ()
    made: frozenset[tuple[str, str]] = frozenset()

    def with_claims(self, claims: Iterable[Claim]) -> "Fate":
        """The same with the claims that rest on what it put in."""
        if not self.made:
            return self
        resting = [
            c.id for c in claims for m in c.members if {(m.report, m.event), (m.report, m.attribution)} & self.made
        ]
        return replace(self, claims=tuple(dict.fromkeys(resting)))


def told(fates: Iterable[Fate]) -> tuple[StoryCorrection, ...]:
    """The corrections of a story with what became of them, the earliest first; one that fits anywhere fits."""
    by_id: dict[str, list[Fate]] = {}
    for fate in fates:
        by_id.setdefault(correction_id(fate.correction), []).append(fate)
    ordered = sorted(by_id.values(), key=lambda group: rank(group[0].correction))
    return tuple(_one(group) for group in ordered)


def _one(group: list[Fate]) -> StoryCorrection:
    correction = group[0].correction
    fitting = [fate for fate in group if fate.fits]
    shown = fitting or group
    return StoryCorrection(
        correction_id(correction),
        correction.kind,
        correction.who,
        correction.when,
        correction.why,
        sentence(correction),
        bool(fitting),
        next((fate.because for fate in shown if fate.because), None),
        _all(fate.reports for fate in shown),
        _all(fate.entities for fate in shown),
        _all(fate.claims for fate in shown),
        _all(fate.discrepancies for fate in shown),
        tuple(sorted({piece for fate in group for piece in fate.evidence})),
    )


def _all(names: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({name for some in names for name in some}))
