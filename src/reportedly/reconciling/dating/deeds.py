"""Events of two reports taken for one by their type and parties, where the words alone do not show it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from reportedly.model import Event, Reading, Span, Timex
from reportedly.reconciling.dating.align import Ends, Pair, likeness, pair_times
from reportedly.reconciling.dating.passages import Passage
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.words import fold

# Quad classes of material cooperation and material conflict.
DEEDS = (2, 4)


class Deeds:
    """What the dated reports tell as done on one day, by type and parties."""

    def __init__(self, dated: Iterable[tuple[Passage, Reading, date, dict[str, Ends]]]) -> None:
        """Takes passages with their reading, the day of their report, and the days of their times by id."""
        self._by_type: dict[str, list[tuple[Passage, frozenset[str], date, Ends]]] = defaultdict(list)
        for passage, reading, published, days in dated:
            for event in _deeds(passage, reading):
                if event.time in days:
                    row = (passage, _parties(passage.evidence.span, reading), published, days[event.time])
                    self._by_type[event.type].append(row)

    def pairs(self, passage: Passage, reading: Reading) -> Iterator[Pair]:
        """The pairs of one passage of an undated report; none where the dated ones tell several days of the like."""
        for event in _deeds(passage, reading):
            timex = _time(event, passage)
            if timex is None:
                continue
            mine = _parties(passage.evidence.span, reading)
            like = [
                row
                for row in self._by_type[event.type]
                if len(mine & row[1]) >= cuts().deed_parties and likeness(passage, row[0]) >= cuts().deed_alike
            ]
            if len({days for *_, days in like}) == 1:
                for other, _, published, days in like:
                    yield from pair_times(timex, passage, other, published, days, cuts().deed_weight)


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
