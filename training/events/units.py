"""What the head is trained on: candidates of a text and what is known of their types."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.covering import mapped
from reportedly.knowledge import read_table
from reportedly.model import Span
from reportedly.reading.events.head import MEANT, NONE

CLASSES = (NONE, *sorted(read_table("plover")["types"]))
# The 2020 gold has one type for two of today's.
YIELD = frozenset(("CONCEDE", "RETREAT"))
# Weights of the sets and of "nothing else is an event": our own gold marks every event, PLV one a sentence, the
# synthetic documents one a text, and ECB+ what is an event at all. Chosen on the folds of plv_train and our own gold.
PLV, PLV_OTHER = 2.5, 0.6
OWN = 2.0
SYNTHETIC, SYNTHETIC_OTHER = 0.3, 0.05
ECB = 0.5
COVERED = 1.4
GUESSED = 0.3  # what a text counts of whose words the lexicon gives none the type that it has
OURS = frozenset(f"lexicon={name}" for name in read_table("reported_types")["types"] if name not in MEANT)
LEAD = 12  # candidates at the head of a synthetic text: its title's event is told there

Found = tuple[Span, tuple[str, ...]]  # the trigger's place and the features


@dataclass(frozen=True, slots=True)
class Unit:
    """The candidates of a sentence or text.

    Attributes:
        name: Its id.
        candidates: Their features.
        allowed: For each the classes that are right; None where nothing is known of it alone.
        holds: Classes of which one candidate has one; empty where that is not known.
        weight: What it counts.
        other: What "no other type" counts beside that.
        likely: Candidates that may be the one that `holds` speaks of: those that the lexicon gives such a type, if any.
    """

    name: str
    candidates: tuple[tuple[str, ...], ...]
    allowed: tuple[frozenset[str] | None, ...]
    holds: frozenset[str] = frozenset()
    weight: float = 1.0
    other: float = 0.0
    likely: frozenset[int] = frozenset()


def wanted(kind: str) -> frozenset[str]:
    """The classes that a type of the gold stands for."""
    return YIELD if kind == "YIELD" else frozenset((kind,))


def of_sentence(record: Mapping[str, Any], found: Sequence[Found]) -> Unit:
    """A sentence of PLV: one of its words is an event of that type, the others mostly none."""
    return _holding(record, found, PLV, PLV_OTHER)


def of_document(record: Mapping[str, Any], found: Sequence[Found]) -> Unit:
    """A synthetic document: one of its first events is of that type."""
    return _holding(record, found[:LEAD], SYNTHETIC, SYNTHETIC_OTHER)


def _holding(record: Mapping[str, Any], found: Sequence[Found], weight: float, other: float) -> Unit:
    names = tuple(features for _, features in found)
    holds = wanted(record["event"])
    cues = {f"{label}={name}" for name in holds for label in ("lexicon", "rule")}
    likely = frozenset(n for n, features in enumerate(names) if cues & set(features))
    if not likely:
        weight, likely = weight * GUESSED, frozenset(range(len(names)))
    return Unit(record["id"], names, (None,) * len(names), holds, weight, other, likely)


def of_marked(record: Mapping[str, Any], found: Sequence[Found]) -> Unit:
    """A text of our own gold: every event is marked."""
    allowed = tuple(_marked(span, record["events"]) for span, _ in found)
    return Unit(record["id"], tuple(features for _, features in found), allowed, weight=OWN)


def _marked(span: Span, events: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """The classes that gold allows for words at a span."""
    for event in events:
        if any(start < span.end and span.start < end for start, end in event["trigger"]):
            names = frozenset(name for name in event["types"] if name in CLASSES)
            return names | {NONE} if event["optional"] or not names else names
    return frozenset((NONE,))


def of_mentions(name: str, mentions: Iterable[Span], checked: Sequence[Span], found: Sequence[Found]) -> Unit:
    """A report of ECB+: in its checked sentences, what is no event mention is no event."""
    marked = sorted(mentions)
    here = [(span, features) for span, features in found if any(sentence.holds(span) for sentence in checked)]
    here = [(span, features) for span, features in here if not any(span.overlaps(mention) for mention in marked)]
    return Unit(name, tuple(f for _, f in here), (frozenset((NONE,)),) * len(here), weight=ECB)


def of_covered(record: Mapping[str, Any], found: Sequence[Found]) -> Unit:
    """A text of WikiEvents or RAMS: its triggers of types that PLOVER covers are events of one of these."""
    kept = [(span, features) for span, features in found if not OURS & set(features)]
    known = [(features, names) for span, features in kept if (names := _mapped(span, record["events"]))]
    return Unit(record["id"], tuple(f for f, _ in known), tuple(names for _, names in known), weight=COVERED)


def _mapped(span: Span, events: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """The classes that the mapping allows for words at a span; none where gold has no covered event there."""
    for event in events:
        trigger = event["trigger"]
        names = frozenset(mapped(event["type"]))
        if names and span.start < trigger["end"] and trigger["start"] < span.end:
            return names
    return frozenset()
