"""A case does not depend on the order, nor on the batches, in which reports come; what is taken out was never there."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.case.adding import receive
from reportedly.case.case import Case
from reportedly.case.regrouping import regroup_changed
from reportedly.case.settling import settle
from reportedly.intake import Arrival
from reportedly.model import Reading
from reportedly.store import Store
from reportedly.store.history import Succession
from reportedly.telling.records import story_record
from tests.reconciling.factory import entity, event, reading, report, said
from tests.store.factory import sound

PLACES = ("Orlo", "Tavek", "Mirel", "Sunda", "Pell", "Brask", "Yelm")
DAYS = (None, "2031-01-06", "2031-01-08", "2031-06-01")
QUERIES = (
    "SELECT * FROM report_list ORDER BY id",
    "SELECT * FROM claim_list ORDER BY story, claim",
    "SELECT * FROM claim_evidence ORDER BY 1, 2, 3, 4, 5",
    "SELECT * FROM discrepancy_list ORDER BY 1, 2, 6, 7",
    "SELECT document, stale FROM story_groups ORDER BY document",
    "SELECT a.id, b.id, likeness FROM links l JOIN sketches a USING (report) JOIN sketches b ON b.report = l.other "
    "ORDER BY a.id, b.id",
    "SELECT key, bucket, length(postings) FROM index_keys ORDER BY key, bucket",
    "SELECT id, vector FROM sketches ORDER BY id",
)


def told(name: str, places: Iterable[str], outlet: str = "Norda", day: str | None = None) -> Reading:
    """The reading of a report that people left some places; officials say so."""
    clause = f"people went away from {' and '.join(places)}"
    about = report(name, f"Officials said {clause}. It was on the news.", outlet=outlet, day=day)
    return reading(
        about,
        entities=[entity(about.text, "Officials")],
        attributions=[said(about, "Officials", "said", clause)],
        events=[event(about, "went", clause, by="a1", actors=("people",))],
    )


@st.composite
def readings(draw: st.DrawFn) -> list[Reading]:
    """Readings of reports that are alike, equal, or not; some come with one id, as copies do."""
    some = st.lists(st.sampled_from(PLACES), min_size=1, max_size=3, unique=True)
    made = []
    for number in range(draw(st.integers(1, 7))):
        made.append(told(f"r{number}", draw(some), draw(st.sampled_from("AB")), draw(st.sampled_from(DAYS))))
    copied = draw(st.booleans())
    return [*made, told("r0", _places(made[0]), "C"), told("r0", _places(made[0]), "a")] if copied else made


def _places(found: Reading) -> list[str]:
    return found.report.text.split(" from ")[1].split(".")[0].split(" and ")


@contextmanager
def new_case() -> Iterator[Case]:
    with TemporaryDirectory() as folder, Case(Store.open(Path(folder) / "a.case", create=True)) as case:
        yield case


def arrive(case: Case, found: Iterable[Reading], *, settled: bool = True) -> None:
    """Receives reports with their readings, then settles."""
    for one in found:
        given_id = one.report.id
        receive(case.store, Arrival(one.report, b"", "a test"))
        for kept in case.store.versions.namesakes(given_id):
            if kept.state == "pending":
                with case.store.write():
                    case.store.readings.save(kept.key, one)
    if settled:
        list(settle(case.store))


def take_out(case: Case, id: str) -> None:
    kept = case.store.reports.named(id)
    assert kept is not None
    with case.store.write():
        case.store.connection.execute("UPDATE reports SET current = 0 WHERE key = ?", (kept.key,))
        case.store.marks.touch([kept.key])
    list(settle(case.store))


def content(case: Case) -> tuple[object, ...]:
    """All that a case holds, but for numbers of its own."""
    rows = [case.store.connection.execute(query).fetchall() for query in QUERIES]
    assert sound(case.store)
    assert case.store.marks.dirty() == {}
    return msgspec.json.encode([story_record(story) for story in case.stories()]), *rows


@given(readings(), st.integers(0, 1 << 16), st.integers(1, 3))
@settings(max_examples=25, deadline=None)
def test_any_order_and_any_batches_give_equal_cases(found: list[Reading], seed: int, size: int) -> None:
    mixed = Random(seed).sample(found, len(found))
    with new_case() as one, new_case() as other:
        arrive(one, found)
        for start in range(0, len(mixed), size):
            arrive(other, mixed[start : start + size])
        assert content(one) == content(other)


@given(readings(), st.integers(0, 1 << 16))
@settings(max_examples=25, deadline=None)
def test_what_is_taken_out_was_never_there(found: list[Reading], seed: int) -> None:
    found = [one for number, one in enumerate(found) if one.report.id not in {r.report.id for r in found[:number]}]
    gone = Random(seed).sample(found, Random(seed).randint(0, len(found)))
    with new_case() as one, new_case() as other:
        arrive(one, found)
        for each in gone:
            take_out(one, each.report.id)
        arrive(other, [each for each in found if each not in gone])
        assert content(one) == content(other)


@given(readings())
@settings(max_examples=10, deadline=None)
def test_adding_twice_changes_nothing(found: list[Reading]) -> None:
    with new_case() as case:
        arrive(case, found)
        before = content(case), case.store.stories.generations()
        arrive(case, found)
        assert (content(case), case.store.stories.generations()) == before


def test_only_the_stories_that_a_report_touches_are_made_anew() -> None:
    with new_case() as case:
        arrive(case, [told("a", ["Orlo"]), told("b", ["Pell", "Brask"]), told("c", ["Pell", "Brask"], "B")])
        before = case.store.stories.generations()
        assert sorted(before) == ["a", "b"]
        arrive(case, [told("d", ["Pell", "Brask"], "C")])
        after = case.store.stories.generations()
        assert after["a"] == before["a"]
        assert after["b"] > before["b"]


def test_former_ids_lead_to_the_present_story() -> None:
    with new_case() as case:
        history = case.store.history
        arrive(case, [told("c", ["Orlo", "Tavek"])])
        arrive(case, [told("b", ["Orlo", "Tavek"], "B")])
        assert history.all() == [Succession("c", "b", "renamed")]
        arrive(case, [told("m", ["Mirel", "Sunda"])])
        arrive(case, [told("a", ["Orlo", "Tavek", "Mirel", "Sunda"])])
        assert {history.resolve(id) for id in "abc"} == {"a"}
        assert case.story("c").id == "a"
        take_out(case, "a")
        assert history.resolve("a") == history.resolve("c") == "b"
        for id in "bcm":
            take_out(case, id)
        assert [history.resolve(id) for id in "abcm"] == [None] * 4
        assert len(case.stories()) == 0
        with pytest.raises(KeyError):
            case.story("b")


def test_a_story_whose_reports_changed_meanwhile_is_made_again() -> None:
    with new_case() as case:
        arrive(case, [told("a", ["Orlo"])], settled=False)
        steps = settle(case.store)
        assert next(steps) == "a"
        arrive(case, [told("b", ["Orlo"], "B")], settled=False)
        assert list(steps) == ["a"]
        assert [len(story.reports) for story in case.stories()] == [2]


def test_other_rules_group_everything_anew() -> None:
    with new_case() as case:
        arrive(case, [told("a", ["Orlo"]), told("b", ["Orlo"], "B"), told("c", ["Pell"])])
        before = content(case)
        with case.store.write():
            case.store.index.set_rules("those of another version")
        arrive(case, [told("c", ["Pell"])])
        assert content(case) == before
        arrive(case, [told("d", ["Pell"], "B")])
        assert [len(story.reports) for story in case.stories()] == [2, 2]


@pytest.mark.parametrize("size", [1, 3])
def test_nothing_is_grouped_where_nothing_changed(size: int) -> None:
    with new_case() as case:
        arrive(case, [told(f"r{n}", ["Orlo"]) for n in range(size)])
        assert not regroup_changed(case.store)
        assert list(settle(case.store)) == []
