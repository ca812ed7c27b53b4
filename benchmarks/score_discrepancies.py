"""Scores discrepancies of two reports: python -m benchmarks.score_discrepancies GOLD PRINTED.

PRINTED comes from benchmarks.discrepancy_pairs. A pair is answered by the printed discrepancy that has a member in
either report over the words that gold marks there, of the kind that gold gives first, else by the one with the shortest
members; a pair that none holds is answered by silence.

  verdict    share of all pairs with a verdict that gold allows; silence is one where gold allows it
  kind       share of the pairs that are not to be silent on whose answer is of gold's kind as well
  differs    precision, recall and F1 of conflict and opposed together: what cannot both be printed as it stands
  quiet      share of the pairs to be silent on of which nothing at all is printed across the two reports
  kind ...   right and all of each kind
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.data import read_lines
from benchmarks.score_status import share

Record = dict[str, Any]
DIFFERS = ("conflict", "opposed")


def answer(pair: Record, printed: list[Record]) -> Record | None:
    """The printed discrepancy that speaks of the marked words of both reports."""
    fitting = []
    for found in printed:
        sides = [_over(pair[side]["span"], side, found["members"]) for side in "ab"]
        if None not in sides:
            fitting.append((found["kind"] != pair["kind"], sum(size or 0 for size in sides), found["id"], found))
    return min(fitting, key=lambda item: item[:3])[-1] if fitting else None


def _over(span: list[int], side: str, members: list[Record]) -> int | None:
    """The length of the shortest member in this report that overlaps the words; None where none does."""
    over = [m for m in members if m["report"] == side and m["start"] < span[1] and span[0] < m["end"]]
    return min((m["end"] - m["start"] for m in over), default=None)


def crossing(printed: list[Record]) -> list[Record]:
    """The discrepancies between the two reports."""
    return [found for found in printed if len({member["report"] for member in found["members"]}) > 1]


def score(gold: Iterable[Record], printed: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """Every row of the table."""
    stories = {record["id"]: record["discrepancies"] for record in printed}
    tally: Counter[str] = Counter()
    for pair in gold:
        said = stories.get(pair["id"], [])
        found = answer(pair, said)
        verdict = found["verdict"] if found else None
        right = verdict in pair["verdicts"]
        wanted, given = pair["verdicts"][0] in DIFFERS, verdict in DIFFERS
        tally.update({"pairs": 1, "right": right, "wanted": wanted, "given": given, "hits": wanted and given})
        tally.update({f"all {pair['kind']}": 1, f"right {pair['kind']}": right})
        if None not in pair["verdicts"]:
            tally.update({"loud": 1, "of kind": right and found is not None and found["kind"] == pair["kind"]})
        if pair["verdicts"] == [None]:
            tally.update({"silent": 1, "quiet": not crossing(said)})
    return _table(tally)


def _table(tally: Counter[str]) -> dict[str, dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = {
        "verdict": {"right": share(tally["right"], tally["pairs"])},
        "kind": {"right": share(tally["of kind"], tally["loud"])},
        "differs": {
            "P": share(tally["hits"], tally["given"]),
            "R": share(tally["hits"], tally["wanted"]),
            "F1": share(2 * tally["hits"], tally["given"] + tally["wanted"]),
        },
        "quiet": {"share": share(tally["quiet"], tally["silent"])},
    }
    for kind in sorted(name.removeprefix("all ") for name in tally if name.startswith("all ")):
        rows[f"kind {kind}"] = {"right": f"{tally[f'right {kind}']}/{tally[f'all {kind}']}"}
    return rows


def main() -> None:
    """Prints the table, and as the last line the same as JSON."""
    gold, printed = (read_lines(Path(path)) for path in sys.argv[1:])
    figures = score(gold, printed)
    for row, columns in figures.items():
        print(row.ljust(20) + "".join(f"{name} {value:<9}" for name, value in columns.items()))
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
