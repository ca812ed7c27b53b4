"""The markup in which people write and review the gold for attributions; see gold/attributions/GUIDELINES.md.

== s001 agency, carriers
outlet: Harbour Courier
= Ana Rell = Interior Minister Ana Rell = she

{2|{1|The dam held}, {1s|Ana Rell} {1c|said}}, {2s|Radio Orsk} {2c|reported}.

--
1 asserts; in 2
2 asserts
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks.gold_files import MarkupError

Piece = tuple[int, int]

FIELDS = ("outlet", "title", "byline", "published", "credit")
NOTES = ("in", "re", "who", "via", "chain", "kind", "silent", "optional")
LABEL = re.compile(r"(?P<number>\d+)(?P<role>[sc]?)")
ROLES = {"": "content", "s": "source", "c": "cue"}


@dataclass(slots=True)
class Note:
    """What one line behind the text says of one attribution."""

    number: int
    stance: str
    given: dict[str, str]
    pieces: dict[str, list[Piece]] = field(default_factory=lambda: {role: [] for role in ROLES.values()})

    def names(self, key: str) -> list[str]:
        """The names in a note such as `chain A > B`; none for a dash."""
        return [name for part in self.given.get(key, "").split(">") if (name := part.strip()) and name != "-"]

    def others(self, key: str) -> list[int]:
        """The numbers in a note such as `re 2 1`, the best first."""
        return [int(number) for number in self.given.get(key, "").split()]

    def other(self, key: str) -> int | None:
        """The first number in a note such as `in 2`."""
        return next(iter(self.others(key)), None)

    @property
    def first(self) -> int:
        """Where its words begin."""
        return min(start for role in self.pieces.values() for start, _ in role)


@dataclass(slots=True)
class Item:
    """One sentence or report as it was written, with its text plain and its spans counted."""

    name: str
    style: str
    shows: tuple[str, ...]
    fields: dict[str, str]
    speakers: list[tuple[str, ...]]
    text: str
    notes: dict[int, Note]
    carriers: list[tuple[str, Piece]]

    def words(self, pieces: list[Piece]) -> str:
        """The words of a span in pieces, on one line."""
        return " ".join(" ".join(self.text[start:end].split()) for start, end in pieces)


def read_items(markup: str) -> list[Item]:
    """The items of a file, in its order."""
    parts = re.split(r"^== ", markup, flags=re.M)
    return [_item(part) for part in parts[1:]]


def _item(part: str) -> Item:
    """One item; raises where its markup is faulty."""
    head, _, rest = part.partition("\n")
    name, _, about = head.partition(" ")
    try:
        opening, _, after = f"\n{rest}".partition("\n\n")
        body, _, tail = after.partition("\n--")
        style, *shows = (word.strip() for word in about.split(","))
        notes = {note.number: note for note in _notes(tail)}
        text, carriers = _plain(body.strip("\n"), notes)
        fields, speakers = _opening(opening)
        return Item(name, style, tuple(shows), fields, speakers, text, notes, carriers)
    except (ValueError, KeyError, IndexError) as fault:
        raise MarkupError(f"{name}: {fault}") from fault


def _opening(lines: str) -> tuple[dict[str, str], list[tuple[str, ...]]]:
    """The fields and the speakers that stand before the text."""
    fields: dict[str, str] = {}
    speakers: list[tuple[str, ...]] = []
    for line in filter(None, map(str.strip, lines.split("\n"))):
        key, mark, value = line.partition(":")
        if line.startswith("="):
            speakers.append(tuple(name.strip() for name in line.split("=") if name.strip()))
        elif mark and key in FIELDS:
            fields[key] = value.strip()
        else:
            raise ValueError(f"a line before the text is neither a field nor a speaker: {line!r}")
    return fields, speakers


def _notes(tail: str) -> Iterator[Note]:
    """The lines behind the text."""
    for line in filter(None, map(str.strip, tail.split("\n"))):
        if line.startswith("#"):
            continue
        opening, *parts = (part.strip() for part in line.split(";"))
        number, stance = opening.split()
        given = dict(part.partition(" ")[::2] for part in parts)
        if unknown := set(given) - set(NOTES):
            raise ValueError(f"unknown notes {sorted(unknown)} of attribution {number}")
        yield Note(int(number), stance, given)


def _plain(body: str, notes: dict[int, Note]) -> tuple[str, list[tuple[str, Piece]]]:
    """The text without its tags, and the carriers that it marks; fills the pieces of the notes."""
    out: list[str] = []
    length = 0
    open_: list[tuple[str, int]] = []
    carriers: list[tuple[str, Piece]] = []
    for part in re.findall(r"\{[^{}|]*\||\}|[^{}]+|\{", body):
        if part.startswith("{"):
            if not part.endswith("|"):
                raise ValueError("a brace opens without labels")
            open_.append((part[1:-1], length))
        elif part == "}":
            labels, start = open_.pop()
            _mark(labels, (start, length), notes, carriers)
        else:
            out.append(part)
            length += len(part)
    if open_:
        raise ValueError(f"the tag {open_[-1][0]!r} is not closed")
    text = "".join(out)
    for note in notes.values():
        note.pieces = {role: _joined(pieces, text) for role, pieces in note.pieces.items()}
    return text, carriers


def _mark(labels: str, piece: Piece, notes: dict[int, Note], carriers: list[tuple[str, Piece]]) -> None:
    """Gives the piece to every label of its tag."""
    if labels.startswith("k:"):
        carriers.append((labels[2:].strip(), piece))
        return
    for label in labels.split():
        found = LABEL.fullmatch(label)
        if found is None:
            raise ValueError(f"{label!r} is no label")
        if int(found["number"]) not in notes:
            raise ValueError(f"nothing is said of attribution {found['number']}")
        notes[int(found["number"])].pieces[ROLES[found["role"]]].append(piece)


def _joined(pieces: list[Piece], text: str) -> list[Piece]:
    """The pieces in order, those with nothing but space between them made one."""
    joined: list[Piece] = []
    for start, end in sorted(pieces):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
