"""A report that was taken out is as one that was never added; what that changes is told, or only told."""

from pathlib import Path

import pytest

import reportedly
from reportedly.case import Case
from reportedly.case.pointing import Pointing
from reportedly.case.removing import finish_removals
from reportedly.case.versions import name_copies
from reportedly.errors import UsageError
from reportedly.model import Report, StoryChange
from reportedly.model.correction import SetDate
from reportedly.telling.records import story_record
from tests.case.conftest import REPORTS

pytestmark = pytest.mark.model

# All that may be left of a report, but for what was made of stories that are no longer.
TABLES = (
    ("reports", "id"),
    ("originals", "sha256"),
    ("readings", "report IN (SELECT key FROM reports)"),
    ("attributions", "content"),
    ("notices", "exact"),
    ("superseded_claims", "exact"),
    ("story_reports", "story"),
    ("claims", "text"),
    ("claim_members", "exact"),
    ("discrepancies", "id"),
    ("discrepancy_members", "exact"),
    ("sketches", "id"),
    ("index_keys", "key"),
    ("links", "likeness"),
    ("story_groups", "document"),
    ("dirty", "report"),
)


def state(case: Case) -> tuple[object, ...]:
    """All that a case tells and keeps, but for numbers of its own."""
    assert case.store.connection.column("PRAGMA integrity_check") == ["ok"]
    assert case.store.connection.column("PRAGMA foreign_key_check") == []
    rows = [sorted(case.store.connection.column(f"SELECT {column} FROM {table}")) for table, column in TABLES]
    hits = [(hit.kind, hit.report, hit.snippet) for hit in case.search("dam")]
    return [story_record(story) for story in case.stories()], rows, hits


@pytest.fixture
def reports() -> list[Report]:
    """A few stories, one report twice under two outlets."""
    texts = list(REPORTS.values())
    made = [reportedly.report(text, outlet=f"Outlet {n}") for n, text in enumerate(texts)]
    return [*made, reportedly.report(texts[0], outlet="Another")]


@pytest.mark.parametrize("place", range(7))
def test_a_removed_report_was_never_there(reports: list[Report], place: int, file: str, tmp_path: Path) -> None:
    left = [report for number, report in enumerate(reports) if number != place]
    with reportedly.open_case(file) as case, reportedly.open_case(tmp_path / "other.case") as other:
        case.add(reports)
        other.add(left)
        wanted = reports[place]
        kept = [case.store.reports.get(key).report for key in case.store.reports.keys()]  # noqa: SIM118
        (id,) = [one.id for one in kept if (one.text, one.outlet) == (wanted.text, wanted.outlet)]
        assert case.remove(id).ids == (id,)
        assert state(case) == state(other)


def test_all_versions_go(file: str, tmp_path: Path, reports: list[Report]) -> None:
    text = REPORTS["flood.txt"]
    versions = [reportedly.report(words, id="flood") for words in (text, text.replace("Two", "Three"))]
    with reportedly.open_case(file) as case, reportedly.open_case(tmp_path / "other.case") as other:
        case.add([*reports, *versions])
        other.add(reports)
        assert case.remove("flood").versions == 2
        assert state(case) == state(other)
        case.add(versions[0])
        other.add(versions[0])
        assert state(case) == state(other)


def test_a_dry_run_tells_the_same_and_changes_nothing(file: str, reports: list[Report]) -> None:
    with reportedly.open_case(file) as case:
        case.add(reports)
        before = state(case)
        would: list[StoryChange] = []
        did: list[StoryChange] = []
        id = case.stories()[0].id
        assert case.remove(id, dry_run=True, on_change=would.append).ids == (id,)
        assert state(case) == before
        case.remove(id, on_change=did.append)
        assert would == did != []
        assert {type(change) for change in did} == {StoryChange}


def test_a_story_of_which_nothing_is_left_is_gone(file: str) -> None:
    changes: list[StoryChange] = []
    with reportedly.open_case(file) as case:
        case.add(reportedly.report(REPORTS["dam.txt"], id="dam"))
        case.remove("dam", on_change=changes.append)
        assert len(case.stories()) == 0
    assert (changes[0].what, changes[0].how) == ("story", "gone")
    assert {one.how for one in changes} == {"gone"}


def test_an_unknown_id_changes_nothing(file: str) -> None:
    with reportedly.open_case(file) as case:
        case.add(reportedly.report(REPORTS["dam.txt"], id="dam"))
        before = state(case)
        with pytest.raises(UsageError, match="no report 'damn'"):
            case.remove("dam", "damn")
        assert state(case) == before


def test_an_interrupted_removal_is_finished_by_the_next_command(
    file: str, tmp_path: Path, reports: list[Report]
) -> None:
    with reportedly.open_case(file) as case, reportedly.open_case(tmp_path / "other.case") as other:
        case.add(reports)
        other.add(reports[1:])
        kept = case.store.reports.get(1)
        with case.store.write():  # as far as a process came that was killed after its first step
            case.store.marks.touch(case.store.versions.take_out(kept.family))
            name_copies(case.store, {kept.given_id})
        assert case.add(reports[1:]).there == len(reports) - 1
        assert state(case) == state(other)
        finish_removals(case.store)
        assert state(case) == state(other)


def test_the_same_removal_again_finishes_one_that_was_interrupted(file: str, reports: list[Report]) -> None:
    with reportedly.open_case(file) as case:
        case.add(reports)
        kept = case.store.reports.get(1)
        would: list[StoryChange] = []
        done = case.remove(kept.report.id, dry_run=True, on_change=would.append)
        with case.store.write():
            case.store.marks.touch(case.store.versions.take_out(kept.family))
            name_copies(case.store, {kept.given_id})
        did: list[StoryChange] = []
        assert case.remove(kept.report.id, on_change=did.append) == done
        assert did == would != []
        with pytest.raises(UsageError):
            case.remove(kept.report.id)


def test_a_correction_of_a_removed_report_stays_and_fits_nothing(file: str) -> None:
    with reportedly.open_case(file) as case:
        case.add([reportedly.report(REPORTS["dam.txt"], id="dam"), reportedly.report(REPORTS["flood.txt"], id="flood")])
        whole = Pointing(case.store).references.whole("dam")
        signed = {"who": "Ann", "when": "2031-03-04T10:00:00.000000Z", "why": "Seen."}
        made = case.correct(SetDate(**signed, report=whole, earliest="2031-03-05", latest="2031-03-05"))
        assert made.state == "fits"
        case.remove("dam")
        (kept,) = case.corrections()
        assert (kept.id, kept.state) == (made.id, "does not fit")
        case.add(reportedly.report(REPORTS["dam.txt"], id="dam"))
        assert [one.state for one in case.corrections()] == ["fits"]
