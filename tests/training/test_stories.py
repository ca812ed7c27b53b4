"""Fitting how likely two reports are of one story."""

from pathlib import Path

import numpy as np
import pytest

from reportedly.reconciling.likeness import Weights
from reportedly.reconciling.sketch import sketch
from tests.reconciling.factory import reading, report
from training.stories import SETS, File, Told, f1, fitted, grouped, pairs, rates, topic_of, write

TEXTS = {
    "quake-one": (
        "The earthquake in Orlo killed Tavek and broke a bridge, and soldiers dug for people under the market",
        "Doctors from Wirex flew to Orlo with blankets, as the hospital there had no roof after the earthquake",
    ),
    "quake-two": (
        "Mirel Sunda opened a school in Orlo that an earthquake had split while pupils were at their lessons",
        "Masons who built a school without steel were tried, and Mirel Sunda told how its walls had come down",
    ),
    "flood-one": (
        "The Brask flooded Yelm and Pell, and cows stood on roofs until boats of the navy came",
        "Farmers in Yelm ask who will pay for cows that the Brask took, and for a harvest of beans",
    ),
}


def made() -> File:
    told = [
        Told(sketch(reading(report(f"{story}{n}", text))), topic_of(story), story)
        for story, texts in TEXTS.items()
        for n, text in enumerate(texts)
    ]
    return File("made", told, pairs(told))


@pytest.mark.parametrize(("story", "topic"), [("quake-one", "quake"), ("12_more", "12"), ("vote-run-off", "vote-run")])
def test_look_alikes_are_of_one_topic(story: str, topic: str) -> None:
    assert topic_of(story) == topic


def test_what_stories_share_speaks_for_them_and_a_topic_can_be_left_out() -> None:
    by = fitted([made()], SETS["words"])
    assert by.signs["names"] > 0
    assert fitted([made()], SETS["words"], "flood") != by


def test_average_link_joins_what_is_likely_enough() -> None:
    file = made()
    one, none = (grouped(file, Weights(bias, {"names": 0.0})) for bias in (9.0, -9.0))
    assert np.mean([rate.precision for rate in one[0.4, 0.0]]) < np.mean([rate.precision for rate in none[0.4, 0.0]])


def test_precision_and_recall_are_those_of_each_report() -> None:
    file = made()
    found = rates(file.told, [1, 1, 1, 2, 3, 3])
    assert [tuple(rate) for rate in found[1:4]] == [(2 / 3, 1.0), (1 / 3, 0.5), (1.0, 0.5)]
    assert 80 < f1(found) < 85


def test_weights_are_written_behind_what_a_table_says_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "weights.toml"
    path.write_text('[about]\ntitle = "A test"\n\n[weights]\nbias = 3\n', "utf-8")
    write(path, Weights(1.5, {"names": 0.25}))
    assert (
        path.read_text("utf-8")
        == '[about]\ntitle = "A test"\n\n[weights]\nbias = 1.5\n\n[weights.signs]\n"names" = 0.25\n'
    )
