"""How the head of event types is trained: what a text tells of its candidates, and the fit."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from reportedly.model import Span
from reportedly.reading.events.head import NONE, read_head
from training.events.fit import fit
from training.events.measure import Told
from training.events.plot import bins, drawn
from training.events.table import head_of_model, write
from training.events.units import CLASSES, Found, Unit, of_marked, of_mentions, of_sentence

SHOT, MET = ("lexicon=ASSAULT", "lemma=shoot.v"), ("lexicon=CONSULT", "lemma=meet.v")


def found(*words: tuple[str, ...]) -> Sequence[Found]:
    """Candidates one after another."""
    return [(Span(10 * n, 10 * n + 5), word) for n, word in enumerate(words)]


def test_of_a_sentence_with_one_type_the_candidates_that_fit_it_are_likely() -> None:
    unit = of_sentence({"id": "a", "event": "ASSAULT"}, found(SHOT, MET))
    assert (set(unit.holds), set(unit.likely), unit.allowed) == ({"ASSAULT"}, {0}, (None, None))


def test_the_older_type_yield_stands_for_two() -> None:
    assert of_sentence({"id": "a", "event": "YIELD"}, found(SHOT)).holds == {"CONCEDE", "RETREAT"}


@pytest.mark.parametrize(
    ("event", "allowed"),
    [
        ({"trigger": [[0, 4]], "types": ["ASSAULT", "DEATHS"], "optional": False}, {"ASSAULT"}),
        ({"trigger": [[0, 4]], "types": ["ASSAULT"], "optional": True}, {"ASSAULT", NONE}),
        ({"trigger": [[0, 4]], "types": ["DEATHS"], "optional": False}, {NONE}),
        ({"trigger": [[30, 34]], "types": ["ASSAULT"], "optional": False}, {NONE}),
    ],
)
def test_where_every_event_is_marked_each_candidate_has_its_classes(event: dict[str, Any], allowed: set[str]) -> None:
    (classes,) = of_marked({"id": "a", "events": [event]}, found(SHOT)).allowed
    assert set(classes or ()) == allowed


def test_what_no_mention_overlaps_in_a_checked_sentence_is_no_event() -> None:
    unit = of_mentions("a", [Span(0, 5)], [Span(0, 16)], found(SHOT, MET, MET))
    assert (unit.candidates, unit.allowed) == ((MET,), (frozenset((NONE,)),))


def units() -> list[Unit]:
    """Sentences that tell shooting from meeting, and from neither."""
    quiet = (frozenset((NONE,)),)
    return [
        *(Unit(f"s{n}", (SHOT,), (frozenset(("ASSAULT",)),)) for n in range(6)),
        *(Unit(f"m{n}", (MET,), (None,), frozenset(("CONSULT",)), 1.0, 0.4, frozenset((0,))) for n in range(6)),
        *(Unit(f"n{n}", (("lemma=rain.v", "lexicon=-"),), quiet) for n in range(6)),
    ]


def test_the_fit_tells_types_and_nothing_apart() -> None:
    shares = fit(units()).shares([SHOT, MET, ("lemma=rain.v", "lexicon=-")])
    assert [CLASSES[n] for n in shares.argmax(axis=1)] == ["ASSAULT", "CONSULT", NONE]


def test_the_same_units_give_the_same_table_and_it_is_read_again(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(fit(units()), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert read_head(tmp_path / "a") == head_of_model(fit(units()))


def test_bins_count_what_is_right_by_confidence() -> None:
    rows = bins([Told(95, True), Told(91, False), Told(42, True)])
    assert rows == [(42.0, 100.0, 1), (93.0, 50.0, 2)]
    assert drawn(rows).count("<circle") == 2
