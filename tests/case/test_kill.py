"""Killed at any moment, a case loses nothing that was acknowledged, and the same command finishes it.

Some points here; benchmarks/kill.py runs as many as one likes.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(sys.platform == "win32", reason="no fork, no SIGKILL"),
]
ROOT = Path(__file__).parents[2]


def test_a_kill_loses_nothing() -> None:
    command = [sys.executable, "-m", "benchmarks.kill", "--points", "5", "--seed", "11"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    counts = json.loads(done.stdout)
    assert counts["points"] == 5
    assert counts["faults"] == []
