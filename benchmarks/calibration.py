"""Writes docs/calibration.md with its plot: `python -m benchmarks.calibration`, the data in REPORTEDLY_BENCH.

Right is what the benchmark's own scorer pairs: cue, source and content of some attribution of gold.
"""

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.config import ROOT, tasks
from benchmarks.data import Record, bench_folder, read_lines
from benchmarks.product import run
from benchmarks.reliability import Judged, bins, error, plot, rows
from benchmarks.table import markdown

HEADINGS = ("confidence", "how many", "said on average", "right")
TEXT = """# How far the confidences can be trusted

Every attribution carries a confidence, in percent: of all that say 80, eighty in a hundred should be right. Here is how
many are, on the {reports} reports of the development half of PolNeAR, which nothing was trained on. Right means that
cue, source and content are those of an attribution of the gold annotation, which marks no attribution inside another;
so ours that have a parent are left out.

{table}
On average what is said and what is right stand {error:.1f} points apart.

![Share that is right against the confidence said](calibration.svg)

A circle is a row of the table, its area the count; on the line it is as right as it says. Two people who annotate the
same article agree on 75 of a hundred attributions, so the highest confidences are rarely met in full.

Made by `python -m benchmarks.calibration`.
"""


def main() -> None:
    """Writes both."""
    bench = bench_folder()
    if bench is None:
        raise SystemExit("say in REPORTEDLY_BENCH where the benchmark data lie")
    task = next(task for task in tasks() if task.name == "attribution")
    gold = bench / task.gold
    printed = read_lines(run(task, gold, bench / "scorers").printed)
    listed = read_lines(gold)
    found = bins(judged(listed, printed, bench / "scorers"))
    table = markdown(HEADINGS, rows(found))
    page = TEXT.format(reports=len(listed), table=table, error=error(found))
    (ROOT / "docs" / "calibration.md").write_text(page, "utf-8")
    (ROOT / "docs" / "calibration.svg").write_text(plot(found, "an attribution"), "utf-8")


def judged(gold: list[Record], printed: list[Record], scorers: Path) -> list[Judged]:
    """The confidence of each outermost attribution, and whether gold has it too."""
    listed = {one["report"]["id"]: one["attributions"] for one in printed if "report" in one}
    found: list[Judged] = []
    for record in gold:
        mine = [one for one in listed[record["id"]] if one["parent"] is None]
        found.extend(zip((one["confidence"] for one in mine), right_in(record, mine, scorers), strict=True))
    return found


def right_in(gold: Record, listed: Sequence[Record], scorers: Path) -> list[bool]:
    """Of each attribution found in one report, whether gold has it too, by the rule for the whole relation."""
    sys.path.insert(0, str(scorers))
    scorer, common = (importlib.import_module(name) for name in ("score_attribution", "common"))
    index = scorer.token_index(gold["text"])
    sides = [
        [{role: scorer.tokens(one.get(role) or [], index) for role in scorer.ROLES} for one in side]
        for side in (gold["attributions"], listed)
    ]
    right = common.matching(*sides, scorer.RULES["relation"])
    return [n in right for n in range(len(listed))]


if __name__ == "__main__":
    main()
