"""Every command on a case: the same bytes as in one shot, and one line for what goes wrong."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import reportedly
from reportedly.cli.tables import HELP
from tests.cli.conftest import Command

CASE = ("--case", "work.case")
LIMITED = """
import resource, sys
from reportedly.cli.main import run
room = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
sys.exit(run(sys.argv[2:]))
"""


@pytest.mark.model
def test_every_command_prints_of_a_case_what_it_prints_of_paths(command: Command, reports: Path) -> None:
    added = command("add", str(reports), *CASE)
    lines = added.out.splitlines()
    assert (added.status, added.err) == (0, "")
    assert [line.split("-")[0] for line in lines] == ["added dam", "added flood", lines[-1]]
    assert lines[-1].startswith("2 added, 0 already there")
    for name in (*HELP, "story", "read", "brief"):
        shot = command(name, "--json", str(reports))
        assert shot.status == 0
        assert command(name, "--json", *CASE) == shot
    assert command("brief", *CASE) == command("brief", str(reports))


@pytest.mark.model
def test_adding_again_says_what_is_there(command: Command, reports: Path) -> None:
    command("add", str(reports), *CASE)
    again = command("add", str(reports), "nowhere.txt", *CASE)
    assert again.status == 3
    assert [line.startswith("already there ") for line in again.out.splitlines()] == [True, True, False]
    assert again.err == "reportedly: nowhere.txt: not found: there is no such file or folder\n"


@pytest.mark.model
def test_search_shows_lines_and_records(command: Command, reports: Path) -> None:
    command("add", str(reports), *CASE)
    shown = command("search", "villages", *CASE)
    assert (shown.status, shown.out.splitlines()[0]) == (0, "reports")
    assert "[villages]" in shown.out
    records = [json.loads(line) for line in command("search", "--json", "villages", *CASE).out.splitlines()]
    assert {record["hit"]["kind"] for record in records} >= {"report", "quotation"}
    none = command("search", 'no " such*', *CASE)
    assert (none.status, none.out, none.err) == (0, "", "reportedly: nothing in the case holds all of these words\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("brief",),
        ("brief", "x.txt", *CASE),
        ("story", "--json", "--model", "en_core_web_sm", *CASE),
        ("add", "x.txt"),
        ("add", *CASE),
        ("search", *CASE),
        ("search", "dam"),
    ],
)
def test_either_paths_or_a_case(command: Command, arguments: tuple[str, ...]) -> None:
    done = command(*arguments)
    assert (done.status, done.out) == (2, "")
    assert not Path("work.case").exists()


@pytest.mark.parametrize("name", ["brief", "search", "story", "claims"])
def test_a_case_that_is_not_there_is_one_line(command: Command, name: str) -> None:
    done = command(name, *(["dam"] if name == "search" else []), *CASE)
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("reportedly: work.case: there is no such case; ")
    assert done.err.count("\n") == 1


def test_a_file_that_is_no_case_is_one_line(command: Command, reports: Path) -> None:
    done = command("add", str(reports), "--case", str(reports / "dam.txt"))
    assert (done.status, done.out) == (1, "")
    assert done.err.endswith("dam.txt: it is not a case of Reportedly; name another file\n")


def test_what_an_interrupted_run_left_is_told(command: Command) -> None:
    with reportedly.open_case("work.case") as case:
        from reportedly.case.adding import receive
        from reportedly.case.inputs import arrivals_of

        for arrival in arrivals_of(reportedly.report("The dam held.", id="dam")):
            receive(case.store, arrival)
    done = command("stories", "--csv", *CASE)
    assert done.status == 0
    assert "1 of its reports are not read or not in their stories yet; run the same 'reportedly add' again" in done.err


@pytest.mark.model
@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files there")
def test_where_there_is_no_room_one_line_says_so_and_the_same_command_finishes(command: Command, reports: Path) -> None:
    """Room for an empty case and little more."""
    command("add", str(reports), "--case", "whole.case")
    reportedly.open_case("work.case").close()
    size = Path("work.case").stat().st_size
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(size), "add", str(reports), *CASE],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("reportedly: work.case: there is no room left to write; ")
    assert done.stderr.count("\n") == 1
    assert command("add", str(reports), *CASE).status == 0
    assert command("story", "--json", *CASE) == command("story", "--json", "--case", "whole.case")


@pytest.mark.model
def test_since_the_last_look_only_what_arrived_is_told(command: Command, reports: Path) -> None:
    """The first look tells all, as does one more with --peek; then only what came, and then nothing."""
    command("add", str(reports / "dam.txt"), *CASE)
    last = ("brief", "--since", "last", *CASE)
    whole = command("brief", *CASE)
    for arguments in ((*last, "--peek"), last):
        first = command(*arguments)
        assert (first.status, first.out) == (0, whole.out)
        assert first.err == "reportedly: this is the first look at the case: all of it is new\n"
    assert command(*last).out == ""
    command("add", str(reports / "flood.txt"), *CASE)
    again = command(*last)
    assert "Arrived since the last look, " in again.out
    assert "1 of its reports" in " ".join(again.out.split())
    assert "Two villages were flooded" in again.out
    assert "40 families" not in again.out
    done = command(*last, "--json")
    assert (done.status, done.out) == (0, "")
    assert done.err.startswith("reportedly: nothing has arrived since the last look, ")


@pytest.mark.model
def test_a_look_whose_brief_cannot_be_written_is_not_kept(command: Command, reports: Path) -> None:
    command("add", str(reports), *CASE)
    Path("there").mkdir()
    assert command("brief", "--since", "last", "--html", "there/x.html", *CASE).status == 0
    (reports / "third.txt").write_text("The bridge at Velm fell on Tuesday, the police said.\n", "utf-8")
    command("add", str(reports), *CASE)
    Path("there/y.html").mkdir()
    assert command("brief", "--since", "last", "--html", "there/y.html", *CASE).status == 2
    assert "The bridge at Velm fell" in command("brief", "--since", "last", *CASE).out


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--since", "last", "x.txt"), "--since last goes with --case FILE"),
        (("--since", "tomorrow", "x.txt"), "neither a day (YYYY-MM-DD) nor 'last'"),
        (("--peek", *CASE), "--peek goes with --since last"),
    ],
)
def test_what_since_cannot_mean_is_said(command: Command, arguments: tuple[str, ...], why: str) -> None:
    done = command("brief", *arguments)
    assert (done.status, done.out) == (2, "")
    assert why in " ".join(done.err.split())
