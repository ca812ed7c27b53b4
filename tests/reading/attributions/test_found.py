"""Who says what, on the real parse: invented sentences, one behaviour each."""

import pytest

from reportedly.reading import Reader
from tests.reading.attributions.factory import Row, read, rows

pytestmark = pytest.mark.model

CASES: list[tuple[str, Row]] = [
    (
        "The harbour will stay closed, the port authority said.",
        ("the port authority", "said", "The harbour will stay closed", "asserts"),
    ),
    (
        "The governor has said the bridge will open in June.",
        ("The governor", "has said", "the bridge will open in June", "asserts"),
    ),
    (
        "The minister denied that the bridge had fallen.",
        ("The minister", "denied", "that the bridge had fallen", "denies"),
    ),
    ("The rebels refused to leave the town.", ("The rebels", "refused", "to leave the town", "refuses")),
    ("According to the mayor, the river had risen.", ("the mayor", "According to", "the river had risen", "asserts")),
    (
        '"We have nothing left," said Ada Lind, a farmer.',
        ("Ada Lind, a farmer", "said", '"We have nothing left,"', "asserts"),
    ),
    (
        "On Tuesday, General Omar Vell in a letter to parliament accused Sorvia of arming the rebels.",
        ("General Omar Vell", "accused", "Sorvia of arming the rebels", "accuses"),
    ),
    (
        "Kelmania's president called on the army to return to its barracks.",
        ("Kelmania's president", "called on", "the army to return to its barracks", "demands"),
    ),
    ("Schools were closed due to fears of floods.", ("", "fears of", "floods", "fears")),
    (
        "The village is held by a militia believed to have support from Sorvia.",
        ("", "believed", "a militia | to have support from Sorvia", "believes"),
    ),
    ("He reportedly fled to the coast.", ("", "reportedly", "He | fled to the coast", "hedges")),
    (
        "The opposition demanded an inquiry into the fire.",
        ("The opposition", "demanded", "an inquiry into the fire", "demands"),
    ),
    (
        "The council took note of the report on the dam.",
        ("The council", "took note of", "the report on the dam", "acknowledges"),
    ),
    (
        "The army was quoted by state radio as saying that it had retaken the town.",
        ("The army", "quoted | as saying", "that it had retaken the town", "asserts"),
    ),
    (
        "The canal, which had been drained in May according to the mayor, is full again.",
        ("the mayor", "according to", "which had been drained in May", "asserts"),
    ),
    (
        "The mill, where two men died, according to the fire chief, burned down on Monday.",
        ("the fire chief", "according to", "where two men died", "asserts"),
    ),
    (
        "It fears that rebels will take Menak, where 20 farmers were killed, according to the mayor.",
        ("the mayor", "according to", "where 20 farmers were killed", "asserts"),
    ),
    (
        "The dam will be rebuilt within two years, recalled the agency.",
        ("the agency", "recalled", "The dam will be rebuilt within two years", "asserts"),
    ),
    ("The army has not confirmed the raid.", ("The army", "has not confirmed", "the raid", "hedges")),
    ("The general declined to describe the raid.", ("The general", "declined", "to describe the raid", "hedges")),
    (
        "The minister would neither confirm nor deny the report.",
        ("The minister", "deny", "the report", "hedges"),
    ),
    (
        "The fire is being treated by police as arson.",
        ("police", "is being treated", "The fire | as arson", "asserts"),
    ),
    (
        "Lind said the man had run and added that dogs were used.",
        ("Lind", "added", "that dogs were used", "asserts"),
    ),
    (
        "Norvia says the men are instructors and denies that it pays them.",
        ("Norvia", "denies", "that it pays them", "denies"),
    ),
    (
        "As the mayor put it, the city was not ready.",
        ("the mayor", "put", "the city was not ready", "asserts"),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_finds_source_cue_content_and_stance(reader: Reader, text: str, wanted: Row) -> None:
    assert wanted in rows(text, read(reader, text))


@pytest.mark.parametrize(
    "text",
    [
        'The film "Silent Water" opened on Friday in two cinemas.',
        "Tensions continue to rise along the border.",
        "The valley has seen three floods since 2019.",
        "The river rises in the north.",
        "The decision to denounce the border treaty came in May.",
    ],
)
def test_titles_and_deeds_are_nobodys_words(reader: Reader, text: str) -> None:
    assert read(reader, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"The road is closed," the driver said.', "direct"),
        ("“The road is closed,” the driver said.", "direct"),
        ("``The road is closed,'' the driver said.", "direct"),
        ("«The road is closed», the driver said.", "direct"),
        ('The driver said the road was "a sheet of ice" on Monday.', "mixed"),
        ("The driver said the road was closed.", "indirect"),
    ],
)
def test_the_kind_says_how_much_stands_in_quotation_marks(reader: Reader, text: str, kind: str) -> None:
    assert [a.kind for a in read(reader, text)] == [kind]


def test_a_quotation_goes_on_after_its_cue(reader: Reader) -> None:
    text = '"We have seen [the papers] ... and they are real," said Lena Ortiz. "They prove everything."'
    found = rows(text, read(reader, text))
    assert found[0][2] == '"We have seen [the papers] ... and they are real," | "They prove everything."'


def test_a_paragraph_that_is_a_quotation_goes_to_the_last_speaker(reader: Reader) -> None:
    text = '"The roof held," Mayor Ilse Brand said.\n\n"Nobody was hurt in the old school."'
    found = read(reader, text)
    assert rows(text, found)[1] == ("Mayor Ilse Brand", "", '"Nobody was hurt in the old school."', "asserts")


def test_a_participle_goes_on_for_the_claimant_and_ends_his_content(reader: Reader) -> None:
    text = "Vell claimed that Sorvian planes crossed the river, suggesting the flights were meant to arm the rebels."
    found = rows(text, read(reader, text))
    assert ("Vell", "claimed", "that Sorvian planes crossed the river", "asserts") in found
    assert ("Vell", "suggesting") in [row[:2] for row in found]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "``The fire began in the shed.\n\nWe saw smoke over the trees.\n\nThe roof was gone,'' said Ada Lind.",
            "Ada Lind",
            "``The fire began in the shed. | We saw smoke over the trees. | The roof was gone,''",
        ),
        (
            'The chief said: "We lost the roof.\n\nWe will build it again."\n\nHe left on Monday.',
            "The chief",
            '"We lost the roof. | We will build it again."',
        ),
    ],
)
def test_a_quotation_that_runs_over_paragraphs_has_one_speaker(
    reader: Reader, text: str, source: str, content: str
) -> None:
    assert [(row[0], row[2]) for row in rows(text, read(reader, text))] == [(source, content)]
