"""The dateline that opens a report: "BAMAKO, Mali, Aug 15 (Reuters) -"."""

import re
from dataclasses import dataclass

from reportedly.intake.naming import kind_of_name
from reportedly.intake.settings import number
from reportedly.knowledge import read_table
from reportedly.knowledge.outlets import find_agency
from reportedly.model import Credit, Dateline, Span

_DASH = re.compile(
    r"(?<=[\s)\]/.,\w])(?:\s*(?:—|–|--|- -)|\s+-|\s*_+)(?=\s|$|[A-Z\"“'‘])|(?<=/)\.(?=\s)|(?<=\)):(?=\s)"
)
_BRACKET = re.compile(r"\(([^()]{2,50})\)\s*$|/([A-Za-z][\w .-]{1,20})/\s*$|\[([^\[\]]{2,50})\]\s*$")
_DATE = re.compile(
    r"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)day,?\s+)?(?:"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?:,?\s+\d{4})?|"
    r"\d{1,2}[./-]\d{1,2}[./-]\d{4})",
    re.I,
)
_PLACE = re.compile(r"[A-ZÀ-ÞĀ-Ž][\w.'’-]*(?: (?:[A-ZÀ-ÞĀ-Ž][\w.'’-]*|of|de|the|al|el|on|la|le|du|del|dos|and|&))*\.?$")


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline as it stands: its parts (None if it only credits), whom it credits, where it ends."""

    dateline: Dateline | None
    credits: tuple[Credit, ...]
    end: int


def opens_with_dateline(words: str) -> bool:
    """Whether a line begins with a dateline."""
    return find_dateline(words, 0) is not None


def find_dateline(words: str, start: int) -> Opening | None:
    """The dateline at the beginning of a line that stands at `start`; None where there is none."""
    cut = int(number("dateline", "max_characters"))
    found = None
    for dash in _DASH.finditer(words, 0, cut + 4):  # the longest: some put a dash before the date too
        found = _parts(words[: dash.start()].rstrip(), start, dash.end()) or found
    if found is None and len(words) <= cut:  # a line of its own ("Orsk, 2 May 2031") needs no dash, but both parts
        alone = _parts(words.rstrip(" ."), start, len(words))
        found = alone if alone and alone.dateline and alone.dateline.place and alone.dateline.date else None
    return found


def _parts(head: str, start: int, end: int) -> Opening | None:
    """The parts of what stands before a dash, if they make a dateline."""
    bracket = _BRACKET.search(head)
    credit = _credit(bracket, start) if bracket else None
    if bracket and credit is None:
        return None
    rest = head[: bracket.start()] if bracket else head
    date = _DATE.search(rest)
    places = (rest[: date.start()] + " " * (date.end() - date.start()) + rest[date.end() :]) if date else rest
    place, bare = _place(places, start)
    credits = tuple(c for c in (credit, bare) if c)
    if place is None and places.strip(" ,.") and not bare:
        return None
    if not (credits or (place and (date or _is_shouted(place.words(" " * start + head))))):
        return None
    day = Span(start + date.start(), start + date.end()) if date else None
    return Opening(Dateline(place, day) if place or day else None, credits, start + end)


def _credit(bracket: re.Match[str], start: int) -> Credit | None:
    """Whom the bracket names: an agency or outlet, which is written with a capital or stands in the table."""
    group = next(i for i in (1, 2, 3) if bracket.group(i))
    words = bracket.group(group)
    name, kind = kind_of_name(words)
    if not words[0].isupper() and not find_agency(words):
        return None
    if _DATE.fullmatch(words.strip()) or len(words.split()) > 6:
        return None
    return Credit(name, Span(start + bracket.start(group), start + bracket.end(group)), kind)


def _place(words: str, start: int) -> tuple[Span | None, Credit | None]:
    """The span of the comma-separated names of places, and an agency among them (", IRNA")."""
    spans: list[Span] = []
    credit = None
    for part in re.finditer(r"(?:(?!\s[-–—]\s)[^,])+", words):
        name = part.group().strip(" -–—")
        if not name or name == ".":
            continue
        left = start + part.start() + part.group().index(name)
        agency = find_agency(name)
        if agency and (spans or name.isupper()):
            credit = Credit(agency.name, Span(left, left + len(name)), "agency")
        elif _PLACE.match(name) and len(name.split()) <= number("dateline", "max_place_words") and not _is_word(name):
            spans.append(Span(left, left + len(name)))
        else:
            return None, None
    return (Span(spans[0].start, spans[-1].end) if 0 < len(spans) <= 3 else None), credit


def _is_word(name: str) -> bool:
    """Whether the name is a preposition or label that a date may follow ("On October 1 -")."""
    return name.casefold() in read_table("furniture")["dateline"]["not_with_dates"]


def _is_shouted(words: str) -> bool:
    """Whether the first name is in capitals, as agencies write places, and no label such as "EXCLUSIVE"."""
    city = words.split(",", maxsplit=1)[0].strip()
    labels = read_table("furniture")["dateline"]["not_places"]
    return len(city) > 2 and city.isupper() and not any(city == w or city.startswith(w + " ") for w in labels)
