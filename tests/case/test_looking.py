"""A look lasts until a long pause; what arrived since the one before is new."""

from pathlib import Path

import pytest

import reportedly
from reportedly.case.looking import PAUSE, Look, look
from reportedly.case.versions import keep_arrival
from reportedly.intake import Arrival
from tests.case.conftest import REPORTS

NOW = 1_900_000_000


@pytest.mark.parametrize(
    ("kept", "newest", "seen"),
    [
        ("", 7, Look(None, NOW, 7, NOW)),
        (f"3.{NOW - 900}.5.{NOW - 60}", 7, Look(3, NOW - 900, 7, NOW)),
        (f"3.{NOW - 9000}.5.{NOW - PAUSE - 1}", 7, Look(5, NOW - PAUSE - 1, 7, NOW)),
        (f"9.{NOW + 50}.9.{NOW + 50}", 7, Look(7, NOW, 7, NOW)),
        ("x", 7, Look(None, NOW, 7, NOW)),
        ("1.2.3", 7, Look(None, NOW, 7, NOW)),
        ("1.2.3.4.5", 7, Look(None, NOW, 7, NOW)),
        ("-1.2.3.4", 7, Look(None, NOW, 7, NOW)),
        ("٣.٣.٣.٣", 7, Look(None, NOW, 7, NOW)),
        (f"{'9' * 40}.1.1.1", 7, Look(None, NOW, 7, NOW)),
    ],
)
def test_the_look_before_is_what_counts(kept: str, newest: int, seen: Look) -> None:
    assert look(kept, newest, NOW) == seen


def test_a_look_is_kept_and_known_again() -> None:
    first = look("", 4, NOW)
    assert look(first.written, 4, NOW + 60).before == 4
    later = look(first.written, 9, NOW + 60)
    assert (later.before, later.last) == (4, 9)
    assert look(later.written, 9, NOW + 60 + PAUSE + 1).before == 9


@pytest.mark.model
def test_each_look_of_the_command_tells_what_arrived_since_the_one_before(tmp_path: Path) -> None:
    with reportedly.open_case(tmp_path / "work.case") as case:
        assert case.look(NOW) == Look(None, NOW, 0, NOW)
        case.add(reportedly.report(REPORTS["dam.txt"], id="a"))
        case.keep_look(case.look(NOW))
        assert list(case.stories(case.look(NOW + 1).since)) == []
        case.add(reportedly.report(REPORTS["flood.txt"], id="b"))
        seen = case.look(NOW + 2)
        assert (seen.before, seen.last, seen.before_at) == (1, 2, NOW)
        (story,) = case.stories(seen.since)
        assert case.new_reports(story.id, seen.since) == {"b"}
        case.keep_look(seen)
        assert not case.stories(case.look(NOW + 2).since)


def test_a_report_that_is_in_no_story_yet_has_not_been_seen(tmp_path: Path) -> None:
    with reportedly.open_case(tmp_path / "work.case") as case:
        arrived = Arrival(reportedly.report(REPORTS["dam.txt"]), b"", "dam.txt")
        with case.store.write():
            keep_arrival(case.store, arrived, "1")
        assert case.look(NOW).last == 0
