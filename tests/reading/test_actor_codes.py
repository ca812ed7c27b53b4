"""Country and sector of who acts, on the real parse."""

import pytest

from reportedly.model import Published, Report
from reportedly.reading import Reader


def codes(reader: Reader, text: str, words: str) -> tuple[str | None, str | None]:
    """The codes of the actor whose mention holds the words."""
    start = text.index(words)
    report = Report("r", None, None, None, None, "en", text, Published(), None, (), ())
    found = [
        (mention.span.end - mention.span.start, entity.id, entity.codes)
        for entity in reader.read(report).entities
        for mention in entity.mentions
        if entity.kind != "place" and mention.span.start <= start and start + len(words) <= mention.span.end
    ]
    known = min(found)[2]
    return known.country, known.sector


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The governor of Kano closed two roads.", "governor", ("NGA", "GOV")),
        ("A judge in Quito freed the banker.", "judge", ("ECU", "JUD")),
        ("In Dhaka, police and students clashed.", "police", ("BGD", "COP")),
        ("Zambian prison guards went on strike.", "guards", ("ZMB", "COP")),
        ("Polish dairy farmers blocked the road.", "farmers", ("POL", "AGR")),
        ("Ukraine's attorney general resigned.", "attorney general", ("UKR", "JUD")),
        ("Ghana's union leader spoke first.", "union leader", ("GHA", "LAB")),
        ("Former Bolivian president Ana Rell was tried.", "Ana Rell", ("BOL", "ELI")),
        ("Unidentified attackers burnt a bus in Multan.", "attackers", ("PAK", "UAF")),
        ("Mossad declined to comment.", "Mossad", ("ISR", "SPY")),
        ("Rohingya families waited on the shore.", "Rohingya", ("MMR", "CVL")),
        ("Spain's far-right Vox walked out.", "Vox", ("ESP", "PTY")),
        ("The rebels fight in Mali, Niger and Chad.", "rebels", (None, "REB")),
        ("The minister travelled to Russia.", "minister", (None, "GOV")),
        ("A reporter for AFP saw the fire.", "reporter", ("FRA", "JRN")),
        ("The Ghanaian energy agency cut the power.", "energy agency", ("GHA", "GOV")),
        ("Hezbollah gunners fired at dawn.", "gunners", ("LBN", "REB")),
        ("A Lao opposition MP was held.", "opposition MP", ("LAO", "LEG")),
        ("People displaced by the flood in Chad waited.", "People", ("TCD", "REF")),
        ("MEPs rejected the text.", "MEPs", ("EUR", "LEG")),
        ("Peru's jailed former leader was moved.", "leader", ("PER", "ELI")),
    ],
)
def test_an_actor_has_codes(reader: Reader, text: str, words: str, expected: tuple[str | None, str | None]) -> None:
    assert codes(reader, text, words) == expected
