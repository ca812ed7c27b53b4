"""A look lasts until a long pause; what arrived since the one before is new."""

import pytest

from reportedly.web.looking import PAUSE, Look, cookie_of, look

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


def test_each_case_has_its_own() -> None:
    assert cookie_of("a.case") != cookie_of("b.case")
