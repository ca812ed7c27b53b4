"""What earns a line that no claim of the news does, and what earns none."""

import pytest

from reportedly.model import Line
from reportedly.telling.brief import write_brief
from reportedly.telling.brief.sorting import is_empty
from reportedly.telling.quoting import quote_of
from tests.telling.factory import Maker, dam_story

BACKGROUND = "Situation and background"
NEWS = "The bridge at Orle fell into the river on Monday"


def told(m: Maker, section: str) -> list[str]:
    return [line.text for line in write_brief(m.story()) if line.section == section]


def news() -> Maker:
    """One report that opens with its news, then tells what lies around it in words that make no claim."""
    m = Maker()
    m.report(
        "a",
        f"{NEWS}.\n"
        "The Orle bridge had been closed to heavy lorries since a flood damaged two of its pillars.\n"
        "It was the longest of the province and had been built by prisoners of war.\n"
        "The mayor of Orle did not respond to a request for comment on the state of the bridge.\n"
        "Work on a second bridge at Orle goes on although the province has run out of money.\n"
        "The ferry at Orle was built in 1931, an almanac recalls.",
        "Paper",
    )
    m.entity("Orle", *(("a", words) for words in ("Orle fell", "Orle bridge", "Orle did", "Orle goes", "Orle was")))
    said = m.said("a", "an almanac", "recalls", "The ferry at Orle was built in 1931")
    m.claim([m.member("a", NEWS, m.event("a", "fell", NEWS))], {"Paper": [0]}, {"Paper": [0]})
    built = "The ferry at Orle was built in 1931"
    m.claim([m.member("a", built, m.event("a", "built", built), said)], {"an almanac": [0]}, {"Paper": [0]})
    return m


def test_what_is_recalled_is_background_and_no_news() -> None:
    assert not any("1931" in text for text in told(news(), "What happened"))
    assert any("1931" in text for text in told(news(), BACKGROUND))


def test_an_old_event_is_background() -> None:
    lines = [line.text for line in write_brief(dam_story()) if line.section == BACKGROUND]
    assert any("The reservoir was filled in 1987" in text for text in lines)


@pytest.mark.parametrize(
    ("words", "has"),
    [
        ("closed to heavy lorries", True),
        ("goes on although the province", True),
        ("the longest of the province", False),  # "it" hangs on the sentence before
        ("did not respond", False),  # nothing was said
    ],
)
def test_sentences_without_a_claim_are_told_where_they_stand_alone(words: str, has: bool) -> None:
    assert any(words in text for text in told(news(), BACKGROUND)) == has


def test_copies_tell_no_background_again() -> None:
    m = news()
    m.report("b", m.readings["a"].report.text, "Herald")
    m.made_from("b", "a", "copy", 100, NEWS)
    assert sum("closed to heavy lorries" in text for text in told(m, BACKGROUND)) == 1


def test_every_line_cites_what_it_quotes() -> None:
    lines: list[Line] = [line for line in write_brief(news().story()) if line.section == BACKGROUND]
    assert lines
    assert all(line.evidence for line in lines)


@pytest.mark.parametrize(
    ("words", "empty"),
    [
        ("The company did not immediately respond to a request for comment", True),
        ("The minister declined to comment on the talks", True),
        ("A spokesman could not be reached", True),
        ("The army had no immediate comment", True),
        ("The minister declined the offer of the rebels", False),
        ("The company did not pay its workers in May", False),
    ],
)
def test_silence_is_no_news(words: str, empty: bool) -> None:
    assert is_empty(words) == empty


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("ORLE (Ganter Agency) - The bridge fell.", "The bridge fell"),
        ("PORT LIME, March 4 (AFP) -- The bridge fell.", "The bridge fell"),
        ("ORLE – The bridge fell.", "The bridge fell"),
        ("NATO-led forces left the bridge.", "NATO-led forces left the bridge"),
        ("EU - US talks went on at the bridge.", "EU - US talks went on at the bridge"),
        ("The bridge - the longest - fell.", "The bridge - the longest - fell"),
    ],
)
def test_a_dateline_is_not_quoted(words: str, shown: str) -> None:
    m = Maker()
    m.report("a", words)
    quoted = quote_of(m.evidence("a", words))
    assert quoted.words == shown
    text = m.readings["a"].report.text
    assert text[quoted.evidence.start : quoted.evidence.end] == quoted.evidence.exact


def test_a_copied_dispute_is_told_once() -> None:
    m = Maker()
    text = "Ganter accused the mill of poisoning the river.\nThe mill denied that it had poisoned anything."
    for name in ("a", "b"):
        m.report(name, text, name.upper())
        m.said(name, "Ganter", "accused", "the mill of poisoning the river", stance="accuses")
        m.said(name, "The mill", "denied", "that it had poisoned anything", stance="denies")
        m.differ(
            "denial",
            "conflict",
            "both cannot hold",
            m.evidence(name, "accused the mill of poisoning the river"),
            m.evidence(name, "denied that it had poisoned anything"),
        )
    lines = told(m, "Disputed, denied or answered")
    assert len(lines) == 1
    assert "denied by the mill" in lines[0]


def test_a_number_that_a_later_report_changes_is_marked() -> None:
    m = Maker()
    m.report("a", "The flood killed 12 people.", "Paper", "2026-03-01")
    m.report("b", "The flood killed 30 people.", "Herald", "2026-03-03")
    for name, words in (("a", "The flood killed 12 people"), ("b", "The flood killed 30 people")):
        m.claim(
            [m.member(name, words, m.event(name, "killed", words))],
            {m.readings[name].report.name: [0]},
            {m.readings[name].report.name: [0]},
        )
    m.differ("figure", "update", "it grew", m.evidence("a", "12 people"), m.evidence("b", "30 people"))
    lines = told(m, "What happened")
    assert [text.endswith("A later report gives another figure.") for text in lines] == ["12" in text for text in lines]
    (figures,) = told(m, "Figures side by side")
    assert figures.endswith("A later value (inferred): reported on 1 Mar 2026 and 3 Mar 2026.")
