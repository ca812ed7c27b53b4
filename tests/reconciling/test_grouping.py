"""Grouping reports: as one would do it by hand, all at once, bit by bit, and with some taken away."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.reconciling.candidates import MemoryIndex, keys_of
from reportedly.reconciling.grouping import Regrouped, find_links, group, least, regroup
from reportedly.reconciling.joining import Group
from reportedly.reconciling.settings import settings as cuts_of
from reportedly.reconciling.sketch import ALIKE, Sketch, likeness, sketch
from tests.reconciling.factory import reading, report

CUTS = cuts_of().stories
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


def by_hand(sketches: list[Sketch]) -> list[tuple[str, ...]]:
    """Average link over all pairs of reports, without any index."""
    sums = Counter({(a.id, b.id): likeness(a, b, CUTS) for a, b in combinations(sorted(sketches, key=id_of), 2)})
    clusters: dict[str, tuple[str, ...]] = {s.id: (s.id,) for s in sketches}
    while sums:
        average = {(a, b): sums[a, b] // (len(clusters[a]) * len(clusters[b])) for a, b in sums}
        kept, gone = min(average, key=lambda pair: (-average[pair], pair))
        if average[kept, gone] < least(CUTS):
            break
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

    def __init__(self) -> None:
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
            self.index.drop(name, keys_of(self.sketches[name], CUTS))
            for other in self.linked.pop(name):
                del self.linked[other][name]
            del self.sketches[name]
        for one in new:
            self.sketches[one.id] = one
            self.linked[one.id] = find_links(one, self.index, self)
            for other, value in self.linked[one.id].items():
                self.linked[other][one.id] = value
            self.index.put(one.id, keys_of(one, CUTS))
        done = regroup(self, [one.id for one in new], gone)
        for former in done.before:
            for name in former.members:
                del self.groups[name]
        for found in done.after:
            for name in found.members:
                self.groups[name] = found
        return done

    def stories(self) -> list[Group]:
        return sorted(set(self.groups.values()), key=lambda found: found.members)


@given(cases)
@settings(max_examples=60, deadline=None)
def test_grouping_is_average_link(sketches: list[Sketch]) -> None:
    assert [found.members for found in group(sketches)] == by_hand(sketches)


@given(cases, st.integers(0, 1 << 16), st.integers(1, 4))
@settings(max_examples=60, deadline=None)
def test_any_order_and_any_batches_give_the_same_groups(sketches: list[Sketch], seed: int, size: int) -> None:
    mixed = Random(seed).sample(sketches, len(sketches))
    shelf = Shelf()
    for start in range(0, len(mixed), size):
        shelf.change(mixed[start : start + size])
    assert shelf.stories() == group(sketches)


@given(cases, st.integers(0, 1 << 16))
@settings(max_examples=60, deadline=None)
def test_what_is_taken_away_was_never_there(sketches: list[Sketch], seed: int) -> None:
    random = Random(seed)
    gone = random.sample(sketches, random.randint(0, len(sketches)))
    shelf = Shelf()
    shelf.change(sketches)
    for start in range(0, len(gone), 2):
        shelf.change(gone=[one.id for one in gone[start : start + 2]])
    assert shelf.stories() == group([one for one in sketches if one not in gone])


@given(cases, cases, st.integers(0, 1 << 16))
@settings(max_examples=40, deadline=None)
def test_reports_that_became_others_are_grouped_as_what_they_are(
    before: list[Sketch], after: list[Sketch], seed: int
) -> None:
    random = Random(seed)
    shelf = Shelf()
    for one in random.sample(before, len(before)):
        shelf.change([one])
    there = {one.id for one in before}
    for one in random.sample(after, len(after)):
        shelf.change([one], [one.id] if one.id in there else [])
    assert shelf.stories() == group([*after, *before[len(after) :]])


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
    assert (likeness(a, b, CUTS) >= least(CUTS)) is linked
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
    assert (likeness(a, b, CUTS) >= least(CUTS)) is linked


@given(cases)
@settings(max_examples=40, deadline=None)
def test_the_index_misses_no_link(sketches: list[Sketch]) -> None:
    shelf = Shelf()
    shelf.change(sketches)
    for a, b in combinations(sketches, 2):
        value = likeness(a, b, CUTS)
        assert shelf.linked[a.id].get(b.id) == (value if value >= least(CUTS) else None)


@given(texts())
def test_a_sketch_is_kept_as_it_is(found: tuple[str, str | None]) -> None:
    one = made("a", found[0], day=found[1])
    assert Sketch.from_bytes("a", one.to_bytes()) == one
    assert 0 <= likeness(one, one, CUTS) <= ALIKE * 1.001
