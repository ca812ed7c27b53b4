"""A case holds what one shot would give."""

from dataclasses import replace
from pathlib import Path

import pytest

import reportedly
from reportedly.model import Reading
from reportedly.telling.records import story_record

pytestmark = pytest.mark.model


def records(stories: object) -> list[object]:
    """What `story --json` prints of the stories."""
    return [story_record(story) for story in stories]  # type: ignore[attr-defined]


def test_a_case_tells_what_one_shot_tells(folder: Path, file: str) -> None:
    with reportedly.open_case(file) as case:
        done = case.add(folder)
        kept = case.stories()
        shot = reportedly.read_stories(folder)
        assert (done.added, done.there, done.errors) == (6, 0, ())
        assert len(kept) == len(shot) > 1
        assert records(kept) == records(shot)
        assert kept[0] == shot[0]
        assert kept[:2].items == shot[:2].items


def test_adding_again_changes_nothing(folder: Path, file: str) -> None:
    with reportedly.open_case(file) as case:
        case.add(folder)
        before = records(case.stories())
        again = case.add(folder)
        assert (again.added, again.there) == (0, 6)
        assert records(case.stories()) == before


def test_readings_come_in_the_order_of_arrival(folder: Path, file: str) -> None:
    shot = list(reportedly.read(folder))
    with reportedly.open_case(file) as case:
        case.add(folder)
        assert list(case.readings()) == shot
        assert isinstance(shot[0], Reading)
        assert case.report(shot[0].report.id) == shot[0].report


def test_a_copy_under_another_outlet_has_an_id_of_its_own_whatever_came_first(file: str, tmp_path: Path) -> None:
    text = "The dam at Orsk held on Monday, the water ministry said."
    copies = [reportedly.report(text, outlet=outlet) for outlet in ("B Post", "A Post", "A Post")]
    with reportedly.open_case(file) as one, reportedly.open_case(tmp_path / "other.case") as other:
        assert (one.add(copies).added, other.add(reversed(copies)).added) == (2, 2)
        shot = records(reportedly.read_stories(copies))
        assert records(one.stories()) == shot
        assert records(other.stories()) == shot


def test_a_report_that_cannot_be_read_is_kept_with_its_reason(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from reportedly.case import run

    class Faulty:
        def read(self, report: reportedly.Report) -> Reading:
            raise ValueError(f"no luck with {report.id}")

    monkeypatch.setattr(run, "_reader", lambda *_: Faulty())
    with reportedly.open_case(file) as case:
        done = case.add(reportedly.report("The dam held.", id="dam"))
        assert [error.what for error in done.errors] == ["not read"]
        assert [str(error) for error in case.stories().errors] == [str(error) for error in done.errors]
        assert [str(error) for error in case.readings()] == [str(error) for error in done.errors]


def test_what_is_no_unicode_is_refused_and_the_rest_added(file: str) -> None:
    good = reportedly.report("The dam held, the ministry said.", id="good", title="half \ud800")
    with reportedly.open_case(file) as case:
        done = case.add([replace(good, id="bad", title="\ud800"), good])
        assert (done.added, [error.what for error in done.errors]) == (1, ["not text"])
        assert case.report("good").title == "half \ufffd"


def test_search_finds_reports_quotations_and_claims(folder: Path, file: str) -> None:
    with reportedly.open_case(file) as case:
        case.add(folder)
        assert {hit.kind for hit in case.search("dam")} == {"report", "quotation", "claim"}
        found = [hit for hit in case.search('"load ships"') if hit.kind == "quotation"]
        text = case.report(found[0].report or "").text
        assert text[found[0].start : found[0].end] == '"We will not load ships,"'
        assert found[0].snippet.count("[") == 1 or "[load ships]" in found[0].snippet


def test_the_bytes_that_came_in_are_kept(folder: Path, file: str) -> None:
    with reportedly.open_case(file) as case:
        case.add(folder / "dam.txt")
        kept = case.store.reports.get(1)
        assert case.store.originals.get(kept.report.sha256) == (folder / "dam.txt").read_bytes()
