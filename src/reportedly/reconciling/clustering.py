"""Joins passages that carry one claim, so that the result does not depend on the order of the reports."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from reportedly.reconciling.corrections.bonds import Bonds
from reportedly.reconciling.corrections.claims import PassageNode
from reportedly.reconciling.matching import match, same_mode, same_stem, vetoed
from reportedly.reconciling.passage import GENERIC, Passage
from reportedly.reconciling.settings import ClaimCuts, settings

Pair = tuple[int, int]

# Passages of one report that share a word and are compared by it: a live blog of 20,000 words has fewer. What goes on
# to say one thing over and over is a flood, and to compare all of it takes time that grows with its square.
MOST_TOLD = 100


def cluster(passages: list[Passage], bonds: Bonds[PassageNode] | None = None) -> list[list[Passage]]:
    """The passages of each claim. The best pairs join first; two that exclude each other are never joined.

    Args:
        passages: The passages of one story.
        bonds: Passages that are one claim, or are not, whatever their words are. Each side of a pair that is one
            gathers its like first; then the two become one claim.
    """
    bonds = Bonds() if bonds is None else bonds
    ordered = sorted(passages, key=lambda p: p.key)
    scores = _scores(ordered)
    owner = list(range(len(ordered)))
    members = {i: [i] for i in owner}
    cuts = settings().claims
    good = [pair for pair in scores if scores[pair] >= _needed(ordered[pair[0]], ordered[pair[1]], cuts)]
    for left, right in sorted(good, key=lambda pair: (-scores[pair], pair)):
        one, other = sorted((owner[left], owner[right]))
        ends = ordered[left].key, ordered[right].key
        if one != other and bonds.may_join(*ends) and _fit(members[one], members[other], ordered, scores):
            bonds.join(*ends)
            for i in members[other]:
                owner[i] = one
            members[one] += members.pop(other)
    whole: dict[PassageNode, list[int]] = defaultdict(list)
    for group in members.values():
        whole[bonds.root(ordered[group[0]].key)] += group
    return [[ordered[i] for i in sorted(group)] for group in whole.values()]


def _scores(passages: list[Passage]) -> dict[Pair, float]:
    """The score of each pair that has one; only passages of one stem or type are looked at."""
    scores: dict[Pair, float] = {}
    for pair in sorted(_candidates(passages)):
        a, b = passages[pair[0]], passages[pair[1]]
        found = 1.0 if _one_mention(a, b) else match(a, b).score
        if found:
            scores[pair] = found
    return scores


def _needed(a: Passage, b: Passage, cuts: ClaimCuts) -> float:
    """The score that joins two passages: within a report more, but for a noun that takes up what a verb told."""
    if a.report.id != b.report.id:
        return cuts.join
    same_thing = same_stem(a, b) or same_mode(a, b)
    return cuts.takes_up if same_thing and a.nominal != b.nominal else cuts.join_within


def _candidates(passages: list[Passage]) -> set[Pair]:
    """Pairs that share a stem, a type, or (words without an event) a rare enough word."""
    holders: dict[str, list[int]] = defaultdict(list)
    told: Counter[tuple[str, str]] = Counter()
    for number, passage in enumerate(passages):
        for name in _shared(passage):
            told[name, passage.report.id] += 1
            if told[name, passage.report.id] <= MOST_TOLD:
                holders[name].append(number)
    return {pair for numbers in holders.values() for pair in combinations(numbers, 2)}


def _shared(passage: Passage) -> Iterator[str]:
    """What another passage must share with this one to be compared with it."""
    if passage.event is None:
        for word in sorted(passage.context, key=lambda word: (-passage.context[word], word))[:3]:
            yield f"word {word}"
        return
    yield f"stem {passage.stem}"
    for family in sorted(passage.families):
        yield f"family {family}"
    if passage.event.type != GENERIC:
        yield f"type {passage.event.vocabulary} {passage.event.type}"


def _one_mention(a: Passage, b: Passage) -> bool:
    """Whether both are the same words as two sources give them (an accuser, and who denies it)."""
    same_report = a.report.id == b.report.id
    return same_report and a.event is not None and b.event is not None and a.event.id == b.event.id


def _fit(one: list[int], other: list[int], passages: list[Passage], scores: dict[Pair, float]) -> bool:
    """Whether two groups may be one: no two of them exclude each other, and over all pairs they are alike."""
    across = [(min(i, j), max(i, j)) for i in one for j in other]
    if any(vetoed(passages[i], passages[j]) for i, j in across):
        return False
    cuts = settings().claims
    return sum(scores.get(pair, cuts.stranger) for pair in across) >= cuts.linked * len(across)
