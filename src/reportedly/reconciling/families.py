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
            found[stem(word)].add(family)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _carrying() -> frozenset[str]:
    """The stems of verbs that leave it to their noun to name the deed."""
    return frozenset(stem(word) for word in read_table("families")["carrying"]["words"])


def families(event: Event, head: str, text: str) -> frozenset[str]:
    """The families of an event's word; of "completed its pullout" those of the noun too."""
    found = _families().get(head, frozenset())
    if head in _carrying():
        found = found.union(*(_families().get(word, frozenset()) for word in stems(event.trigger.words(text))))
    return found
