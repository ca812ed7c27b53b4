"""Figures of two reports side by side: a table of pairs, each with its verdict."""

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Discrepancy, Figure, Reading
from reportedly.reconciling.figures import compare_figures
from reportedly.reconciling.figures.count import counts_of
from reportedly.reconciling.figures.values import compare_values
from tests.reconciling.factory import at, reading, report


def figure(text: str, words: str, low: Any, high: Any, counts: str, kind: str, **rest: Any) -> Figure:
    slots: dict[str, Any] = {"qualifier": None, "unit": None, "part_of": None, "attribution": None} | rest
    return Figure(
        f"f-{words}", at(text, words), low, high, slots["qualifier"], at(text, counts), slots["unit"], None, None, None,
        slots["attribution"], slots["part_of"], 90, kind,
    )  # fmt: skip


def told(name: str, text: str, *found: tuple[Any, ...], **rest: Any) -> Reading:
    return reading(report(name, text), figures=[figure(text, *slots, **rest) for slots in found])


def compared(*readings: Reading, **dates: str) -> list[Discrepancy]:
    return list(compare_figures(readings, {r.report.id: dates.get(r.report.id) for r in readings}))


KILLED = ("killed",)
PAIRS = [
    ("The mine collapse killed 40 people.", 40, "The mine collapse killed 30 people.", 30, "conflict"),
    ("The mine collapse killed 40 people.", 40, "The mine collapse killed 40 people.", 40, None),
    ("The 1987 mine collapse killed 40 people.", 40, "The mine collapse killed 30 people.", 30, None),
    ("The mine collapse killed 40 people.", 40, "A separate mine collapse killed 30 people.", 30, None),
    ("The mine collapse killed 40 people.", 40, "The mine collapse killed 9 people in one village.", 9, "part_whole"),
    ("The mine collapse killed 40 people.", 40, "The mine collapse killed 3 people.", 3, "update"),
    ("The mine collapse has killed 40 people so far.", 40, "The mine collapse killed 30 people.", 30, "part_whole"),
]


@pytest.mark.parametrize(("one", "low", "other", "second", "verdict"), PAIRS)
def test_verdict_on_two_counts_of_the_dead(one: str, low: int, other: str, second: int, verdict: str | None) -> None:
    left = told("a", one, (str(low), low, low, "people", "killed"))
    right = told("b", other, (str(second), second, second, "people", "killed"))
    assert [found.verdict for found in compared(left, right)] == ([verdict] if verdict else [])


def test_a_lower_bound_leaves_room() -> None:
    left = told(
        "a", "The fire hurt at least 24 people.", ("at least 24", 24, None, "people", "injured"), qualifier="at least"
    )
    right = told("b", "The fire hurt 26 people.", ("26", 26, 26, "people", "injured"))
    (found,) = compared(left, right)
    assert found.verdict == "compatible_bound"
    assert "at least 24" in found.because


def test_a_later_report_with_more_is_an_update() -> None:
    left = told("a", "The flood killed 20 people.", ("20", 20, 20, "people", "killed"))
    right = told("b", "The flood killed 26 people.", ("26", 26, 26, "people", "killed"))
    assert [d.verdict for d in compared(left, right)] == ["conflict"]
    (found,) = compared(left, right, a="2021-03-01", b="2021-03-02")
    assert found.verdict == "update"
    assert "2021-03-02" in found.because


TROOPS = [
    (
        "Some 900 Danish troops served in Orrin.",
        "Around 700 troops will stay in the wider Tamar region.",
        "different_scope",
    ),
    ("Some 900 Danish troops served in Orrin.", "Around 700 Dutch troops served in Orrin.", None),
    (
        "Before the pullout some 900 troops served there.",
        "The force would retain around 700 troops.",
        "different_scope",
    ),
    ("Some 900 troops served at the height of the war.", "Around 700 troops hold the town.", "different_scope"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), TROOPS)
def test_verdict_on_troops(one: str, other: str, verdict: str | None) -> None:
    found = []
    for name, text, number in (("a", one, 900), ("b", other, 700)):
        words = ("Some " if text.startswith("Some") else "some " if number == 900 else "Around ") + str(number)
        words = words if words in text else words.lower()
        noun = text[text.index(str(number)) + 4 : text.index("troops") + 6]
        found.append(told(name, text, (words, number, number, noun, "troops"), qualifier=words.split()[0].lower()))
    assert [d.verdict for d in compared(*found)] == ([verdict] if verdict else [])


def test_windows_of_time_are_another_scope() -> None:
    left = told("a", "The island has seen three coups since 1998.", ("three", 3, 3, "coups", "coups"))
    right = told("b", "There were two coups on the island since 2007.", ("two", 2, 2, "coups", "coups"))
    (found,) = compared(left, right)
    assert found.verdict == "different_scope"
    assert "1998" in found.because
    assert "2007" in found.because


