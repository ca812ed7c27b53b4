"""Quotations over paragraphs, bare ones, nested ones, what is none, tails and credits, on the real parse."""

import pytest

from reportedly.model import Credit, Span
from reportedly.reading import Reader
from tests.reading.attributions.factory import by_cue, read, words

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        '"The hall was dark," said Ada Lind.\n\n"We left by the roof."',
        '"The hall was dark," said Ada Lind. "Nobody came.\n\n"We left by the roof."',
        '"The hall was dark.\n\n"We left by the roof," said Ada Lind.',
        "“The hall was dark,” said Ada Lind.\n\n“We left by the roof.”\n\n“It was cold.”",
    ],
)
def test_quotations_over_paragraphs_go_to_one_speaker(reader: Reader, text: str) -> None:
    found = read(reader, text)
    held = " ".join(words(text, one.content) for one in found if words(text, one.source) == "Ada Lind")
    assert "The hall was dark" in held
    assert "We left by the roof" in held


def test_a_bare_quotation_goes_to_the_last_who_was_quoted(reader: Reader) -> None:
    text = '"The hall was dark," said Ada Lind.\n\n"It was not," said Omar Vell.\n\n"I had two lamps."'
    found = read(reader, text)
    assert [words(text, one.source) for one in found if "lamps" in words(text, one.content)] == ["Omar Vell"]


@pytest.mark.parametrize(
    "text",
    [
        'The film "The Accused" opens on Friday.',
        'The "healthy" bun holds more sugar than the other one.',
        'Operation "Clean Hands" began in Orsk.',
        "The singer, known as 'the Nightingale', lives in Orsk.",
    ],
)
def test_titles_and_scare_quotes_are_no_speech(reader: Reader, text: str) -> None:
    assert [one for one in read(reader, text) if one.kind == "direct"] == []


@pytest.mark.parametrize("inner", ["[the mayor]", "[...]", "...", "(and I mean it)", "'Run!'"])
def test_what_stands_inside_a_quotation_does_not_end_it(reader: Reader, inner: str) -> None:
    text = f'"We told {inner} that the roof would fall," Ada Lind said.'
    found = by_cue(text, read(reader, text), "said")
    assert words(text, found.content) == f'"We told {inner} that the roof would fall,"'
    assert found.kind == "direct"


@pytest.mark.parametrize("tail", ["suggesting that it was sold", "adding that two men had drowned"])
def test_a_tail_is_given_to_the_claimant_and_cut_from_his_content(reader: Reader, tail: str) -> None:
    text = f"Omar Vell claimed that the boat had sunk, {tail}."
    found = read(reader, text)
    claim, second = by_cue(text, found, "claimed"), by_cue(text, found, tail.split(maxsplit=1)[0])
    assert words(text, claim.content) == "that the boat had sunk"
    assert words(text, second.source) == "Omar Vell"


def test_a_trailing_credit_reaches_every_passage_that_names_no_other_agency(reader: Reader) -> None:
    text = (
        "The mine will close, its owner said.\n\nTwo shafts were flooded, according to Reuters.\n\n"
        "The union fears that the town will empty.\n\nSource: AFP"
    )
    at = text.rindex("AFP")
    found = read(reader, text, (Credit("AFP", Span(at, at + 3), "agency"),))
    assert [[link.name for link in one.chain[-2:]] for one in found] == [
        ["AFP", "Daily Invented"],
        ["Reuters", "Daily Invented"],
        ["AFP", "Daily Invented"],
    ]
