"""The parts that dating weighs, each alone: bounds, weekdays, days since something, frames, tolls, turns."""

import math
from datetime import date

import pytest

from reportedly.model import Evidence, Reading, Reckoning, Span, Timex
from reportedly.reconciling.dating import date_reports
from reportedly.reconciling.dating.bounds import by_bounds
from reportedly.reconciling.dating.days import Days
from reportedly.reconciling.dating.doubt import doubts, is_lonely
from reportedly.reconciling.dating.frames import conflicts, frames_of
from reportedly.reconciling.dating.news import by_weekday, lags_of, news_of
from reportedly.reconciling.dating.since import since
from reportedly.reconciling.dating.solve import believed
from reportedly.reconciling.dating.tolls import Tolls, by_tolls
from reportedly.reconciling.dating.turns import by_turns, turns
from tests.reconciling.factory import at, reading, report


def day_of(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def told(text: str, *times: tuple[str, Reckoning]) -> Reading:
    """A report of one text with times in it."""
    about = report("a", text)
    found = [
        Timex(f"t{n}", at(text, words), "DATE", None, None, None, "none", reckoning)
        for n, (words, reckoning) in enumerate(times)
    ]
    return reading(about, timexes=found)


def weekday(number: int, toward: str = "<=") -> Reckoning:
    return Reckoning("D", named=f"W{number}", toward=toward)


def best(values: list[float], days: Days) -> int:
    return days.days[max(range(len(values)), key=lambda row: values[row])]


def test_days_reach_around_every_dated_report_and_stay_in_the_calendar() -> None:
    days = Days.around([1, day_of("2031-05-12")]).days
    assert days[0] == 1
    assert day_of("2031-05-26") in days
    assert list(days) == sorted(set(days))


def test_a_date_told_as_past_lies_behind_the_report() -> None:
    days = Days.around([day_of("2031-05-12")])
    past = told("The bridge at Velm fell on 10 May.", ("10 May", Reckoning("D", named="D05-10", toward="~<=")))
    against = dict(zip(days.days, by_bounds(past, days), strict=True))
    assert against[day_of("2031-05-08")] < against[day_of("2031-05-12")] < against[day_of("2031-05-25")] == 0


def test_the_first_weekday_told_as_past_is_that_of_the_news() -> None:
    one = told("Velm voted on Tuesday. It had rained on Sunday.", ("Tuesday", weekday(2)), ("Sunday", weekday(7)))
    news = news_of(one)
    assert news[2] > news[7]
    days = Days.around([day_of("2031-05-12")])
    assert (best(by_weekday(one, lags_of([]), days.days), days) - 2) % 7 == 0


@pytest.mark.parametrize(
    ("text", "words", "value", "reckoning"),
    [
        ("Three days after the dam broke, Velm is dry.", "Three days", "P3D", Reckoning("D", -3)),
        ("A week after the dam broke, Velm is dry.", "A week", "P1W", Reckoning("D", -7)),
        ("Two weeks since the dam broke, Velm is dry.", "Two weeks", "P2W", Reckoning("W", -2)),
        ("Three days of rain made the dam break.", "Three days", "P3D", None),
        ("Two years after the dam broke, Velm is dry.", "Two years", "P2Y", None),
    ],
)
def test_days_counted_since_something_are_its_time(
    text: str, words: str, value: str, reckoning: Reckoning | None
) -> None:
    timex = Timex("t1", at(text, words), "DURATION", value, None, None, "none")
    found = since(timex, text, Span(0, len(text)))
    assert (found.reckoning if found else None) == reckoning


def always(*_: str) -> bool:
    return True


def never(*_: str) -> bool:
    return False


def test_two_names_in_one_frame_tell_of_two_things() -> None:
    one = frames_of(told("On the quay the Lindis was on its way out."))
    other = frames_of(told("On the quay the Marens was on its way out."))
    assert conflicts(one, other, always) == 1
    assert conflicts(one, one, always) == 0
    assert conflicts(one, other, never) == 0


def test_spellings_of_one_name_are_no_two_names() -> None:
    one = frames_of(told("They met the envoy Ivanenko after lunch in Velm."))
    other = frames_of(told("They met the envoy Ivanyenko after lunch in Velm."))
    assert conflicts(one, other, always) == 0


def test_more_dead_are_told_later() -> None:
    days = Days.around([100])
    tolls = Tolls({"a": 10.0, "b": 30.0, "c": 20.0}, {"a": {100: 1.0}, "b": {104: 1.0}})
    says = dict(zip(days.days, by_tolls(20.0, tolls.without("c"), days), strict=True))
    assert says[102] > says[98]
    assert says[102] > says[106]


def test_a_name_that_the_story_takes_up_parts_its_reports() -> None:
    names = {f"r{n}": frozenset({"Old"} | ({"New"} if n >= 5 else set())) for n in range(10)}
    known = {f"r{n}": 100 + n for n in range(10)}
    (turn,) = turns(names, known)
    assert (turn.name, turn.last, turn.first, turn.with_name) == ("New", 104, 105, True)
    days = Days.around(known.values())
    having = dict(zip(days.days, by_turns(frozenset({"New"}), [turn], days), strict=True))
    lacking = dict(zip(days.days, by_turns(frozenset(), [turn], days), strict=True))
    assert having[102] < having[107] == 0
    assert lacking[107] < lacking[102] == 0


def test_what_is_believed_adds_up_to_one() -> None:
    assert math.isclose(sum(believed([-1000.0, 0.0, 3.5])), 1.0)


def test_a_date_months_from_all_others_dates_no_other_report() -> None:
    known = {"a": 100, "b": 101, "c": 103, "d": 400}
    assert [name for name in known if is_lonely(name, known)] == ["d"]
    assert not is_lonely("b", {"a": 100, "b": 400})


LEAD = "The ferry Lindis ran onto rocks off Saint Orra {} with ninety pilgrims aboard, the harbour master said."


def ferry(name: str, words: str, step: int, day: str | None) -> Reading:
    about = report(name, LEAD.format(words), day=day)
    return reading(
        about, timexes=[Timex("t1", at(about.text, words), "DATE", None, None, None, "none", Reckoning("D", step))]
    )


def test_a_misprinted_month_is_noticed_and_kept() -> None:
    sound = [ferry("a", "today", 0, "2031-05-12"), ferry("b", "yesterday", -1, "2031-05-13")]
    sound += [ferry("c", "today", 0, "2031-05-12")]
    wrong = ferry("d", "today", 0, "2031-11-12")
    dated = {r.id: r.published for r in date_reports((*sound, wrong)).reports}
    assert (dated["d"].earliest, dated["d"].how) == ("2031-11-12", "metadata")
    assert any(evidence.report == "d" for evidence in dated["d"].because)
    assert [dated[name].because for name in "abc"] == [(), (), ()]


def test_few_reports_doubt_none() -> None:
    two = [ferry("a", "today", 0, "2031-05-12"), ferry("b", "today", 0, "2031-11-12")]
    assert doubts(two, {"a": day_of("2031-05-12"), "b": day_of("2031-11-12")}) == {}


def test_every_inferred_date_shows_what_it_rests_on() -> None:
    found = date_reports((ferry("a", "today", 0, "2031-05-12"), ferry("b", "yesterday", -1, None))).reports[1]
    assert found.published.earliest == "2031-05-13"
    assert all(isinstance(piece, Evidence) for piece in found.published.because)
    assert {piece.report for piece in found.published.because} == {"a", "b"}
