"""The library: one call for each command."""

from pathlib import Path

import pytest

import reportedly
from reportedly.case import run as case_run
from reportedly.model import Reading

TEXT = "The dam at Orsk held on Monday, the water ministry said. At least 40 families left their homes."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good report and one that holds no text."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_text("", "utf-8")
    return tmp_path


def test_every_public_name_is_there() -> None:
    assert all(getattr(reportedly, name) is not None for name in reportedly.__all__)
    assert dir(reportedly) == sorted(reportedly.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = reportedly.nothing


@pytest.mark.model
@pytest.mark.parametrize("as_list", [True, False])
def test_read_takes_a_path_or_several(folder: Path, as_list: bool) -> None:
    path = folder / "a.txt"
    items = list(reportedly.read([path] if as_list else path))
    assert [type(item) for item in items] == [Reading]


@pytest.mark.model
def test_read_stories_keeps_what_failed(folder: Path) -> None:
    stories = reportedly.read_stories(folder)
    assert len(stories) == 1
    assert [(Path(error.where).name, error.what) for error in stories.errors] == [("b.txt", "empty")]
    assert list(stories.to_dict()) == ["stories", "errors"]
    assert stories[0] is stories.items[0]
    assert stories[:1].errors == stories.errors


@pytest.mark.model
def test_strict_raises_what_failed(folder: Path) -> None:
    with pytest.raises(reportedly.InputError, match="empty"):
        reportedly.read_stories(folder, strict=True)


def test_a_report_can_be_made_of_a_string() -> None:
    report = reportedly.report(TEXT, outlet="The Orsk Courier", published="2026-03-02")
    assert (report.text, report.outlet, report.published.earliest) == (TEXT, "The Orsk Courier", "2026-03-02")
    assert report.id.startswith("text-")
    assert report.id != reportedly.report(TEXT + " So far.").id


@pytest.mark.parametrize(("text", "why"), [("", "no text"), ("\ud800 dam", "surrogate")])
def test_a_string_that_is_no_report_raises(text: str, why: str) -> None:
    with pytest.raises(reportedly.InputError, match=why):
        reportedly.report(text)


def test_a_field_that_there_is_none_of_raises() -> None:
    with pytest.raises(TypeError, match="unknown fields paper"):
        reportedly.report(TEXT, paper="The Orsk Courier")


@pytest.mark.model
def test_reports_of_strings_are_read_like_files() -> None:
    stories = reportedly.read_stories([reportedly.report(TEXT, id="a"), reportedly.report(TEXT, id="b")])
    assert [report.id for story in stories for report in story.reports] == ["a", "b"]
    html = stories._repr_html_()
    assert "ministry" in html


@pytest.mark.model
@pytest.mark.parametrize("name", ["stories", "reports", "claims", "discrepancies", "timeline", "sources"])
def test_a_table_takes_one_story_or_several(name: str) -> None:
    stories = reportedly.read_stories(reportedly.report(TEXT, id="a"))
    table = getattr(reportedly, name)
    assert table(stories) == table(stories[0]) == table(list(stories))
    assert table(stories).name == name


@pytest.mark.model
def test_the_model_is_loaded_once() -> None:
    assert case_run._reader(None, ()) is case_run._reader(None, ())


@pytest.mark.model
def test_a_fault_of_ours_sinks_one_report_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The run goes on, and the report is listed with the reason; strict shows the fault itself."""
    real = case_run._reader(None, ())

    class Faulty:
        def read(self, report: reportedly.Report) -> Reading:
            if report.id == "bad":
                raise ValueError("two\nlines")
            return real.read(report)

    monkeypatch.setattr(case_run, "_reader", lambda *_: Faulty())
    reports = [reportedly.report(TEXT, id=name) for name in ("bad", "good")]
    stories = reportedly.read_stories(reports)
    assert [report.id for story in stories for report in story.reports] == ["good"]
    assert [error.where for error in stories.errors] == ["bad"]
    assert "\n" not in str(stories.errors[0])
    with pytest.raises(ValueError, match="two"):
        reportedly.read_stories(reports, strict=True)
