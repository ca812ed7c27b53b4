"""Scores events in sentences where every event is marked: python -m benchmarks.score_triggers GOLD PRINTED.

PRINTED comes from `reportedly read --json`. A printed event finds a gold one where their triggers overlap; one answers
for one. Optional gold (what a demand, promise or threat only speaks of, what did not happen, the same event told
again) counts neither way, found or not. Events of the printed type HAPPENING are left out.

  plover       precision, recall and F1 of PLOVER events with their type
  spotted      the same of their triggers, whatever the type
  reported     events of our own types (COUP, ELECTION, DISASTER ...), with type
  macro        mean F1 over the PLOVER types
  clean        share of the sentences without any event for which none is printed; false: how many are
  actors, recipients, places   of the found PLOVER events that have some in gold: a printed one overlaps one of them
  empty        of those that have no actor (recipient) in gold: none is printed
  times        the time expression overlaps
  modes        of those that have a mode in gold: at least one printed, and all of them among those of gold
  contexts     of the texts whose contexts are marked, all events of a text together, as PLOVER codes them: what is as
               right ("open") counts neither way
  full         of all PLOVER events in gold: type, actors and recipients right where gold has some
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from benchmarks.pairing import matching
from benchmarks.score_status import overlap, share
from benchmarks.scored import print_scores

Record = dict[str, Any]
Places = list[tuple[int, int]]

PARTIES = ("actors", "recipients", "places")
NONE = "HAPPENING"


def touches(gold: Record, printed: Record) -> bool:
    """The triggers overlap."""
    return any(overlap(piece, printed["trigger"]) > 0 for piece in gold["trigger"])


def typed(gold: Record, printed: Record) -> bool:
    """The triggers overlap and the type is right."""
    return touches(gold, printed) and printed["type"] in gold["types"]


def counted(gold: list[Record], printed: list[Record]) -> tuple[list[Record], list[Record]]:
    """Gold that must be found, and what is printed beyond optional gold."""
    wanted = [event for event in gold if not event["optional"]]
    taken = matching(wanted, printed, typed).keys() | matching(wanted, printed, touches).keys()
    rest = [event for at, event in enumerate(printed) if at not in taken]
    maybe = [event for event in gold if event["optional"]]
    spare = [rest[at] for at in matching(maybe, rest, touches)]
    return wanted, [event for event in printed if event not in spare]


def sides(gold: Iterable[Record], readings: dict[str, Record]) -> Iterator[tuple[Record, list[Record], list[Record]]]:
    """For each text its reading, the gold that counts, and the printed events that count."""
    for record in gold:
        reading = readings.get(record["id"], {"events": []})
        printed = [event for event in reading["events"] if event["type"] != NONE]
        yield reading, *counted(record["events"], printed)


def score(gold: Iterable[Record], printed: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """Every row of the table."""
    records = list(gold)
    readings = {record["report"]["id"]: record for record in printed if "report" in record}
    tally: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = {"hits": Counter(), "printed": Counter(), "gold": Counter()}
    for reading, wanted, given in sides(records, readings):
        for vocabulary in ("plover", "reported"):
            ours = [event for event in wanted if event["vocabulary"] == vocabulary]
            theirs = [event for event in given if event["vocabulary"] == vocabulary or _is_other(event, ours)]
            theirs = [event for event in theirs if not _is_answer(event, wanted, vocabulary)]
            pairs = [(ours[one], theirs[at]) for at, one in matching(ours, theirs, typed).items()]
            tally.update({f"{vocabulary} gold": len(ours), f"{vocabulary} printed": len(theirs)})
            tally[f"{vocabulary} hits"] += len(pairs)
            if vocabulary == "plover":
                tally["spotted"] += len(matching(ours, theirs, touches))
                kinds["gold"].update(event["types"][0] for event in ours)
                kinds["hits"].update(event["types"][0] for event, _ in pairs)
                kinds["printed"].update(event["types"][0] for event, _ in pairs)
                found = [event for _, event in pairs]
                kinds["printed"].update(event["type"] for event in theirs if event not in found)
                for pair in pairs:
                    tally.update(slots(*pair, reading))
    rest = {"contexts": contexts(records, readings), "clean": clean(records, readings)}
    return _table(tally, kinds) | rest | _types(kinds)


def _is_other(printed: Record, gold: list[Record]) -> bool:
    """Whether a printed event of the other vocabulary is as right for one of these."""
    return any(typed(event, printed) for event in gold)


def _is_answer(printed: Record, gold: list[Record], vocabulary: str) -> bool:
    """Whether a printed event is right for a gold event of the other vocabulary."""
    return any(typed(event, printed) for event in gold if event["vocabulary"] != vocabulary)


def slots(gold: Record, printed: Record, reading: Record) -> Counter[str]:
    """What is right of the words around a found event: for each slot how many are asked for and how many are right."""
    right: dict[str, bool] = {}
    for role in PARTIES:
        spans = [party["span"] for party in printed[role] if party.get("span")]
        row = role if gold[role] else f"empty {role}"
        right[row] = any(overlap(a, b) > 0 for a in gold[role] for b in spans) if gold[role] else not spans
    if gold["times"]:
        timex = next((t["span"] for t in reading.get("timexes", []) if t["id"] == printed["time"]), None)
        right["times"] = timex is not None and any(overlap(piece, timex) > 0 for piece in gold["times"])
    if gold["modes"]:
        right["modes"] = bool(printed["modes"]) and set(printed["modes"]) <= set(gold["modes"])
    right["full"] = right.get("actors", True) and right.get("recipients", True)
    return Counter({f"{row} asked": 1 for row in right}) + Counter(
        {f"{row} right": int(ok) for row, ok in right.items()}
    )


def contexts(records: list[Record], readings: dict[str, Record]) -> dict[str, Any]:
    """Precision, recall and F1 of the contexts of texts."""
    hits = printed = wanted = 0
    for record in records:
        marked = [event for event in record["events"] if "contexts" in event]
        if not marked:
            continue
        right = {name for event in marked for name in event["contexts"]}
        either = {name for event in marked for name in event["contexts_open"]} - right
        events = readings.get(record["id"], {"events": []})["events"]
        told = {name for event in events if event["vocabulary"] == "plover" for name in event["contexts"]} - either
        hits, printed, wanted = hits + len(told & right), printed + len(told), wanted + len(right)
    return rates(hits, printed, wanted)


def clean(records: list[Record], readings: dict[str, Record]) -> dict[str, Any]:
    """What is printed of sentences without any event."""
    empty = [readings.get(record["id"], {"events": []})["events"] for record in records if not record["events"]]
    false = [sum(event["type"] != NONE for event in events) for events in empty]
    return {"share": share(false.count(0), len(empty)), "false": sum(false), "gold": len(empty)}


def rates(hits: int, printed: int, gold: int) -> dict[str, Any]:
    """Precision, recall and F1 in percent, to two places."""
    parts = {"P": (hits, printed), "R": (hits, gold), "F1": (2 * hits, printed + gold)}
    return {name: share(part, whole) for name, (part, whole) in parts.items()} | {"gold": gold}


def _table(tally: Counter[str], kinds: dict[str, Counter[str]]) -> dict[str, dict[str, Any]]:
    rows = {v: rates(tally[f"{v} hits"], tally[f"{v} printed"], tally[f"{v} gold"]) for v in ("plover", "reported")}
    rows["spotted"] = rates(tally["spotted"], tally["plover printed"], tally["plover gold"])
    each = [rates(kinds["hits"][k], kinds["printed"][k], kinds["gold"][k])["F1"] for k in kinds["gold"]]
    rows["macro"] = {"F1": round(sum(each) / len(each), 2) if each else 0.0}
    for row in (*PARTIES, "empty actors", "empty recipients", "times", "modes"):
        rows[row] = {"found": share(tally[f"{row} right"], tally[f"{row} asked"]), "asked": tally[f"{row} asked"]}
    rows["full"] = {"R": share(tally["full right"], tally["plover gold"]), "gold": tally["plover gold"]}
    return rows


def _types(kinds: dict[str, Counter[str]]) -> dict[str, dict[str, Any]]:
    listed = sorted(kinds["gold"])
    return {f"type {k}": rates(kinds["hits"][k], kinds["printed"][k], kinds["gold"][k]) for k in listed}


if __name__ == "__main__":
    print_scores(score)
