"""Folds spellings: without accents, with one kind of apostrophe, so that the same name looks the same."""

import re
import unicodedata
from functools import cache, lru_cache

_APOSTROPHES = "’‘ʼʻ`´"
_HYPHENS = "‐‑–"
# Letters that Unicode does not take apart into a letter and its accent.
_OWN = dict(zip("łŁøØđĐıħĦŧŦðÐəƏɓƁɗƊƙƘƴƳŋŊɛƐɔƆ", "lLoOdDihHtTdDeEbBdDkKyYnNeEoO", strict=True))
_NOT_WORD = re.compile(r"[\W_]+")


@cache
def _base(char: str) -> str:
    """One character for one: the letter without its accent, a straight apostrophe, a plain hyphen."""
    if char in _APOSTROPHES:
        return "'"
    if char in _HYPHENS:
        return "-"
    if char in _OWN:
        return _OWN[char]
    base = unicodedata.normalize("NFD", char)[0]
    return base if not unicodedata.combining(base) else char


def fold(text: str) -> str:
    """The text without accents, of the same length, so that offsets still hold."""
    return text if text.isascii() else "".join(map(_base, text))


@lru_cache(maxsize=65536)
def folded_key(name: str) -> str:
    """The name in lower case, without accents and punctuation: equal for spellings that differ in these only."""
    return _NOT_WORD.sub(" ", fold(name).casefold()).strip()
