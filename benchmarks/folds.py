"""Cuts texts into folds so that what belongs together is in one: a story, texts of one title, near-copies."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

FOLDS = 5
HELD = 0  # the fold whose texts the weights of held.tsv were not trained on
TOGETHER = ("story", "title")  # fields of a record that name what it belongs to
ALIKE = 0.3  # share of the shorter text's runs of three words that makes two texts near-copies


def fold_of(group: str) -> int:
    """The fold of a group, by its name alone."""
    return int(sha256(group.encode()).hexdigest(), 16) % FOLDS


def folds(records: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """The fold of each text by its id: of its story or title where it has one, else of its near-copies."""
    named = {record["id"]: next((str(record[key]) for key in TOGETHER if record.get(key)), "") for record in records}
    near = groups({record["id"]: record["text"] for record in records if not named[record["id"]]})
    return {name: fold_of(group or near[name]) for name, group in named.items()}


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
