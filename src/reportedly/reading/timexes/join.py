"""Joins a clock time or part of a day with the date beside it ("10 p.m. Wednesday")."""

from dataclasses import dataclass, replace

from reportedly.reading.timexes.lexeme import Lexeme
from reportedly.reading.timexes.meaning import Meaning

# Categories of a word that may stand between a time of day and its date.
BETWEEN = ("comma", "on", "at", "of", "zone", "in")
# Categories of what ties a clock time to another that names the day.
TYING = ("to", "and", "or", "dash", "open", "close")


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
        if joined and _is_part(joined[-1], piece, lexemes):
            joined[-1] = piece
        elif joined and (both := _joined(joined[-1], piece, lexemes)):
            joined[-1] = both
        else:
            joined.append(piece)
    return joined


def _is_part(left: Piece, right: Piece, lexemes: list[Lexeme]) -> bool:
    """Whether the left words only say which part of the right time is meant ("the early hours of Sunday")."""
    between = lexemes[left.last : right.first]
    if left.meaning.type != "DURATION" or len(between) != 1 or not between[0].has("of"):
        return False
    place = left.last - 2
    ranked = place >= 0 and (lexemes[place].has("part_rank") or lexemes[place].has("early"))
    return ranked and right.meaning.type in ("DATE", "TIME")


def spread(pieces: list[Piece], lexemes: list[Lexeme]) -> list[Piece]:
    """The pieces, clock times without a day given that of the one just behind them ("from 7 to 9 a.m. on Monday")."""
    given = list(pieces)
    for at in range(len(given) - 2, -1, -1):
        day = _day_beside(given[at], given[at + 1], given[at + 2 : at + 3], lexemes)
        if day is not None:
            meaning = given[at].meaning
            given[at] = replace(given[at], meaning=_with_part(day, _part(given[at]), meaning.zone))
    return given


def _day_beside(piece: Piece, after: Piece, then: list[Piece], lexemes: list[Lexeme]) -> Meaning | None:
    """The day of the times behind a clock time that has none of its own; None where nothing ties them."""
    between = lexemes[piece.last : after.first]
    if not is_bare(piece) or not 0 < len(between) <= 2 or not all(_ties(lexeme) for lexeme in between):
        return None
    if (day := _day_of(after.meaning)) is not None:
        return day
    beyond = [lexeme for other in then for lexeme in lexemes[after.last : other.first]]
    told = is_bare(after) and then and beyond and all(_ties(lexeme) or lexeme.has("on") for lexeme in beyond)
    return _day_of(then[0].meaning) if told and len(beyond) <= 2 else None


def is_bare(piece: Piece) -> bool:
    """Whether a piece is a clock time that no words tie to a day."""
    return bool(_part(piece)) and piece.rule != "part of a day"


def _ties(lexeme: Lexeme) -> bool:
    return any(lexeme.has(kind) for kind in TYING)


def _day_of(meaning: Meaning) -> Meaning | None:
    """The day that a time names, if it is one that words tell."""
    if _is_day(meaning):
        return meaning
    reckoning = meaning.reckoning
    if meaning.type != "TIME" or not (reckoning or meaning.value):
        return None
    if reckoning is not None and meaning.value is None:
        tied = reckoning.step or reckoning.named
        return replace(meaning, reckoning=replace(reckoning, part="")) if tied and reckoning.unit == "D" else None
    value = (meaning.value or "")[:10]
    return replace(meaning, value=value) if value[:4].isdigit() else None


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
