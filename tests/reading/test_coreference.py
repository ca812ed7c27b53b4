"""Whom pronouns and definite nouns mean."""

from collections.abc import Callable

import pytest

from reportedly.case import report
from reportedly.knowledge.table import read_table
from reportedly.reading import Reader
from reportedly.reading.entities import find_entities
from reportedly.reading.entities.coreference import Anaphor, candidates, rules, scored
from reportedly.reading.entities.discourse import Discourse
from reportedly.reading.parse import parse
from tests.reading.test_entities import entities

TWO = "Ana Rell met Bo Sandberg on Monday. "


def who(reader: Reader, text: str, words: str) -> set[str]:
    """Names of the entities that the last of these words stands for."""
    start = text.rindex(words)
    return {e.name for e in entities(reader, text) for m in e.mentions if m.span.start == start and m.form != "name"}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (TWO + "She left at noon.", "She", "Ana Rell"),
        ("Ana Rell left Lome on Monday. Police said her car had been found.", "her", "Ana Rell"),
        ("Ana Rell sang in Lome. Crowds cheered. The actress thanked them.", "The actress", "Ana Rell"),
        ("Kenya said its soldiers had left.", "its", "Government of Kenya"),
    ],
)
def test_the_one_who_is_meant(reader: Reader, text: str, words: str, expected: str) -> None:
    assert expected in who(reader, text, words)


@pytest.mark.model
def test_nobody_of_the_other_gender_is_meant(reader: Reader) -> None:
    assert "Ana Rell" not in who(reader, "Ana Rell sang in Lome. He left.", "He")


@pytest.mark.model
def test_the_rules_alone_can_be_asked_for(reader: Reader) -> None:
    text = TWO + "She left at noon."
    page = parse(report(text, id="r"), reader.nlp)
    assert {e.name for e in find_entities(page, rules)} >= {"Ana Rell", "Bo Sandberg"}


@pytest.mark.model
def test_chances_add_up_to_less_than_one(reader: Reader) -> None:
    seen: list[float] = []

    def note(anaphor: Anaphor, discourse: Discourse, apart: Callable[[int], int]) -> None:
        seen.extend(chance for chance, _ in scored(anaphor, candidates(anaphor, discourse), apart, {}))

    find_entities(parse(report(TWO + "She left.", id="r"), reader.nlp), note)
    assert seen
    assert 0 < sum(seen) < 1


def test_the_table_says_where_it_comes_from() -> None:
    about = read_table("coreference")["about"]
    assert "ECB+" in about["source"]
    assert "CC BY 3.0" in about["source"]
