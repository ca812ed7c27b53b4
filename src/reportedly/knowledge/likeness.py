"""How alike two spellings are as transliterations of one word sound."""

import re
from functools import lru_cache

# What languages write differently for one sound, made one letter; longer before shorter.
_ONE_LETTER = (
    ("tsch", "c"),
    ("sch", "x"),
    ("dzh", "j"),
    ("tch", "c"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("dj", "j"),
    ("zh", "j"),
    ("ch", "c"),
    ("sh", "x"),
    ("ph", "f"),
    ("ck", "k"),
    ("ts", "z"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ie", "e"),
    ("oe", "o"),
    ("ue", "u"),
    ("ae", "a"),
    ("w", "v"),
    ("q", "k"),
    ("y", "i"),
)
_TWICE = re.compile(r"(.)\1+")
_GLIDE = re.compile(r"(?:(?<=[aei])|^)ou(?=[aei])")  # what French has for "w": "Ghaoui", "Ghawi"
_MUTE_H = re.compile(r"(?<=[aeiou])h$")  # "Jabateh", "Jabate"
_HARD_C = re.compile(r"c(?=[aourlkt]|$)")
# Consonants that transliterations exchange stand in one class; two words whose classes differ are two words.
_CLASSES = {"q": "k", "g": "k", "h": "k", "c": "x", "j": "x", "z": "s", "w": "v", "t": "d", "x": "x"}
_VOWELS = frozenset("aeiou")
# What a change costs; tuned on the development half of our gold for names, so that "Qasim" is near "Kassem" and
# "Salem" is not near "Slim", "Marta" not near "Marit".
VOWEL, EXTRA_VOWEL, CONSONANT, LAST, OTHER = 0.3, 0.4, 0.5, 0.8, 1.0
FREE, SHARE = 0.06, 0.1  # a word may cost so much, and so much more for each letter
SHORT = 5  # words of fewer letters must sound the same


@lru_cache(maxsize=65536)
def heard(word: str) -> str:
    """A word in lower case as it sounds, in few letters: "youssef" and "yusef" become one."""
    word = word.removeprefix("y") if word.startswith("ye") else word
    word = _GLIDE.sub("w", word)
    word = _HARD_C.sub("k", word.replace("ch", "ĉ")).replace("ĉ", "ch")
    for left, right in _ONE_LETTER:
        word = word.replace(left, right)
    return _MUTE_H.sub("", _TWICE.sub(r"\1", word))


@lru_cache(maxsize=65536)
def bones(word: str) -> str:
    """The classes of the word's consonants; words with other bones are never alike."""
    letters = heard(word)
    if len(letters) > SHORT and letters.endswith(("at", "ah")):
        letters = letters[:-1]  # the Arabic ending that is written or not: "Baraka", "Barakat"
    found = "".join(_CLASSES.get(letter, letter) for letter in letters if letter not in _VOWELS)
    return _TWICE.sub(r"\1", found)


def alike(left: str, right: str) -> bool:
    """Whether two words in lower case can be one name, heard and written down twice."""
    if left == right or heard(left) == heard(right):
        return True
    if ("ch" in left) != ("ch" in right):  # "Michael", "Mikael": where one has it for a hard sound
        hard = left.replace("ch", "k"), right.replace("ch", "k")
        return heard(hard[0]) == heard(hard[1]) or _is_near(*hard) or _is_near(left, right)
    return _is_near(left, right)


def _is_near(left: str, right: str) -> bool:
    """Whether little has to change to make one word of the other, and no consonant of another class."""
    if bones(left) != bones(right) or min(len(left), len(right)) < SHORT or not bones(left):
        return False
    longest = max(len(heard(left)), len(heard(right)))
    return cost(left, right) <= FREE + SHARE * longest


def cost(left: str, right: str) -> float:
    """What it costs to make one word of the other, letter by letter as they are heard."""
    a, b = heard(left), heard(right)
    row = [0.0]
    for j in range(1, len(b) + 1):
        row.append(row[-1] + _alone(b, j - 1))
    for i in range(1, len(a) + 1):
        before, row[0] = row[0], row[0] + _alone(a, i - 1)
        for j in range(1, len(b) + 1):
            swapped = before + _swapped(a, i - 1, b, j - 1)
            before, row[j] = row[j], min(swapped, row[j] + _alone(a, i - 1), row[j - 1] + _alone(b, j - 1))
    return row[-1]


def _alone(word: str, at: int) -> float:
    """What a letter costs that the other word has not; a last vowel tells women from men."""
    letter, last = word[at], at == len(word) - 1
    if letter in _VOWELS:
        return LAST if last else EXTRA_VOWEL
    return EXTRA_VOWEL if letter == "h" or (letter == "t" and last) else OTHER


def _swapped(a: str, i: int, b: str, j: int) -> float:
    left, right = a[i], b[j]
    if left == right:
        return 0.0
    if left in _VOWELS and right in _VOWELS:
        both_last = i == len(a) - 1 and j == len(b) - 1
        return LAST if both_last and {left, right} == {"a", "o"} else VOWEL
    same = left not in _VOWELS and right not in _VOWELS and _CLASSES.get(left, left) == _CLASSES.get(right, right)
    return CONSONANT if same else OTHER
