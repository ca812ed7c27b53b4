"""How reports announce corrections of themselves: the table of notices, its patterns compiled."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from reportedly.knowledge.table import read_table
from reportedly.model import NoticeKind

MARKS = re.compile(r"(?:[(\[]|///?|\+\+\+?|\*\*\*?)\s*")  # that open a line which is no prose


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern that opens a notice.

    Attributes:
        where: What must stand in the notice as well for the kind to hold; else it is an update.
        needs: Whether one of the cued patterns must follow it.
        with_next: Whether the sentence is looked at together with the next.
    """

    kind: NoticeKind
    pattern: re.Pattern[str]
    where: re.Pattern[str] | None
    needs: bool
    with_next: bool


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a notice reaches at most; the table says why."""

    max_words: int
    max_sentences: int
    closing_words: int
    bracket_words: int
    label_lines: int
    between_words: int
    opening_lines: int


@cache
def limits() -> Limits:
    """The cut-offs of the table."""
    return Limits(**_table()["limits"])


@cache
def needs() -> tuple[str, ...]:
    """The words without which no line is looked at."""
    return tuple(_table()["needs"]["words"])


@cache
def cues(section: str, own: str = "we") -> tuple[Cue, ...]:
    """The cues of one section, in the table's order; `own` is a pattern of whom the report calls its own."""
    return tuple(_cue(row, own) for row in _table()[section])


@cache
def patterns(section: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of one list."""
    return tuple(_compiled(part) for part in _table()[section]["patterns"])


@cache
def stronger() -> tuple[tuple[NoticeKind, re.Pattern[str]], ...]:
    """What makes an update more than that, the strongest first."""
    return tuple((cast("NoticeKind", kind), _compiled(part)) for kind, part in _table()["stronger"].items())


def opens_notice(words: str) -> bool:
    """Whether a line is a notice by its first words, as agencies set them above a report: "(Corrects name)"."""
    if not holds_any(words, needs()):
        return False
    inside = MARKS.sub("", words, count=1)
    sections = ("bare", "label", "capitals") if inside == words else ("bare", "label", "capitals", "bracket")
    return any(cue.pattern.match(inside) for section in sections for cue in cues(section) if not cue.needs)


def holds_any(words: str, needs: tuple[str, ...]) -> bool:
    """Whether one of the words stands in a text, case ignored; a loop over `in`, the fastest there is."""
    plain = words.lower()
    for need in needs:  # noqa: SIM110
        if need in plain:
            return True
    return False


def _table() -> dict[str, Any]:
    return read_table("notices")


def _cue(row: dict[str, Any], own: str) -> Cue:
    where = _compiled(row["where"]) if "where" in row else None
    return Cue(row["kind"], _compiled(row["pattern"], own), where, row.get("needs", False), row.get("with_next", False))


def _compiled(pattern: str, own: str = "we") -> re.Pattern[str]:
    """The pattern with the table's words put in."""
    words = {**_table()["words"], "end": _table()["sides"]["end"], "own": own}
    for name in ("this", "item", "story", "when", "error", "said", "end", "own"):
        pattern = pattern.replace(f"{{{name}}}", words[name])
    return re.compile(pattern, re.IGNORECASE)
