"""The three lengths of a brief, and what is new since a day."""

from reportedly.model import Story
from reportedly.telling.brief import Length, brief
from tests.telling.factory import Maker, dam_story


def many() -> Story:
    """Two reports, the later of which tells one thing again and one anew; thirty things told once."""
    m = Maker()
    first = [f"The bridge number {n} fell." for n in range(30)]
    m.report("a", "\n".join(["Boats sank in the harbour.", *first]), "Paper", "2026-03-03")
    m.report("b", "Boats sank in the harbour.\nThe port closed on Friday.", "Herald", "2026-03-05")
    m.report("c", "The crane toppled at noon.", "Courier")
    both = [m.member(r, "Boats sank in the harbour", m.event(r, "sank", "Boats sank in the harbour")) for r in "ab"]
    m.claim(both, {"Paper": [0], "Herald": [1]}, {"Paper": [0], "Herald": [1]}, "corroborated")
    for n in range(30):
        words = f"The bridge number {n} fell"
        m.claim([m.member("a", words, m.event("a", words, words))], {"Paper": [0]}, {"Paper": [0]})
    closed = "The port closed on Friday"
    m.claim([m.member("b", closed, m.event("b", "closed", closed))], {"Herald": [0]}, {"Herald": [0]})
    fell = "The crane toppled at noon"
    m.claim([m.member("c", fell, m.event("c", "toppled", fell))], {"Courier": [0]}, {"Courier": [0]})
    return m.story()


def lines(story: Story, length: Length = "short", since: str | None = None) -> list[str]:
    return [line.text for line in brief(story, length, since).lines if line.section == "What happened"]


def test_short_is_the_default() -> None:
    assert brief(many()).lines == brief(many(), "short").lines


def test_headline_is_the_chief_thing_and_the_chief_dispute() -> None:
    (first,) = lines(many(), "headline")
    assert "Boats sank in the harbour" in first
    assert {line.section for line in brief(dam_story(), "headline").lines} == {
        "What happened",
        "Disputed, denied or answered",
    }


def test_full_tells_every_claim_and_counts_nothing() -> None:
    told = brief(many(), "full").lines
    assert not [line for line in told if "lists all" in line.text]
    assert {claim for line in told for claim in line.claims} == {claim.id for claim in many().claims}


def test_each_length_holds_what_the_shorter_one_says() -> None:
    said = [{claim for line in brief(many(), length).lines for claim in line.claims} for length in _lengths()]
    assert said[0] <= said[1] <= said[2]


def _lengths() -> tuple[Length, ...]:
    return "headline", "short", "full"


def test_since_tells_only_what_newer_reports_tell_and_what_was_told_before() -> None:
    told = lines(many(), since="2026-03-04")
    assert len(told) == 2
    assert told[0].startswith("Told before, and again: ")
    assert "The port closed on Friday" in told[1]


def test_since_a_day_after_all_reports_tells_nothing() -> None:
    assert lines(many(), since="2026-03-06") == []


def test_since_says_how_many_reports_are_new() -> None:
    assert "Since 4 Mar 2026: 1 of its reports" in brief(many(), since="2026-03-04").text()


def test_every_line_of_every_length_cites_its_words() -> None:
    for length in _lengths():
        for line in brief(dam_story(), length).lines:
            assert line.evidence or not line.claims
