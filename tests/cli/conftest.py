"""Runs the command as a person does, and gives what it printed."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from reportedly.cli.main import run

DAM = "The dam at Orsk held on Monday, the water ministry said.\n\nAt least 40 families left their homes.\n"
FLOOD = "Two villages were flooded on Monday, the mayor said. The ministry denied that the dam had failed.\n"


class Done(NamedTuple):
    """How a command ended, and what it printed."""

    status: int
    out: str
    err: str


Command = Callable[..., Done]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    """Runs `reportedly` in this process, where the model is loaded once, and in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, given: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        status = run(arguments)
        out, err = capfdbinary.readouterr()
        return Done(status, out.decode("utf-8"), err.decode("utf-8"))

    return call


@pytest.fixture
def process(tmp_path: Path) -> Command:
    """Runs `reportedly` in a process of its own, in an empty folder, with these variables in its environment."""

    def call(*arguments: str, given: bytes = b"", **environment: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "reportedly", *arguments],
            input=given,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, **environment},
            check=False,
        )
        return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return call


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with two reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "dam.txt").write_text(DAM, "utf-8")
    (folder / "flood.txt").write_text(FLOOD, "utf-8")
    return folder
