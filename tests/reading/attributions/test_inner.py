"""Attributions in what others say, on the real parse."""

import pytest

from reportedly.reading import Reader
from tests.reading.attributions.factory import by_cue, read, words

pytestmark = pytest.mark.model

# Text, words of the inner cue, of its content, and of the cue of the one that holds it.
INNER = [
    ("The coroner said the driver had promised to stop.", "promised", "to stop", "said"),
    ("The verdict found that the managers had ordered the dig.", "ordered", "the dig", "found"),
    ("\"The guard shouted 'Nobody moves!' and ran,\" Ada Lind said.", "shouted", "Nobody moves", "said"),
    ('"They told us to wait on the pier," said Omar Vell.', "told", "us to wait on the pier", "said"),
    ("The report says two nurses testified that the ward was shut.", "testified", "that the ward was shut", "says"),
    ("The power company says its rival threatened to drain the lake.", "threatened", "to drain the lake", "says"),
    ('Leaks show the coach called his keeper "a wall of butter".', "called", 'his keeper "a wall of butter"', "show"),
    ("The clerk said that the driver was believed to have slept.", "believed", "the driver | to have slept", "said"),
    ('The Orsk Post said that the judge had shouted "Out!" twice.', "shouted", '"Out!"', "said"),
]


@pytest.mark.parametrize(("text", "cue", "content", "outer"), INNER)
def test_an_attribution_inside_another_is_found(reader: Reader, text: str, cue: str, content: str, outer: str) -> None:
    found = read(reader, text)
    inner = by_cue(text, found, cue)
    assert words(text, inner.content).strip("'") == content
    assert inner.parent == by_cue(text, found, outer).id


@pytest.mark.parametrize(
    "text",
    [
        '"If anyone says the dam is safe, ask him to sleep below it," said Ada Lind.',
        '"I think we will rebuild," said Ada Lind.',
        '"Would they admit that it fell?" asked Ada Lind.',
        "The mayor said the town would demand that the road be mended.",
    ],
)
def test_what_nobody_in_particular_says_is_left_out(reader: Reader, text: str) -> None:
    assert len(read(reader, text)) == 1


def test_three_stand_one_in_another(reader: Reader) -> None:
    text = "The minister said that two clerks had told him that the vault was empty, Radio Orsk reported."
    found = read(reader, text)
    inner, middle, outer = (by_cue(text, found, cue) for cue in ("told", "said", "reported"))
    assert (inner.parent, middle.parent, outer.parent) == (middle.id, outer.id, None)


def test_what_somebody_is_warned_of_is_what_stands_behind_him(reader: Reader) -> None:
    text = "According to a memo seen by the Ora, the general had warned the palace that the garrison would not hold."
    found = read(reader, text)
    warned = by_cue(text, found, "warned")
    assert words(text, warned.content) == "that the garrison would not hold"
    assert warned.parent == by_cue(text, found, "According").id


def test_a_content_ends_before_the_white_space_that_the_parse_adds_to_it(reader: Reader) -> None:
    aid = "aid to between 60 and 75 people"
    text = f"She (“ran”) claimed “that the mayor of Velm, Bo Ek, promised {aid}\n\n\n\n\n“) said it"
    promised = by_cue(text, read(reader, text), "promised")
    assert words(text, promised.content) == aid
