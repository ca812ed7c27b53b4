"""Takes in the words before a time that belong to it: "early", "the end of", "nearly"."""

from reportedly.reading.timexes.join import Piece
from reportedly.reading.timexes.lexeme import Lexeme


def extend(piece: Piece, lexemes: list[Lexeme]) -> int:
    """The position of the first lexeme of the time with the words that belong to it."""
    first = piece.first
    while (earlier := _step(first, piece, lexemes)) < first:
        first = earlier
    return first


def _step(first: int, piece: Piece, lexemes: list[Lexeme]) -> int:
    """The position with one more word, or group of words, taken in."""
    if first == 0:
        return first
    before = lexemes[first - 1]
    counted = lexemes[piece.first].has("num") or lexemes[piece.first].has("one")
    if before.has("approx") and counted and piece.first == first:
        return first - 1
    if piece.meaning.type in ("DURATION", "SET"):
        return first
    if before.has("early") or before.has("sometime"):
        return _with_article(first - 1, lexemes)
    return _pair(first, before, lexemes[first - 2], lexemes) if first > 1 else first


def _pair(first: int, before: Lexeme, second: Lexeme, lexemes: list[Lexeme]) -> int:
    """The position with a group of two or three words taken in: "mid-", "earlier in", "the end of"."""
    if (before.has("dash") and second.has("mid")) or (before.has("in") and second.has("early")):
        return first - 2
    if before.has("of") and (second.has("edge") or second.has("mid")):
        return _with_article(first - 2, lexemes)
    return first


def _with_article(first: int, lexemes: list[Lexeme]) -> int:
    """The position with "the" before it taken in."""
    return first - 1 if first > 0 and lexemes[first - 1].has("the") else first
