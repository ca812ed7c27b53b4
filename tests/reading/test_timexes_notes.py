"""What is told of a time beside its value, and what the words around it decide."""

import pytest

from reportedly.model import Published, Report, Timex
from reportedly.reading import Reader

pytestmark = pytest.mark.model

TUESDAY = "2029-11-06"


def times(reader: Reader, text: str, day: str | None = TUESDAY) -> tuple[Timex, ...]:
    published = Published(day, day, "metadata") if day else Published()
    return reader.read(Report("r", None, None, None, None, "en", text, published, None, (), ())).timexes


def values(reader: Reader, text: str) -> list[str | None]:
    return [timex.value for timex in times(reader, text)]


@pytest.mark.parametrize(
    ("text", "relation", "event"),
    [
        ("The guards left six months after the duke announced it.", "after", "announced"),
        ("The port was shut three days before the strike.", "before", "strike"),
        ("After seven years of drought the wells are dry.", "after", "drought"),
        ("Within two hours of the landslide all roads were open.", "after", "landslide"),
        ("Five years on from the fire the hall is a ruin.", "after", "fire"),
        ("The guards left after six months.", None, None),
        ("The wall stood for six months.", None, None),
    ],
)
def test_a_length_points_to_the_event_that_it_is_counted_from(
    reader: Reader, text: str, relation: str | None, event: str | None
) -> None:
    timex = times(reader, text)[0]
    assert timex.relation == relation
    assert (timex.event and timex.event.words(text)) == event


@pytest.mark.parametrize(
    ("text", "mod", "quant", "freq"),
    [
        ("It rained for nearly two weeks.", "LESS_THAN", None, None),
        ("It will rain for at least two weeks.", "EQUAL_OR_MORE", None, None),
        ("It rained until the end of May 2028.", "END", None, None),
        ("It rained in early May 2028.", "START", None, None),
        ("It rained more than two years ago.", "BEFORE", None, None),
        ("It rained a year or so ago.", "APPROX", None, None),
        ("It rains every Monday.", None, "EVERY", None),
        ("It rains twice a week.", None, None, "2X"),
        ("It rained on Monday.", None, None, None),
    ],
)
def test_modifier_quantifier_and_frequency(
    reader: Reader, text: str, mod: str | None, quant: str | None, freq: str | None
) -> None:
    timex = times(reader, text)[0]
    assert (timex.mod, timex.quant, timex.freq) == (mod, quant, freq)


@pytest.mark.parametrize(
    ("words", "offset"),
    [
        ("two weeks ago", "-2W"),
        ("yesterday", "-1D"),
        ("last month", "-1M"),
        ("in May last year", "-1Y"),
        ("on Friday", None),
    ],
)
def test_without_a_date_the_offset_is_kept_and_no_interval_invented(
    reader: Reader, words: str, offset: str | None
) -> None:
    timex = times(reader, f"The ferry sank {words}.", None)[0]
    assert (timex.offset, timex.earliest, timex.latest, timex.anchor) == (offset, None, None, "none")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The army withdrew on 20 December.", "2028-12-20"),
        ("The army will withdraw on 20 December.", "2029-12-20"),
        ("The truce was extended to 20 December.", "2029-12-20"),
        ("The hearing was postponed to Friday.", "2029-11-09"),
        ("The search was called off on Friday.", "2029-11-02"),
        ("The hearing was scheduled for Friday.", "2029-11-09"),
        ("The hearing had been scheduled for Friday.", "2029-11-02"),
        ("The summit is on Friday.", "2029-11-09"),
        ("The union planned a march on Friday.", "2029-11-09"),
        ("Snow will fall overnight.", "2029-11-06TNI"),
        ("Snow fell overnight.", "2029-11-05TNI"),
        ("She could arrive as early as Friday.", "2029-11-09"),
        ("He has to leave on Friday.", "2029-11-09"),
        ("He had to leave on Friday.", "2029-11-02"),
        ("A dividend payable on 20 December was declared.", "2029-12-20"),
        ("The talks follow Friday's attack.", "2029-11-02"),
        ("The court will rule on Wednesday week.", "2029-11-14"),
    ],
)
def test_verbs_and_prepositions_tell_which_way_a_day_lies(reader: Reader, text: str, value: str) -> None:
    assert values(reader, text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Miners left on 5 October. The next day the gates were locked.", "2029-10-06"),
        ("The levee broke on Sunday. By that evening the town was gone.", "2029-11-04TEV"),
        ("The law was drafted in May 2028 and passed that autumn.", "2028-FA"),
        ("On Sunday the army struck. The first shell fell at 5 a.m.", "2029-11-04T05:00"),
        ("The pumps will be off from 7 a.m. to 9 a.m. on Thursday.", "2029-11-08T09:00"),
        ("The mill burned on 5 October. The following morning its owner fled.", "2029-10-06TMO"),
    ],
)
def test_a_time_can_hang_on_the_one_told_before(reader: Reader, text: str, value: str) -> None:
    assert values(reader, text)[-1] == value


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("The quake struck at 0312 GMT on Monday.", "2029-11-05T03:12+00:00"),
        ("The launch will be at 9 p.m. JST on Friday.", "2029-11-09T21:00+09:00"),
        ("The launch will be at 9 p.m. CST on Friday.", "2029-11-09T21:00"),
        ("The quake struck at dawn on Monday.", "2029-11-05T05:00"),
        ("The well ran dry at 4 in the morning.", "2029-11-06T04:00"),
    ],
)
def test_a_zone_that_is_told_stands_in_the_interval(reader: Reader, text: str, earliest: str) -> None:
    assert times(reader, text)[0].earliest == earliest


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ("They held daily talks.", "SET", "P1D"),
        ("The weekly address was cancelled.", "SET", "P1W"),
        ("A day-long siege ended.", "DURATION", "P1D"),
        ("The yearlong inquiry ended.", "DURATION", "P1Y"),
        ("The well yields 900 buckets a day.", "SET", "P1D"),
        ("In the past it was a mill.", "DATE", "PAST_REF"),
        ("Profit fell in the quarter ended June 30.", "DATE", "2029-Q2"),
        ("The post-1959 laws were repealed.", "DATE", "1959"),
    ],
)
def test_lengths_habits_and_others(reader: Reader, text: str, type_: str, value: str) -> None:
    timex = times(reader, text)[0]
    assert (timex.type, timex.value) == (type_, value)


