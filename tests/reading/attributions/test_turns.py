"""Who speaks by the layout alone: transcripts, signed quotations, what stands below a colon."""

import pytest

from reportedly.reading import Reader
from tests.reading.attributions.factory import read, words

pytestmark = pytest.mark.model


def speakers(reader: Reader, text: str) -> list[tuple[str, str]]:
    """Source and content of each attribution whose cue is a mark or ends in one."""
    return [(words(text, one.source), words(text, one.content)) for one in read(reader, text)]


def test_a_turn_of_a_transcript_is_its_speakers_word(reader: Reader) -> None:
    text = (
        "The interview was short.\n\nRELL: Did you see the water rise?\n\n"
        "VOSS: I saw nothing. We had no warning.\n\nRELL: And who called you?"
    )
    found = speakers(reader, text)
    assert ("VOSS", "I saw nothing. We had no warning.") in found
    assert ("RELL", "Did you see the water rise?") in found


@pytest.mark.parametrize("dash", ["―", "—", "-"])
def test_a_signed_quotation_goes_to_the_name_behind_the_dash(reader: Reader, dash: str) -> None:
    text = f"“The dam was old and nobody cared.” {dash} Ana Rell\n\n“I lost two cows.” {dash} Omar Voss"
    found = speakers(reader, text)
    assert ("Ana Rell", "“The dam was old and nobody cared.”") in found
    assert ("Omar Voss", "“I lost two cows.”") in found


def test_the_paragraph_below_a_colon_belongs_to_the_cue_above(reader: Reader) -> None:
    text = (
        "The mayor, Ana Rell, added:\n\n"
        "The council has never been told of the cracks, and it will ask for every paper that was written about them."
    )
    found = speakers(reader, text)
    assert any("cracks" in content and source.endswith("Ana Rell") for source, content in found)


@pytest.mark.parametrize(
    "text",
    [
        "Source: Orsk News\n\nThe dam held.",
        "Update: The dam held.\n\nNote: The river is the Orsk.",
        "KALVAR: The dam held on Monday.",
        "MONDAY: The dam held.\n\nTUESDAY: The dam broke.",
        "Costs:\n\nThe new dam is to be built in the valley by the end of the year and is to be paid by the province.",
    ],
)
def test_labels_of_paragraphs_are_no_speakers(reader: Reader, text: str) -> None:
    assert speakers(reader, text) == []
