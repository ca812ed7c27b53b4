"""Corrections that do not fit any more, each with the reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.model import Reading, Story
from reportedly.model.correction import Correction
from reportedly.model.correction_record import correction_id
from reportedly.reconciling.corrections.force import in_force
from reportedly.reconciling.corrections.texts import Lost, texts_of

NOWHERE = "its passages are not together in one story"


@dataclass(frozen=True, slots=True)
class Misfit:
    """A correction in force that nothing honours, and why, in a few plain words."""

    correction: Correction
    because: str


def misfits(
    corrections: Iterable[Correction], readings: Sequence[Reading], stories: Iterable[Story]
) -> tuple[Misfit, ...]:
    """The corrections that fit in none of the stories, the earliest first.

    Args:
        corrections: All of them; those taken back do not count.
        readings: Those of the reports that are there.
        stories: What was made of them, with these corrections.
    """
    told = [one for story in stories for one in story.corrections]
    fitting = {one.id for one in told if one.fits}
    reasons = {one.id: one.because for one in reversed(told) if not one.fits}
    texts = texts_of(readings)
    found = []
    for correction in in_force(corrections):
        name = correction_id(correction)
        if name not in fitting:
            places = texts.find_all(correction).values()
            lost = next((place.because for place in places if isinstance(place, Lost)), NOWHERE)
            found.append(Misfit(correction, reasons.get(name) or lost))
    return tuple(found)
