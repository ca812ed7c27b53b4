"""Markdown: the text stays as it is; its headings, images and front matter are labelled."""

import re
from collections.abc import Iterator

from reportedly.errors import InputError
from reportedly.intake.decoding import decode
from reportedly.intake.formats.common import stem
from reportedly.intake.record import Found, Original, Record
from reportedly.intake.sources import Source
from reportedly.knowledge import read_table
from reportedly.model import Furniture, FurnitureKind, Span

_FRONT = re.compile(r"\A---[^\S\n]*\n(.*?\n)---[^\S\n]*(?:\n|\Z)", re.S)
_PAIR = re.compile(r"^([A-Za-z_-]+):[^\S\n]*(.*?)[^\S\n]*$", re.M)
_HEADING = re.compile(r"^ {0,3}(#{1,6})[^\S\n]+\S.*$", re.M)
_IMAGE = re.compile(r"^[^\S\n]*!\[[^\]\n]*\]\([^)\n]*\)[^\S\n]*$", re.M)
_RULE = re.compile(r"^ {0,3}(?:[-*_][^\S\n]*){3,}$", re.M)


def read(source: Source) -> Iterator[Record | InputError]:
    """The file as one record, with what its front matter says."""
    text = decode(source)
    if isinstance(text, InputError):
        yield text
        return
    front = _FRONT.match(text)
    fields = _fields(front.group(1)) if front else {}
    yield Record(source.where, stem(source), text, Original.of(source.data), fields, tuple(_furniture(text, front)))


def _fields(front: str) -> dict[str, Found]:
    """The plain `key: value` lines of front matter that name a field."""
    given = {key.casefold(): value.strip("\"'") for key, value in _PAIR.findall(front)}
    fields = {}
    for field, names in read_table("formats")["fields"].items():
        name = next((n for n in names if given.get(n.casefold())), None)
        if name and field != "text":
            fields[field] = Found(given[name.casefold()], f"front matter {name!r}")
    return fields


def _furniture(text: str, front: re.Match[str] | None) -> Iterator[Furniture]:
    start = 0
    if front:
        start = front.end()
        yield Furniture(Span(0, len(front.group().rstrip())), "navigation")
    for found in _HEADING.finditer(text, start):
        kind: FurnitureKind = "headline" if found.group(1) == "#" else "heading"
        yield _piece(found, kind)
    for found in _IMAGE.finditer(text, start):
        yield _piece(found, "caption")
    for found in _RULE.finditer(text, start):
        yield _piece(found, "navigation")


def _piece(found: re.Match[str], kind: FurnitureKind) -> Furniture:
    words = found.group()
    left = len(words) - len(words.lstrip())
    return Furniture(Span(found.start() + left, found.start() + len(words.rstrip())), kind)
