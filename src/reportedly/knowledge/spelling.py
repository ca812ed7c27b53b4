"""Whether two spellings can be one name: accents, transliteration and slips of the keys aside."""

import re
from functools import cache

from reportedly.knowledge.fold import folded_key

# Letters that transliterations exchange; from what Arabic, Russian and French names show in English reports.
_SAME_SOUND = (
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("dj", "j"),
    ("sch", "sh"),
    ("ch", "sh"),
    ("ph", "f"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ck", "k"),
    ("q", "k"),
    ("c", "k"),
    ("y", "i"),
    ("w", "v"),
    ("z", "s"),
    ("o", "u"),
    ("e", "i"),
)
_TWICE = re.compile(r"(.)\1+")
LONGEST_ACRONYM = 8
MUTE_FROM = 3  # a last vowel of longer words comes and goes ("Sokol", "Sokole")
CLOSE_FROM = 5  # shorter words that differ in a letter are other words ("Mali", "Male")
CLOSE_SHARE = 8  # one letter may differ for each so many letters of the longer word


@cache
def sound(word: str) -> str:
    """The word as it is heard, roughly: equal for the transliterations of one name."""
    for left, right in _SAME_SOUND:
        word = word.replace(left, right)
    word = _TWICE.sub(r"\1", word)
    return word[:-1] if len(word) > MUTE_FROM and word[-1] == "i" else word


def distance(left: str, right: str, limit: int) -> int:
    """How many letters must change, come or go to make one of the other; `limit` + 1 where it is more."""
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def close(left: str, right: str) -> bool:
    """Whether two single words in lower case can be spellings of one name."""
    if left == right:
        return True
    if min(len(left), len(right)) < CLOSE_FROM or left[0] != right[0]:
        return min(len(left), len(right)) > 2 and sound(left) == sound(right)
    allowed = 1 + max(len(left), len(right)) // CLOSE_SHARE - (len(left) < CLOSE_SHARE)
    return sound(left) == sound(right) or distance(left, right, max(1, allowed)) <= max(1, allowed)


def same_words(left: str, right: str) -> bool:
    """Whether two names of several words are one, word for word."""
    a, b = folded_key(left).split(), folded_key(right).split()
    return len(a) == len(b) and all(close(x, y) for x, y in zip(a, b, strict=True))


def initials(full: str) -> frozenset[str]:
    """What a name of several words can be cut short to: the first letters of all, and of those with a capital."""
    words = [word for word in re.split(r"[\s-]+", full) if word[:1].isalpha()]
    every = "".join(word[0] for word in words).upper()
    main = "".join(word[0] for word in words if word[0].isupper())
    return frozenset({every, main}) if len(words) > 1 else frozenset()


def is_acronym(short: str, full: str) -> bool:
    """Whether capitals are the first letters of a name's words, as 'AU' is of 'African Union'."""
    letters = acronym(short)
    return letters is not None and letters in initials(full)


def acronym(name: str) -> str | None:
    """The letters of a name that looks like an acronym, without stops and hyphens."""
    letters = name.replace(".", "").replace("-", "")
    return letters if 2 <= len(letters) <= LONGEST_ACRONYM and letters.isupper() else None
