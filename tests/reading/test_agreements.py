"""Agreements and regions as entities, on the real parse."""

import pytest

from reportedly.model import Entity, Published, Report
from reportedly.reading import Reader


def entities(reader: Reader, text: str) -> tuple[Entity, ...]:
    report = Report("r", None, None, None, None, "en", text, Published(), None, (), ())
    return reader.read(report).entities


def called(reader: Reader, text: str, kind: str) -> set[str]:
    """The words that name entities of that kind."""
    found = (mention.span for e in entities(reader, text) if e.kind == kind for mention in e.mentions)
    return {span.words(text) for span in found}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The generals say the Lome accord is dead.", "Lome accord"),
        ("The Nairobi peace deal lapsed in May.", "Nairobi peace deal"),
        ("Diplomats buried the Tallinn agreements.", "Tallinn agreements"),
        ("Both fleets left the Red Sea salt pact.", "Red Sea salt pact"),
        ("Two clans broke the Malakal Peace Agreement.", "Malakal Peace Agreement"),
        ("He called the Treaty of Tartu outdated.", "Treaty of Tartu"),
        ("The Ghana migration pact was signed on Monday.", "Ghana migration pact"),
    ],
)
def test_an_agreement_is_an_entity(reader: Reader, text: str, name: str) -> None:
    assert name in called(reader, text, "other")


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "A Nairobi deal seemed far away.",
        "The Ghana deal was signed.",
        "They reached an agreement in Lome.",
        "Lome agreements of that sort are rare; some Lome treaties failed.",
        "The agreement of the two was needed.",
    ],
)
def test_what_is_no_name_is_no_agreement(reader: Reader, text: str) -> None:
    assert not {name for name in called(reader, text, "other") if "deal" in name or "agreement" in name.split()}


@pytest.mark.model
def test_the_place_in_an_agreement_stays_a_place_and_its_spellings_are_one(reader: Reader) -> None:
    text = "The Lome accord is dead. The Lome Agreement was signed in May."
    found = [e for e in entities(reader, text) if e.kind == "other"]
    assert [len(entity.mentions) for entity in found] == [2]
    assert "Lome" in called(reader, text, "place")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Goats die across the Sahel.", "Sahel"),
        ("Clinics closed in the Donbas.", "Donbas"),
        ("Raids spread into Amhara.", "Amhara"),
        ("Gunboats watch the Gulf of Guinea.", "Gulf of Guinea"),
    ],
)
def test_a_region_is_a_place(reader: Reader, text: str, name: str) -> None:
    assert name in called(reader, text, "place")
