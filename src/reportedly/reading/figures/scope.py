"""Where and when a figure holds: the place and the time that its own clause names."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from reportedly.model import Entity, Span, Timex

# A preposition of place that a place's name follows, with what may stand between: "in the wider Sahel".
PLACED = re.compile(r"\b(?:in|at|on|near|across|inside|outside|around|throughout|within|off|of)\s+(?:\w+\s+){0,3}$")
BEFORE = 40  # characters before a name in which its preposition is looked for


@dataclass(frozen=True, slots=True)
class Anchors:
    """Places and times of a report, sorted by where they stand."""

    places: tuple[tuple[Span, str], ...]
    times: tuple[tuple[Span, str], ...]


def anchors(entities: tuple[Entity, ...], timexes: tuple[Timex, ...]) -> Anchors:
    """The places that entities name and the time expressions that are no durations alone."""
    places = [(m.span, e.id) for e in entities if e.kind == "place" for m in e.mentions if m.form == "name"]
    times = [(t.span, t.id) for t in timexes if t.type != "SET" and not _is_length(t)]
    return Anchors(tuple(sorted(places)), tuple(sorted(times)))


def _is_length(timex: Timex) -> bool:
    """Whether a time expression only says how long something lasts, and not when."""
    return timex.type == "DURATION" and timex.earliest is None and timex.latest is None


def place_of(text: str, places: tuple[tuple[Span, str], ...], clause: Span, at: Span) -> str | None:
    """The id of the place that a figure is of: rather one behind a preposition, on this side of a comma, and near."""
    found = [item for item in _within(places, clause) if not item[0].overlaps(at)]
    return min(found, key=lambda item: (*_distance(text, item[0], at), item), default=(at, None))[1]


def _distance(text: str, place: Span, at: Span) -> tuple[bool, bool, bool, int]:
    """How far a place is from a figure: no preposition, a comma between, before it, characters."""
    before = place.end <= at.start
    between = text[place.end : at.start] if before else text[at.end : place.start]
    placed = PLACED.search(text[max(0, place.start - BEFORE) : place.start])
    return placed is None, "," in between, before, len(between)


def time_of(text: str, times: tuple[tuple[Span, str], ...], clause: Span, at: Span) -> str | None:
    """The id of the time of a clause that stands behind a figure with no comma between, else nearest before it."""
    found = _within(times, clause)
    behind = next((item for item in found if item[0].start >= at.end), None)
    if behind and "," in text[at.end : behind[0].start]:
        behind = None  # "killed 17 people, officials said on Monday": the day of the saying
    before = next((item for item in reversed(found) if item[0].end <= at.start), None)
    chosen = behind or before
    return chosen[1] if chosen else None


def _within(items: tuple[tuple[Span, str], ...], clause: Span) -> tuple[tuple[Span, str], ...]:
    """The items that begin in a clause."""
    first = bisect_left(items, clause.start, key=lambda item: item[0].start)
    return items[first : bisect_left(items, clause.end, lo=first, key=lambda item: item[0].start)]
