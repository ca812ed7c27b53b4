"""Reports without a date are dated by what they share with dated ones, or not at all."""

import itertools
from dataclasses import replace
from typing import Literal

import pytest

from reportedly.model import Anchor, Reading, Reckoning, Timex
from reportedly.reconciling.dating import date_reports
from tests.reconciling.factory import at, entity, event, reading, report

TODAY = Reckoning("D")
LEAD = "Gunmen stormed the Kestrel refinery outside Port Amber {} and set nine storage tanks ablaze, guards said."
OTHER = "Farmers in the Lower Dale sold their wheat early {} as prices climbed above those of recent harvests."


def weekday(number: int, toward: Literal["<=", ">="] = "<=") -> Reckoning:
    return Reckoning("D", named=f"W{number}", toward=toward)


def told(name: str, pattern: str, words: str, reckoning: Reckoning, day: str | None = None, means: str = "") -> Reading:
    """A report of one sentence with one time in it, which means a day where the report's own is known."""
    about = report(name, pattern.format(words), day=day)
    ends = means or None
    anchor: Anchor = "published" if day else "none"
    return reading(about, timexes=[Timex("t1", at(about.text, words), "DATE", ends, ends, ends, anchor, reckoning)])


def published(readings: tuple[Reading, ...], name: str) -> tuple[str | None, str | None, str]:
    found = next(r.published for r in date_reports(readings).reports if r.id == name)
    return found.earliest, found.latest, found.how


DATED = told("a", LEAD, "today", TODAY, "2031-05-12", "2031-05-12")


@pytest.mark.parametrize(
    ("words", "reckoning", "day"),
    [
        ("today", TODAY, "2031-05-12"),
        ("yesterday", Reckoning("D", -1), "2031-05-13"),
        ("on Monday", weekday(1), "2031-05-12"),
    ],
)
def test_the_same_sentence_dates_a_report(words: str, reckoning: Reckoning, day: str) -> None:
    readings = (DATED, told("b", LEAD, words, reckoning))
    assert published(readings, "b") == (day, day, "inferred")


def test_the_date_rests_on_both_sentences_and_resolves_the_report_s_times() -> None:
    dated = date_reports((DATED, told("b", LEAD, "on Monday", weekday(1))))
    evidence = dated.reports[1].published.because
    assert {e.report for e in evidence} == {"a", "b"}
    (timex,) = dated.timexes
    assert (timex.report, timex.value, timex.earliest) == ("b", "2031-05-12", "2031-05-12")
    assert "2031-05-12" in timex.because


@pytest.mark.parametrize(
    "undated",
    [
        told("b", OTHER, "on Monday", weekday(1)),
        told("b", LEAD, "on Thursday", weekday(4)),
    ],
    ids=["another event", "another weekday"],
)
def test_without_support_a_date_stays_unknown(undated: Reading) -> None:
    assert published((DATED, undated), "b") == (None, None, "unknown")


def test_two_like_events_weeks_apart_date_nothing() -> None:
    later = told("c", LEAD, "today", TODAY, "2031-06-02", "2031-06-02")
    assert published((DATED, later, told("b", LEAD, "on Monday", weekday(1))), "b") == (None, None, "unknown")


def test_a_dated_report_keeps_its_date_and_times() -> None:
    dated = date_reports((DATED,))
    assert (dated.reports[0].published.how, dated.timexes) == ("metadata", ())


def test_the_order_of_the_reports_tells_nothing() -> None:
    readings = (DATED, told("b", LEAD, "on Monday", weekday(1)), told("c", OTHER, "on Friday", weekday(5)))
    assert len({date_reports(order) for order in itertools.permutations(readings)}) == 1


NEWS = "The ferry Lindis ran onto rocks off Saint Orra {} with ninety pilgrims aboard."
RESCUE = " Rescuers searched the water. Divers came from the mainland. The captain was being questioned."
PIER = " Bands played on the quay. Children waved paper flags. The first catch was sold within the hour."
BACKGROUND = (
    " The islanders have asked for a lighthouse since three boats were lost there in a single winter of storms."
    " Their council says the ministry in the capital has never answered any of its letters about the matter."
)


def test_background_told_again_weeks_later_dates_nothing() -> None:
    dated = told("a", NEWS + RESCUE + BACKGROUND, "today", TODAY, "2031-05-12", "2031-05-12")
    other = "A new pier for fishing boats was opened at Port Amber {} by the governor." + PIER + BACKGROUND
    assert published((dated, told("b", other, "on Monday", weekday(1))), "b") == (None, None, "unknown")


def test_yesterday_with_its_weekday_tells_the_report_s_own_day() -> None:
    text = NEWS.format("yesterday (Monday)")
    yesterday = Timex("t1", at(text, "yesterday"), "DATE", None, None, None, "none", Reckoning("D", -1))
    monday = Timex("t2", at(text, "Monday"), "DATE", None, None, None, "none", weekday(1))
    undated = reading(report("b", text), timexes=[yesterday, monday])
    dated = told("a", NEWS, "today", TODAY, "2031-05-12", "2031-05-12")
    assert published((dated, undated), "b") == ("2031-05-13", "2031-05-13", "inferred")


