"""Nesting, chains and answers, on the real parse."""

import pytest

from reportedly.model import Credit, Span
from reportedly.reading import Reader
from tests.reading.attributions.factory import by_cue, read, words

pytestmark = pytest.mark.model


def names(text: str, reader: Reader, cue: str, credits_: tuple[Credit, ...] = ()) -> list[str]:
    return [link.name for link in by_cue(text, read(reader, text, credits_), cue).chain]


def credited(text: str, kind: str) -> tuple[Credit, ...]:
    at = text.rindex("AFP")
    return (Credit("AFP", Span(at, at + 3), "photo" if kind == "photo" else "agency"),)


def test_an_agency_behind_a_source_holds_it(reader: Reader) -> None:
    text = "The dam held through the night, the water ministry said, DPA reported."
    found = read(reader, text)
    inner, outer = by_cue(text, found, "said"), by_cue(text, found, "reported")
    assert inner.parent == outer.id
    assert [link.name for link in outer.chain] == ["DPA", "Daily Invented"]
    assert [link.name for link in inner.chain][1:] == ["DPA", "Daily Invented"]


def test_as_quoted_by_names_the_carrier(reader: Reader) -> None:
    text = "The talks have failed, the palace announced, as quoted by TASS."
    assert names(text, reader, "announced")[1:] == ["TASS", "Daily Invented"]


def test_a_quoting_participle_puts_its_object_first(reader: Reader) -> None:
    text = "Corvian radio, quoting a survivor, had earlier put the dead at 11."
    found = read(reader, text)
    radio, survivor = by_cue(text, found, "put"), by_cue(text, found, "quoting")
    assert survivor.parent == radio.id
    assert [link.span.words(text) for link in radio.chain if link.span] == ["a survivor", "Corvian radio"]
    assert radio.chain == survivor.chain


@pytest.mark.parametrize(("kind", "wanted"), [("agency", ["AFP", "Daily Invented"]), ("photo", ["Daily Invented"])])
def test_a_credit_of_the_text_carries_and_one_of_a_photo_does_not(reader: Reader, kind: str, wanted: list[str]) -> None:
    text = "The mine will close, its owner said.\n\nAFP"
    assert names(text, reader, "said", credited(text, kind))[1:] == wanted


def test_a_credit_is_left_out_where_the_passage_names_an_agency(reader: Reader) -> None:
    text = "Two villages were flooded, according to Reuters.\n\nAFP"
    assert names(text, reader, "according", credited(text, "agency")) == ["Reuters", "Daily Invented"]


def test_telling_an_agency_makes_it_the_carrier(reader: Reader) -> None:
    text = "A resident told AFP that the market had burned down."
    assert names(text, reader, "told")[1:] == ["AFP", "Daily Invented"]


def test_a_rejected_accusation_is_denied_and_nobodys_own(reader: Reader) -> None:
    text = "The ministry rejected the accusation that it had hidden deaths."
    found = read(reader, text)
    denial, accusation = by_cue(text, found, "rejected"), by_cue(text, found, "accusation")
    assert (denial.stance, denial.responds_to) == ("denies", accusation.id)
    assert (accusation.source, accusation.parent) == ((), denial.id)


def test_an_answer_that_condemns_rebuts_the_accusation(reader: Reader) -> None:
    text = (
        "Mali's foreign minister accused France of arming rebels in the north.\n\n"
        'France responded by condemning the "campaign of lies" about its army.'
    )
    found = read(reader, text)
    answer = by_cue(text, found, "condemning")
    assert answer.stance == "rebuts"
    assert answer.responds_to == by_cue(text, found, "accused").id


def test_a_statement_that_goes_on_keeps_the_agency_that_carries_it(reader: Reader) -> None:
    text = (
        "Norvia has withdrawn the last of its envoys, the Norvian government announced, as quoted by TASS.\n\n"
        "It remains open to talks with the rebels, the statement added."
    )
    assert names(text, reader, "added")[1:] == ["TASS", "Daily Invented"]


@pytest.mark.parametrize(
    ("text", "cue", "spoken"),
    [
        ("The governor has refused to open the canal.", "refused", False),
        ("The governor has refused to comment on the canal.", "refused", True),
        ("The miners intend to block the road.", "intend", False),
        ("The governor said the canal was shut.", "said", True),
    ],
)
def test_who_only_does_a_thing_stands_in_no_chain(reader: Reader, text: str, cue: str, spoken: bool) -> None:
    assert len(names(text, reader, cue)) == 1 + spoken


