"""Which language a text is in: by its script, else by the commonest words of each language."""

import re
from collections import Counter
from functools import cache

from reportedly.knowledge import read_table

_LETTER = re.compile(r"[^\W\d_]")
_NOT_LATIN = re.compile("[^\x00-\u024f\u1e00-\u20cf]")
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4000  # characters that are looked at
_SHORT = 20  # words below which Latin script is taken for English: too few common words to tell
_MARGIN = 1.5  # another language needs this many times the common words of English, whose short words others share
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
    """The likeliest language of a text; "en" where it is too short to tell, or no other is clearly likelier."""
    sample = text[:_SAMPLE].casefold()
    if not sample.isascii() and (code := _by_script(sample)):
        return code
    counts = Counter(_WORD.findall(sample))
    if counts.total() < _SHORT:
        return "en"
    scores = {code: sum(counts.get(word, 0) for word in common) for code, common in _common().items()}
    best = max(sorted(scores), key=lambda code: scores[code])
    return best if scores[best] > _MARGIN * scores["en"] else "en"


def _by_script(sample: str) -> str | None:
    """The language of a text that is mostly in another script than Latin, by letters that only it has."""
    letters = len(_LETTER.findall(sample))
    if len(_NOT_LATIN.findall(sample)) * 2 <= letters:
        return None
    for script in read_table("stopwords")["script"]:
        own = len(_script_pattern(*script["range"]).findall(sample))
        if own * 2 > letters:
            found = (c for c, signs in script.get("telling", {}).items() if any(sign in sample for sign in signs))
            return str(next(found, script["language"]))
    return None


@cache
def _script_pattern(low: str, high: str) -> re.Pattern[str]:
    return re.compile(f"[{chr(int(low, 16))}-{chr(int(high, 16))}]")


@cache
def _common() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in read_table("stopwords")["common"].items()}
