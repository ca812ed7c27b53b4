"""Which language a text is in: by its script, else by the commonest words of each language."""

import re
from functools import cache

from reportedly.knowledge import read_table

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4000  # characters that are looked at
_SHORT = 20  # words below which Latin script is taken for English: too few common words to tell
_NAMES = {
    "english": "en",
    "eng": "en",
    "french": "fr",
    "german": "de",
    "spanish": "es",
    "arabic": "ar",
    "russian": "ru",
}
_CODE = re.compile(r"[a-z]{2,3}$")


def language_of(given: str | None, text: str) -> str:
    """The given language as a code, else the one that the text looks like."""
    return language_code(given) or detect(text)


def language_code(given: str | None) -> str | None:
    """The primary code of a language tag or name ("en-GB", "English"); None where it is neither."""
    plain = (given or "").strip().casefold().replace("_", "-")
    plain = _NAMES.get(plain, plain.split("-")[0])
    return plain if _CODE.match(plain) and plain not in ("und", "mul", "mis", "zxx") else None


def detect(text: str) -> str:
    """The likeliest language of a text; "en" where it is too short to tell."""
    sample = text[:_SAMPLE].casefold()
    words = _WORD.findall(sample)
    letters = [char for word in words for char in word]
    if letters and (code := _by_script("".join(letters))):
        return code
    if len(words) < _SHORT:
        return "en"
    shares = {code: sum(word in common for word in words) for code, common in _common().items()}
    best = max(sorted(shares), key=lambda code: (shares[code], code == "en"))
    return best if shares[best] else "en"


def _by_script(letters: str) -> str | None:
    """The language of a text that is mostly in another script than Latin, by letters that only it has."""
    for script in read_table("stopwords")["script"]:
        low, high = (int(bound, 16) for bound in script["range"])
        if sum(low <= ord(char) <= high for char in letters) * 2 > len(letters):
            found = (code for code, own in script.get("telling", {}).items() if any(char in own for char in letters))
            return str(next(found, script["language"]))
    return None


@cache
def _common() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in read_table("stopwords")["common"].items()}
