"""How the command ends: exit status, one line for what went wrong, nothing on the wrong stream."""

import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.version import VERSION
from tests.cli.conftest import Command


def test_version_is_the_packages(command: Command) -> None:
    done = command("--version")
    assert (done.status, done.out, done.err) == (0, f"reportedly, version {VERSION}\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("nothing",),
        ("brief", "--nothing", "x.txt"),
        ("claims", "--csv", "--json", "x.txt"),
        ("brief", "--json", "--markdown", "x.txt"),
        ("read", "--max-chars", "0", "x.txt"),
        ("completion", "tcsh"),
    ],
)
def test_what_does_not_fit_together_is_a_usage_error(command: Command, arguments: tuple[str, ...]) -> None:
    done = command(*arguments)
    assert (done.status, done.out) == (2, "")
    assert "Traceback" not in done.err


@pytest.mark.model
def test_a_missing_model_is_one_line_that_says_what_to_do(command: Command, reports: Path) -> None:
    done = command("read", "--model", "no_such_model", str(reports))
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("reportedly: language model 'no_such_model' is not installed; run ")
    assert done.err.count("\n") == 1


def test_an_input_that_fails_is_listed_and_the_status_says_so(command: Command) -> None:
    done = command("read", "nowhere.txt")
    assert (done.status, done.out) == (3, "")
    assert done.err.startswith("reportedly: nowhere.txt: not found")


def test_an_input_that_fails_is_a_record_among_the_records(command: Command) -> None:
    done = command("read", "--json", "nowhere.txt")
    assert done.status == 3
    assert done.out.startswith('{"format":1,"error":{"where":"nowhere.txt","what":"not found"')


def test_strict_stops_at_the_first_input_that_fails(command: Command) -> None:
    done = command("read", "--strict", "nowhere.txt", "nor-here.txt")
    assert done.status == 1
    assert "nor-here" not in done.err


@pytest.mark.model
def test_a_text_over_the_limit_is_refused_unless_the_limit_is_raised(command: Command, reports: Path) -> None:
    refused = command("read", "--json", "--max-chars", "90", str(reports))
    assert refused.status == 3
    assert refused.out.count('"error"') == 2
    assert command("read", "--json", "--max-chars", "900", str(reports)).status == 0


@pytest.mark.model
def test_a_reader_of_the_pipe_may_go_away(reports: Path) -> None:
    """`reportedly read ... | head` says nothing on standard error."""
    paths = [str(reports / "dam.txt")] * 60
    process = subprocess.Popen(
        [sys.executable, "-m", "reportedly", "read", "--json", *paths],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(command: Command, shell: str) -> None:
    done = command("completion", shell)
    assert done.status == 0
    assert "_REPORTEDLY_COMPLETE" in done.out


def test_completion_knows_the_commands(process: Command) -> None:
    done = process(_REPORTEDLY_COMPLETE="bash_complete", COMP_WORDS="reportedly dis", COMP_CWORD="1")
    assert done.out.split() == ["plain,discrepancies"]
