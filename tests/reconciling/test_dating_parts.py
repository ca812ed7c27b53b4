"""The parts that dating weighs, each alone: bounds, weekdays, days since something, frames, tolls, turns."""

import math
from dataclasses import replace
from datetime import date

import pytest

from reportedly.model import Evidence, Reading, Reckoning, Span, Timex
from reportedly.reconciling.dating import date_reports
from reportedly.reconciling.dating.bounds import by_bounds
from reportedly.reconciling.dating.counts import Counts, by_counts
from reportedly.reconciling.dating.days import Days, counted
from reportedly.reconciling.dating.doubt import doubts, is_lonely
from reportedly.reconciling.dating.frames import conflicts, frames_of
from reportedly.reconciling.dating.links import Link
from reportedly.reconciling.dating.near import Nearness
from reportedly.reconciling.dating.news import by_weekday, lags_of, news_of
from reportedly.reconciling.dating.passages import Told, tell
from reportedly.reconciling.dating.since import since
from reportedly.reconciling.dating.solve import believed
from reportedly.reconciling.dating.tolls import Tolls, by_tolls
from reportedly.reconciling.dating.trust import trust_of, word_of
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
        ("Three days into the strike Velm is dark.", "Three days", "P3D", Reckoning("D", -3)),
        ("The dam broke for the second time in five weeks.", "five weeks", "P5W", Reckoning("W", -5)),
        ("Velm met two days before the vote.", "two days", "P2D", Reckoning("D", 2)),
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


@pytest.mark.parametrize("stated", ["2031-05-12", "2031-05-13", "2031-05-17"])
def test_a_weekday_some_days_before_the_stated_date_alone_doubts_nothing(stated: str) -> None:
    one = told("Velm voted on Monday to drain the dam.", ("Monday", weekday(1)))
    one = replace(one, report=report("a", one.report.text, day=stated))
    assert doubts([one], {"a": day_of(stated)}) == {}


def counting(name: str, text: str, words: str, step: int, *days: tuple[str, Reckoning]) -> Reading:
    """A report of one text with a number of days in it."""
    about = report(name, text)
    named = [Timex(f"d{n}", at(text, w), "DATE", None, None, None, "none", r) for n, (w, r) in enumerate(days)]
    number = Timex("t1", at(text, words), "DURATION", f"P{step}D", None, None, "none")
    return reading(about, timexes=sorted([*named, number], key=lambda timex: timex.span))


def test_days_are_counted_from_the_day_that_their_sentence_names() -> None:
    text = "The envoy left Velm on Monday, nine days after soldiers took the bridge."
    found = tell([counting("a", text, "nine days", 9, ("Monday", weekday(1)))])["a"]
    (passage,) = (passage for passage in found.passages if passage.base is not None)
    # 13 May 2031 is a Tuesday: the envoy left the day before.
    assert counted(passage.timex, passage.base, day_of("2031-05-13")) == (day_of("2031-05-03"),) * 2
    assert "envoy" not in passage.near
    assert "bridg" in passage.near


def test_weeks_are_counted_with_some_days_to_spare() -> None:
    timex = Timex("t1", at("two weeks", "two weeks"), "DATE", None, None, None, "none", Reckoning("W", -2))
    assert counted(timex, None, 100) == (83, 89)


def test_a_number_of_days_meets_what_another_report_tells() -> None:
    back = counting("a", "Velm buried its dead, nine days after soldiers took the bridge.", "nine days", 9)
    lead = "Soldiers took the bridge of Velm today."
    news = reading(
        report("b", lead),
        timexes=[Timex("t1", at(lead, "today"), "DATE", None, None, None, "none", Reckoning("D"))],
    )
    days = Days.around([100])
    says = by_counts(Counts(tell([back, news])).of("a"), days, {"b": {100: 1.0}})["counted"]
    assert [day for day, value in zip(days.days, says, strict=True) if value] == [109]


def linked(mine: str, other: str, *times: Reckoning) -> Link:
    """Two sentences taken for one another, each with a time."""
    sides = []
    for name, reckoning in zip((mine, other), times, strict=True):
        about = replace(told("Velm voted on a day.", ("a day", reckoning)), report=report(name, "Velm voted on a day."))
        sides.append(tell([about])[name].passages[0])
    return Link(sides[0], sides[1], 0.8)


def test_likeness_is_trusted_less_where_like_sentences_name_other_days() -> None:
    agreeing = [linked(f"a{n}", f"b{n}", weekday(1), weekday(1)) for n in range(6)]
    others = [linked(f"a{n}", f"b{n}", weekday(1), weekday(4)) for n in range(6)]
    assert trust_of(others, {}) < trust_of([], {}) < trust_of(agreeing, {})


def outlets(*names: str | None) -> dict[str, Told]:
    """What reports of these outlets tell, all in the same words."""
    texts = [told("Velm voted to drain the dam.")] * len(names)
    found = [replace(r, report=replace(r.report, id=f"r{n}", outlet=names[n])) for n, r in enumerate(texts)]
    return tell(found)


def test_words_are_weighed_by_whose_they_are() -> None:
    several = outlets("Post", "Post", "Wire", None)
    nearness = Nearness(several, {})
    assert [nearness.pair("r0", name).outlets for name in ("r1", "r2", "r3")] == ["one", "two", "unknown"]
    assert Nearness(outlets("Post", "Post"), {}).pair("r0", "r1").outlets == "unknown"
    assert word_of(several, 1.0) == 0.0
    assert word_of(outlets(None, None), 1.0) == 1.0


def test_a_pair_is_the_same_from_both_sides() -> None:
    nearness = Nearness(outlets("Post", "Wire", None), {"r0": 100})
    assert nearness.pair("r0", "r1") == nearness.pair("r1", "r0")


def test_every_inferred_date_shows_what_it_rests_on() -> None:
    found = date_reports((ferry("a", "today", 0, "2031-05-12"), ferry("b", "yesterday", -1, None))).reports[1]
    assert found.published.earliest == "2031-05-13"
    assert all(isinstance(piece, Evidence) for piece in found.published.because)
    assert {piece.report for piece in found.published.because} == {"a", "b"}


def test_a_weekday_told_as_coming_where_no_other_is_named_is_rather_the_reports_own() -> None:
    days = Days.around([day_of("2031-05-12")])
    alone = told("Velm may vote on Tuesday.", ("Tuesday", weekday(2, ">=")))
    beside = told("Velm may vote on Tuesday, it said on Sunday.", ("Tuesday", weekday(2, ">=")), ("Sunday", weekday(7)))
    assert (best(by_weekday(alone, lags_of([]), days.days), days) - 2) % 7 == 0
    assert (best(by_weekday(beside, lags_of([]), days.days), days) - 7) % 7 == 0


def test_yesterday_with_its_weekday_outweighs_how_often_reports_lag_behind_their_news() -> None:
    days = Days.around([day_of("2031-05-12")])
    one = told("Velm voted yesterday (Sunday).", ("yesterday", Reckoning("D", -1)), ("Sunday", weekday(7)))
    said = dict(zip(days.days, by_weekday(one, lags_of([]), days.days), strict=True))
    assert said[day_of("2031-05-12")] > said[day_of("2031-05-11")] + 2
