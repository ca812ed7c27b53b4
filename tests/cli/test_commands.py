"""What each command prints."""

import csv
import io
import json
from pathlib import Path

import pytest

from reportedly.cli.tables import HELP, SHOWN
from tests.cli.conftest import DAM, Command

pytestmark = pytest.mark.model


def test_read_prints_a_record_for_each_report_in_the_order_of_the_paths(command: Command, reports: Path) -> None:
    done = command("read", "--json", str(reports / "flood.txt"), str(reports / "dam.txt"))
    ids = [json.loads(line)["report"]["id"].split("-")[0] for line in done.out.splitlines()]
    assert (done.status, ids) == (0, ["flood", "dam"])


def test_read_takes_standard_input(command: Command) -> None:
    done = command("read", "--json", "-", given=DAM.encode())
    record = json.loads(done.out)
    assert record["report"]["text"] == DAM
    assert record["report"]["id"].startswith("stdin-")


def test_read_shows_a_person_who_says_what(command: Command, reports: Path) -> None:
    done = command("read", str(reports / "dam.txt"))
    assert "the water ministry" in done.out
    assert "{" not in done.out


def test_read_says_who_refuses_where_another_tells_of_it(command: Command) -> None:
    done = command("read", "-", given=b"NORVIA, Aug 2 (DPA) - The Sorvian government has refused to free the sailors.")
    assert ": The Sorvian government refuses: to free the sailors" in done.out


def test_output_is_utf8_whatever_the_locale(process: Command) -> None:
    text = "Le barrage a tenu à Orsk, the ministry said — “today”.\n"
    done = process("read", "--json", "-", given=text.encode(), LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert json.loads(done.out)["report"]["text"] == text


def test_a_report_cannot_steer_the_terminal(command: Command) -> None:
    text = "The dam held, the \x1b[31mministry\x1b]0;gone\x07 said.\u202e Nothing else happened there.\n"
    for name in ("read", "brief"):
        done = command(name, "-", given=text.encode())
        assert done.status == 0
        assert not {"\x1b", "\x07", "\u202e"} & set(done.out)


def test_story_prints_a_record_for_each_story(command: Command, reports: Path) -> None:
    done = command("story", "--json", str(reports))
    records = [json.loads(line) for line in done.out.splitlines()]
    assert sorted(name for record in records for name in record["story"]["reports"]) == [
        report["id"] for report in sorted((r for record in records for r in record["reports"]), key=lambda r: r["id"])
    ]


def test_brief_prints_and_writes_html_whose_path_comes_last(command: Command, reports: Path, tmp_path: Path) -> None:
    done = command("brief", "--html", "brief.html", str(reports))
    assert done.status == 0
    assert done.out.splitlines()[-1] == "brief.html"
    assert "<!doctype html>" in (tmp_path / "brief.html").read_text("utf-8")


def test_brief_as_json_and_markdown(command: Command, reports: Path) -> None:
    record = json.loads(command("brief", "--json", str(reports / "dam.txt")).out)
    assert list(record) == ["format", "made_by", "story", "brief", "brief_markdown"]
    assert command("brief", "--markdown", str(reports / "dam.txt")).out == record["brief_markdown"]


@pytest.mark.parametrize("name", sorted(HELP))
def test_a_table_is_the_same_as_csv_and_as_json(command: Command, reports: Path, name: str) -> None:
    records = [json.loads(line) for line in command(name, "--json", str(reports)).out.splitlines()]
    rows = list(csv.DictReader(io.StringIO(command(name, "--csv", str(reports)).out)))
    assert len(rows) == len(records)
    assert all(list(row) == list(record) for row, record in zip(rows, records, strict=True))
    drawn = command(name, str(reports))
    assert drawn.status == 0
    assert drawn.out.startswith(name)
    assert SHOWN[name]


def test_doctor_names_the_model_and_every_table(command: Command) -> None:
    done = command("doctor", "--json")
    record = json.loads(done.out)
    assert (done.status, record["problems"]) == (0, [])
    assert record["model"]["official"]
    assert record["model"]["pinned"]
    assert "official_model" in {table["name"] for table in record["tables"]}
    assert "no problems found" in command("doctor").out
