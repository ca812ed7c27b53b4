"""What answers what, on the real parse: invented exchanges, one sign of an answer each."""

import pytest

from reportedly.reading import Reader
from tests.reading.attributions.factory import by_cue, read

pytestmark = pytest.mark.model

# Text, a word of the answer's cue, its stance, and a word of the cue that it answers ("" for none).
ANSWERS = [
    ("Norvia accused Sorvia of shelling the port. Sorvia denied firing on it.", "denied", "denies", "accused"),
    ("The union says guards beat two men. The mine denied that anybody was beaten.", "denied", "denies", "says"),
    ("The rebels blamed the army for the fire. The army dismissed the charge.", "dismissed", "rebuts", "blamed"),
    ('The priest accused Kell of theft. "That is untrue," Kell told reporters.', "told", "denies", "accused"),
    ('A guard claims Mr Adda bribed him. "Absolute nonsense," his lawyer said.', "said", "denies", "claims"),
    ("The council accused Lind of fraud. Lind replied that the council kept no books.", "replied", "rebuts", "accused"),
    ("The army denied claims by villagers that it had burned the mill.", "denied", "denies", "claims"),
    ("The bank disputed a report by the Tally Office that wages had fallen.", "disputed", "denies", "report"),
    ("The clinic rejected the newspaper's allegation that records were forged.", "rejected", "denies", "allegation"),
    ("The party took note of the mayor's promise to resign.", "took", "acknowledges", "promise"),
    (
        "Police accused Rask of hiding two boats. Rask admitted that he had hidden one.",
        "admitted",
        "acknowledges",
        "accused",
    ),
    ("The nurses said the ward had no heating. The ministry opened a park.\n\nIt rained.", "said", "asserts", ""),
    ("The ministry denied any part in the raid.", "denied", "denies", ""),
    ("The senate condemned the attack on the ferry.", "condemned", "condemns", ""),
    ("The mayor said the bridge was safe. The governor said the road would open.", "would", "asserts", ""),
    ("The court asked Holm why he left. Holm replied that he was tired.", "replied", "rebuts", ""),
    ("Police say Rask robbed two banks. Rask had also boasted that he wanted to rob one.", "boasted", "asserts", ""),
]


@pytest.mark.parametrize(("text", "cue", "stance", "answered"), ANSWERS)
def test_what_an_answer_answers(reader: Reader, text: str, cue: str, stance: str, answered: str) -> None:
    found = read(reader, text)
    if cue == "would":
        assert [one.responds_to for one in found] == [None] * len(found)
        return
    answer = by_cue(text, found, cue)
    assert answer.responds_to == (by_cue(text, found, answered).id if answered else None)
    assert answer.stance == stance or not answered


def test_an_answer_says_why(reader: Reader) -> None:
    text = "Norvia accused Sorvia of shelling the port. Sorvia denied firing on it."
    denial = by_cue(text, read(reader, text), "denied")
    assert denial.because.endswith("; it answers a1, for it is the accusation before it.")


def test_a_speaker_who_goes_on_after_a_denial_still_answers(reader: Reader) -> None:
    text = "Rebels accused the army of looting the depot. The army denied it. The depot, the army said, was empty."
    found = read(reader, text)
    assert {by_cue(text, found, cue).responds_to for cue in ("denied", "said")} == {by_cue(text, found, "accused").id}


def test_who_speaks_for_a_state_does_not_answer_its_own_charge(reader: Reader) -> None:
    text = (
        'Bamako blames Paris for breaking into its airspace "for the benefit of armed gangs".\n\n'
        'The government "takes note", its spokesperson Abdoulaye Maiga said on Friday.\n\n'
        'It "promises people that more blows will fall on the armed gangs," he said.'
    )
    found = read(reader, text)
    assert [one.responds_to for one in found if by_cue(text, found, "blames").id == one.responds_to] == []


def test_who_rejects_another_s_word_by_name_does_not_answer_who_spoke_before(reader: Reader) -> None:
    text = "Ana Rell said the port would open. The army rejected the statement of the harbour union."
    found = read(reader, text)
    assert by_cue(text, found, "rejected").responds_to != by_cue(text, found, "said").id


def test_nobody_answers_himself(reader: Reader) -> None:
    text = "The mayor accused the council of waste. The mayor denied any debt."
    assert by_cue(text, read(reader, text), "denied").responds_to is None


def test_a_claim_that_is_denied_is_not_passed_on_by_who_denies_it(reader: Reader) -> None:
    text = "The army denied claims by villagers that it had burned the mill."
    claim = by_cue(text, read(reader, text), "claims")
    assert [link.name for link in claim.chain] == ["villagers", "Daily Invented"]
    assert claim.parent is not None
