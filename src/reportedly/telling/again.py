"""Whether a line would say again what one before it says, though nobody could be sure that both mean one event."""

import re

WORD = re.compile(r"\w+")
# Letters by which two forms of a word are taken for one: "checks", "checked".
STEM = 5
# Letters of a word that says something, and how many such words a clause must have to be compared.
TELLING, LEAST = 4, 4


def words_in(text: str) -> frozenset[str]:
    """The beginnings of the words that say something, and all numbers."""
    words = (word.casefold() for word in WORD.findall(text))
    return frozenset(w if w.isdigit() else w[:STEM] for w in words if len(w) >= TELLING or w.isdigit())


def says_again(new: frozenset[str], told: list[frozenset[str]], share: float = 1.0) -> bool:
    """Whether all the words of the new clause stand in one told before: a single other one may be another deed.

    Args:
        new: The words of the new clause.
        told: Those of the clauses told before.
        share: How many of the words are enough.
    """
    numbers = frozenset(filter(str.isdigit, new))
    return len(new) >= LEAST and any(numbers <= old and len(new & old) >= share * len(new) for old in told)