@pytest.mark.parametrize("day", ["2031-05", "not a date", "9999-12-31", "0001-01-01"])
def test_strange_dates_break_nothing(day: str) -> None:
    strange = told("a", LEAD, "today", TODAY, day, day)
    assert len(date_reports((strange, told("b", LEAD, "on Monday", weekday(1)))).reports) == 2


def dated_by_itself(text: str, *timexes: Timex) -> tuple[str | None, str | None, str]:
    return published((reading(report("a", text), timexes=timexes),), "a")


FULL = "19 May 2031"


@pytest.mark.parametrize(
    ("words", "step", "day"),
    [("today", 0, "2031-05-19"), ("yesterday", -1, "2031-05-20"), ("tomorrow", 1, "2031-05-18")],
)
@pytest.mark.parametrize("between", [", ", " (", ", Monday, "])
def test_a_full_date_beside_today_dates_its_report(words: str, step: int, day: str, between: str) -> None:
    text = f"The court in Velm sits {words}{between}{FULL}, its clerk said."
    pointed = Timex("t1", at(text, words), "DATE", None, None, None, "none", Reckoning("D", step))
    full = Timex("t2", at(text, FULL), "DATE", "2031-05-19", "2031-05-19", "2031-05-19", "text")
    assert dated_by_itself(text, pointed, full) == (day, day, "inferred")


def test_a_full_date_told_as_this_weekday_dates_its_report() -> None:
    text = f"The garrison left Velm this Monday, {FULL}."
    ends = ("2031-05-19",) * 3
    full = Timex("t1", at(text, f"Monday, {FULL}"), "DATE", *ends, "text", weekday(1))
    (found,) = date_reports((reading(report("a", text), timexes=[full]),)).reports
    assert (found.published.earliest, found.published.because[0].exact) == ("2031-05-19", text)


@pytest.mark.parametrize(
    "text",
    [
        f"The garrison left Velm on Monday, {FULL}.",
        f"The court sits today. The garrison left on {FULL}.",
        "The garrison left Velm today, 19/5/2031.",
    ],
)
def test_a_full_date_alone_dates_nothing(text: str) -> None:
    words = FULL if FULL in text else "19/5/2031"
    full = Timex("t2", at(text, words), "DATE", "2031-05-19", "2031-05-19", "2031-05-19", "text")
    today = [Timex("t1", at(text, "today"), "DATE", None, None, None, "none", TODAY)] if "today" in text else []
    assert dated_by_itself(text, *today, full) == (None, None, "unknown")


OPENINGS = {
    "a0": "Velmar and Orsk have quarrelled for years.",
    "a1": "Nobody in Orsk has forgiven Velmar.",
    "a2": "Orsk asked Velmar to go.",
    "b": "Between Velmar and Orsk little is settled.",
}


def pullout(name: str, day: str | None, deed: str) -> Reading:
    """A report of one deed of Velmar, which opens with Velmar and Orsk."""
    about = report(name, f"{OPENINGS[name]} {deed}", day=day)
    ends = "2031-05-12" if day else None
    monday = Timex("t1", at(about.text, "Monday"), "DATE", ends, ends, ends, "published" if day else "none", weekday(1))
    told = event(about, deed.split()[1], deed, time="t1", actors=["Velmar"])
    names = [entity(about.text, who) for who in ("Velmar", "Orsk")]
    return reading(about, timexes=[monday], events=[told], entities=names)


DEEDS = (
    "Velmar left the salt plains on Monday after losing hundreds of young conscripts to fever.",
    "Velmar evacuated seven mountain camps on Monday, its generals told the parliament beforehand.",
    "Velmar withdrew engineers and pilots by Monday, although wells and airfields remain unfinished.",
)


@pytest.mark.parametrize(("agreeing", "day"), [(3, "2031-05-12"), (2, None)])
def test_a_deed_that_enough_reports_tell_of_one_day_dates_another_in_other_words(
    agreeing: int, day: str | None
) -> None:
    dated = [pullout(f"a{n}", "2031-05-12", deed) for n, deed in enumerate(DEEDS[:agreeing])]
    readings = (*dated, pullout("b", None, "Velmar quit every border outpost on Monday, when bakers reopened."))
    assert published(readings, "b")[:2] == (day, day)


@pytest.mark.parametrize(("others", "day"), [((), None), (("c",), "2031-05-12")])
def test_one_dated_report_alone_must_make_another_surer(others: tuple[str, ...], day: str | None) -> None:
    dated = [told("a", NEWS, "today", TODAY, "2031-05-12", "2031-05-12")]
    dated += [told(name, OTHER, "today", TODAY, "2031-05-12", "2031-05-12") for name in others]
    towed = told("b", "The ferry Lindis was towed away {}.", "on Monday", weekday(1))
    readings = tuple(replace(r, report=replace(r.report, outlet=None)) for r in (*dated, towed))
    assert published(readings, "b")[0] == day
