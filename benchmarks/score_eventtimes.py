"""Scores which time each event has: python -m benchmarks.score_eventtimes GOLD PRINTED.

PRINTED comes from `reportedly read --json`. The printed event on a gold trigger stands for it; an event that is not
found has no time.

  links   precision, recall and F1 of the times of gold's events: the printed time overlaps the one that is right. Where
          gold says that a time or none is right, silence counts neither way
  all     share of gold's events that have the right time, or rightly none; one that is not found is wrong
  found   the same of those that are found
  none    of the found ones that have no time in gold: none is printed
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from benchmarks.score_status import answer, overlap, share
from benchmarks.score_triggers import rates
from benchmarks.scored import print_scores

Record = dict[str, Any]


def score(gold: Iterable[Record], printed: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """Every row of the table."""
    readings = {record["report"]["id"]: record for record in printed if "report" in record}
    tally: Counter[str] = Counter()
    for record in gold:
        reading = readings.get(record["id"], {"events": [], "timexes": []})
        spans = {timex["id"]: timex["span"] for timex in reading["timexes"]}
        for event in record["events"]:
            found = answer(event["trigger"], reading["events"])
            tally.update(judged(event, found, spans.get(found["time"]) if found else None))
    return {
        "links": rates(tally["hits"], tally["printed"], tally["gold"]),
        "all": {"share": share(tally["right"], tally["events"]), "gold": tally["events"]},
        "found": {"share": share(tally["right"], tally["found"]), "gold": tally["found"]},
        "none": {"share": share(tally["none right"], tally["none asked"]), "gold": tally["none asked"]},
    }


def judged(gold: Record, found: Record | None, time: list[int] | None) -> Counter[str]:
    """What counts of one event of gold, its printed event, and the place of the time of that."""
    hit = time is not None and any(overlap(span, time) > 0 for span in gold["times"])
    wanted = bool(gold["times"]) and (hit or not gold["none"])
    right = found is not None and (hit or (gold["none"] and time is None))
    asked = found is not None and not gold["times"]
    counts = {"events": 1, "found": found is not None, "right": right, "hits": hit, "printed": time is not None}
    counts |= {"gold": wanted, "none asked": asked, "none right": asked and time is None}
    return Counter({name: int(count) for name, count in counts.items()})


if __name__ == "__main__":
    print_scores(score)
