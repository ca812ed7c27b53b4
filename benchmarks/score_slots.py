"""Scores figures and their slots: python -m benchmarks.score_slots GOLD PRINTED.

PRINTED comes from `reportedly read --json`. Ages, stretches of time and ordinals are passed over. A printed figure
finds a gold one where their words overlap; one answers for one. Optional gold counts neither way, found or not.

  found       precision, recall and F1 of the figures
  core        the same of those that also have words, low, high, qualifier, counted thing and unit right
  slots       share of all slots of the figures in gold that are right, of those found and of all; so each slot alone:
      words, low, high, qualifier, unit     equal
      counts       the words, without articles; any of those that gold lists, or none where gold allows it
      place, timex, event, attribution      what the id stands for overlaps gold's words (a place by any of its
                   mentions, an event by its trigger, an attribution by its source), or is null where gold has none
      part_of      the figure that found gold's whole, or null
  said        the same, of the slots that are filled in gold: a null cannot be right there by saying nothing
  whole       share of the figures in gold of which every slot is right
  clean       share of the texts without a figure for which none is printed; false: how many are
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from benchmarks.measures import counted
from benchmarks.score_status import overlap, share
from benchmarks.scored import print_scores

Record = dict[str, Any]

CORE = ("words", "low", "high", "qualifier", "counts", "unit")
LINKED = ("place", "timex", "event", "attribution")
SLOTS = (*CORE, *LINKED, "part_of")
ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
NAMES = {"words": "span"}  # where gold has a slot under another name
# Of an integer and its decimals ("a third") so much may differ.
CLOSE = 0.001


def paired(gold: list[Record], printed: list[Record]) -> list[tuple[Record, Record]]:
    """Each gold figure with the printed one that shares most of its words; one answers for one."""
    near = [
        (overlap(wanted["span"], given["span"]), -number, -at)
        for number, wanted in enumerate(gold)
        for at, given in enumerate(printed)
        if overlap(wanted["span"], given["span"]) > 0
    ]
    pairs: dict[int, int] = {}
    for _, number, at in sorted(near, reverse=True):
        if -number not in pairs and -at not in pairs.values():
            pairs[-number] = -at
    return [(gold[number], printed[at]) for number, at in sorted(pairs.items())]


def right(slot: str, gold: Record, printed: Record, text: str, spans: dict[str, list[list[int]]]) -> bool:
    """Whether a slot of a found figure is right."""
    given = printed["span" if slot == "words" else slot]
    if given is None and slot in gold["none"]:
        return True
    if slot in LINKED:
        return _meets(gold[slot], spans.get(given, []) if given else None)
    if slot == "counts":
        listed = {_plain(place, text) for place in gold[slot]} or {None}
        return _plain(given, text) in listed
    if slot in ("low", "high"):
        return _equals(gold[slot], given)
    return bool(given in gold["qualifiers"] if slot == "qualifier" else given == gold[NAMES.get(slot, slot)])


def _plain(span: list[int] | None, text: str) -> str | None:
    """The words at a span without article and capitals."""
    return ARTICLE.sub("", text[slice(*span)]).casefold() if span else None


def _equals(gold: float | None, given: float | None) -> bool:
    """Whether two bounds are one."""
    return gold is given if gold is None or given is None else abs(gold - given) <= CLOSE


def _meets(gold: list[list[int]], places: list[list[int]] | None) -> bool:
    """What an id stands for overlaps gold's words, or neither says anything."""
    if places is None or not gold:
        return places is None and not gold
    return any(overlap(wanted, given) > 0 for wanted in gold for given in places)


def places_of(reading: Record) -> dict[str, list[list[int]]]:
    """Where each entity, time, event and attribution of a reading stands."""
    spans = {each["id"]: [mention["span"] for mention in each["mentions"]] for each in reading.get("entities", [])}
    spans |= {each["id"]: [each["span"]] for each in reading.get("timexes", [])}
    spans |= {each["id"]: [each["trigger"]] for each in reading.get("events", [])}
    return spans | {each["id"]: each["source"] for each in reading.get("attributions", [])}


