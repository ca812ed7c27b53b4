"""What docs/corrections.md shows runs: it changes the brief of an example, and taken back it leaves no trace."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Command, command

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "corrections.md").read_text("utf-8")
CONSOLE = [line[2:] for block in re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]
PYTHON = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)

__all__ = ["command"]

pytestmark = pytest.mark.model


def ids(command: Command, state: str) -> list[str]:
    """The ids of the corrections in a state, as a person would read them off the list."""
    listed = command("corrections", "--case", "my.case").out.split("\nk")
    return ["k" + one.lstrip("k").split(" ")[0] for one in listed if f"\n  {state}" in one]


def told(command: Command, what: str) -> str:
    return command(what, "--json", "--case", "my.case").out


def test_the_page_runs_and_all_of_it_can_be_taken_back(command: Command) -> None:
    last = ""
    for line in CONSOLE:
        _, *words = shlex.split(line.replace("examples/", f"{ROOT}/examples/").replace("LAST", last))
        done = command(*words)
        assert done.status == 0, (line, done.err)
        assert "does not fit" not in done.out, (line, done.out)
        last = next((row.split(":")[0] for row in done.out.splitlines() if re.match(r"k\w{12}: ", row)), last)
        if words[0] == "add":
            before = told(command, "story"), told(command, "brief")
    brief = command("brief", "--markdown", "--case", "my.case").out
    assert "## Corrected by the analyst" in brief
    assert "The army recounted" in brief
    assert told(command, "story") != before[0]
    for id in ids(command, "fits"):
        assert command("undo", id, "--case", "my.case").status == 0
    assert (told(command, "story"), told(command, "brief")) == before


def test_the_code_of_the_page_runs(command: Command) -> None:
    command("add", str(ROOT / "examples" / "mali-2022" / "reports"), "--case", "my.case")
    for block in PYTHON:
        exec(compile(block, "corrections.md", "exec"), {})
