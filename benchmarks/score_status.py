"""Scores status and factuality: python -m benchmarks.score_status GOLD PRINTED.

PRINTED comes from `reportedly read --json`. The printed event whose trigger shares most characters with the gold
trigger answers for it (of several the shortest, then the first), whatever its type. Where gold gives several readings
any of them is right. "covered" is the share right of the mentions that have such an event, "all" that of all.

  events    share of the mentions that have one
  status    the status; macro: "all" as the mean over the statuses that gold has (each mention under its best one)
  outlet    the factuality value from the outlet itself
  sources   that from each source gold names: every entry whose attribution's source overlaps it says the same, and it
            is right; found: the share that have such an entry
  factuality  outlet and sources together
  type      the type, where the mention has an event: for information, the gold for events measures it
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from benchmarks.scored import print_scores

Record = dict[str, Any]
Rates = dict[str, float]

SILENT = "no event"


def overlap(left: list[int], right: list[int]) -> int:
    """How many characters two spans share; 0 or less if none."""
    return min(left[1], right[1]) - max(left[0], right[0])


def answer(trigger: list[int], events: Iterable[Record]) -> Record | None:
    """The printed event that stands for a gold trigger."""
    near = [
        (overlap(trigger, event["trigger"]), event["trigger"][0] - event["trigger"][1], -number, event)
        for number, event in enumerate(events)
        if overlap(trigger, event["trigger"]) > 0
    ]
    return max(near, key=lambda found: found[:3])[3] if near else None


def values(event: Record, places: list[list[int]] | None, spans: dict[str, list[list[int]]]) -> set[str]:
    """What the event's factuality says according to a source at these places, or without them to the outlet."""
    said = set()
    for entry in event.get("factuality") or []:
        according = entry["according_to"]
        if places is None:
            fits = according is None
        else:
            fits = any(overlap(place, words) > 0 for place in places for words in spans.get(according, []))
        if fits:
            said.add(entry["value"])
    return said


def share(part: int, whole: int) -> float:
    """A share in percent, to two places; 0 of nothing."""
    return round(100 * part / whole, 2) if whole else 0.0


def verdicts(gold: Iterable[Record], readings: dict[str, Record]) -> Iterator[tuple[Record, Record | None, Rates]]:
    """Each gold mention, its printed event, and what of it is right: asked, met, held and right of each row."""
    for record in gold:
        reading = readings.get(record["id"], {})
        spans = {each["id"]: each.get("source") or [] for each in reading.get("attributions", [])}
        for mention in record["events"]:
            event = answer(mention["trigger"], reading.get("events", []))
            found: Counter[str] = Counter()
            for entry in mention["factuality"]:
                row = "outlet" if entry["source"] is None else "sources"
                said = values(event, entry["source"], spans) if event else set()
                right = len(said) == 1 and said <= set(entry["values"])
                found.update({f"{row} asked": 1, f"{row} met": event is not None})
                found.update({f"{row} held": bool(said), f"{row} right": right})
            yield mention, event, dict(found)


def score(gold: Iterable[Record], printed: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """Every row of the table."""
    readings = {record["report"]["id"]: record for record in printed if "report" in record}
    crossed: defaultdict[str, Counter[str]] = defaultdict(Counter)
    total: Counter[str] = Counter()
    for mention, event, found in verdicts(gold, readings):
        said = event["status"] if event else SILENT
        right = said in mention["statuses"]
        total.update({"gold": 1, "covered": event is not None, "status": right})
        total["type"] += event is not None and event["type"] in mention["types"]
        total.update(found)
        crossed[mention["statuses"][0]][mention["statuses"][0] if right else said] += 1
    rows: dict[str, dict[str, Any]] = {"events": {"R": share(total["covered"], total["gold"]), "gold": total["gold"]}}
    rows["status"] = _both(total["status"], total["covered"], total["gold"])
    rows["status"]["macro"] = _macro(crossed)
    for row in ("outlet", "sources"):
        rows[row] = _both(total[f"{row} right"], total[f"{row} met"], total[f"{row} asked"])
        rows[row]["found"] = share(total[f"{row} held"], total[f"{row} asked"])
    sums = {kind: total[f"outlet {kind}"] + total[f"sources {kind}"] for kind in ("right", "met", "asked")}
    rows["factuality"] = _both(sums["right"], sums["met"], sums["asked"])
    rows["type"] = _both(total["type"], total["covered"], total["gold"])
    return rows | {f"gold {status}": dict(sorted(crossed[status].items())) for status in sorted(crossed)}


def _both(right: int, covered: int, total: int) -> dict[str, Any]:
    """Right of those covered and of all."""
    return {"covered": share(right, covered), "all": share(right, total), "gold": total}


def _macro(crossed: dict[str, Counter[str]]) -> float:
    """The mean over the statuses of the share of their mentions that have them."""
    shares = [100 * said[status] / said.total() for status, said in crossed.items()]
    return round(sum(shares) / len(shares), 2) if shares else 0.0


if __name__ == "__main__":
    print_scores(score)
