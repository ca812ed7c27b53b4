"""`reportedly knowledge`, and reading with tables of one's own."""

import json
from pathlib import Path

import pytest

from reportedly.cli.main import run

TEXT = "The Harbour Watch said on Friday that Oryl Camp was empty. Harbour Watch members left."


@pytest.fixture
def coast(tmp_path: Path) -> Path:
    path = tmp_path / "coast.csv"
    rows = [
        "name,kind,country,sector,lat,lon",
        "Harbour Watch,organization,GHA,CVL,,",
        "Oryl Camp,place,TCD,,13.5,22.1",
    ]
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path


def printed(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str, status: int = 0) -> str:
    assert run(arguments) == status
    return capfdbinary.readouterr().out.decode()


def test_the_tables_are_listed(capfdbinary: pytest.CaptureFixture[bytes], coast: Path) -> None:
    out = printed(capfdbinary, "knowledge", "--json", "--knowledge", str(coast))
    rows = {row["table"]: row for row in map(json.loads, out.splitlines())}
    assert rows["countries"]["rows"] > 220
    assert all(row["licence"] for name, row in rows.items() if name != "coast")
    assert rows["coast"]["rows"] == 2


def test_entries_are_shown(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert "Bamako" in printed(capfdbinary, "knowledge", "show", "countries", "Mali")
    assert "armed_group" in printed(capfdbinary, "knowledge", "search", "Boko Haram", "--csv")


def test_what_cannot_be_shown_is_told(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["knowledge", "show", "ships"]) == 2
    assert b"no table 'ships' has entries" in capfdbinary.readouterr().err
    assert run(["knowledge", "search", "Xyzzyq"]) == 0
    assert b"nothing in the tables" in capfdbinary.readouterr().err


@pytest.mark.model
def test_reports_are_read_with_them(capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, coast: Path) -> None:
    report = tmp_path / "r.txt"
    report.write_text(TEXT, "utf-8")
    here = printed(capfdbinary, "read", "--json", "--knowledge", str(coast), "--workers", "0", str(report))
    apart = printed(capfdbinary, "read", "--json", "--knowledge", str(coast), "--workers", "1", str(report))
    found = json.loads(here)
    named = {entity["name"]: (entity["kind"], entity["codes"].get("country")) for entity in found["entities"]}
    assert here == apart
    assert named["Harbour Watch"] == ("organization", "GHA")
    assert named["Oryl Camp"] == ("place", "TCD")
    assert "+" in found["made_by"]["tables"]


@pytest.mark.model
def test_a_case_keeps_them(capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, coast: Path) -> None:
    report, case = tmp_path / "r.txt", tmp_path / "c.reportedly"
    report.write_text(TEXT, "utf-8")
    printed(capfdbinary, "add", "--knowledge", str(coast), "--case", str(case), "--workers", "0", str(report))
    assert (tmp_path / "c.reportedly.knowledge" / "coast.csv").is_file()
    found = json.loads(printed(capfdbinary, "read", "--json", "--case", str(case)))
    assert "+" in found["made_by"]["tables"]
    assert "0 reports read again" in printed(capfdbinary, "reread", "--case", str(case))
    (tmp_path / "c.reportedly.knowledge" / "coast.csv").unlink()
    assert "1 report read again" in printed(capfdbinary, "reread", "--case", str(case), "--workers", "0")
    assert "+" not in json.loads(printed(capfdbinary, "read", "--json", "--case", str(case)))["made_by"]["tables"]


def test_a_table_that_is_none_is_told_in_one_line(capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("name,kind\nOryl,ship\n", "utf-8")
    assert run(["read", "--knowledge", str(bad), str(bad)]) == 1
    error = capfdbinary.readouterr().err.decode()
    assert "line 2: kind 'ship'" in error
    assert error.count("\n") == 1
