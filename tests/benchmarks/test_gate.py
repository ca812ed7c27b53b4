"""The gate: a small part of the benchmarks against their floors."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.data import bench_folder

ROOT = Path(__file__).parents[2]


@pytest.mark.model
def test_no_measure_fell_below_its_floor() -> None:
    """Needs the benchmark data (REPORTEDLY_BENCH); in continuous integration they must be there."""
    if bench_folder() is None:
        if os.environ.get("REPORTEDLY_BENCH_REQUIRED"):
            pytest.fail("the benchmark data are required here: REPORTEDLY_BENCH names no folder that holds them")
        pytest.skip("the benchmark data are not there: REPORTEDLY_BENCH names no folder that holds them")
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--gate"], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
