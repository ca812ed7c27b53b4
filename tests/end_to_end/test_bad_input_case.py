"""Whatever comes in, through `add`: what is refused leaves no trace, what is odd but a text is kept and told alike."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.end_to_end.test_bad_input import GOOD, READ, REFUSED, line

pytestmark = pytest.mark.model

HERE = ("--workers", "1")  # in this process, where the model is loaded
CASE = ("--case", "work.case")


def test_what_is_refused_leaves_the_case_as_it_is(command: Command, tmp_path: Path) -> None:
    for row in REFUSED:
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / row[0]).write_bytes(row[1])
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    alone = command("story", "--json", "good.txt", *HERE)
    done = command("add", "good.txt", "in", *CASE, *HERE)
    assert done.status == 3
    assert done.out.splitlines()[-1] == "1 added, 0 already there, 1 story"
    assert done.err.count("\n") == len(REFUSED)
    assert all(row.isprintable() for row in done.err.splitlines())
    assert command("story", "--json", *CASE).out == alone.out
    again = command("add", "good.txt", "in", *CASE, *HERE)
    assert (again.status, again.err) == (3, done.err)
    assert again.out.splitlines()[-1] == "0 added, 1 already there, 1 story"


def test_what_is_odd_but_a_text_is_kept_as_one_shot_reads_it(command: Command, tmp_path: Path) -> None:
    for row in READ:
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / row[0]).write_bytes(row[1])
    (tmp_path / "in" / "evil.jsonl").write_bytes(line(id="=1+1", title="=HYPERLINK(1)", outlet="@SUM(1)"))
    done = command("add", "in", *CASE, *HERE)
    assert (done.status, done.err) == (0, "")
    assert all(row.isprintable() for row in done.out.splitlines())
    for name in ("story", "claims"):
        assert command(name, "--json", *CASE).out == command(name, "--json", "in", *HERE).out
    assert "Kept but not read" in command("brief", *CASE).out


def test_an_original_is_kept_byte_for_byte_whatever_it_was(command: Command, tmp_path: Path) -> None:
    import reportedly

    content = "Zoë’s café held, the mayor said.\r\n\x00".encode("cp1252")
    (tmp_path / "odd.txt").write_bytes(content)
    assert command("add", "odd.txt", *CASE, *HERE).status == 0
    with reportedly.open_case("work.case") as case:
        (reading,) = case.readings()
        assert not isinstance(reading, reportedly.InputError)
        assert case.store.originals.get(reading.report.sha256) == content


@pytest.mark.parametrize("name", ["work.case", "sub/../work.case"])
def test_a_case_among_its_own_inputs_is_no_report(command: Command, tmp_path: Path, name: str) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    assert command("add", "good.txt", *CASE, *HERE).status == 0
    done = command("add", name, *CASE, *HERE)
    assert (done.status, done.out.splitlines()[-1]) == (3, "0 added, 0 already there, 1 story")
    assert "it is a SQLite file" in done.err


def test_ten_thousand_files_that_are_no_reports(command: Command, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in range(10_000):
        (tmp_path / "in" / f"{number:05}").touch()
    (tmp_path / "in" / "05000").write_text(GOOD, "utf-8")
    done = command("add", "in", *CASE, *HERE)
    assert (done.status, done.err.count("\n")) == (3, 9_999)
    assert done.out.splitlines()[-1] == "1 added, 0 already there, 1 story"
    assert os.path.getsize("work.case") < 1_000_000  # noqa: PTH202
