from dataclasses import replace

from reportedly.model import ClaimEvent, StoryTimex
from reportedly.telling.timeline import write_timeline
from tests.telling.factory import Maker, dam_story


def dated(m: Maker, words: str, earliest: str | None, latest: str | None) -> None:
    event = ClaimEvent("plover", "RETREAT", (), (), (), (), earliest, latest)
    m.claim([m.member("a", words, m.event("a", words, words))], {"a": [0]}, {"a": [0]}, event=event)


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
