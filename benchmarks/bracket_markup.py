"""Reads the markup of our gold for status, events and figures: words in braces, and lines that say what they are.

    == name style, phenomenon, phenomenon

    {1a|Rebels} {1|shelled} {1r|the town}, {a|the mayor} said.

    --
    1 ASSAULT; mode heavy-weapons

`{LABELS|words}` marks words under one or several labels, separated by spaces; braces nest. After `--` each line gives a
number and what is said of it. What labels and lines mean each kind of gold says for itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.gold_files import MarkupError

Piece = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """What stands behind the text of one numbered thing: words, then parts between semicolons."""

    number: int
    words: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]

    def part(self, key: str) -> str | None:
        """The rest of the part that begins with the word; None without one."""
        return next((rest for name, rest in self.parts if name == key), None)


@dataclass(frozen=True, slots=True)
class Item:
    """One text with its marked words and its lines.

    Attributes:
        shows: The phenomena that it is there for.
        tags: Label and place, in the order of the text.
    """

    name: str
    style: str
    shows: tuple[str, ...]
    text: str
    tags: tuple[tuple[str, Piece], ...]
    lines: tuple[Line, ...]

    def places(self, label: str) -> list[Piece]:
        """Where the label marks words."""
        return [piece for name, piece in self.tags if name == label]

    def words(self, piece: Piece) -> str:
        """The words at a place."""
        return self.text[slice(*piece)]


def read_items(markup: str) -> list[Item]:
    """The items of a file, in its order."""
    return [_item(part) for part in re.split(r"^== ", markup, flags=re.M)[1:]]


def _item(part: str) -> Item:
    """One item; raises where its markup is faulty."""
    head, _, rest = part.partition("\n")
    name, _, about = head.partition(" ")
    try:
        style, *shows = (word.strip() for word in about.split(","))
        body, _, tail = rest.partition("\n--")
        text, tags = plain(body.strip("\n"))
        lines = tuple(_lines(tail))
        _check(text, tags, lines)
    except (ValueError, IndexError) as fault:
        raise MarkupError(f"{name}: {fault}") from fault
    return Item(name, style, tuple(shows), text, tuple(tags), lines)


def plain(body: str) -> tuple[str, list[tuple[str, Piece]]]:
    """The text without its tags, and the tags in the order of the text."""
    out, length = list[str](), 0
    opened: list[tuple[str, int]] = []
    tags: list[tuple[str, Piece]] = []
    for part in re.findall(r"\{[^{}|]*\||\}|[^{}]+|\{", body):
        if part == "{":
            raise ValueError("a brace opens without labels")
        if part.startswith("{"):
            opened.append((part[1:-1], length))
        elif part == "}":
            labels, start = opened.pop()
            tags += [(label, (start, length)) for label in labels.split()]
        else:
            out.append(part)
            length += len(part)
    if opened:
        raise ValueError(f"the tag {opened[-1][0]!r} is not closed")
    return "".join(out), sorted(tags, key=lambda tag: (tag[1], tag[0]))


def _lines(tail: str) -> Iterator[Line]:
    for line in filter(None, map(str.strip, tail.split("\n"))):
        if line.startswith("#"):
            continue
        opening, *parts = (part.strip() for part in line.split(";"))
        number, *words = opening.split()
        pairs = tuple((key, rest.strip()) for key, _, rest in (part.partition(" ") for part in parts))
        yield Line(int(number), tuple(words), pairs)


def _check(text: str, tags: list[tuple[str, Piece]], lines: tuple[Line, ...]) -> None:
    """Raises where marked words begin or end with space, or a number is explained twice or never."""
    for label, (start, end) in tags:
        if not text[start:end] or text[start:end] != text[start:end].strip():
            raise ValueError(f"{label} begins or ends with space: {text[start:end]!r}")
    numbers = [line.number for line in lines]
    marked = {int(found[0]) for label, _ in tags if (found := re.match(r"\d+", label))}
    if len(numbers) != len(set(numbers)) or marked != set(numbers):
        raise ValueError(f"marked are {sorted(marked)}, explained {sorted(numbers)}")
