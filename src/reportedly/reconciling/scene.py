"""Where a story plays, as far as the openings of its reports tell."""

import re
from collections import Counter

from reportedly.model import Entity, Reading

FIRST = 3  # sentences of a report that say what it is about
NAMED = ("name", "metonym")


def scene(readings: tuple[Reading, ...]) -> re.Pattern[str] | None:
    """What finds the name of the place where the story plays, or of its people; None where no place is named.

    It is the place that most reports name in their openings, and of those the one named most often.
    """
    reports, mentions = Counter[str](), Counter[str]()
    for reading in readings:
        for place in (e for e in reading.entities if e.kind == "place" and _names(e, reading)):
            reports[place.name] += _opens_with(place, reading)
            mentions[place.name] += len(place.mentions)
    told = [(reports[name], mentions[name], name) for name in mentions if reports[name]]
    if not told:
        return None
    most = max((count, number) for count, number, _ in told)
    name = min(name for count, number, name in told if (count, number) == most)
    words = {form for reading in readings for form in _forms(name, reading)}
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(words))) + r")(?!\w)")


def _names(entity: Entity, reading: Reading) -> set[str]:
    """The names by which a report calls an entity."""
    return {m.span.words(reading.report.text) for m in entity.mentions if m.form in NAMED}


def _opens_with(entity: Entity, reading: Reading) -> int:
    """1 where the opening of the report names the entity, else 0."""
    end = max((sentence.span.end for sentence in reading.sentences[:FIRST]), default=0)
    return int(any(m.span.end <= end and m.form in NAMED for m in entity.mentions))


def _forms(name: str, reading: Reading) -> set[str]:
    """What the report calls the place, and who or what belongs to it."""
    ids = {e.id for e in reading.entities if e.kind == "place" and e.name == name}
    belong = [e for e in reading.entities if e.id in ids or (e.place in ids and e.kind == "people")]
    return {form for e in belong for form in _names(e, reading)}
