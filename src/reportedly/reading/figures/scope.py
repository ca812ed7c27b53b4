"""Where and when a figure holds: the place and the time that its own clause names."""

from bisect import bisect_left
from dataclasses import dataclass

from reportedly.model import Entity, Span, Timex

CUES = (
    "in",
    "at",
    "on",
    "near",
    "across",
    "inside",
    "outside",
    "around",
    "throughout",
    "within",
    "of",
    "off",
    "from",
    "to",
)


@dataclass(frozen=True, slots=True)
class Anchors:
    """Places and times of a report, sorted by where they stand."""

    places: tuple[tuple[Span, str], ...]
    times: tuple[tuple[Span, str], ...]


def anchors(entities: tuple[Entity, ...], timexes: tuple[Timex, ...]) -> Anchors:
    """The places that entities name and the time expressions that are no durations alone."""
    places = [(m.span, e.id) for e in entities if e.kind == "place" for m in e.mentions if m.form == "name"]
    times = [(t.span, t.id) for t in timexes if t.type != "SET"]
    return Anchors(tuple(sorted(places)), tuple(sorted(times)))


def nearest(items: tuple[tuple[Span, str], ...], clause: Span, at: Span) -> str | None:
    """The id of the item of a clause that stands nearest behind a place, else nearest before it."""
    found = items[bisect_left(items, (clause,)) :]
    behind: tuple[Span, str] | None = None
    before: tuple[Span, str] | None = None
    for item in found:
        if item[0].start >= clause.end:
            break
        if item[0].start >= at.end:
            behind = behind or item
        elif item[0].end <= at.start:
            before = item
    chosen = behind or before
    return chosen[1] if chosen else None
