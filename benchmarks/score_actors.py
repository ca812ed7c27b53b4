"""Scores country and sector of who acts: python -m benchmarks.score_actors GOLD PRINTED.

PRINTED comes from `reportedly read --json`. The entity whose mention is nearest to the marked words answers for them,
those who act before places. It is right where country and sector are one of the codes that gold gives.

  found      share of the mentions that an entity answers for
  codes      share right of those found and of all
  country, sector   each alone: that of one of gold's codes
  shows ...  codes.all for each phenomenon
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from benchmarks.entity_answers import answers
from benchmarks.score_status import share
from benchmarks.scored import print_scores

Record = dict[str, Any]

PARTS = ("country", "sector")


def right(wanted: list[Record], codes: Record) -> dict[str, bool]:
    """What of an entity's codes is right: both together, and each alone."""
    alone = {part: any(each[part] == codes.get(part) for each in wanted) for part in PARTS}
    return {"codes": any(all(each[part] == codes.get(part) for part in PARTS) for each in wanted), **alone}


def score(gold: Iterable[Record], printed: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """Every row of the table."""
    readings = {record["report"]["id"]: record["entities"] for record in printed if "report" in record}
    tally: Counter[str] = Counter()
    shown: dict[str, Counter[str]] = {}
    for record in gold:
        for mention in record["mentions"]:
            found = answers(mention["span"], readings.get(record["id"], []))[:1]
            good = {name for entity in found for name, ok in right(mention["codes"], entity["codes"]).items() if ok}
            tally.update({"gold": 1, "found": len(found)})
            tally.update(good)
            for name in record["shows"]:
                shown.setdefault(name, Counter()).update({"gold": 1, "right": "codes" in good})
    rows: dict[str, dict[str, Any]] = {"found": {"R": share(tally["found"], tally["gold"]), "gold": tally["gold"]}}
    for row in ("codes", *PARTS):
        rows[row] = {"found": share(tally[row], tally["found"]), "all": share(tally[row], tally["gold"])}
    return rows | {f"shows {n}": {"all": share(c["right"], c["gold"]), **c} for n, c in sorted(shown.items())}


if __name__ == "__main__":
    print_scores(score)
