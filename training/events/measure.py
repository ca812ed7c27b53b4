"""Measures heads on texts that they were not trained on, with the whole of the product's event stage around them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.covering import checked, mapped
from benchmarks.folds import FOLDS, folds
from reportedly.knowledge import read_table
from reportedly.model import Event, Party, Span
from reportedly.reading.events import find_events
from reportedly.reading.events.head import Head
from training.events.data import Sample
from training.events.fit import fit
from training.events.table import head_of_model
from training.events.units import Unit, wanted

# The synthetic documents' names of modes where PLOVER has another.
SPELT = {
    "primative": "primitive",
    "sieze": "seize",
    "assassinate": "targeted",
    "ban": "restrict",
    "return": "withdraw",
}
Events = dict[str, tuple[Event, ...]]  # PLOVER events by the id of their text


@dataclass(frozen=True, slots=True)
class Told:
    """One printed event and whether its type is right."""

    confidence: int
    right: bool


def units_without(sets: Mapping[str, Sequence[Sample]], fold: int) -> list[Unit]:
    """What is learnt from where a fold is held back."""
    units: list[Unit] = []
    for samples in sets.values():
        cut = folds([sample.record for sample in samples])
        units += [sample.unit for sample in samples if cut[sample.record["id"]] != fold]
    return units


def by_folds(sets: Mapping[str, Sequence[Sample]]) -> dict[str, Events]:
    """For each set the PLOVER events of its texts, each found by a head that saw no text of its fold."""
    cut = {name: folds([sample.record for sample in samples]) for name, samples in sets.items()}
    found: dict[str, Events] = {name: {} for name in sets}
    for fold in range(FOLDS):
        head = head_of_model(fit(units_without(sets, fold)))
        for name, samples in sets.items():
            for sample in samples:
                if cut[name][sample.record["id"]] == fold:
                    found[name][sample.unit.name] = events_of(sample, head)
    return found


def events_of(sample: Sample, head: Head) -> tuple[Event, ...]:
    """The PLOVER events that the product finds in a text with that head."""
    layers = sample.layers
    found = find_events(sample.page, layers.entities, layers.timexes, layers.figures, layers.attributions, head)
    return tuple(event for event in found if event.vocabulary == "plover")


def sentences(samples: Sequence[Sample], found: Events) -> dict[str, float]:
    """Precision, recall and F1 of types, and F1 of type with actor and recipient, on PLV."""
    tally: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = {"right": Counter(), "told": Counter(), "gold": Counter()}
    for sample in samples:
        kind = sample.record["event"]
        events = found[sample.unit.name]
        told = {_today(event.type) for event in events}
        right = [event for event in events if _today(event.type) == kind]
        full = any(_is_full(event, sample.record) for event in right)
        tally.update({"gold": 1, "told": len(told), "right": int(bool(right)), "full": int(full)})
        kinds["gold"][kind] += 1
        kinds["told"].update(told)
        kinds["right"][kind] += bool(right)
    each = [200 * kinds["right"][k] / (kinds["told"][k] + kinds["gold"][k]) for k in kinds["gold"]]
    return {
        "P": 100 * tally["right"] / tally["told"],
        "R": 100 * tally["right"] / tally["gold"],
        "F1": 200 * tally["right"] / (tally["told"] + tally["gold"]),
        "macro": sum(each) / len(each),
        "full": 200 * tally["full"] / (tally["told"] + tally["gold"]),
    }


def confusion(samples: Sequence[Sample], found: Events) -> dict[tuple[str, str], int]:
    """How often PLV marks a type and we print which: the right one if it is among ours, else the surest, else ""."""
    counts: Counter[tuple[str, str]] = Counter()
    for sample in samples:
        kind = sample.record["event"]
        events = sorted(found[sample.unit.name], key=lambda event: (-event.confidence, event.trigger))
        told = [_today(event.type) for event in events]
        counts[kind, kind if kind in told else (told[0] if told else "")] += 1
    return dict(counts)


def modes(samples: Sequence[Sample], found: Events) -> dict[str, tuple[int, int, int, int, int]]:
    """For each type: texts, texts where it is found, and modes that are right, printed and marked, if PLOVER's."""
    counts: dict[str, Counter[str]] = {}
    for sample in samples:
        row = counts.setdefault(sample.record["event"], Counter())
        events = [event for event in found[sample.unit.name] if event.type == sample.record["event"]]
        row.update({"texts": 1, "found": bool(events)})
        known = read_table("plover")["types"][sample.record["event"]]["modes"]
        gold = SPELT.get(sample.record["mode"], sample.record["mode"])
        if gold is None or gold in known:
            told = {mode for event in events for mode in event.modes}
            row.update({"right": gold in told, "told": len(told), "gold": gold is not None})
    names = ("texts", "found", "right", "told", "gold")
    return {kind: tuple(row[name] for name in names) for kind, row in sorted(counts.items())}  # type: ignore[misc]