def filled(slot: str, gold: Record) -> bool:
    """Whether gold says something in the slot."""
    if slot in ("qualifier", "words"):
        return slot == "words" or gold["qualifiers"] != [None]
    return bool(gold[slot]) if slot not in ("low", "high") else gold[slot] is not None


def score(gold: Iterable[Record], printed: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """Every row of the table."""
    readings = {record["report"]["id"]: record for record in printed if "report" in record}
    tally: Counter[str] = Counter()
    for record in gold:
        reading = readings.get(record["id"], {"figures": []})
        wanted = [figure for figure in record["figures"] if not figure["optional"]]
        printed = counted(reading["figures"])
        pairs = paired(record["figures"], printed)
        spare = sum(found["optional"] for found, _ in pairs)
        pairs = [(found, given) for found, given in pairs if not found["optional"]]
        tally.update({"gold": len(wanted), "found": len(pairs), "printed": len(printed) - spare})
        if not record["figures"]:
            tally.update({"empty": 1, "clean": not printed, "false": len(printed)})
        for figure in wanted:
            tally.update(f"{kind} {s}" for s in SLOTS if s not in figure["skip"] for kind in _asked(s, figure))
        _count(tally, pairs, record["text"], reading)
    return _table(tally)


def _asked(slot: str, figure: Record) -> tuple[str, ...]:
    return ("gold", "said gold") if filled(slot, figure) else ("gold",)


def _count(tally: Counter[str], pairs: list[tuple[Record, Record]], text: str, reading: Record) -> None:
    """Counts what is right of the found figures of a text."""
    spans = places_of(reading)
    names = {found["id"]: given["id"] for found, given in pairs}
    for found, given in pairs:
        gold = {**found, "part_of": names.get(found["part_of"], found["part_of"])}
        asked = [slot for slot in SLOTS if slot not in gold["skip"]]
        good = [slot for slot in asked if right(slot, gold, given, text, spans)]
        tally.update(f"met {slot}" for slot in asked)
        tally.update(f"right {slot}" for slot in good)
        tally.update(f"said right {slot}" for slot in good if filled(slot, found))
        tally["core"] += all(slot in good for slot in asked if slot in CORE)
        tally["whole"] += good == asked


def _table(tally: Counter[str]) -> dict[str, dict[str, Any]]:
    found, printed, gold = tally["found"], tally["printed"], tally["gold"]
    rows: dict[str, dict[str, Any]] = {
        "found": rates(found, printed, gold),
        "core": rates(tally["core"], printed, gold),
    }
    sums = {kind: sum(tally[f"{kind} {slot}"] for slot in SLOTS) for kind in ("right", "met", "gold")}
    said = {kind: sum(tally[f"said {kind} {slot}"] for slot in SLOTS) for kind in ("right", "gold")}
    rows["slots"] = {"found": share(sums["right"], sums["met"]), "all": share(sums["right"], sums["gold"])}
    rows["said"] = {"all": share(said["right"], said["gold"]), "gold": said["gold"]}
    rows["whole"] = {"all": share(tally["whole"], gold), "gold": gold}
    rows["clean"] = {"share": share(tally["clean"], tally["empty"]), "false": tally["false"], "gold": tally["empty"]}
    for slot in SLOTS:
        right_, asked = tally[f"right {slot}"], tally[f"gold {slot}"]
        rows[slot] = {"found": share(right_, tally[f"met {slot}"]), "all": share(right_, asked), "gold": asked}
        rows[slot]["said"] = share(tally[f"said right {slot}"], tally[f"said gold {slot}"])
    return rows


def rates(hits: int, printed: int, gold: int) -> dict[str, Any]:
    """Precision, recall and F1 in percent, to two places."""
    parts = {"P": (hits, printed), "R": (hits, gold), "F1": (2 * hits, printed + gold)}
    return {name: share(part, whole) for name, (part, whole) in parts.items()} | {"gold": gold}


if __name__ == "__main__":
    print_scores(score)
