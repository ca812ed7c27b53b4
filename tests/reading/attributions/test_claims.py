"""Claims held as nouns or pronouns, on the real parse."""

import pytest

from reportedly.reading import Reader
from tests.reading.attributions.factory import by_cue, read, words

pytestmark = pytest.mark.model

# Text, word of the claim, its source, its content, and a word of the cue that answers it ("" for none).
CLAIMS = [
    (
        "The army denied claims by villagers that it had burned the mill.",
        "claims",
        "villagers",
        "that it had",
        "denied",
    ),
    (
        "The firm disputed a report in the Orsk Post that wages fell.",
        "report",
        "the Orsk Post",
        "that wages",
        "disputed",
    ),
    (
        "The clinic rejected its rival's allegation that files were forged.",
        "allegation",
        "its rival",
        "that f",
        "rejected",
    ),
    ("The minister shrugged off suggestions that he should resign.", "suggestions", "", "that he should", "shrugged"),
    ("The envoy laughed off the painter's account of the duel.", "account", "the painter", "the duel", "laughed"),
    ("The palace said reports that the king had left were nonsense.", "reports", "", "that the king", "said"),
    ("Contrary to reports that the bridge was shut, the mayor said it was open.", "reports", "", "that the b", "said"),
    (
        "The agency said it had assurances from the ministry that food would come.",
        "assurances",
        "the ministry",
        "that",
        "",
    ),
    (
        "The harbour master said the road was closed. The union disputes that.",
        "said",
        "The harbour",
        "the road",
        "disputes",
    ),
]


@pytest.mark.parametrize(("text", "claim", "source", "content", "answer"), CLAIMS)
def test_a_claim_is_found_with_its_owner_and_its_answer(
    reader: Reader, text: str, claim: str, source: str, content: str, answer: str
) -> None:
    found = read(reader, text)
    held = by_cue(text, found, claim)
    assert words(text, held.source).startswith(source)
    assert bool(held.source) == bool(source)
    assert words(text, held.content).startswith(content)
    if answer:
        answers = [one for one in found if one is not held and answer in words(text, one.cue)]
        assert [one.responds_to for one in answers] == [held.id]


def test_who_is_quoted_stands_behind_who_quotes(reader: Reader) -> None:
    text = "State radio quoted the general as saying that his troops had fled."
    found = read(reader, text)
    inner = by_cue(text, found, "saying")
    assert words(text, inner.source) == "the general"
    assert words(text, inner.content) == "that his troops had fled"


def test_a_participle_that_answers_goes_to_the_speaker(reader: Reader) -> None:
    text = "The water is clean, the bureau said on Friday, refuting residents' claims that the mill had fouled it."
    found = read(reader, text)
    answer = by_cue(text, found, "refuting")
    assert words(text, answer.source) == "the bureau"
    assert answer.responds_to == by_cue(text, found, "claims").id
