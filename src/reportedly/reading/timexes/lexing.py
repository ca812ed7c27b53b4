"""Cuts a sentence into lexemes: words with their meanings, numbers, dates in digits."""

import re
from collections.abc import Callable

from reportedly.reading.timexes.lexeme import Lexeme, Payload
from reportedly.reading.timexes.lexicon import Lexicon
from reportedly.reading.timexes.numbers import number_kinds, spelled

ATOM = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?\b)"
    r"|(?P<numeric>\b\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d\d)\b)"
    r"|(?P<quarter_name>\bQ[1-4]\b)"
    r"|(?P<decade>(?:\b\d{3}|['’]\d)0['’]?s\b)"
    r"|(?P<clock>\b\d{1,2}(?::[0-5]\d(?::[0-5]\d)?|\.[0-5]\d(?=\s?[ap]\.?m\b))(?!\d))"
    r"|(?P<rank>\b\d{1,3}(?:st|nd|rd|th)\b)"
    r"|(?P<ampm>(?<=\d)\s?[ap]\.?\s?m\b\.?|\b[ap]\.\s?m\.)"
    r"|(?P<number>\d+(?:,\d{3})+(?!\d)|\d+\.\d+|\d+)(?P<half>\s?½|\s1/2)?"
    r"|(?P<poss>['’]s\b)"
    r"|(?P<word>[^\W\d_]+(?:['’](?:clock|s\s(?:[Ee]ve|[Dd]ay)))?)"
    r"|(?P<sign>[^\w\s])"
)
SIGNS = {",": "comma", "-": "dash", "–": "dash", "—": "dash", "/": "slash", ".": "dot", "(": "open", "$": "money"}
SIGNS |= {"€": "money", "£": "money", "%": "percent", "¥": "money", "#": "money", ")": "close", "'": "apostrophe"}
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
            return len(parts), lexicon.words[" ".join(parts)]
    dotted = at + 1 < len(words) and words[at + 1] == "." and atoms[at + 1].start() == match.end()
    key = f"{word}." if dotted and f"{word}." in lexicon.words else word
    kinds = dict(lexicon.words.get(key, {}))
    if kinds and (key in lexicon.capital or word in lexicon.capital) and not match.group()[0].isupper():
        return 1, {k: v for k, v in kinds.items() if k in ("prep", "unit")}
    if kinds and word in lexicon.nouns and "ordinal" not in kinds and not is_noun(offset + match.start()):
        return 1, {}
    return (2 if key != word else 1), kinds


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
