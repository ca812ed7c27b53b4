"""What names like places mean, on the real parse."""

import pytest

from reportedly.model import Published, Report
from reportedly.reading import Reader


def means(reader: Reader, text: str, words: str) -> tuple[str, str | None]:
    """The kind and country of who answers for the words, actors before places; 'nothing' where nobody does."""
    start = text.index(words)
    report = Report("r", None, None, None, None, "en", text, Published(), None, (), ())
    found = [
        (entity.kind == "place", mention.form != "metonym", entity.kind, entity.codes.country)
        for entity in reader.read(report).entities
        for mention in entity.mentions
        if tuple(mention.span) == (start, start + len(words))
    ]
    return min(found)[2:] if found else ("nothing", None)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "kind", "country"),
    [
        ("Lisbon refused to sign the charter.", "Lisbon", "government", "PRT"),
        ("According to Nairobi, the ferry was empty.", "Nairobi", "government", "KEN"),
        ("A Tehran-backed party won nine seats.", "Tehran", "government", "IRN"),
        ("The letter brought a curt answer from Warsaw.", "Warsaw", "government", "POL"),
        ("The count is an ally of Vienna.", "Vienna", "government", "AUT"),
        ("The union sued Peru over the mine.", "Peru", "government", "PER"),
        ("The Quai d'Orsay summoned the consul.", "Quai d'Orsay", "government", "FRA"),
        ("Brussels opened a procedure against the bank.", "Brussels", "organization", "EUR"),
        ("Brussels expelled a Belgian trader's partner.", "Brussels", "government", "BEL"),
        ("The Hague indicted the warlord.", "The Hague", "organization", "IGO"),
        ("The Hague cut the milk quota.", "The Hague", "government", "NLD"),
        ("Hargeisa condemned the raid.", "Hargeisa", "government", "SOM"),
        ("The Knesset passed the budget.", "Knesset", "organization", "ISR"),
        ("Snow fell in Lisbon.", "Lisbon", "place", "PRT"),
        ("Lisbon was flooded overnight.", "Lisbon", "place", "PRT"),
        ("The rebels bombed Khartoum.", "Khartoum", "place", "SDN"),
        ("A flight between Lisbon and Madrid was late.", "Lisbon", "place", "PRT"),
        ("Smoke rose behind the Kremlin.", "Kremlin", "place", "RUS"),
        ("Tourists left the White House by a side door.", "White House", "place", "USA"),
        ("Ghana beat Togo on penalties.", "Ghana", "organization", None),
        ("Chelsea sacked their manager.", "Chelsea", "organization", None),
        ("Patagonia sued the retailer over a jacket.", "Patagonia", "organization", None),
        ("After Chernobyl, the treaty was changed.", "Chernobyl", "other", None),
    ],
)
def test_a_name_like_a_place_means(reader: Reader, text: str, words: str, kind: str, country: str | None) -> None:
    assert means(reader, text, words) == (kind, country)


@pytest.mark.model
def test_a_country_that_acts_stays_a_place_too(reader: Reader) -> None:
    report = Report("r", None, None, None, None, "en", "Ghana recalled its envoy.", Published(), None, (), ())
    kinds = {e.kind for e in reader.read(report).entities if any(tuple(m.span) == (0, 5) for m in e.mentions)}
    assert kinds == {"government", "place"}
