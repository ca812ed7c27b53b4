"""Grouping reports: as one would do it by hand, all at once, bit by bit, and with some taken away."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.reconciling.candidates import MemoryIndex, keys_of
from reportedly.reconciling.cohesion import Cohesion, bar
from reportedly.reconciling.grouping import Regrouped, find_links, group, regroup
from reportedly.reconciling.joining import BEFORE_ALL, Group
from reportedly.reconciling.settings import StoryCuts
from reportedly.reconciling.settings import settings as cuts_of
from reportedly.reconciling.sketch import ALIKE, Sketch, likeness, sketch
from tests.reconciling.factory import reading, report

CUTS = cuts_of().stories
LEAST = bar(CUTS).least
# By these even a few reports that hold together keep others off.
STRICT = replace(CUTS, cohesion=0.95, usual_pairs=1, most=1.0, copies=1.1)
RARE = ("orlo", "tavek", "mirel", "sunda", "pell", "norrane", "wirex", "brask", "yelm", "quist")
COMMON = ("said", "people", "government", "told", "after")


def made(name: str, words: str, *, day: str | None = None) -> Sketch:
    """The sketch of a report with this text."""
    return sketch(reading(report(name, words, day=day)))


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, str | None]:
    """A few rare and common words, and perhaps a day; many are alike, some are equal."""
    rare = draw(st.lists(st.sampled_from(RARE), min_size=1, max_size=5))
    common = draw(st.lists(st.sampled_from(COMMON), max_size=4))
    day = draw(st.sampled_from([None, "2031-01-06", "2031-02-10", "2031-05-01", "2032-09-01"]))
    return f"in {', '.join(word.title() for word in rare)} {' '.join(common)}", day


cases = st.lists(texts(), min_size=1, max_size=14).map(
    lambda found: [made(f"r{n:02}", words, day=day) for n, (words, day) in enumerate(found)]
)


cuts = st.sampled_from([CUTS, STRICT])


def by_hand(sketches: list[Sketch], cuts: StoryCuts) -> list[tuple[str, ...]]:
    """Average link over all pairs of reports that reach the bar, without any index."""
    sums = Counter({(a.id, b.id): likeness(a, b, cuts) for a, b in combinations(sorted(sketches, key=id_of), 2)})
    clusters: dict[str, tuple[str, ...]] = {s.id: (s.id,) for s in sketches}
    held = dict.fromkeys(clusters, Cohesion())
    last = dict.fromkeys(clusters, BEFORE_ALL)
    while sums:
        average = {(a, b): sums[a, b] // (len(clusters[a]) * len(clusters[b])) for a, b in sums}
        fit = [(a, b) for a, b in average if average[a, b] >= bar(cuts).asked(held[a], held[b])]
        unlike = {(a, b): max(-average[a, b], last[a] + 1, last[b] + 1) for a, b in fit}
        if not unlike:
            break
        kept, gone = min(unlike, key=lambda pair: (unlike[pair], pair))
        pairs = len(clusters[kept]) * len(clusters[gone])
        held[kept] = bar(cuts).joined(held[kept], held[gone], -unlike[kept, gone], pairs)
        last[kept] = unlike[kept, gone]
        clusters[kept] += clusters.pop(gone)
        merged: Counter[tuple[str, str]] = Counter()
        for (a, b), value in sums.items():
            left, right = sorted((kept if a == gone else a, kept if b == gone else b))
            if left != right:
                merged[left, right] += value
        sums = merged
    return sorted(tuple(sorted(members)) for members in clusters.values())


def id_of(one: Sketch) -> str:
    return one.id


class Shelf:
    """A case in memory: what grouping keeps between two changes."""

    def __init__(self, cuts: StoryCuts = CUTS) -> None:
        self.cuts = cuts
        self.sketches: dict[str, Sketch] = {}
        self.linked: dict[str, dict[str, int]] = {}
        self.groups: dict[str, Group] = {}
        self.index = MemoryIndex()

    def sketch(self, name: str) -> Sketch:
        return self.sketches[name]

    def links(self, name: str) -> dict[str, int]:
        return self.linked[name]

    def group_of(self, name: str) -> Group:
        return self.groups[name]

    def change(self, new: Iterable[Sketch] = (), gone: Iterable[str] = ()) -> Regrouped:
        """Takes some reports away, then adds some, and groups again."""
        gone, new = list(gone), list(new)
        for name in gone:
            self.index.drop(name, keys_of(self.sketches[name], self.cuts))
            for other in self.linked.pop(name):
                del self.linked[other][name]
            del self.sketches[name]
        for one in new:
            self.sketches[one.id] = one
            self.linked[one.id] = find_links(one, self.index, self, self.cuts)
            for other, value in self.linked[one.id].items():
                self.linked[other][one.id] = value
            self.index.put(one.id, keys_of(one, self.cuts))
        done = regroup(self, [one.id for one in new], gone, self.cuts)
        for former in done.before:
            for name in former.members:
                del self.groups[name]
        for found in done.after:
            for name in found.members:
                self.groups[name] = found
        return done

    def stories(self) -> list[Group]:
        return sorted(set(self.groups.values()), key=lambda found: found.members)


@given(cases, cuts)
@settings(max_examples=80, deadline=None)
def test_grouping_is_average_link(sketches: list[Sketch], cuts: StoryCuts) -> None:
    assert [found.members for found in group(sketches, cuts)] == by_hand(sketches, cuts)


@given(cases, cuts, st.integers(0, 1 << 16), st.integers(1, 4))
@settings(max_examples=80, deadline=None)
def test_any_order_and_any_batches_give_the_same_groups(
    sketches: list[Sketch], cuts: StoryCuts, seed: int, size: int
) -> None:
    mixed = Random(seed).sample(sketches, len(sketches))
    shelf = Shelf(cuts)
    for start in range(0, len(mixed), size):
        shelf.change(mixed[start : start + size])
    assert shelf.stories() == group(sketches, cuts)


@given(cases, cuts, st.integers(0, 1 << 16))
@settings(max_examples=80, deadline=None)
def test_what_is_taken_away_was_never_there(sketches: list[Sketch], cuts: StoryCuts, seed: int) -> None:
    random = Random(seed)
    gone = random.sample(sketches, random.randint(0, len(sketches)))
    shelf = Shelf(cuts)
    shelf.change(sketches)
    for start in range(0, len(gone), 2):
        shelf.change(gone=[one.id for one in gone[start : start + 2]])
    assert shelf.stories() == group([one for one in sketches if one not in gone], cuts)


@given(cases, cases, cuts, st.integers(0, 1 << 16))
@settings(max_examples=60, deadline=None)
def test_reports_that_became_others_are_grouped_as_what_they_are(
    before: list[Sketch], after: list[Sketch], cuts: StoryCuts, seed: int
) -> None:
    random = Random(seed)
    shelf = Shelf(cuts)
    for one in random.sample(before, len(before)):
        shelf.change([one])
    there = {one.id for one in before}
    for one in random.sample(after, len(after)):
        shelf.change([one], [one.id] if one.id in there else [])
    assert shelf.stories() == group([*after, *before[len(after) :]], cuts)


def test_look_alikes_stay_apart_where_each_holds_together_well() -> None:
    """Two bouts of one boxer: alike across, far more alike within."""
    bouts = {
        "a": "Orlo and Tavek in Mirel for Yelm after Quist with Pell",
        "b": "Orlo and Tavek in Sunda for Brask after Norrane with Wirex",
    }
    one, other = ([made(f"{name}{n}", f"in {bouts[name]} said {n}") for n in range(6)] for name in bouts)
    strict, loose = replace(CUTS, cohesion=0.9, most=1.0, copies=1.1), replace(CUTS, cohesion=0.0)
    assert [len(found.members) for found in group([*one, *other], strict)] == [6, 6]
    assert [len(found.members) for found in group([*one, *other], loose)] == [12]


def test_copies_of_one_text_keep_no_other_account_off() -> None:
    """Ten feeds with one agency's text and ten with another's are still one story."""
    wires = ("in Orlo, Tavek and Mirel after Quist", "in Orlo, Tavek and Sunda after Yelm")
    reports = [made(f"{n}{w}", words) for n in range(10) for w, words in enumerate(wires)]
    assert [len(found.members) for found in group(reports)] == [20]


def test_the_looser_cluster_decides_how_alike_two_must_be() -> None:
    tight, loose = Cohesion(100, 100 * bar(CUTS).most), Cohesion()
    assert bar(CUTS).asked(tight, tight) > bar(CUTS).asked(tight, loose) == bar(CUTS).asked(loose, tight) == LEAST
    assert bar(CUTS).joined(loose, loose, bar(CUTS).copies, 9) == loose
    assert bar(CUTS).joined(loose, loose, ALIKE, 9) == loose
    assert bar(CUTS).joined(tight, loose, LEAST, 1) == Cohesion(101, tight.sum + LEAST)


def test_a_change_names_only_the_groups_that_it_changed() -> None:
    shelf = Shelf()
    shelf.change([made("a", "orlo tavek"), made("b", "pell wirex"), made("c", "orlo tavek said")])
    done = shelf.change([made("d", "orlo tavek told")])
    assert [found.members for found in done.before] == [("a", "c")]
    assert [found.members for found in done.after] == [("a", "c", "d")]
    done = shelf.change(gone=["a", "c"])
    assert [found.members for found in done.after] == [("d",)]


@pytest.mark.parametrize(
    ("left", "right", "linked"),
    [
        ("orlo tavek said", "orlo tavek told", True),
        ("orlo tavek", "pell wirex", False),
        ("said government", "said government", False),  # no rare word
        ("", "", False),
    ],
)
def test_reports_are_linked_by_rare_words(left: str, right: str, linked: bool) -> None:
    a, b = made("a", left), made("b", right)
    assert (likeness(a, b, CUTS) >= LEAST) is linked
    assert likeness(a, b, CUTS) == likeness(b, a, CUTS)


@pytest.mark.parametrize(
    ("text", "day", "linked"),
    [
        ("in Orlo, Tavek and Mirel", "2031-05-01", True),
        ("in Orlo, Pell and Quist", "2031-05-01", False),
        ("in Orlo, Pell and Quist", "2031-02-01", True),
        ("in Orlo, Pell and Quist", None, True),
    ],
)
def test_what_lies_far_apart_in_time_must_be_more_alike(text: str, day: str | None, linked: bool) -> None:
    a, b = made("a", "in Orlo, Tavek and Mirel", day="2031-01-06"), made("b", text, day=day)
    assert (likeness(a, b, CUTS) >= LEAST) is linked


@given(cases)
@settings(max_examples=40, deadline=None)
def test_the_index_misses_no_link(sketches: list[Sketch]) -> None:
    shelf = Shelf()
    shelf.change(sketches)
    for a, b in combinations(sketches, 2):
        value = likeness(a, b, CUTS)
        assert shelf.linked[a.id].get(b.id) == (value if value >= LEAST else None)


@given(texts())
def test_a_sketch_is_kept_as_it_is(found: tuple[str, str | None]) -> None:
    one = made("a", found[0], day=found[1])
    assert Sketch.from_bytes("a", one.to_bytes()) == one
    assert 0 <= likeness(one, one, CUTS) <= ALIKE * 1.001
