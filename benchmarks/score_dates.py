"""Scores the dates given to undated reports over several draws: python -m benchmarks.score_dates GOLD PRINTED...

PRINTED, one file for each draw and in their order, comes from `reportedly story --json` on what `dates_draws` gives.
The distance of a date is from gold to the farther end of its interval; it is wrong when even the nearer end is more
than 3 days off. Shares in percent of the reports that went in without a date.

  all        over all draws together: exact, within_1, holds_day, unknown, wrong_3
  draw N     the same of each draw; worst: the worst of the draws, measure by measure
  doubted    of the dated reports: misprinted, the share of wrong dates that were noticed; sound, of right dates that
             were doubted all the same (a dated report whose date rests on words is one whose words contradict it)
"""

import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.data import read_lines
from benchmarks.dates_draws import kept, masked, stated

Record = dict[str, Any]
ROWS = ("exact", "within_1", "holds_day", "unknown", "wrong_3")
# Of these, more is better: the worst draw has the fewest.
RISING = ("exact", "within_1", "holds_day")
FAR = 3


def published(printed: list[Record]) -> dict[str, Record]:
    """What the stories say of the date of each report, by its masked id."""
    return {report["id"]: report["published"] for story in printed if "story" in story for report in story["reports"]}


def tally(gold: list[Record], found: dict[str, Record], dated: set[str]) -> Counter[str]:
    """How many of a draw's undated reports came out how."""
    counts: Counter[str] = Counter()
    for record in gold:
        if record["id"] not in dated:
            counts.update(["gold", *outcome(date.fromisoformat(record["published"]), found.get(masked(record["id"])))])
    return counts


def outcome(day: date, given: Record | None) -> list[str]:
    """Which measures one report counts for."""
    if given is None or not (given["earliest"] or given["latest"]):
        return ["unknown"]
    first = date.fromisoformat(given["earliest"][:10]) if given["earliest"] else date.min
    last = date.fromisoformat(given["latest"][:10]) if given["latest"] else date.max
    early, late = (first - day).days, (last - day).days
    holds = {
        "exact": early == late == 0,
        "within_1": max(abs(early), abs(late)) <= 1,
        "holds_day": early <= 0 <= late,
        "wrong_3": early > FAR or late < -FAR,
    }
    return [name for name, is_so in holds.items() if is_so]


def doubts(gold: list[Record], found: dict[str, Record], dated: set[str]) -> Counter[str]:
    """How many of a draw's dates were misprinted or sound, and which of them were doubted."""
    counts: Counter[str] = Counter()
    for record in gold:
        if record["id"] in dated:
            kind = "sound" if stated(record) == record["published"] else "misprinted"
            counts[kind] += 1
            counts[f"{kind} doubted"] += bool(found.get(masked(record["id"]), {}).get("because"))
    return counts


def score(gold: list[Record], draws: list[list[Record]]) -> dict[str, dict[str, float]]:
    """The whole table."""
    told = [published(printed) for printed in draws]
    counts = [tally(gold, found, kept(gold, draw)) for draw, found in enumerate(told)]
    doubted = sum((doubts(gold, found, kept(gold, draw)) for draw, found in enumerate(told)), Counter[str]())
    table = {"all": shares(sum(counts, Counter[str]()))}
    each = {f"draw {draw}": shares(count) for draw, count in enumerate(counts)}
    worst = {row: (min if row in RISING else max)(figures[row] for figures in each.values()) for row in ROWS}
    noticed = {kind: percent(doubted[f"{kind} doubted"], doubted[kind]) for kind in ("misprinted", "sound")}
    return table | {"worst": worst} | each | {"doubted": noticed}


def shares(counts: Counter[str]) -> dict[str, float]:
    """The measures in percent."""
    return {row: percent(counts[row], counts["gold"]) for row in ROWS}


def percent(part: int, whole: int) -> float:
    """A share to two places; 0 of nothing."""
    return round(100 * part / whole, 2) if whole else 0.0


def main() -> None:
    """Prints the table as JSON."""
    gold, *printed = (Path(name) for name in sys.argv[1:])
    print(json.dumps(score(read_lines(gold), [read_lines(path) for path in printed])))


if __name__ == "__main__":
    main()