def test_clock_times_of_one_range_lie_on_one_day(reader: Reader) -> None:
    text = (
        "The blast occurred at 10:35 a.m. (0735 GMT) on Friday and the pass is shut from 7 a.m. to 9 a.m. on Thursday."
    )
    found = [timex.value for timex in times(reader, text) if timex.type == "TIME"]
    assert found == ["2029-11-02T10:35", "2029-11-02T07:35", "2029-11-08T07:00", "2029-11-08T09:00"]


@pytest.mark.parametrize(
    "text",
    [
        "The Daily Globe printed it.",
        "The quarterly dividend was cut.",
        "Article 1945 was struck out.",
        "The August Wilson prize was not awarded.",
        "Lina Hart and August Brandt were freed.",
        "The spring of the clock broke.",
        "Pages 1914 to 1918 were torn out.",
        "They sell version 5.12.20 in blue.",
        "The Sunday Club denied it.",
        "It was the second raid in as many days.",
        "A 24-hour news channel showed it.",
    ],
)
def test_what_looks_like_a_time_and_is_none(reader: Reader, text: str) -> None:
    assert times(reader, text) == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The shops will be closed from Monday to Wednesday.", ["2029-11-12", "2029-11-14"]),
        ("Rebels held the pass from Monday to Friday.", ["2029-10-29", "2029-11-02"]),
        ("Shops were shut from Friday until Monday.", ["2029-11-02", "2029-11-05"]),
    ],
)
def test_the_weekdays_of_a_range_lie_in_its_order(reader: Reader, text: str, days: list[str]) -> None:
    assert values(reader, text) == days


@pytest.mark.parametrize(
    ("text", "words", "value", "mod"),
    [
        ("In the first week of May three barns burned.", "the first week of May", "2029-05", "START"),
        ("It fell in the early hours of Sunday.", "the early hours of Sunday", "2029-11-04", "START"),
        ("In the last days of 2030 it will close.", "the last days of 2030", "2030", "END"),
        (
            "The lake dried up in the second half of the 20th century.",
            "the second half of the 20th century",
            "19",
            None,
        ),
        ("Losses grew in FY2023.", "FY2023", "2023", None),
        ("The 2024/25 financial year was poor.", "The 2024/25 financial year", "2024", None),
        ("Exports fell in H1 2024.", "H1 2024", "2024-H1", None),
        ("He served two years, three months and five days.", "two years, three months and five days", "P2Y3M5D", None),
        ("In the week to 3 May output fell.", "the week", "P1W", None),
        ("They marched on St. Patrick's Day.", "St. Patrick's Day", "2029-03-17", None),
    ],
)
def test_parts_and_names_of_times(reader: Reader, text: str, words: str, value: str, mod: str | None) -> None:
    timex = times(reader, text)[0]
    assert (timex.span.words(text), timex.value, timex.mod) == (words, value, mod)


@pytest.mark.parametrize(
    ("text", "url", "outlet", "value"),
    [
        ("It was sold on 04/07/2028.", "https://paper.example.us/", None, "2028-04-07"),
        ("It was sold on 04/07/2028.", "https://paper.example.fr/", None, "2028-07-04"),
        ("It was sold on 04/07/2028.", "https://paper.example.ca/", None, "2028-XX-XX"),
        ("It was sold on 04/07/2028.", "https://paper.example.io/", None, "2028-XX-XX"),
        ("It was sold on 04/07/2028.", None, "The Guardian", "2028-07-04"),
        ("It was sold on 04/07/2028.", None, "USA Today", "2028-04-07"),
        ("It was sold on 04/07/2028 and lost on 12/30/2028.", None, "The Guardian", "2028-04-07"),
        ("It was sold on 4.7.2028.", None, None, "2028-07-04"),
        ("It was sold on 04/07/2028.", "https://[broken", None, "2028-XX-XX"),
    ],
)
def test_the_order_of_a_date_in_digits(
    reader: Reader, text: str, url: str | None, outlet: str | None, value: str
) -> None:
    published = Published(TUESDAY, TUESDAY, "metadata")
    found = reader.read(Report("r", outlet, None, url, None, "en", text, published, None, (), ())).timexes
    assert found[0].value == value
