"""Takes in the words beside a time that belong to it: "early", "the end of", "nearly", "or so"."""

from collections.abc import Callable

from reportedly.reading.timexes.join import Piece
from reportedly.reading.timexes.lexeme import Lexeme

# Words that may belong to a time, between it and the preposition that leads to it, and how many there can be.
PASSED = (
    "early",
    "edge",
    "mid",
    "of",
    "the",
    "dash",
    "approx",
    "sometime",
    "on",
    "hour",
    "clock",
    "ampm",
    "zone",
    "oclock",
    "noon",
)
REACH = 6
# Parts of a time, and what says which of them ("the last days of 2030", "the early hours of Sunday").
PARTS = ("single", "plural", "weekend", "dayword", "weekword")
RANKS = ("ordinal", "rank", "part_rank", "early")


def extend(piece: Piece, lexemes: list[Lexeme], is_particle: Callable[[int], bool]) -> int:
    """The position of the first lexeme of the time with the words that belong to it."""
    first = piece.first
    while (earlier := _step(first, piece, lexemes)) < first and not is_particle(lexemes[earlier].start):
        first = earlier
    return first


def tail(piece: Piece, lexemes: list[Lexeme]) -> int:
    """The position after the last lexeme of the time, "or so" taken in."""
    last = piece.last
    taken = last < len(lexemes) and lexemes[last].has("orso") and piece.meaning.type in ("DURATION", "DATE")
    return last + 1 if taken and lexemes[last - 1].has("unit") else last


def leading(lexemes: list[Lexeme], first: int) -> str:
    """The word that leads to a time, the words that may belong to it passed over; empty where it opens the sentence."""
    for lexeme in reversed(lexemes[max(0, first - REACH) : first]):
        if not any(lexeme.has(kind) for kind in PASSED):
            return lexeme.text
    return ""


def _step(first: int, piece: Piece, lexemes: list[Lexeme]) -> int:
    """The position with one more word, or group of words, taken in."""
    if first == 0:
        return first
    before = lexemes[first - 1]
    counted = lexemes[piece.first].has("num", "one", "half")
    if before.has("approx") and counted and piece.first == first:
        return first - 1
    if piece.meaning.type in ("DURATION", "SET"):
        return first
    if before.has("early") or before.has("sometime"):
        return _with_article(first - 1, lexemes)
    return _pair(first, before, lexemes[first - 2], lexemes) if first > 1 else first


def _pair(first: int, before: Lexeme, second: Lexeme, lexemes: list[Lexeme]) -> int:
    """The position with a group of two or three words taken in: "mid-", "earlier in", "the end of"."""
    if before.has("dash") and second.has("mid"):
        return _with_article(first - 2, lexemes)
    if before.has("in") and second.has("early"):
        return first - 2
    if before.has("of") and (second.has("edge") or second.has("mid")):
        return _ranked(first - 2, lexemes)
    if before.has("of") and any(second.has(kind) for kind in PARTS) and _ranked(first - 2, lexemes) < first - 2:
        return _ranked(first - 2, lexemes)
    return first


def _ranked(first: int, lexemes: list[Lexeme]) -> int:
    """The position with the rank of a part of a time taken in ("the first week of May"), and the article."""
    ranked = first > 0 and any(lexemes[first - 1].has(kind) for kind in RANKS)
    return _with_article(first - 1 if ranked else first, lexemes)


def _with_article(first: int, lexemes: list[Lexeme]) -> int:
    """The position with "the" before it taken in."""
    return first - 1 if first > 0 and lexemes[first - 1].has("the") else first
