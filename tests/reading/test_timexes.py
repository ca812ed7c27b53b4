import hashlib
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Published, Report
from reportedly.reading import Reader
from reportedly.reading.timexes.lexicon import load_lexicon
from reportedly.reading.timexes.lexing import lex

pytestmark = pytest.mark.model

THURSDAY = "2031-05-15"


def report(text: str, day: str | None = None) -> Report:
    published = Published(day, day, "metadata") if day else Published()
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Report(digest[:8], None, None, None, None, "en", text, published, None, (), (), digest)


def times(reader: Reader, text: str, day: str | None = THURSDAY) -> list[tuple[str, str, str | None]]:
    about = report(text, day)
    return [(t.span.words(text), t.type, t.value) for t in reader.read(about).timexes]


@pytest.mark.parametrize(
    ("text", "words", "type_", "value"),
    [
        ("The dam broke on Monday.", "Monday", "DATE", "2031-05-12"),
        ("The ministers will meet on Monday.", "Monday", "DATE", "2031-05-19"),
        ("The ferry sank last week.", "last week", "DATE", "2031-W19"),
        ("The mine closed in May last year.", "May last year", "DATE", "2030-05"),
        ("The law was passed on 3 March 2029.", "3 March 2029", "DATE", "2029-03-03"),
        ("The bridge fell at 10 p.m. Wednesday.", "10 p.m. Wednesday", "TIME", "2031-05-14T22:00"),
        ("Rebels left the town two weeks ago.", "two weeks ago", "DATE", "2031-W18"),
        ("The army has held the port for the last three days.", "the last three days", "DURATION", "P3D"),
        ("She left six months after the mayor announced it.", "six months", "DURATION", "P6M"),
        ("They meet every Tuesday.", "every Tuesday", "SET", "XXXX-WXX-2"),
        ("The drought of the 1980s emptied the valley.", "the 1980s", "DATE", "198"),
        ("The fort was built in the 17th century.", "the 17th century", "DATE", "16"),
        ("Output fell in the third quarter of 2030.", "the third quarter of 2030", "DATE", "2030-Q3"),
        ("The strike has now ended.", "now", "DATE", "PRESENT_REF"),
    ],
)
def test_a_time_has_words_type_and_value(reader: Reader, text: str, words: str, type_: str, value: str) -> None:
    assert (words, type_, value) in times(reader, text)


def test_a_year_before_a_quarter_of_an_unknown_year_stays_unknown(reader: Reader) -> None:
    text = "In the third quarter the firm sold 300 trucks, up from a year ago."
    assert ("a year ago", "DATE", "XXXX") in times(reader, text, day=None)


@pytest.mark.parametrize(
    "text",
    [
        "A 30-year-old woman was hurt.",
        "He is 45 years old.",
        "Theresa May resigned.",
        "Soldiers may march into the town.",
        "Prices could fall.",
        "The second man was freed.",
        "The camp holds 2,014 people.",
    ],
)
def test_ages_names_and_counts_are_no_times(reader: Reader, text: str) -> None:
    assert times(reader, text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The dam broke on Monday.", "XXXX-WXX-1"),
        ("The envoy travelled this week.", "XXXX-WXX"),
        ("The dam broke today.", "XXXX-XX-XX"),
        ("The mine closed in May last year.", "XXXX-05"),
    ],
)
def test_without_a_date_values_stay_symbolic(reader: Reader, text: str, value: str) -> None:
    (timex,) = reader.read(report(text)).timexes
    assert (timex.value, timex.earliest, timex.latest, timex.anchor) == (value, None, None, "none")


def test_a_full_date_needs_no_date_of_the_report(reader: Reader) -> None:
    (timex,) = reader.read(report("The dam broke on 3 March 2029.")).timexes
    assert (timex.earliest, timex.latest, timex.anchor) == ("2029-03-03", "2029-03-03", "text")


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("0123456789 /-.:,'’aAp.m MayMonday second two hundred year\n"), max_size=80))
def test_lexemes_stand_where_they_say_and_nothing_raises(text: str) -> None:
    lexemes = lex(text, 7, load_lexicon("en"), lambda _: True)
    assert all(text[lexeme.start - 7 : lexeme.end - 7].casefold() == lexeme.text for lexeme in lexemes)
    assert all(a.end <= b.start for a, b in pairwise(lexemes))


@pytest.mark.parametrize(
    ("text", "words", "ends"),
    [
        ("The envoy travelled to Orsk this week.", "this week", ("2031-05-12", "2031-05-15")),
        ("The envoy will travel to Orsk this week.", "this week", ("2031-05-12", "2031-05-18")),
        ("The envoy travelled to Orsk last week.", "last week", ("2031-05-05", "2031-05-11")),
    ],
)
def test_what_is_past_ended_before_it_was_told(reader: Reader, text: str, words: str, ends: tuple[str, str]) -> None:
    (timex,) = [t for t in reader.read(report(text, THURSDAY)).timexes if t.span.words(text) == words]
    assert (timex.earliest, timex.latest) == ends


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("The garrison left the fort this Friday, May 16, 2031, the ministry said.", True),
        ("The garrison left the fort on Friday, May 16, 2031, the ministry said.", False),
        ("The garrison will leave the fort this Friday, May 16, 2031, the ministry said.", False),
    ],
)
def test_a_full_date_points_from_the_report_s_day_where_it_is_this_weekday_and_past(
    reader: Reader, text: str, points: bool
) -> None:
    (timex,) = reader.read(report(text)).timexes
    assert (timex.value, timex.anchor, timex.reckoning is not None) == ("2031-05-16", "text", points)
