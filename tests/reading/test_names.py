"""Names that are long, second, cut wrongly or unknown."""

import pytest

from reportedly.reading import Reader
from tests.reading.test_entities import entities, kinds_of


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("PM Rokanda left for Lome.", "PM Rokanda", ("person", "Rokanda", "name")),
        ("Ms Akello-Rell said no.", "Ms Akello-Rell", ("person", "Akello-Rell", "name")),
        ("Ewa Rellczak drove home, the pilot said.", "Ewa Rellczak", ("person", "Ewa Rellczak", "name")),
        ("The governor of Herat resigned.", "The governor of Herat", ("person", "The governor", "nominal")),
        ("The Sirelly operation was over.", "Sirelly operation", ("operation", "Operation Sirelly", "name")),
        ("The freighter Ana Rell sank.", "Ana Rell", ("other", "Ana Rell", "name")),
        ("The Malian capital was calm.", "The Malian capital", ("place", "Bamako", "nominal")),
        ("They signed the Lome agreement in May.", "Lome agreement", ("other", "Lome agreement", "name")),
        ("The council passed Resolution 2999.", "Resolution 2999", ("other", "Resolution 2999", "name")),
        (
            "Troops ended Operation Dawn of Hope.",
            "Operation Dawn of Hope",
            ("operation", "Operation Dawn of Hope", "name"),
        ),
        ('Wilno "Ti Rell" Jando hid.', 'Wilno "Ti Rell" Jando', ("person", 'Wilno "Ti Rell" Jando', "name")),
        ("Minusma left the town of Gao.", "Minusma", ("operation", "MINUSMA", "name")),
        (
            "The Government of the Republic of Kenya regrets it.",
            "Government of the Republic of Kenya",
            ("government", "Government of Kenya", "name"),
        ),
        (
            "The Armed Forces of Kenya confirmed it.",
            "Armed Forces of Kenya",
            ("military", "Armed forces of Kenya", "name"),
        ),
        (
            "The Liberation Army of the Coast took the town.",
            "Liberation Army of the Coast",
            ("armed_group", "Liberation Army of the Coast", "name"),
        ),
        (
            "Egypt's foreign ministry spoke.",
            "Egypt's foreign ministry",
            ("government", "Egypt's foreign ministry", "nominal"),
        ),
    ],
)
def test_who_some_words_are(reader: Reader, text: str, words: str, expected: tuple[str, str, str]) -> None:
    assert expected in kinds_of(reader, text, words)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Ana Rell, alias Red Ana, was caught.", "Ana Rell", "Red Ana"),
        ("Ana Rell, known by her nom de guerre Sparrow, fled.", "Ana Rell", "Sparrow"),
        ("Abu Tarro, whose real name was Bo Rell, died.", "Abu Tarro", "Bo Rell"),
        ("Ana Rell, known to her men as Tiger, fled.", "Ana Rell", "Tiger"),
        ("The head of the mission in Chad, Ana Rell, resigned.", "Ana Rell", "The head"),
        ("M23 took the town. The M23 fighters left it.", "M23", "The M23 fighters"),
        ("The Western Ports Union (WPU) left. The WPU said no more.", "Western Ports Union", "WPU"),
    ],
)
def test_a_second_name_is_the_same_one_s(reader: Reader, text: str, first: str, second: str) -> None:
    found = [{m.span.words(text) for m in entity.mentions} for entity in entities(reader, text)]
    assert any(first in words and second in words for words in found)


@pytest.mark.model
def test_an_acronym_of_another_country_is_another_body(reader: Reader) -> None:
    found = {entity.codes.country for entity in entities(reader, "Norway's SDF flew in blankets.")}
    assert "SYR" not in found
