"""What ties a figure to its surroundings: part and whole, place, time, furniture; and what always holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Figure, Furniture, Published, Report, Span
from reportedly.reading import Reader

pytestmark = pytest.mark.model


def figures(reader: Reader, text: str, furniture: tuple[Furniture, ...] = ()) -> tuple[Figure, ...]:
    return reader.read(Report("x", None, None, None, None, "en", text, Published(), None, (), furniture)).figures


@pytest.mark.parametrize(
    "text",
    [
        "Forty sailors died, including six cadets.",
        "The fire hurt 44 guests, eight of them badly.",
        "Some 90 cows were lost, among them 12 calves.",
    ],
)
def test_a_part_points_to_its_whole(reader: Reader, text: str) -> None:
    whole, part = figures(reader, text)
    assert (whole.part_of, part.part_of) == (None, whole.id)
    assert whole.kind == part.kind


def test_a_figure_of_another_thing_is_no_part(reader: Reader) -> None:
    first, second = figures(reader, "Forty sailors drowned and six boats were lost.")
    assert (first.part_of, second.part_of) == (None, None)


def test_place_and_window_are_those_of_the_clause(reader: Reader) -> None:
    text = "Two military coups have shaken Mali since 2020."
    reading = reader.read(Report("x", None, None, None, None, "en", text, Published(), None, (), ()))
    (figure,) = reading.figures
    places = {e.id: e.name for e in reading.entities}
    times = {t.id: t.span.words(text) for t in reading.timexes}
    assert places[figure.place or ""] == "Mali"
    assert "2020" in times[figure.timex or ""]


def test_nothing_is_read_from_furniture(reader: Reader) -> None:
    text = "READ MORE: 30 goats lost\n\nThe valley lost 20 goats."
    (figure,) = figures(reader, text, (Furniture(Span(0, 24), "teaser"),))
    assert figure.low == 20


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="at least 24,5.dozenspeoplekilled$%€\n-()\u00e9\U0001f600 ", max_size=120))
def test_spans_lie_in_the_text(reader: Reader, text: str) -> None:
    for figure in figures(reader, text):
        assert 0 <= figure.span.start < figure.span.end <= len(text)
        assert figure.counts is None or text[figure.counts.start : figure.counts.end].strip()
        assert figure.low is not None or figure.high is not None
