"""Groups reports into stories, whatever order they come in."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from reportedly.reconciling.profile import Profile
from reportedly.reconciling.settings import StoryCuts, settings
from reportedly.reconciling.words import cosine, rarity

Pair = tuple[int, int]


def group(profiles: list[Profile]) -> list[list[Profile]]:
    """The reports of each story; the similarity of two reports depends on these two alone."""
    cuts = settings().stories
    ordered = sorted(profiles, key=lambda p: p.id)
    links = {pair: s for pair in _candidates(ordered, cuts) if (s := _similarity(ordered, pair, cuts)) > 0}
    stories = []
    for component in _components(len(ordered), [pair for pair, value in links.items() if value >= cuts.join]):
        stories += [[ordered[i] for i in story] for story in _average_link(component, links, cuts.join)]
    return sorted(stories, key=lambda story: story[0].id)


def _candidates(profiles: list[Profile], cuts: StoryCuts) -> list[Pair]:
    """Pairs of reports that share a rare word."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        for word in profile.words:
            if rarity(word) >= cuts.candidate_rarity:
                holders[word].append(number)
    return sorted({pair for numbers in holders.values() for pair in combinations(numbers, 2)})


def _similarity(profiles: list[Profile], pair: Pair, cuts: StoryCuts) -> float:
    """How alike two reports are, 0 to 1; 0 where they lie too far apart in time for being so little alike."""
    left, right = profiles[pair[0]], profiles[pair[1]]
    value = (1 - cuts.names) * cosine(left.words, right.words) + cuts.names * cosine(left.names, right.names)
    days = _days_apart(left, right)
    return 0.0 if days is not None and days > cuts.near_days and value < cuts.far_join else value


def _days_apart(left: Profile, right: Profile) -> int | None:
    """Days between two reports, None where one has no date."""
    days = [p.reading.report.published.earliest for p in (left, right)]
    if days[0] is None or days[1] is None:
        return None
    return abs((date.fromisoformat(days[0][:10]) - date.fromisoformat(days[1][:10])).days)


def _components(size: int, pairs: list[Pair]) -> Iterator[list[int]]:
    """The connected components, each sorted, in the order of their first members."""
    parent = list(range(size))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for a, b in pairs:
        left, right = sorted((root(a), root(b)))
        parent[right] = left
    members: dict[int, list[int]] = defaultdict(list)
    for i in range(size):
        members[root(i)].append(i)
    yield from members.values()


def _average_link(component: list[int], links: dict[Pair, float], join: float) -> list[list[int]]:
    """Joins the two clusters that are most alike on average until none are alike enough."""
    clusters = {i: [i] for i in component}
    sums = {pair: links[pair] for pair in combinations(component, 2) if pair in links}
    while sums:
        best = min(sums, key=lambda p: (-sums[p] / (len(clusters[p[0]]) * len(clusters[p[1]])), p))
        if sums[best] / (len(clusters[best[0]]) * len(clusters[best[1]])) < join:
            break
        kept, gone = best
        clusters[kept] = sorted(clusters[kept] + clusters.pop(gone))
        sums = _without(sums, kept, gone)
    return list(clusters.values())


def _without(sums: dict[Pair, float], kept: int, gone: int) -> dict[Pair, float]:
    """The summed similarities after the second cluster went into the first."""
    merged: dict[Pair, float] = {}
    for (a, b), value in sums.items():
        left, right = sorted((kept if a == gone else a, kept if b == gone else b))
        if left != right:
            merged[left, right] = merged.get((left, right), 0.0) + value
    return merged
