"""Which counts are taken for earlier and later ones of a thing that grows."""

import pytest

from reportedly.model import Discrepancy, Evidence
from reportedly.reconciling.figures.apart import THERE
from reportedly.reconciling.figures.parts import SHARE
from reportedly.reconciling.title import outdated


@pytest.mark.parametrize(
    ("behind", "part"),
    [
        (" of the dead are children", True),
        (" of those who were held", True),
        (" of its crew", True),
        (" people of the village", False),
        (" of every ten", False),
    ],
)
def test_words_behind_a_number_make_it_a_part(behind: str, part: bool) -> None:
    assert (SHARE.match(behind) is not None) == part


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("turnout there was above 98", True),
        ("the dead there number", True),
        ("that there were", False),
        ("and there are", False),
        ("there were", False),
    ],
)
def test_there_points_back_but_where_it_opens_a_clause(words: str, back: bool) -> None:
    assert (THERE.search(words) is not None) == back


def test_numbers_of_earlier_reports_are_old() -> None:
    early, late = Evidence("a", 0, 9, "27 people"), Evidence("b", 0, 9, "49 people")
    found = (Discrepancy("d", "figure", "update", (late, early), "it grew"),)
    assert outdated(found, {"a": "2026-03-01", "b": "2026-03-04"}) == {"27"}
    assert outdated(found, {"a": "2026-03-01", "b": "2026-03-01"}) == frozenset()
    assert outdated(found, {"a": "2026-03-01"}) == frozenset()
