"""Where the content of an inner cue ends, and what else stands inside contents, on the real parse."""

import pytest

from reportedly.reading import Reader
from tests.reading.attributions.factory import by_cue, read, words

pytestmark = pytest.mark.model

# Text, the inner cue, its content.
ENDS = [
    ("The clerk said the guild had asked for salt and that the mill was shut.", "asked", "salt"),
    ("The clerk said the miller wanted a bridge because he feared the ford.", "wanted", "a bridge"),
    ('"He threatened to sell the mule, and I hid the key," said Ada Lind.', "threatened", "to sell the mule"),
]


@pytest.mark.parametrize(("text", "cue", "content"), ENDS)
def test_a_content_ends_before_what_another_verb_holds(reader: Reader, text: str, cue: str, content: str) -> None:
    assert words(text, by_cue(text, read(reader, text), cue).content) == content


@pytest.mark.parametrize(
    "text",
    [
        "The clerk said that the guards had denied the miller access to the mill.",
        "A barge carrying forty people sank, the harbour master said.",
        "The treasurer has said nothing.",
    ],
)
def test_what_says_nothing_is_none(reader: Reader, text: str) -> None:
    cues = [words(text, one.cue) for one in read(reader, text)]
    assert not [cue for cue in cues if "denied" in cue or "carrying" in cue or "has said" in cue]


def test_a_verb_that_opens_a_quotation_is_its_subjects_word(reader: Reader) -> None:
    text = 'The guild "takes note of the flood", its spokeswoman Oda Brand said.'
    inner = by_cue(text, read(reader, text), "takes note")
    assert (words(text, inner.source), words(text, inner.content)) == ("The guild", "the flood")
    assert inner.parent is not None