def spare(samples: Sequence[Sample], found: Events, mentions: Mapping[str, Sequence[Span]]) -> tuple[int, int]:
    """How many printed events no mention overlaps, of how many: in the checked sentences of ECB+."""
    lost = printed = 0
    for sample in samples:
        places = [Span(*place) for place in checked(sample.record)]
        for event in found[sample.unit.name]:
            if any(place.holds(event.trigger) for place in places):
                printed += 1
                lost += not any(event.trigger.overlaps(one) for one in mentions[sample.record["id"]])
    return lost, printed


def _today(kind: str) -> str:
    """PLV's name of a type."""
    return "YIELD" if kind in ("CONCEDE", "RETREAT") else kind


def _is_full(event: Event, record: Mapping[str, Any]) -> bool:
    """Whether a party overlaps one of gold on both sides, where gold has one."""
    return _touches(event.actors, record["actor"]) and _touches(event.recipients, record["recipient"])


def _touches(parties: Iterable[Party], gold: Sequence[Mapping[str, Any]]) -> bool:
    spans = [Span(one["start"], one["end"]) for one in gold if one.get("start") is not None]
    return not spans or any(party.span.overlaps(span) for party in parties for span in spans)


def covered(samples: Sequence[Sample], found: Events) -> tuple[int, int]:
    """How many triggers of types that PLOVER covers are found, of how many."""
    hits = asked = 0
    for sample in samples:
        for event in sample.record["events"]:
            if mapped(event["type"]):
                trigger = Span(event["trigger"]["start"], event["trigger"]["end"])
                asked += 1
                hits += any(told.trigger.overlaps(trigger) for told in found[sample.unit.name])
    return hits, asked


def told(sets: Mapping[str, Sequence[Sample]], found: Mapping[str, Events]) -> list[Told]:
    """The printed events of PLV and of our own gold with whether they are right; what gold leaves open is left out."""
    listed = []
    for sample in sets["plv-train"]:
        kinds = wanted(sample.record["event"])
        listed += [Told(e.confidence, e.type in kinds) for e in found["plv-train"][sample.unit.name]]
    own = [(sample, found[name]) for name in ("own-events-dev", "own-events-train") for sample in sets[name]]
    for sample, events in own:
        for event in events[sample.unit.name]:
            gold = [g for g in sample.record["events"] if any(Span(*p).overlaps(event.trigger) for p in g["trigger"])]
            if not any(one["optional"] for one in gold):
                listed.append(Told(event.confidence, any(event.type in one["types"] for one in gold)))
    return listed


def marked(samples: Sequence[Sample], found: Events) -> tuple[int, int, int]:
    """Right, printed and gold events of our own gold, optional ones left out."""
    right = printed = gold = 0
    for sample in samples:
        asked = [one for one in sample.record["events"] if not one["optional"] and one["vocabulary"] == "plover"]
        gold += len(asked)
        rest = list(asked)
        for event in found[sample.unit.name]:
            here = [g for g in sample.record["events"] if any(Span(*p).overlaps(event.trigger) for p in g["trigger"])]
            hit = next((one for one in here if one in rest and event.type in one["types"]), None)
            if hit is not None:
                rest.remove(hit)
            right += hit is not None
            printed += hit is not None or not any(one["optional"] for one in here)
    return right, printed, gold
