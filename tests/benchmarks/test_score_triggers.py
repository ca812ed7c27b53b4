"""The scorer of our gold for events."""

from typing import Any

import pytest

from benchmarks.score_triggers import score

TEXT = "Gunmen shot a judge, killing him, and Lima asked for calm."


def gold(trigger: list[list[int]], types: list[str], **more: Any) -> dict[str, Any]:
    """An event of gold."""
    vocabulary = "plover" if types[0].isupper() and types[0] != "DEATHS" else "reported"
    plain: dict[str, Any] = {"modes": [], "actors": [], "recipients": [], "places": [], "times": [], "optional": False}
    return {"trigger": trigger, "types": types, "vocabulary": vocabulary, **plain, **more}


def printed(trigger: list[int], kind: str, **more: Any) -> dict[str, Any]:
    """A printed event."""
    plain: dict[str, Any] = {"modes": [], "actors": [], "recipients": [], "places": [], "time": None}
    vocabulary = "reported" if kind in ("DEATHS", "HAPPENING") else "plover"
    return {"trigger": trigger, "type": kind, "vocabulary": vocabulary, **plain, **more}


SHOT = gold([[7, 11]], ["ASSAULT"], actors=[[0, 6]], recipients=[[12, 19]], modes=["firearms"])
KILLING = gold([[21, 28]], ["ASSAULT", "DEATHS"], optional=True)
ASKED = gold([[43, 48]], ["REQUEST"])
EMPTY = {"id": "b", "text": "It is cold.", "events": []}


def rows(*events: dict[str, Any], empty: tuple[dict[str, Any], ...] = ()) -> dict[str, dict[str, Any]]:
    """The table for these printed events."""
    records: list[dict[str, Any]] = [{"id": "a", "text": TEXT, "events": [SHOT, KILLING, ASKED]}, EMPTY]
    readings = [{"report": {"id": "a"}, "events": list(events)}, {"report": {"id": "b"}, "events": list(empty)}]
    return score(records, readings)


SHOOTING = printed([7, 11], "ASSAULT", actors=[{"span": [0, 6]}], recipients=[{"span": [14, 19]}], modes=["firearms"])


@pytest.mark.parametrize(
    ("events", "hits"),
    [
        ((SHOOTING, printed([43, 48], "REQUEST")), (100.0, 100.0)),
        ((SHOOTING, printed([43, 48], "ACCUSE")), (50.0, 50.0)),
        ((SHOOTING,), (100.0, 50.0)),
        ((SHOOTING, printed([21, 28], "ASSAULT")), (100.0, 50.0)),
        ((SHOOTING, printed([53, 57], "HAPPENING")), (100.0, 50.0)),
        ((SHOOTING, printed([53, 57], "SUPPORT")), (50.0, 50.0)),
        ((), (0.0, 0.0)),
    ],
)
def test_types_count_and_optional_events_do_not(events: tuple[dict[str, Any], ...], hits: tuple[float, float]) -> None:
    found = rows(*events)["plover"]
    assert (found["P"], found["R"]) == hits


def test_the_words_around_a_found_event_are_compared() -> None:
    found = rows(SHOOTING)
    assert [found[row]["found"] for row in ("actors", "recipients", "modes")] == [100.0, 100.0, 100.0]
    assert found["full"]["R"] == 50.0
    bare = rows(printed([7, 11], "ASSAULT"))
    assert [bare[row]["found"] for row in ("actors", "recipients", "modes")] == [0.0, 0.0, 0.0]


def test_a_sentence_without_events_should_stay_clean() -> None:
    assert rows()["clean"]["share"] == 100.0
    dirty = rows(empty=(printed([0, 2], "AID"),))
    assert (dirty["clean"]["share"], dirty["clean"]["false"], dirty["plover"]["P"]) == (0.0, 1, 0.0)


def test_our_own_types_have_their_own_row() -> None:
    record = {"id": "a", "text": TEXT, "events": [gold([[21, 28]], ["DEATHS", "ASSAULT"])]}
    for kind in ("DEATHS", "ASSAULT"):
        found = score([record], [{"report": {"id": "a"}, "events": [printed([21, 28], kind)]}])
        assert (found["reported"]["F1"], found["plover"]["P"]) == (100.0, 0.0)
