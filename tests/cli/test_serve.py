"""`reportedly serve`: it says where it is, answers there, and ends when it is told to."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@pytest.fixture
def serving(tmp_path: Path, reports: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """The command on some reports, at an address that needs a token."""
    command = [sys.executable, "-m", "reportedly", "serve", str(reports), "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path, env=dict(os.environ)
    ) as running:
        yield running
        running.kill()


def status(address: str) -> int:
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


@pytest.mark.model
def test_it_serves_reports_until_it_is_interrupted(serving: subprocess.Popen[str], port: int) -> None:
    assert serving.stdout is not None
    told = serving.stdout.readline()
    match = re.fullmatch(rf"http://127\.0\.0\.1:{port}/login\?token=(\S+)\n", told)
    assert match, told
    assert status(f"http://127.0.0.1:{port}/") == 401
    assert status(f"http://127.0.0.1:{port}/static/style.css") == 200
    serving.send_signal(signal.SIGINT)
    _, errors = serving.communicate(timeout=20)
    assert (serving.returncode, errors) == (0, "")


def test_a_port_that_is_taken_is_told_in_one_line(command: Command, reports: Path) -> None:
    assert command("add", str(reports), "--case", "x.case", "--workers", "0").status == 0
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = command("serve", "--case", "x.case", "--port", str(taken.getsockname()[1]))
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert "cannot serve at 127.0.0.1" in done.err


@pytest.mark.parametrize("arguments", [(), ("--case", "x.case", "reports"), ("--port", "0", "reports")])
def test_what_does_not_go_together_is_refused(command: Command, arguments: tuple[str, ...]) -> None:
    assert command("serve", *arguments).status == 2


def test_a_case_that_is_not_there_is_told(command: Command) -> None:
    done = command("serve", "--case", "none.case")
    assert done.status == 1
    assert "none.case" in done.err
