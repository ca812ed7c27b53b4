"""Cuts a sentence into lexemes: words with their meanings, numbers, dates in digits."""

import re
from collections.abc import Callable

from reportedly.reading.timexes.atoms import ATOM, SIGNS
from reportedly.reading.timexes.lexeme import Lexeme, Payload
from reportedly.reading.timexes.lexicon import Lexicon
from reportedly.reading.timexes.numbers import number_kinds, spelled

# Longest number in words, in atoms: "nineteen hundred and ninety-six".
LONGEST_NUMBER = 7
# A number of more digits than this is no time, and costly to turn into one.
LONGEST_DIGITS = 9

IsNoun = Callable[[int], bool]


def lex(text: str, offset: int, lexicon: Lexicon, is_noun: IsNoun) -> list[Lexeme]:
    """The lexemes of a sentence that stands at that offset; `is_noun` asks the parse about an offset."""
    atoms = list(ATOM.finditer(text))
    words = [m.group().casefold() for m in atoms]
    lexemes: list[Lexeme] = []
    at = 0
    while at < len(atoms):
        size, kinds = _group(atoms, words, at, lexicon, is_noun, offset)
        first, last = atoms[at], atoms[at + size - 1]
        start = first.start() + (len(first.group()) - len(first.group().lstrip()))
        lexemes.append(Lexeme(text[start : last.end()].casefold(), offset + start, offset + last.end(), kinds))
        at += size
    return lexemes


def _group(
    atoms: list[re.Match[str]], words: list[str], at: int, lexicon: Lexicon, is_noun: IsNoun, offset: int
) -> tuple[int, dict[str, Payload]]:
    """How many atoms the lexeme at a place takes, and what it may be."""
    match, word = atoms[at], words[at]
    if match.lastgroup != "word":
        return 1, _digits(match)
    if word in lexicon.numbers or word in lexicon.multipliers or word in ("a", "an"):
        size, kinds = _number_words(words, at, lexicon)
        if size:
            return size, kinds
    for parts in lexicon.heads.get(word, ()):
        if tuple(words[at : at + len(parts)]) == parts:
            return len(parts), lexicon.groups[parts]
    dotted = at + 1 < len(words) and words[at + 1] == "." and atoms[at + 1].start() == match.end()
    key = f"{word}." if dotted and f"{word}." in lexicon.words else word
    kinds = dict(lexicon.words.get(key, {}))
    narrowed = _narrowed(kinds, match, key, lexicon, is_noun, offset)
    return (2 if key != word and narrowed else 1), narrowed


def _narrowed(
    kinds: dict[str, Payload], match: re.Match[str], key: str, lexicon: Lexicon, is_noun: IsNoun, offset: int
) -> dict[str, Payload]:
    """What a word may be as it is written, and as the parse takes it: "may" and "Est" are no times."""
    word = match.group().casefold()
    if kinds and not {key, word}.isdisjoint(lexicon.capital) and not match.group()[0].isupper():
        return {k: v for k, v in kinds.items() if k in ("prep", "unit")}
    if word in lexicon.adverbs:
        return kinds | {"adverb": word}
    if word in lexicon.upper and not match.group().isupper():
        return {}
    if kinds and word in lexicon.nouns and "ordinal" not in kinds and not is_noun(offset + match.start()):
        return {}
    return kinds


def _number_words(words: list[str], at: int, lexicon: Lexicon) -> tuple[int, dict[str, Payload]]:
    """The longest number in words from here, and what it may be."""
    for size in range(min(LONGEST_NUMBER, len(words) - at), 0, -1):
        chosen = words[at : at + size]
        if chosen[-1] in ("and", "-", "a", "an") or (
            chosen[0] in ("a", "an") and (size < 2 or not _many(chosen[1], lexicon))
        ):
            continue
        found = spelled(chosen, lexicon)
        if found is not None:
            kinds = number_kinds(found[0])
            if found[1]:
                kinds["year"] = found[0]
            return size, kinds | lexicon.words.get(" ".join(chosen), {})
    return 0, {}


def _many(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.multipliers or word == "dozen"


def _digits(match: re.Match[str]) -> dict[str, Payload]:
    """What something that is no word may be."""
    kind, text = match.lastgroup, match.group()
    if match["number"]:
        return _number(match)
    if kind == "sep" or match["numeric"]:
        return {"numeric": text}
    if kind == "rank":
        rank = int(text[:-2])
        return {"rank": rank, "ordinal": rank}
    if kind == "sign":
        return {SIGNS[text]: text} if text in SIGNS else {}
    return {str(kind): text}


def _number(match: re.Match[str]) -> dict[str, Payload]:
    digits = match["number"]
    if len(digits) > LONGEST_DIGITS:
        return {}
    value: int | float = float(digits) if "." in digits else int(digits.replace(",", ""))
    return number_kinds(value + 0.5 if match["half"] else value, "" if match["half"] else digits)
