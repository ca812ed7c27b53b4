"""Numbers told in like words that are of two events, or of a part: nothing is said to conflict."""

import pytest

from reportedly.model import Reading
from reportedly.reconciling.figures import compare_figures
from reportedly.reconciling.figures.count import counts_of
from reportedly.reconciling.measures import odd_ordinals
from tests.reconciling.factory import reading, report
from tests.reconciling.test_figures import compared, figure, told


def verdicts(*readings: Reading) -> list[str]:
    return [found.verdict for found in compared(*readings)]


def test_what_a_list_makes_together_is_the_whole_of_its_parts() -> None:
    text = "Divers raised six brass cannons, three other cannons and a bell off Orrin."
    listed = told("a", text, ("six", 6, 6, "brass cannons", "cannon"), ("three", 3, 3, "cannons", "cannon"))
    whole = told("b", "Divers raised nine cannons and a bell off Orrin.", ("nine", 9, 9, "cannons", "cannon"))
    assert "part_whole" in verdicts(listed, whole)
    assert "conflict" not in verdicts(listed, whole)


APART = [
    ("Police in Orrin made four prior arrests.", "four", 4, "Police in Orrin made one arrest.", "one", 1),
    ("Of the 31 drivers arrested in Orrin, 14 are Danes.", "14", 14, "Orrin arrested 19 people.", "19", 19),
]


@pytest.mark.parametrize(("one", "words", "low", "other", "second", "high"), APART)
def test_a_record_or_a_part_does_not_conflict(
    one: str, words: str, low: int, other: str, second: str, high: int
) -> None:
    nouns = ("prior arrests", "arrest") if "prior" in one else ("Danes", "people")
    left, right = (
        told("a", one, (words, low, low, nouns[0], "arrested")),
        told("b", other, (second, high, high, nouns[1], "arrested")),
    )
    assert "conflict" not in verdicts(left, right)


def hurt(name: str, magnitude: str, low: int) -> Reading:
    text = f"A magnitude {magnitude} quake in Orrin injured {low} people."
    about = report(name, text)
    quake = figure(text, magnitude, float(magnitude), float(magnitude), "quake", "magnitude", unit="magnitude")
    return reading(about, figures=[quake, figure(text, str(low), low, low, "people", "injured")])


@pytest.mark.parametrize(("magnitude", "conflicts"), [("5.4", True), ("6.3", False)])
def test_tolls_of_two_quakes_do_not_conflict(magnitude: str, conflicts: bool) -> None:
    found = compare_figures((hurt("a", "5.2", 30), hurt("b", magnitude, 40)), {})
    assert any("30 people" in d.because and d.verdict == "conflict" for d in found) is conflicts


def test_a_magnitude_is_bound_by_the_words_before_its_name() -> None:
    text = "A quake of at least magnitude 5.9 shook Orrin."
    made = told("a", text, ("5.9", 5.9, 5.9, "quake", "magnitude"), unit="magnitude")
    assert [(count.low, count.high) for count in counts_of(made, None)] == [(5.9, None)]


def test_an_occasion_is_counted_only_where_it_is_said_how_often() -> None:
    texts = {"a": "Orrin hosts the games for the second time.", "b": "Orrin hosts the games, the third time lucky."}
    made = []
    for (name, text), (words, value) in zip(texts.items(), (("second", 2), ("third", 3)), strict=True):
        made.append(told(name, text, (words, value, value, "time", "ordinal time")))
    assert list(odd_ordinals(tuple(made))) == []
