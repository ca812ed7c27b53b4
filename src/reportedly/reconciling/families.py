"""Families of words: different words by which reports tell of one deed ("left", "completed its pullout")."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Event
from reportedly.reconciling.words import stem, stems


@cache
def _families() -> Mapping[str, frozenset[str]]:
    """The families of each stem."""
    found: dict[str, set[str]] = defaultdict(set)
    for family, words in read_table("families")["families"].items():
        for word in words:
            found[" ".join(stems(word)) or stem(word)].add(family)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _carrying() -> frozenset[str]:
    """The stems of verbs that leave it to their noun to name the deed."""
    return frozenset(stem(word) for word in read_table("families")["carrying"]["words"])


def families_of(word: str) -> frozenset[str]:
    """The families of a stem."""
    return _families().get(word, frozenset())


def families(event: Event, head: str, text: str) -> frozenset[str]:
    """The families of an event's word, and of a phrase that it opens; of "completed its pullout" the noun's too."""
    others = [word for word in stems(event.trigger.words(text)) if word != head]
    found = families_of(head).union(*(families_of(f"{head} {word}") for word in others))
    if head in _carrying():
        found = found.union(*(families_of(word) for word in others))
    return found


@cache
def common() -> frozenset[str]:
    """The families whose words go with many deeds of one story."""
    return frozenset(read_table("families")["common"]["families"])
