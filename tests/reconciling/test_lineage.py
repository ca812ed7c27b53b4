"""Lineage: copies, rewrites, shared quotations and credits."""

import pytest

from reportedly.model import Reading, StoryPublished, StoryReport
from reportedly.reconciling.borrowing import borrowing
from reportedly.reconciling.lineage import trace
from reportedly.reconciling.profile import UNIT, profile
from tests.reconciling.factory import reading, report

WIRE = (
    "The ferry Alma sank off the coast of Brill on Sunday evening with forty people on board. "
    "Rescue boats searched the bay through the night and found most of them clinging to a raft. "
    "The harbour master opened an inquiry into the state of the vessel on Monday."
)
REWRITE = (
    "Forty people were on the Alma. Rescue boats searched the bay through the night and brought them in. "
    "The owners of the ferry would not speak to this paper about her age or her last inspection, though asked twice."
)
QUOTED = "“We heard a crack and then the water was at our knees and rising,” a passenger said."


def edges(*readings: Reading) -> list[tuple[str, str, str]]:
    dated = tuple(
        StoryReport(r.report.id, r.report.outlet, StoryPublished(r.report.published.earliest, None, "metadata", ()))
        for r in readings
    )
    return [(e.source, e.target, e.kind) for e in trace([profile(r) for r in readings], dated)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (WIRE, WIRE, [("b", "a", "copy")]),
        (WIRE, REWRITE, [("b", "a", "derived")]),
        (f"Alma is lost. {QUOTED}", f"A grim night in Brill bay. {QUOTED}", [("b", "a", "shared_quote")]),
        (WIRE, "Bakers in Brill have raised the price of bread again.", []),
    ],
)
def test_what_two_reports_have_in_common(left: str, right: str, expected: list[tuple[str, str, str]]) -> None:
    early = reading(report("a", left, day="2026-01-05"))
    late = reading(report("b", right, day="2026-01-06"))
    assert edges(early, late) == expected
    assert edges(late, early) == expected


def test_the_earlier_report_is_the_source_even_when_it_is_shorter() -> None:
    brief = reading(report("a", WIRE.split(". ", maxsplit=1)[0] + ".", day="2026-01-05"))
    full = reading(report("b", WIRE, day="2026-01-06"))
    assert edges(brief, full) == [("b", "a", "copy")]


def test_a_credit_leads_to_its_agency() -> None:
    assert edges(reading(report("a", "The Alma sank. Source: Wirex", credit="Wirex"))) == [("a", "Wirex", "credit")]


def test_evidence_of_a_copy_is_the_same_words_in_both() -> None:
    one, other = reading(report("a", WIRE)), reading(report("b", f"From our desk. {WIRE}"))
    (edge,) = trace([profile(one), profile(other)], ())
    for left, right in edge.evidence:
        assert left.exact == right.exact
        assert WIRE.startswith(left.exact)


def test_names_and_numbers_in_common_tell_nothing_of_who_copied_whom() -> None:
    """Two accounts of one event give the same names, offices and numbers in the same order."""
    named = "the Brill Harbour Board and Captain Edda Moor counted 40, 12, 7, 3 and 1"
    one = profile(reading(report("a", f"Late on Sunday {named}, it emerged.")))
    runs = [run for run in one.telling if run[:3] == ("edda", "moor", "counted")]
    wire = profile(reading(report("b", WIRE)))
    assert [0 < one.telling[run] <= UNIT // 5 for run in runs] == [True]  # one word in five tells something
    assert one.tells == sum(one.telling.values()) < wire.tells
    assert borrowing(one, wire) == borrowing(wire, one)
