"""Cuts texts into folds so that near-copies of one another are in the same."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from hashlib import sha256

FOLDS = 5
ALIKE = 0.3  # share of the shorter text's runs of three words that makes two texts near-copies


def fold_of(group: str) -> int:
    """The fold of a group, by its name alone."""
    return int(sha256(group.encode()).hexdigest(), 16) % FOLDS


def groups(texts: Mapping[str, str]) -> dict[str, str]:
    """For each id the first id, in order, of the texts that its text is a near-copy of, over any number of steps."""
    runs = {name: _runs(text) for name, text in texts.items()}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in sorted(runs):
        for run in runs[name]:
            holders[run].append(name)
    first = {name: name for name in runs}
    for name in sorted(runs):
        common = Counter(other for run in runs[name] for other in holders[run] if other < name)
        for other, count in sorted(common.items()):
            if count >= ALIKE * min(len(runs[name]), len(runs[other])):
                one, two = sorted((_root(first, name), _root(first, other)))
                first[two] = one
    return {name: _root(first, name) for name in runs}


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return set(zip(words, words[1:], words[2:], strict=False))


def _root(first: Mapping[str, str], name: str) -> str:
    while first[name] != name:
        name = first[name]
    return name
