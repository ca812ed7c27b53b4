"""What names like places mean, on the real parse."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Published, Report
from reportedly.reading import Reader
from reportedly.reading.entities.metonyms.grammar import Role
from reportedly.reading.entities.metonyms.slots import slot
from reportedly.reading.entities.metonyms.weighing import chance


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
        ("Nobody there wants another Rwanda.", "Rwanda", "other", None),
        ("Peru subsidised the ferries and capped the fare.", "Peru", "government", "PER"),
        ("The verdict infuriated Lisbon.", "Lisbon", "government", "PRT"),
        ("The market of Lisbon stayed open.", "Lisbon", "place", "PRT"),
        ("Peru kept their shape until the penalty shoot-out.", "Peru", "organization", None),
        ("The goalkeeper of the visitors stopped Ghana's header in stoppage time.", "Ghana", "organization", None),
        ("Nobody had expected Togo to win on penalties.", "Togo", "organization", None),
        ("Ghana kept its ambassador in the capital.", "Ghana", "government", "GHA"),
        ("The ferry between Dakar and Ziguinchor was late.", "Ziguinchor", "place", "SEN"),
        ("Floods have emptied Lubumbashi since May.", "Lubumbashi", "place", "COD"),
        ("Kenya drew up a plan for the final stage of the census.", "Kenya", "government", "KEN"),
        ("Peru won the vote, as he had pointed out in winter.", "Peru", "government", "PER"),
        ("Jordan Brandvik mends nets by the old pier.", "Jordan Brandvik", "person", None),
    ],
)
def test_a_name_like_a_place_means(reader: Reader, text: str, words: str, kind: str, country: str | None) -> None:
    assert means(reader, text, words) == (kind, country)


@pytest.mark.model
def test_a_country_that_acts_stays_a_place_too(reader: Reader) -> None:
    report = Report("r", None, None, None, None, "en", "Ghana recalled its envoy.", Published(), None, (), ())
    kinds = {e.kind for e in reader.read(report).entities if any(tuple(m.span) == (0, 5) for m in e.mentions)}
    assert kinds == {"government", "place"}


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (Role("subject", "sign"), "sign subject"),
        (Role("prep", "talk", None, "with"), "talk prep with"),
        (Role("other", "sign"), None),
        (Role("subject", "1990"), None),
    ],
)
def test_a_slot_is_the_word_and_the_part(role: Role, expected: str | None) -> None:
    assert slot(role) == expected


@settings(derandomize=True)
@given(st.frozensets(st.sampled_from(["rule", "subject", "prep in", "city subject", "land poss", "unheard of"])))
def test_how_likely_somebody_acts_is_a_share(signs: frozenset[str]) -> None:
    assert 0 < chance(signs) < 1


def test_the_rules_word_speaks_for_somebody() -> None:
    assert chance(frozenset({"subject", "rule", "rule subject"})) > chance(frozenset({"subject"}))