NOT_SHOWN = [
    ("Rebels burned 4 barns.", "4", "barns", "Six weeks later floods took 7 barns.", "7", "barns"),
    ("He sat in prison for 4 weeks.", "4", "weeks", "The bridge was closed for 7 weeks.", "7", "weeks"),
    ("Ana Roth scored in 4 games.", "4", "games", "Ana Roth scored in 7 games.", "7", "games"),
    ("The army found 4 AK rifles.", "4", "AK", "The army found 7 AK rifles.", "7", "AK"),
    ("Only 4 troops hold Orrin.", "4", "troops", "The 7 troops hold a bridge.", "7", "troops"),
]


@pytest.mark.parametrize(("one", "low", "noun", "other", "second", "same"), NOT_SHOWN)
def test_numbers_that_are_not_shown_to_be_of_one_thing_do_not_conflict(
    one: str, low: str, noun: str, other: str, second: str, same: str
) -> None:
    left = told("a", one, (low, int(low), int(low), noun, noun.rstrip("s").lower()))
    right = told("b", other, (second, int(second), int(second), same, same.rstrip("s").lower()))
    assert "conflict" not in [found.verdict for found in compared(left, right)]


def test_news_of_different_days_does_not_conflict() -> None:
    left = told("a", "On Tuesday the mine collapse killed 40 people.", ("40", 40, 40, "people", "killed"))
    for day, verdicts in (("Wednesday", ["conflict"]), ("Saturday", [])):
        text = f"The mine collapse killed 30 people, Orrin radio said. It spoke on {day}."
        right = told("b", text, ("30", 30, 30, "people", "killed"))
        assert [found.verdict for found in compared(left, right)] == verdicts


def test_a_share_of_the_hurt_is_another_scope() -> None:
    left = told("a", "The mine collapse injured 40 people.", ("40", 40, 40, "people", "injured"))
    right = told("b", "The mine collapse seriously injured 30 people.", ("30", 30, 30, "people", "injured"))
    (found,) = compared(left, right)
    assert found.verdict == "different_scope"
    assert "seriously" in found.because


def test_half_a_number_is_no_number() -> None:
    text = "A magnitude 6. 1 quake hit Orrin."
    made = told("a", text, ("6", 6, 6, "quake", "magnitude"), unit="magnitude")
    assert list(counts_of(made, None)) == []


def test_quakes_far_apart_in_strength_are_two() -> None:
    texts = {"a": "A magnitude 6 quake shook Orrin.", "b": "A magnitude 7 quake shook Orrin."}
    left, right = (
        told(
            name,
            text,
            (text.split()[2], float(text.split()[2]), float(text.split()[2]), "quake", "magnitude"),
            unit="magnitude",
        )
        for name, text in texts.items()
    )
    assert compared(left, right) == []


def test_one_report_is_set_against_itself_only_where_two_speak() -> None:
    text = "The mayor said 20 people died. The army said 12 people died."
    slots = (("20", 20, 20, "people", "killed"), ("12", 12, 12, "people", "killed"))
    one_voice = reading(report("a", text), figures=[figure(text, *s) for s in slots])
    two_voices = reading(
        report("a", text), figures=[figure(text, *s, attribution=f"a{i}") for i, s in enumerate(slots)]
    )
    assert compared(one_voice) == []
    assert [d.verdict for d in compared(two_voices)] == ["conflict"]


def test_the_order_of_the_reports_does_not_matter() -> None:
    texts = {name: f"The mine collapse killed {n} people." for name, n in (("a", 40), ("b", 30), ("c", 12))}
    readings = [
        told(n, t, (t.split()[4], int(t.split()[4]), int(t.split()[4]), "people", "killed")) for n, t in texts.items()
    ]
    results = {tuple(compared(*order)) for order in permutations(readings)}
    assert len(results) == 1


QUALIFIERS = st.sampled_from([None, "at least", "about", "nearly", "up to", "just over"])


@given(st.integers(1, 10**6), st.integers(1, 10**6), QUALIFIERS, QUALIFIERS)
def test_values_compare_the_same_either_way(one: int, other: int, first: str | None, second: str | None) -> None:
    counts = []
    for name, number, words in (("a", one, first), ("b", other, second)):
        text = f"The quake killed {number} people."
        low, high = (None if words == "up to" else number), (None if words == "at least" else number)
        made = told(name, text, (str(number), low, high, "people", "killed"), qualifier=words)
        counts.append(next(counts_of(made, None)))
    assert compare_values(*counts) == compare_values(*reversed(counts))
