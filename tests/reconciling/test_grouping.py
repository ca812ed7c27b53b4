"""Grouping reports: as one would do it by hand, all at once, bit by bit, and with some taken away."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Figure
from reportedly.reconciling.candidates import MemoryIndex, keys_of
from reportedly.reconciling.grouping import Regrouped, bar, find_links, group, regroup
from reportedly.reconciling.joining import BEFORE_ALL, Group
from reportedly.reconciling.likeness import common, likeness, weights
from reportedly.reconciling.settings import StoryCuts
from reportedly.reconciling.settings import settings as cuts_of
from reportedly.reconciling.signs import Bounds, Signs, signs
from reportedly.reconciling.sketch import ALIKE, Sketch, sketch
from tests.reconciling.factory import at, entity, reading, report, timex

CUTS = cuts_of().stories
LEAST = bar(CUTS).least
# By these what is linked is so by words that are much alike, and must be surer.
STRICT = replace(CUTS, join=0.6, crowd=0.4, near_join=0.5)
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
    last = dict.fromkeys(clusters, BEFORE_ALL)
    while sums:
        alike = {(a, b): bar(cuts).alike(sums[a, b], len(clusters[a]), len(clusters[b])) for a, b in sums}
        fit = [(a, b) for a, b in alike if alike[a, b] >= bar(cuts).least]
        unlike = {(a, b): max(-alike[a, b], last[a] + 1, last[b] + 1) for a, b in fit}
        if not unlike:
            break
        kept, gone = min(unlike, key=lambda pair: (unlike[pair], pair))
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


def test_copies_of_one_text_keep_no_other_account_off() -> None:
    """Ten feeds with one agency's text and ten with another's are still one story."""
    wires = ("in Orlo, Tavek and Mirel after Quist", "in Orlo, Tavek and Sunda after Yelm")
    reports = [made(f"{n}{w}", words) for n in range(10) for w, words in enumerate(wires)]
    assert [len(found.members) for found in group(reports)] == [20]


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


def counted(text: str, words: str, value: int, *, kind: str = "") -> Figure:
    """A figure that counts people."""
    people = at(text, "people")
    return Figure("f1", at(text, words), value, value, None, people, None, None, None, None, None, None, 90, kind)


def told(name: str, words: str, *, killed: int, place: str, person: str, day: str | None = None) -> Sketch:
    """The sketch of a report with who, where and how many."""
    about = report(name, f"An earthquake in {place} killed {killed} people, {person} said. {words}.")
    days = () if day is None else (replace(timex(about.text, "earthquake", day), granularity="day"),)
    return sketch(
        reading(
            about,
            entities=[entity(about.text, place, kind="place"), entity(about.text, person, kind="person")],
            figures=[counted(about.text, str(killed), killed, kind="killed")],
            timexes=days,
        )
    )


def test_look_alikes_are_told_apart_by_whom_and_how_many() -> None:
    shared = "Houses in the Orlo valley fell, and soldiers dug for people"
    one = told("a", shared, killed=34, place="Orlo", person="Mirel Tavek")
    same = told("b", shared, killed=34, place="Orlo", person="Mirel Tavek")
    other_count = told("c", shared, killed=3, place="Orlo", person="Mirel Tavek")
    other = told("d", shared, killed=3, place="Orlo", person="Yelm Brask")
    alike = [likeness(one, two, CUTS) for two in (same, other_count, other)]
    assert alike == sorted(alike, reverse=True)
    assert len(set(alike)) == 3


def test_a_common_day_speaks_for_one_story() -> None:
    days = ("2031-01-06", "2031-01-06", "2031-02-20")
    one, same, other = (
        told(f"r{n}", f"Soldiers dug {n}", killed=34, place="Orlo", person="Tavek", day=day)
        for n, day in enumerate(days)
    )
    assert common(one, same)["same day"] == 1.0 > common(one, other)["same day"]
    assert likeness(one, same, CUTS) > likeness(one, other, CUTS)


@pytest.mark.parametrize(
    ("left", "right", "agree", "differ"),
    [
        ({"killed": ((34.0, 34.0),)}, {"killed": ((30.0, None),)}, 1, 0),
        ({"killed": ((34.0, 34.0),)}, {"killed": ((3.0, 3.0),)}, 0, 1),
        ({"killed": ((3.0, 3.0), (34.0, 34.0))}, {"killed": ((34.0, 34.0),), "hurt": ((9.0, 9.0),)}, 1, 0),
        ({"killed": ((None, 30.0),)}, {"killed": ((31.0, 40.0),)}, 0, 1),
        ({}, {"killed": ((3.0, 3.0),)}, 0, 0),
    ],
)
def test_figures_agree_where_some_value_may_be_the_same(
    left: dict[str, tuple[Bounds, ...]], right: dict[str, tuple[Bounds, ...]], agree: int, differ: int
) -> None:
    one, other = (replace(made("a", "orlo"), signs=Signs(figures=given)) for given in (left, right))
    found = common(one, other)
    assert (found["figures agree"], found["figures differ"]) == (agree, differ)


@given(cases)
@settings(max_examples=30, deadline=None, derandomize=True)
def test_signs_are_the_same_either_way(sketches: list[Sketch]) -> None:
    for a, b in combinations(sketches, 2):
        assert common(a, b) == common(b, a)
        assert weights().signs.keys() == common(a, b).keys()


def test_a_figure_beyond_measure_is_an_open_end() -> None:
    about = report("a", "Some 900 people came.")
    found = signs(reading(about, figures=[counted(about.text, "900", 10**400)]), ())
    assert found.figures == {"peopl": ((None, None),)}
