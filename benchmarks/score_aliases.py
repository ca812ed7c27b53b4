"""Scores names of one entity: python -m benchmarks.score_aliases GOLD PRINTED, PRINTED from benchmarks.merge_pairs.

A pair is joined where both names belong to one printed entity: the nearest mention that holds at least half of the
name's characters speaks for it (of a word that is country and government either may). Of "Town, Country" the town is
meant, and articles do not count.

  same       share of the pairs of one entity that are joined; missed: how many are not
  other      share of the pairs of two entities that are kept apart; merged: how many are joined
  named      share of all the names that some mention holds
  kind ...   the first two by the kind of the entity
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from benchmarks.entity_answers import answers
from benchmarks.score_status import share
from benchmarks.scored import print_scores

Record = dict[str, Any]

HALF = 0.5
ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


def named(pair: Record, side: str, entities: Iterable[Record]) -> set[str]:
    """Ids of the printed entities that the name of a side belongs to."""
    own = [{**entity, "mentions": [m for m in entity["mentions"] if m["report"] == side]} for entity in entities]
    name = pair[side]["name"].split(",")[0]
    bare = ARTICLE.sub("", name)
    start = pair[side]["span"][0] + len(name) - len(bare)
    return {entity["id"] for entity in answers([start, start + len(bare)], own, HALF)}


def score(gold: Iterable[Record], printed: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """Every row of the table."""
    stories = {record["id"]: record["entities"] for record in printed}
    tally: Counter[tuple[str, str]] = Counter()
    for pair in gold:
        a, b = (named(pair, side, stories.get(pair["id"], [])) for side in "ab")
        sort = "same" if pair["same"] else "other"
        right = bool(a & b) == pair["same"]
        for row in ("", pair["kind"]):
            tally.update({(row, f"{sort} gold"): 1, (row, f"{sort} right"): right})
        tally.update({("", "names"): 2, ("", "named"): bool(a) + bool(b)})
    return _table(tally)


def _table(tally: Counter[tuple[str, str]]) -> dict[str, dict[str, Any]]:
    right = {sort: tally["", f"{sort} right"] for sort in ("same", "other")}
    asked = {sort: tally["", f"{sort} gold"] for sort in ("same", "other")}
    rows: dict[str, dict[str, Any]] = {
        "same": {"found": share(right["same"], asked["same"]), "missed": asked["same"] - right["same"]},
        "other": {"apart": share(right["other"], asked["other"]), "merged": asked["other"] - right["other"]},
        "named": {"share": share(tally["", "named"], tally["", "names"])},
    }
    for kind in sorted({row for row, _ in tally} - {""}):
        rows[f"kind {kind}"] = {
            sort: f"{tally[kind, f'{sort} right']}/{tally[kind, f'{sort} gold']}" for sort in ("same", "other")
        }
    return rows


if __name__ == "__main__":
    print_scores(score)
