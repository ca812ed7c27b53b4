"""A first line that names outlet and day: "Radio Orsk, evening news, Tuesday 2 May 2031. Transcript."."""

import re
from dataclasses import dataclass

from reportedly.intake.dates import find_date
from reportedly.intake.settings import number, text_pattern
from reportedly.knowledge.outlets import find_outlet

_PARTS = re.compile(r"\s*[,.|:;/·•–—()]\s*|\s+-\s+")
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b|\b\d{1,2}[:.]\d{2}\b", re.I)


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the line names: the outlet, as written there, and the ISO day."""

    outlet: str
    day: str


def find_masthead(words: str) -> Masthead | None:
    """The masthead that a line is; None where it is none, or names no day with its year."""
    date = find_date(words) if len(words.split()) <= number("masthead", "max_words") else None
    if date is None:
        return None
    day, start, end = date
    rest = _WEEKDAY.sub(" ", words[:start] + "," + words[end:])
    parts = [part for part in _PARTS.split(rest) if part.strip()]
    if not parts or any(len(part.split()) > number("masthead", "max_part_words") for part in parts):
        return None
    name = parts[0].strip()
    named = find_outlet(name) or text_pattern("masthead", "outlet_words").search(name)
    return (
        Masthead(name, day) if named and all(word[0].isupper() or word in "of the" for word in name.split()) else None
    )
