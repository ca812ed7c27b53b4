"""A reading told again is a reading: every offset still stands on the words that it names."""

from benchmarks.clones import Base
from reportedly.model import Reading
from reportedly.reconciling import reconcile
from tests.reconciling.factory import entity, event, reading, report, said


def told() -> Reading:
    about = report("s000002-01", "The ministry said troops left Orlofell.\nNobody saw Ana Quistmar.", day="2031-01-06")
    return reading(
        about,
        entities=[entity(about.text, "The ministry"), entity(about.text, "Orlofell", kind="place")],
        attributions=[said(about, "The ministry", "said", "troops left Orlofell")],
        events=[event(about, "left", "troops left Orlofell", by="a1")],
    )


def test_words_are_renamed_in_their_place() -> None:
    before = told()
    base = Base((before,), (), 10)
    after = base.round(3).tell(before)
    text = after.report.text
    assert after.report.id == "s000011-01"
    assert after.report.published.earliest == "2031-02-05"
    assert len(text) == len(before.report.text)
    assert "Orlofell" not in text
    assert text.startswith("The ministry said")
    assert [e.mentions[0].span.words(text) for e in after.entities] == [e.name for e in after.entities]
    assert base.round(3).tell(before) == after
    assert base.round(4).tell(before) != after


def test_the_first_round_is_the_base() -> None:
    before = told()
    assert Base((before,), (), 10).round(0).tell(before) == before


def test_stories_and_readings_are_told_alike() -> None:
    before = told()
    (story,) = reconcile([before])
    round = Base((before,), (), 10).round(2)
    after = round.tell(before)
    (made,) = reconcile([after])
    again = round.tell(story)
    assert (again.id, again.earliest) == (made.id, made.earliest)
    assert [m.exact for c in again.claims for m in c.members] == [m.exact for c in made.claims for m in c.members]
