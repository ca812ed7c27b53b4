"""Joins a clock time or part of a day with the date beside it ("10 p.m. Wednesday")."""

from dataclasses import dataclass, replace

from reportedly.reading.timexes.lexeme import Lexeme
from reportedly.reading.timexes.meaning import Meaning

# Categories of a word that may stand between a time of day and its date.
BETWEEN = ("comma", "on", "at", "of", "zone", "in")


@dataclass(frozen=True, slots=True)
class Piece:
    """A meaning and the lexemes that carry it, from `first` to before `last`."""

    first: int
    last: int
    rule: str
    meaning: Meaning


def join(pieces: list[Piece], lexemes: list[Lexeme]) -> list[Piece]:
    """The pieces, those of one time of one day made one."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and (both := _joined(joined[-1], piece, lexemes)):
            joined[-1] = both
        else:
            joined.append(piece)
    return joined


def _joined(left: Piece, right: Piece, lexemes: list[Lexeme]) -> Piece | None:
    between = lexemes[left.last : right.first]
    if len(between) > 1 or any(not any(lex.has(kind) for kind in BETWEEN) for lex in between):
        return None
    for time, day in ((left, right), (right, left)):
        part = _part(time)
        if part and _is_day(day.meaning) and (between or not _loose(time, lexemes)):
            return Piece(left.first, right.last, time.rule, _with_part(day.meaning, part, time.meaning.zone))
    return None


def _loose(time: Piece, lexemes: list[Lexeme]) -> bool:
    """Whether the part of a day needs a preposition before its day ("the morning of")."""
    return time.rule == "part of a day" and lexemes[time.first].has("the")


def _part(piece: Piece) -> str:
    """The time of day that a piece gives and that is not yet tied to a day."""
    meaning = piece.meaning
    if piece.rule == "part of a day" and meaning.value:
        return meaning.value[10:]
    reckoning = meaning.reckoning
    if reckoning is None or reckoning.step or reckoning.named or reckoning.unit != "D":
        return ""
    return reckoning.part if reckoning.part[1:2].isdigit() else ""


def _is_day(meaning: Meaning) -> bool:
    if meaning.type != "DATE":
        return False
    if meaning.reckoning is not None:
        return meaning.reckoning.unit == "D" and not meaning.reckoning.part
    return meaning.value is not None and len(meaning.value) == 10 and meaning.value[:4].isdigit()


def _with_part(meaning: Meaning, part: str, zone: str) -> Meaning:
    if meaning.reckoning is not None and meaning.value is None:
        return replace(meaning, type="TIME", reckoning=replace(meaning.reckoning, part=part), zone=zone)
    return replace(meaning, type="TIME", value=f"{meaning.value}{part}", zone=zone)
