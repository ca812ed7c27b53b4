"""Events of two reports taken for one by their type and parties, where the words alone do not show it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from reportedly.model import Event, Reading, Span, Timex
from reportedly.reconciling.dating.align import Ends, Pair, likeness, pair_times
from reportedly.reconciling.dating.passages import Passage
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
        around: Those, and what the report opens with: later sentences leave unsaid where and between whom it all is.
    """

    passage: Passage
    doers: frozenset[str]
    parties: frozenset[str]
    around: frozenset[str]

    def is_one_with(self, other: "Deed") -> bool:
        """Whether the two share enough parties and words."""
        enough = len(self.parties & other.parties) >= cuts().deed_parties or self.has_doer_of(other)
        return enough and likeness(self.passage, other.passage) >= cuts().deed_alike

    def has_doer_of(self, other: "Deed") -> bool:
        """Whether the same did both, and enough parties stand around both."""
        return bool(self.doers & other.doers) and len(self.around & other.around) >= cuts().deed_parties


# A deed, the day of its report, the days on which it was done.
Row = tuple[Deed, date, Ends]


class Deeds:
    """What the dated reports tell as done on one day, by type and parties."""

    def __init__(self, dated: Iterable[tuple[Passage, Reading, date, dict[str, Ends]]]) -> None:
        """Takes passages with their reading, the day of their report, and the days of their times by id."""
        self._by_type: dict[str, list[Row]] = defaultdict(list)
        for passage, reading, published, days in dated:
            for event in _deeds(passage, reading):
                if event.time in days:
                    self._by_type[event.type].append((_deed(event, passage, reading), published, days[event.time]))

    def pairs(self, passage: Passage, reading: Reading) -> Iterator[Pair]:
        """The pairs of one passage of an undated report; none where the dated ones tell several days of the like."""
        for event in _deeds(passage, reading):
            timex = _time(event, passage)
            if timex is None:
                continue
            for other, published, days in self._like(_deed(event, passage, reading), event.type):
                yield from pair_times(timex, passage, other.passage, published, days, cuts().deed_weight)

    def _like(self, mine: Deed, type_: str) -> list[Row]:
        """The deeds taken for the same: alike in words, or if none is, all of that doer where enough reports agree."""
        rows = self._by_type[type_]
        alike = [row for row in rows if mine.is_one_with(row[0])]
        found = alike or [row for row in rows if mine.has_doer_of(row[0])]
        reports = {deed.passage.report for deed, _, _ in found}
        agreed = len({days for _, _, days in found}) == 1 and (alike or len(reports) >= cuts().deed_agreeing)
        return found if agreed else []


def _deed(event: Event, passage: Passage, reading: Reading) -> Deed:
    told = _parties(passage.evidence.span, reading)
    doers = (_parties(party.span, reading) for party in event.actors)
    return Deed(passage, frozenset().union(*doers), told, told | _opening(reading))


def _opening(reading: Reading) -> frozenset[str]:
    """The parties that the report's first sentences mention."""
    found = (_parties(sentence.span, reading) for sentence in reading.sentences[: cuts().deed_opening])
    return frozenset().union(*found)


def _deeds(passage: Passage, reading: Reading) -> list[Event]:
    """The passage's events that it tells as done, and that are deeds: words are said again every day."""
    place = passage.evidence.span
    return [e for e in reading.events if e.quad in DEEDS and e.status == "happened" and place.holds(e.trigger)]


def _time(event: Event, passage: Passage) -> Timex | None:
    """The event's time, or the only one of its sentence."""
    if event.time is None:
        return passage.timexes[0] if len(passage.timexes) == 1 else None
    return next((timex for timex in passage.timexes if timex.id == event.time), None)


def _parties(place: Span, reading: Reading) -> frozenset[str]:
    """The countries, and the names of what belongs to none, that a sentence mentions."""
    found = set()
    for entity in reading.entities:
        if any(place.holds(mention.span) for mention in entity.mentions):
            found.add(entity.codes.country or fold(entity.name))
    return frozenset(found)
