"""People whom one report names and another calls by what they are, on the real parse."""

import pytest

from reportedly.case import report
from reportedly.reading import Reader
from reportedly.reconciling.identity import merge_entities

pytestmark = pytest.mark.model

NAMED = "Orsk harbour pilot Ada Lind grounded the ferry Calliope on the Merrow reef on Monday, the coastguard said."


@pytest.mark.parametrize(
    ("words", "text", "one"),
    [
        ("The pilot", "The pilot grounded the ferry Calliope on the Merrow reef, the coastguard said.", True),
        ("The pilots", "The pilots grounded the ferry Calliope on the Merrow reef, the coastguard said.", False),
        ("Critics", "Critics said that the ferry Calliope on the Merrow reef was never safe.", False),
        ("A man", "A man who grounded the ferry Calliope on the Merrow reef was held.", False),
    ],
)
def test_who_is_not_named_is_one_with_him_only_by_an_office(reader: Reader, words: str, text: str, one: bool) -> None:
    readings = [reader.read(report(NAMED, id="a")), reader.read(report(text, id="b"))]
    found = merge_entities(readings)
    (named,) = (e.id for e in readings[0].entities if e.name == "Ada Lind")
    called = [e.id for e in readings[1].entities if any(m.span.words(text) == words for m in e.mentions)]
    assert [found.of["b", e] == found.of["a", named] for e in called] in ([one], [] if not one else [one])


def test_the_name_is_that_of_the_one_who_has_one(reader: Reader) -> None:
    text = "The experienced senior harbour pilot grounded the ferry Calliope on the Merrow reef, the coastguard said."
    readings = [reader.read(report(NAMED, id="b")), reader.read(report(text, id="a"))]
    found = merge_entities(readings)
    (pilot,) = (e.id for e in readings[1].entities if e.name.endswith("harbour pilot"))
    assert [e.name for e in found.entities if e.id == found.of["a", pilot]] == ["Ada Lind"]
