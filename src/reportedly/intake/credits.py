"""Who is named as having made the report: agencies, outlets, authors, photographers."""

import re
from collections.abc import Iterator

from reportedly.intake.layout import Layout, Line
from reportedly.intake.naming import known_agencies, organisations, parts
from reportedly.intake.settings import pattern
from reportedly.knowledge.outlets import find_agency, find_outlet
from reportedly.model import Credit, Furniture, Span

_LABEL = re.compile(
    r"\s*[(\[]?\s*(?:sources?|via|courtesy(?: of)?|agenc(?:y|ies)|SOURCE)\s*(?:[:：]\s*|(?<=SOURCE)\s+)", re.I
)
_INNER = re.compile(r"(?<=[.;|)])\s+(?:sources?|agenc(?:y|ies))\s*[:：]\s*(?=\S)", re.I)
_ROLE = re.compile(
    r"(?:with |additional |other |further )*"
    r"(?:reporting|writing|editing|compiled|translat(?:ed|ion)|written|edited|reported|production|graphics?|research(?:ed)?)"
    r"(?:,? (?:and )?(?:reporting|writing|editing|edited|written))* by:? ",
    re.I,
)
_RIGHTS = re.compile(r"©|\(c\)|copyright|all rights reserved|may not be", re.I)
_BY = re.compile(r"\s*(?:written |posted |reported |story |text )?by:? ", re.I)
_PLACE = re.compile(r"\s+(?:in|from|at)\s+[A-Z].*$")
_NAME = r"(?:[A-ZÀ-ÞĀ-Ž][\w.'’-]*|de|van|von|al|el|bin|ben|der|la|le)"
_PERSON = re.compile(rf"{_NAME}(?: {_NAME}){{0,4}}")
_TRAILING = re.compile(r"(?<=[.!?\"”'’)])\s*([(\[])([^()\[\]]{2,40})[)\]]\.?$")
_PHOTO = re.compile(
    r"[\s.!?()\[\]|/©–—-]*(?:file )?(?:photo credit|photo|picture|image|credit|source)?s?"
    r"\s*(?:by\b|:|/|courtesy of|-|–|—)?\s*",
    re.I,
)


def line_credits(page: Layout, furniture: tuple[Furniture, ...]) -> Iterator[Credit]:
    """The credits in lines and parts that are labelled as credits, captions or rights."""
    places = {piece.span.start: piece for piece in furniture}
    for line in page.lines:
        piece = places.get(line.span.start)
        kind = piece.kind if piece and piece.span.end >= line.span.end else None
        if kind == "credit":
            yield from _of_credit(line)
        elif kind == "caption":
            yield from _of_caption(line)
        elif kind == "subscription" and _RIGHTS.search(line.words):
            yield from known_agencies(line.words, line.span.start)
    starts = {line.span.start for line in page.lines}
    for piece in furniture:
        if piece.kind == "credit" and piece.span.start not in starts:
            yield from _of_words(piece.span.words(page.text), piece.span.start)


def trailing_bracket(line: Line) -> Span | None:
    """The place of a bracket with nothing but agencies after the last sentence of a line."""
    found = _TRAILING.search(line.words)
    if not found:
        return None
    names = [name for name, _ in parts(found.group(2), 0)]
    if not names or not all(find_agency(name) for name in names):
        return None
    return Span(line.span.start + found.start(1), line.span.end)


def byline_of(words: str) -> str | None:
    """The names of a byline ("By Ada Moss"); None of any other line."""
    by = _BY.match(words)
    return words[by.end() :].strip(" .,|") or None if by else None


def _of_credit(line: Line) -> Iterator[Credit]:
    yield from _of_words(line.words, line.span.start)


def _of_words(words: str, start: int) -> Iterator[Credit]:
    """The credits of one credit line: a labelled source, roles with names, a byline, agencies named."""
    if inner := _INNER.search(words):
        yield from _of_words(words[: inner.start()], start)
        yield from organisations(words[inner.end() :], start + inner.end())
    elif label := _LABEL.match(words):
        yield from organisations(words[label.end() :], start + label.end())
    elif _ROLE.search(words):
        yield from _of_roles(words, start)
    elif by := _BY.match(words):
        yield from _people(words[by.end() :], start + by.end())
    else:
        yield from known_agencies(words, start)


def _of_roles(words: str, start: int) -> Iterator[Credit]:
    """The people after each "reporting by", "editing by"."""
    roles = list(_ROLE.finditer(words))
    ends = [role.start() for role in roles[1:]] + [len(words)]
    for role, end in zip(roles, ends, strict=True):
        yield from _people(words[role.end() : end], start + role.end())


def _people(words: str, start: int) -> Iterator[Credit]:
    """The people of a list, and the agency or outlet that they write for."""
    for name, span in parts(words, start):
        person = _PLACE.sub("", name)
        short = Span(span.start, span.start + len(person))
        organisation = find_outlet(person)
        if organisation:
            yield Credit(organisation.name, short, "agency" if organisation.agency else "outlet")
        elif _PERSON.fullmatch(person) and " " in person:  # a single name is mostly a place ("in Perm, Siberia")
            yield Credit(person, short, "author")


def _of_caption(line: Line) -> Iterator[Credit]:
    """Whose the picture is: the agencies that its credit names, or else the credit's own words."""
    found = pattern("photo", "ends").search(line.words)
    if not found:
        return
    start = line.span.start + found.start()
    agencies = [Credit(c.name, c.span, "photo") for c in known_agencies(found.group(), start)]
    yield from agencies or _photographer(found.group(), start)


def _photographer(words: str, start: int) -> Iterator[Credit]:
    """What is left of a photo's credit without its label and brackets."""
    label = _PHOTO.match(words)
    name = words[label.end() if label else 0 :].strip(" ()[]./|©–—-")
    if name[:1].isupper():
        left = start + words.index(name)
        yield Credit(name, Span(left, left + len(name)), "photo")
