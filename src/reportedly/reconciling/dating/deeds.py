"""Events of two reports taken for one by their type and parties, where the words alone do not show it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.model import Event, Reading, Span
from reportedly.reconciling.dating.days import Ends, counted
from reportedly.reconciling.dating.links import Link, likeness
from reportedly.reconciling.dating.passages import Passage, Told
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.words import fold

# Quad classes of material cooperation and material conflict.
DEEDS = (2, 4)


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed as one sentence tells it.

    Attributes:
        doers: The countries and names of those who did it.
        parties: Those that its sentence mentions.
        around: Those, and what the report opens with: later sentences leave unsaid where
            and between whom it all is.
        day: What its time means; None in a report whose date is asked for.
    """

    passage: Passage
    doers: frozenset[str]
    parties: frozenset[str]
    around: frozenset[str]
    day: Ends | None

    def is_one_with(self, other: "Deed") -> bool:
        """Whether the two share enough parties and words."""
        enough = len(self.parties & other.parties) >= cuts().deed_parties or self.has_doer_of(other)
        return enough and likeness(self.passage, other.passage) >= cuts().deed_alike

    def has_doer_of(self, other: "Deed") -> bool:
        """Whether the same did both, and enough parties stand around both."""
        return bool(self.doers & other.doers) and len(self.around & other.around) >= cuts().deed_parties


class Deeds:
    """What the dated reports tell as done on one day, by type."""

    def __init__(self, readings: Iterable[Reading], told: Mapping[str, Told], known: Mapping[str, int]) -> None:
        """Takes the readings of reports, what they tell, and the days of those that are dated."""
        self._sure = cuts().deed_sure * min(1.0, cuts().deed_reports / max(1, len(told)))
        self._by_type: dict[str, list[Deed]] = defaultdict(list)
        for reading in readings:
            day = known.get(reading.report.id)
            if day is not None:
                for kind, deed in _deeds(reading, told[reading.report.id], day):
                    self._by_type[kind].append(deed)

    def links(self, reading: Reading, told: Told) -> Iterator[Link]:
        """The links of an undated report; none where the dated ones tell several days of the like."""
        for kind, mine in _deeds(reading, told, None):
            alike = [deed for deed in self._by_type[kind] if mine.is_one_with(deed)]
            found = alike or [deed for deed in self._by_type[kind] if mine.has_doer_of(deed)]
            enough = alike or len({deed.passage.report for deed in found}) >= cuts().deed_agreeing
            if enough and len({deed.day for deed in found}) == 1:
                yield from (Link(mine.passage, deed.passage, self._sure) for deed in found)


def _deeds(reading: Reading, told: Told, day: int | None) -> Iterator[tuple[str, Deed]]:
    """The deeds that a report tells as done and gives a time, by type: words are said again every day."""
    events = [event for event in reading.events if event.quad in DEEDS and event.status == "happened"]
    if not events:
        return
    opening = [_parties(sentence.span, reading) for sentence in reading.sentences[: cuts().deed_opening]]
    for event in events:
        passage = _passage(event, told)
        if passage is not None:
            ends = None if day is None else counted(passage.timex, passage.base, day)
            place = passage.evidence.span
            doers = frozenset().union(*(_parties(party.span, reading) for party in event.actors))
            parties = _parties(place, reading)
            if day is None or ends is not None:
                yield event.type, Deed(passage, doers, parties, parties.union(*opening), ends)


def _passage(event: Event, told: Told) -> Passage | None:
    """The passage of the event's time, or of the only time of its sentence."""
    inside = [passage for passage in told.passages if passage.evidence.span.holds(event.trigger)]
    if event.time is None:
        return inside[0] if len(inside) == 1 else None
    return next((passage for passage in inside if passage.timex.id == event.time), None)


def _parties(place: Span, reading: Reading) -> frozenset[str]:
    """The countries, and the names of what belongs to none, that a sentence mentions."""
    found = set()
    for entity in reading.entities:
        if any(place.holds(mention.span) for mention in entity.mentions):
            found.add(entity.codes.country or fold(entity.name))
    return frozenset(found)
