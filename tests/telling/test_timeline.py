from dataclasses import replace

from reportedly.model import ClaimEvent, StoryTimex
from reportedly.telling.timeline import write_timeline
from tests.telling.factory import Maker, dam_story


def dated(m: Maker, words: str, earliest: str | None, latest: str | None) -> None:
    event = ClaimEvent("plover", "RETREAT", (), (), (), (), earliest, latest)
    time = m.timex("a", words, earliest, latest) if earliest or latest else None
    m.claim([m.member("a", words, m.event("a", words, words, time=time))], {"a": [0]}, {"a": [0]}, event=event)


def test_entries_stand_in_the_order_of_time_and_undated_ones_not_at_all() -> None:
    m = Maker()
    m.report("a", "One thing.\nTwo things.\nThree things.\nFour things.")
    dated(m, "One thing", "2020-05-01", "2020-05-31")
    dated(m, "Two things", None, None)
    dated(m, "Three things", "2020-05-01", "2020-05-02")
    dated(m, "Four things", None, "2019-01-01")
    entries = write_timeline(m.story())
    assert [entry.claims for entry in entries] == [("c4",), ("c3",), ("c1",)]
    assert entries[0].text == "up to 1 Jan 2019: report 1, naming no source: “Four things”"


def test_no_date_is_lent_to_the_words_of_another_member() -> None:
    m = Maker()
    m.report("a", "The champion won again.")
    m.report("b", "The champion won in 2001.")
    time = m.timex("b", "2001", "2001-01-01", "2001-12-31")
    undated = m.member("a", "The champion won again", m.event("a", "won", "The champion won again"))
    dated = m.member("b", "The champion won in 2001", m.event("b", "won", "The champion won in 2001", time=time))
    event = ClaimEvent("plover", "RETREAT", (), (), (), (), "2001-01-01", "2001-12-31")
    m.claim([undated, dated], {"a": [0], "b": [1]}, {"a": [0], "b": [1]}, event=event)
    (entry,) = write_timeline(m.story())
    assert [evidence.report for evidence in entry.evidence] == ["b"]


def test_a_claim_dated_by_another_sentence_stays_out() -> None:
    m = Maker()
    m.report("a", "It was in 2001.\nThe champion won.")
    time = m.timex("a", "2001", "2001-01-01", "2001-12-31")
    m.claim(
        [m.member("a", "The champion won", m.event("a", "won", "The champion won", time=time))], {"a": [0]}, {"a": [0]}
    )
    assert write_timeline(m.story()) == ()


def test_the_most_precise_member_dates_a_claim() -> None:
    m = Maker()
    m.report("a", "He spoke in May.")
    m.report("b", "He spoke on 17 May.")
    times = {
        "a": m.timex("a", "May", "2020-05-01", "2020-05-31"),
        "b": m.timex("b", "17 May", "2020-05-17", "2020-05-17"),
    }
    words = {"a": "He spoke in May", "b": "He spoke on 17 May"}
    members = [m.member(r, words[r], m.event(r, "spoke", words[r], time=times[r])) for r in "ab"]
    m.claim(members, {"a": [0], "b": [1]}, {"a": [0], "b": [1]})
    (entry,) = write_timeline(m.story())
    assert entry.text == "17 May 2020: report 2, naming no source: “He spoke on 17 May”"


def test_words_far_from_their_time_are_shown_with_it() -> None:
    m = Maker()
    schools = "to each of the schools of the town and to all of the mills"
    letter = f"in a letter that went to all of the councils of the long valley, to the press and the church, {schools}"
    words = f"On Friday the mayor, {letter}, resigned at last"
    m.report("a", f"{words}.")
    time = m.timex("a", "Friday", "2020-05-01", "2020-05-01")
    m.claim([m.member("a", words, m.event("a", "resigned", words, time=time))], {"a": [0]}, {"a": [0]})
    (entry,) = write_timeline(m.story())
    assert "“On Friday the mayor, in a letter that went to all of the ... resigned at last”" in entry.text


def test_times_that_the_story_resolved_count() -> None:
    story = dam_story()
    resolved = StoryTimex("b", "t1", "2026-03-06", "2026-03-06", "2026-03-06", "after the dated report")
    claim = story.claims[4]
    event = replace(story.readings[1].events[1], time="t1")
    reading = replace(story.readings[1], events=(story.readings[1].events[0], event))
    story = replace(story, timexes=(resolved,), readings=(story.readings[0], reading))
    assert (claim.id,) in [entry.claims for entry in write_timeline(story) if entry.earliest == "2026-03-06"]


def test_every_entry_quotes_its_evidence() -> None:
    story = dam_story()
    for entry in write_timeline(story):
        (evidence,) = entry.evidence
        assert evidence.exact == story.reading(evidence.report).report.text[evidence.start : evidence.end]
