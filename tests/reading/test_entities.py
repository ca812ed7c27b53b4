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
@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Ties between Lome and Accra grew worse.", "Lome", ("government", "Government of Togo")),
        (
            "Chad's junta met on Monday. The government rejects talks, it said.",
            "The government",
            ("government", "Government of Chad"),
        ),
        ("France said its soldiers had gone.", "its soldiers", ("military", "Armed forces of France")),
        ("Kenyan troops left.", "Kenyan troops", ("military", "Armed forces of Kenya")),
        (
            "Paris will leave Mali, which thanked nobody. France pays in the West African country.",
            "the West African country",
            ("place", "Mali"),
        ),
        ("Ana Rell spoke in Lome. She left at noon.", "She", ("person", "Ana Rell")),
        ("Ana Rell, who won, left.", "who", ("person", "Ana Rell")),
        (
            "The anti-smuggling operation Siroco began. Operation Sirocco ended.",
            "Operation Sirocco",
            ("operation", "Operation Sirocco"),
        ),
        ("The gang left Paris, Texas, for Dallas.", "Paris", ("place", "Paris")),
        ("Rain fell in Springfield, Ohio.", "Springfield", ("place", "Springfield")),
        ("Prices rose in Kansas City on Friday.", "Kansas City", ("place", "Kansas City")),
        ("A gunman fled.", "A gunman", ("person", "A gunman")),
        ("The armed groups fled.", "The armed groups", ("armed_group", "The armed groups")),
        ("The Kenyan Defence Ministry said so.", "Kenyan Defence Ministry", ("government", "Kenyan Defence Ministry")),
    ],
)
def test_who_words_refer_to(reader: Reader, text: str, words: str, who: tuple[str, str]) -> None:
    assert who in {found[:2] for found in kinds_of(reader, text, words)}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is clear that the dam held.", "It"),
        ("Ana Rell met Eva Orr. They left. She returned.", "She"),
        ("Tensions rose again.", "Tensions"),
        ("No group claimed the attack.", "No group"),
        ("The Ebola virus spread.", "Ebola"),
    ],
)
def test_what_is_left_open(reader: Reader, text: str, words: str) -> None:
    assert kinds_of(reader, text, words) == set()


@pytest.mark.model
def test_paris_in_texas_is_not_in_france(reader: Reader) -> None:
    (paris,) = [e for e in entities(reader, "The gang left Paris, Texas, for Dallas.") if e.name == "Paris"]
    assert paris.codes.country == "USA"


@pytest.mark.model
def test_spokesman_is_of_the_country_that_its_stands_for(reader: Reader) -> None:
    found = entities(reader, "Kenya's government fell. The government has no plan, its spokesman Bo Rell said.")
    (person,) = [e for e in found if e.kind == "person"]
    assert (person.name, person.codes.country, person.codes.sector) == ("Bo Rell", "KEN", "GOV")


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


def names_at(reader: Reader, text: str, words: str) -> list[str]:
    """Names of the entities with a mention that begins or ends with the last of these words in the text."""
    start = text.rindex(words)
    found = entities(reader, text)
    return [e.name for e in found for m in e.mentions if m.span.start <= start < m.span.end and m.form != "pronoun"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Tony Reddick declined to talk. Reddick left.", "Reddick", "Tony Reddick"),
        ("Amadou Keller spoke first. The colonel Keller said so.", "Keller", "Amadou Keller"),
        ("Hugh Larsson won. Hugh sang a song.", "Hugh", "Hugh Larsson"),
        ("Jon Peter Marlow Jr. fled. Marlow was caught.", "Marlow", "Jon Peter Marlow Jr."),
        ("Sarah Palin spoke. Critics of Palin were there, Palin said.", "Palin", "Sarah Palin"),
        (
            "The army praised the French force Barkhan. The departure of Barkhan is near.",
            "Barkhan",
            "Operation Barkhane",
        ),
        ("The Kenyan navy began the mission Sirocco. Sirocco ended on Monday.", "Sirocco", "Operation Sirocco"),
        ("Ohio authorities said on Monday that he fled.", "Ohio authorities", "Ohio"),
        (
            "The troops left, the armed forces ministry said. Most went home, the ministry said.",
            "the ministry",
            "the armed forces ministry",
        ),
        (
            "The army agreed with the military government of Togo. Spain left. The junta denied it.",
            "The junta",
            "Government of Togo",
        ),
    ],
)
def test_short_names_stand_for_the_whole(reader: Reader, text: str, words: str, name: str) -> None:
    assert name in names_at(reader, text, words)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Ohio authorities said on Monday that he fled.",
        "Ohio police said that he fled.",
        "Police in Ohio said that he fled. Paris police agreed.",
        "Washington and Baltimore want the player.",
        "The governor of Ohio and the government of Ontario agreed.",
    ],
)
def test_no_part_of_a_country_is_its_government(reader: Reader, text: str) -> None:
    assert not [e.name for e in entities(reader, text) if e.name.startswith("Government of") or e.codes.sector == "MIL"]
    assert not {"American police", "French police"} & {e.name for e in entities(reader, text)}


@pytest.mark.model
def test_towns_are_called_as_the_report_calls_them(reader: Reader) -> None:
    assert "Menaka" in {e.name for e in entities(reader, "Fighting went on in Menaka.")}
    assert "Ménaka" in {e.name for e in entities(reader, "Fighting went on in Ménaka.")}


@pytest.mark.model
def test_an_office_that_ends_a_text_is_not_the_title_of_the_name_that_opens_it(reader: Reader) -> None:
    found = entities(reader, "Orsk lost 40 soldiers.\n\nBo Ek said that he met the President")
    assert all(m.span.start < m.span.end for e in found for m in e.mentions)
    found = entities(reader, "Presi lost 40 soldiers.\n\nHe claimed that President")
    assert all(m.span.start < m.span.end for e in found for m in e.mentions)
