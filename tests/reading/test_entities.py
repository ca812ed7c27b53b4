"""Who and where, on the real parse."""

import pytest

from reportedly.model import Entity, Published, Report
from reportedly.reading import Reader


def entities(reader: Reader, text: str) -> tuple[Entity, ...]:
    report = Report("r", None, None, None, None, "en", text, Published(), None, (), ())
    return reader.read(report).entities


def kinds_of(reader: Reader, text: str, words: str) -> set[tuple[str, str, str]]:
    start = text.index(words)
    place = (start, start + len(words))
    found = entities(reader, text)
    return {(e.kind, e.name, m.form) for e in found for m in e.mentions if tuple(m.span) == place}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Rain fell in Mali on Tuesday.", "Mali", {("place", "Mali", "name")}),
        ("Floods reached Niger at noon.", "Niger", {("place", "Niger", "name")}),
        ("Bamako accused Paris of theft.", "Bamako", {("government", "Government of Mali", "metonym")}),
        ("Bamako accused Paris of theft.", "Paris", {("government", "Government of France", "metonym")}),
        ("The Kremlin denied it.", "Kremlin", {("government", "Government of Russia", "metonym")}),
        (
            "Kenyan traders met the Kenyan government.",
            "the Kenyan government",
            {("government", "Government of Kenya", "name")},
        ),
        ("Troops from Chad left.", "Chad", {("place", "Chad", "name")}),
        ("The Taliban entered Herat.", "Taliban", {("armed_group", "Taliban", "name")}),
        ("The UN asked for calm.", "UN", {("organization", "United Nations", "name")}),
        ("The port is shut, Reuters reported.", "Reuters", {("agency", "Reuters", "name")}),
        (
            "Interior Minister Ana Rell resigned.",
            "Interior Minister Ana Rell",
            {("person", "Ana Rell", "name")},
        ),
    ],
)
def test_who_some_words_are(reader: Reader, text: str, words: str, expected: set[tuple[str, str, str]]) -> None:
    assert kinds_of(reader, text, words) >= expected


@pytest.mark.model
def test_last_name_is_the_person_named_before(reader: Reader) -> None:
    found = entities(reader, "Ana Rell opened the dam. Rell said it would hold.")
    (person,) = [e for e in found if e.kind == "person"]
    assert len(person.mentions) == 2


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["", "\x00", "...", "Mali", "THE", "'s", "\u202e\u0301", "US " * 50, "the the government of"]
)
def test_nothing_breaks_it(reader: Reader, text: str) -> None:
    for entity in entities(reader, text):
        assert entity.mentions
        assert all(text[m.span.start : m.span.end] for m in entity.mentions)