@pytest.mark.parametrize(
    ("text", "cue", "wanted"),
    [
        ("Officials said the dam held. They said no one was hurt.", "said", ["Officials", "Daily Invented"]),
        ("Two jurors, who said they had voted no, left.", "said", ["Two jurors", "Daily Invented"]),
        ("I said that the roof would not hold.", "said", ["Daily Invented"]),
    ],
)
def test_a_pronoun_is_called_by_what_it_stands_for(reader: Reader, text: str, cue: str, wanted: list[str]) -> None:
    found = [a for a in read(reader, text) if any(cue in span.words(text) for span in a.cue)]
    assert [link.name for link in found[-1].chain] == wanted


def test_a_source_named_by_its_last_name_behind_a_preposition_is_known(reader: Reader) -> None:
    text = "The colonel Abdou Maiga spoke on Friday.\n\nAccording to the colonel Maiga, the roads are open."
    found = by_cue(text, read(reader, text), "According")
    assert found.chain[0].entity is not None


CARRIED = [
    # Whom somebody told, or who saw, carried, published what he says.
    ("A baker told Radio Lumen that the mill had burned down.", "told", ["A baker", "Radio Lumen"]),
    (
        "A baker told the newspaper Abendpost that the mill had burned down.",
        "told",
        ["A baker", "the newspaper Abendpost"],
    ),
    ("A baker told the court that the mill had burned down.", "told", ["A baker"]),
    ("A draft treaty seen by Reuters calls for a truce.", "calls", ["A draft treaty seen by Reuters", "Reuters"]),
    ('"We are ready," the guild said in a statement carried by AFP.', "said", ["the guild", "AFP"]),
    (
        '"We are ready," the guild said in an interview with the Lorvia Times.',
        "said",
        ["the guild", "Lorvia Times"],
    ),
    ('"We are ready," the guild said on Telegram.', "said", ["the guild"]),
    # Whoever only wants or does something says nothing; whoever believes something vouches for it.
    ("The drovers plan to cross the pass in May.", "plan", []),
    ("The drovers fear that the pass will be closed in May.", "fear", ["The drovers"]),
    # What is only taken up is not passed on.
    ("The army denied the rebels' claim that the fort had fallen.", "claim", ["the rebels"]),
]


@pytest.mark.parametrize(("text", "cue", "wanted"), CARRIED, ids=[text[:45] for text, _, _ in CARRIED])
def test_chain(reader: Reader, text: str, cue: str, wanted: list[str]) -> None:
    assert names(text, reader, cue) == [*wanted, "Daily Invented"]


POINTING = [
    ("The baker Ada Lind met the press. She said the mill had burned down.", "said", "Ada Lind"),
    ("The widow sued the steward. He said the rings had never been hers.", "said", "the steward"),
    ("Two drovers crossed the pass. They said the snow was gone.", "said", "Two drovers"),
    ("The guild met on Monday. It said the tax would ruin its members.", "said", "The guild"),
]


@pytest.mark.parametrize(("text", "cue", "wanted"), POINTING, ids=[text[:45] for text, _, _ in POINTING])
def test_a_pronoun_is_called_by_whom_it_stands_for(reader: Reader, text: str, cue: str, wanted: str) -> None:
    assert names(text, reader, cue)[0] == wanted


def test_who_is_cited_behind_a_claim_is_not_who_cites(reader: Reader) -> None:
    text = "Norvia has agreed to free the sailors, Sorvian state television reported, citing a source in the ministry."
    cited = by_cue(text, read(reader, text), "citing")
    assert words(text, cited.source) == "a source in the ministry"
    assert [link.name for link in cited.chain][:2] == ["a source", "Sorvian state television"]


def test_who_passes_on_what_others_told_carries_them(reader: Reader) -> None:
    text = "Troops fired first, according to villagers quoted by the aid group Tally."
    told = by_cue(text, read(reader, text), "according")
    assert [link.name for link in told.chain] == ["villagers", "Tally", "Daily Invented"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Groups that speak for the herders, the largest minority, said the wells were dry.",
            "Groups that speak for the herders",
        ),
        ("The mayor and the vicar said the wells were dry.", "The mayor and the vicar"),
        ("Groups representing Danes complained that the wells were dry.", "Groups representing Danes"),
    ],
)
def test_a_source_goes_by_its_own_words_without_what_is_told_of_it(reader: Reader, text: str, name: str) -> None:
    (one, *_) = read(reader, text)
    assert one.chain[0].name == name
    assert one.chain[0].entity == one.entity
