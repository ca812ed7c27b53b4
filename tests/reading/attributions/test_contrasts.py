"""Answers without a word of denying: another account, a spokesman who goes on, a claim that its subject answers."""

import pytest

from reportedly.reading import Reader
from reportedly.reading.attributions.responses.contrasts import contraries
from tests.reading.attributions.factory import by_cue, read

pytestmark = pytest.mark.model

# Text, a word of the answer's cue, one of the cue that it answers, the stance of the answer.
ANSWERS = [
    (
        "The palace rejected rumours that the duke was dead. He has never been better, a spokeswoman said.",
        "said",
        "rumours",
        "denies",
    ),
    (
        "Two clerks said that Mayor Oda Brand had taken the chest. Her lawyer called the clerks' testimony a joke.",
        "called",
        "said",
        "rebuts",
    ),
]


@pytest.mark.parametrize(("text", "answer", "target", "stance"), ANSWERS)
def test_an_answer_leads_to_what_it_answers(reader: Reader, text: str, answer: str, target: str, stance: str) -> None:
    found = read(reader, text)
    mine = [one for one in found if one.stance == stance and one.responds_to is not None]
    assert by_cue(text, found, target).id in {one.responds_to for one in mine}
    assert by_cue(text, mine, answer).stance == stance


STANCES = [
    ("The sailor swore he had never seen the lamp.", "swore", "asserts"),
    ("The fire chief asked the army for two pumps.", "asked", "demands"),
    ("The guild has insisted that the gate stay open.", "insisted", "demands"),
    ("The prosecutor told the court that the clerk had bribed two guards.", "told", "accuses"),
    ('"Beneath contempt," said the abbot.', "said", "condemns"),
]


@pytest.mark.parametrize(("text", "cue", "stance"), STANCES)
def test_the_stance_is_that_of_the_words(reader: Reader, text: str, cue: str, stance: str) -> None:
    assert by_cue(text, read(reader, text), cue).stance == stance


def test_contrary_words_stand_both_ways() -> None:
    table = contraries()
    assert all(one in table[other] for one, others in table.items() for other in others)


def test_a_second_verb_has_the_speaker_of_the_first(reader: Reader) -> None:
    text = "The mill admitted that the sacks came late but insisted they were full."
    second = by_cue(text, read(reader, text), "insisted")
    assert [span.words(text) for span in second.source] == ["The mill"]
