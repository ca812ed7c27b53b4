"""The scorer of triggers over the types that PLOVER covers."""

from typing import Any

import pytest

from benchmarks.covering import checked, covered, mapped
from benchmarks.score_covered import score
from reportedly.knowledge import read_table

TEXT = "Gunmen shot a judge.\nHe had met the clerk in a lane."


def marked(kind: str, start: int, end: int) -> dict[str, Any]:
    """An event that another set marks."""
    return {"type": kind, "trigger": {"start": start, "end": end}}


def printed(start: int, end: int, kind: str, vocabulary: str = "plover") -> dict[str, Any]:
    """A printed event."""
    return {"trigger": [start, end], "type": kind, "vocabulary": vocabulary}


RECORD = {
    "id": "a",
    "text": TEXT,
    "events": [marked("Conflict.Attack.Unspecified", 7, 11), marked("Contact.Contact.Meet", 28, 31)],
}


def rows(*events: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The table for these printed events."""
    return score([RECORD], [{"report": {"id": "a"}, "events": list(events)}])


def test_a_trigger_is_found_by_any_event_of_plover_and_typed_by_one_that_the_mapping_allows() -> None:
    table = rows(printed(7, 11, "COERCE"), printed(28, 31, "CONSULT"))
    assert table["covered"] == {"R": 100.0, "typed": 50.0, "asked": 2}
    assert table["  conflict.attack"] == {"R": 100.0, "typed": 0.0, "asked": 1}


def test_an_event_of_another_vocabulary_finds_nothing() -> None:
    assert rows(printed(7, 11, "DEATHS", "reported"))["covered"]["R"] == 0.0


def test_a_printed_event_that_nobody_marked_is_spare_but_for_happenings() -> None:
    table = rows(printed(7, 11, "ASSAULT"), printed(40, 45, "CONSULT"), printed(50, 54, "HAPPENING", "reported"))
    assert table["spare"] == {"plover": 50.0, "typed": 50.0, "printed": 2}


def test_only_checked_sentences_count_where_mentions_stand_apart() -> None:
    document = {"id": "a", "text": TEXT, "selected_sents": [0]}
    reading = {"report": {"id": "a"}, "events": [printed(7, 11, "ASSAULT"), printed(28, 31, "CONSULT")]}
    assert score([document], [reading], [{"doc": "a", "start": 0, "end": 3}]) == {
        "spare": {"plover": 100.0, "typed": 100.0, "printed": 1}
    }
    assert checked(document) == [(0, 20)]


@pytest.mark.parametrize(
    ("kind", "kinds"),
    [
        ("Conflict.Attack.DetonateExplode", ["ASSAULT"]),
        ("conflict.attack.stealrobhijack", []),
        ("Cognitive.IdentifyCategorize", []),
    ],
)
def test_the_longest_name_decides(kind: str, kinds: list[str]) -> None:
    assert list(mapped(kind)) == kinds


def test_the_mapping_names_types_of_plover_only() -> None:
    assert {kind for kinds in covered().values() for kind in kinds} <= set(read_table("plover")["types"])
