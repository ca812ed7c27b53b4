"""Ages, stretches of time and ordinals: what is measured, and of whom or what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Figure
from reportedly.reading import Reader
from reportedly.reconciling.figures.durations import same_thing, with_unit
from tests.reconciling.factory import at, report

CASES = [
    ("The mayor, Kofi Mensah, 44, opened the fair.", ("44", 44, 44, "years old", "Kofi Mensah")),
    ("A 19-year-old baker was hurt.", ("19", 19, 19, "years old", "A 19-year-old baker")),
    ("The oldest of the miners is 63 years old.", ("63", 63, 63, "years old", "oldest")),
    ("Soldiers found a boy aged seven in the barn.", ("seven", 7, 7, "years old", "boy")),
    ("A nurse in her late thirties was held.", ("late thirties", 36, 39, "years old", "A nurse")),
    ("The pilot was 17 years old when he first flew.", None),
    ("The clown, who joined when he was 20 years old, retired.", None),
    ("The occupation of the mill lasted nine days.", ("nine", 9, 9, "day", "occupation")),
    ("Rebels agreed to a three-week truce.", ("three", 3, 3, "week", "truce")),
    ("The depot burned for more than ten hours.", ("more than ten", 10, None, "hour", "burned")),
    ("The court sentenced the smuggler to six years in prison.", ("six", 6, 6, "year", "the smuggler")),
    ("The bridge fell four months after it was opened.", ("four", 4, 4, "month", "opened")),
    ("The bridge was opened four months ago.", ("four", 4, 4, "month", "opened")),
    ("Dockers have been on strike for five days.", ("five", 5, 5, "day", "strike")),
    ("The guards work 12 hours a day.", None),
    ("It was his third arrest since May.", ("third", 3, 3, "ordinal", "arrest")),
    ("The strike entered its seventh day.", ("seventh", 7, 7, "ordinal", "strike")),
    ("They live on the third floor.", None),
    ("The rule stands on page 40, after the list.", None),
    ("She sold every second goat.", None),
]


def measures(reader: Reader, text: str) -> list[Figure]:
    return [figure for figure in reader.read(report("a", text)).figures if figure.measures]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:40] for text, _ in CASES])
def test_what_is_measured_and_of_whom(reader: Reader, text: str, wanted: tuple[object, ...] | None) -> None:
    found = [
        (f.span.words(text), f.low, f.high, f.unit, f.counts.words(text) if f.counts else None)
        for f in measures(reader, text)
    ]
    assert found == ([wanted] if wanted else [])


@pytest.mark.model
def test_a_stretch_stands_with_its_event_and_an_age_counts_nobody(reader: Reader) -> None:
    reading = reader.read(report("a", "Police shot a 19-year-old baker after a six-hour siege."))
    events = {event.id: event for event in reading.events}
    stretch = next(figure for figure in reading.figures if figure.unit == "hour")
    assert stretch.event is None or events[stretch.event].trigger == stretch.counts
    listed = {figure for event in reading.events for figure in event.figures}
    assert not listed & {figure.id for figure in reading.figures if figure.measures}


@given(st.text(max_size=40))
def test_a_word_names_the_same_thing_as_itself(word: str) -> None:
    assert same_thing(word, word)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("married", "wed", True), ("truce", "ceasefire", True), ("ruled", "exile", False), ("siege", "mourning", False)],
)
def test_words_for_one_thing(one: str, other: str, same: bool) -> None:
    assert same_thing(one, other) is same


def test_a_stretch_is_shown_with_its_unit() -> None:
    text = "The siege lasted six hours."
    figure = Figure(
        "f1", at(text, "six"), 6, 6, None, None, "hour", None, None, None, None, None, 95, "stretch of time"
    )
    assert with_unit(figure, text).span.words(text) == "six hours"
