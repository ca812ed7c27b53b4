"""What a source does with its content, on the real parse: invented sentences, one mechanism each."""

from typing import get_args

import pytest

from reportedly.knowledge import read_table
from reportedly.model import Stance
from reportedly.reading import Reader
from tests.reading.attributions.factory import by_cue, read

pytestmark = pytest.mark.model

CASES: list[tuple[str, str, str]] = [
    # The class of the word, alone or with its preposition, its noun, or the noun that it carries.
    ("The guild refuted the figures of the port.", "refuted", "denies"),
    ("The envoy called for an end to the siege.", "called for", "demands"),
    ("The bishop expressed fears that the roof would fall.", "expressed", "fears"),
    ("The prosecutors blamed the skipper for the wreck.", "blamed", "accuses"),
    # Negation.
    ("The miller did not believe that the dam would hold.", "believe", "doubts"),
    ("The bank would not say when it would reopen.", "say", "hedges"),
    ("The regent did not deny that the vault was empty.", "deny", "hedges"),
    ("The union has not ruled out a strike.", "ruled out", "hedges"),
    ("The palace turned down the offer.", "turned down", "refuses"),
    ("Inspectors have ruled out arson.", "ruled out", "denies"),
    ("The guild dismissed the report as a lie.", "dismissed", "denies"),
    ("The bank insisted that no clerk had been bribed.", "insisted", "denies"),
    ("The guild insisted that no boat should sail in the dark.", "insisted", "asserts"),
    # What is asked of another, and what is asked about.
    ("The warden told the hikers to turn back.", "told", "demands"),
    ("The warden told the hikers that the pass was open.", "told", "asserts"),
    ("The warden warned the hikers to stay away from the lake.", "warned", "demands"),
    ("The envoys asked whether the road was open.", "asked", "asks"),
    # What the content says.
    ('"Who will feed the horses?" said the groom.', "said", "asks"),
    ('"Give us our boats back!" shouted a fisherman.', "shouted", "demands"),
    ('"That is not true," the tailor told reporters.', "told", "denies"),
    ("The baker said there was no truth in the rumour.", "said", "denies"),
    ("The widow claimed that the steward had stolen her rings.", "claimed", "accuses"),
    ("The widow claimed that the house was built in 1802.", "claimed", "asserts"),
    ('The deacon called the tax "a theft from widows".', "called", "condemns"),
    ('The deacon called the harvest "a blessing".', "called", "asserts"),
    ('The guild called the allegation "pure theatre".', "called", "rebuts"),
    ("The court rejected the claim that the will was forged.", "rejected", "denies"),
    ("The miners rejected the new contract.", "rejected", "refuses"),
    ("The clan vowed revenge.", "vowed", "threatens"),
    ('"If they touch the bridge, we will strike back," said the captain.', "said", "threatens"),
    ("The widow demanded to know who took the rings.", "demanded", "asks"),
    ("In the words of the prefect, the dam held.", "In the words of", "asserts"),
    ("The captain warned that any raid would be met with force.", "warned", "threatens"),
    ('"No comment," said the treasurer.', "said", "refuses"),
    # Nobody is named, or nobody stands by the source.
    ("It was claimed that the bell had cracked.", "claimed", "hedges"),
    ("The heiress is said to live in Lorvia.", "said", "hedges"),
    ("Unconfirmed reports said that two barges had sunk.", "said", "hedges"),
    ("Rumours grew that the mill would close.", "Rumours", "hedges"),
    ("The chemist declined to describe the powder.", "declined", "hedges"),
    ("The chemist declined to comment.", "declined", "refuses"),
    ("Judge Ada Lind denied both motions.", "denied", "refuses"),
    ("The panel found that the guards were lying in wait for the boat.", "found", "asserts"),
]


@pytest.mark.parametrize(("text", "cue", "stance"), CASES, ids=[text[:40] for text, _, _ in CASES])
def test_stance(reader: Reader, text: str, cue: str, stance: str) -> None:
    """The stance of the attribution with that cue."""
    assert by_cue(text, read(reader, text), cue).stance == stance


def test_stance_has_its_reason(reader: Reader) -> None:
    """The reason names the cue and what makes its stance."""
    text = "The widow claimed that the steward had stolen her rings."
    assert by_cue(text, read(reader, text), "claimed").because == (
        "The cue 'claimed' holds a clause with 'that' behind it; what is claimed is a wrong."
    )


@pytest.mark.parametrize("section", ["verb", "state", "noun", "adverb", "phrase"])
def test_table_gives_each_word_one_stance(section: str) -> None:
    """No word stands in two classes of one section, and every class is a stance."""
    table: dict[str, list[str]] = read_table("stances")[section]
    listed = [word for words in table.values() for word in words]
    assert len(listed) == len(set(listed))
    assert set(table) <= set(get_args(Stance))
