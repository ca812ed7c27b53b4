"""Which corrections a later one on the same words has replaced."""

from collections import defaultdict
from collections.abc import Hashable, Sequence

from reportedly.model.correction import (
    AddAttribution,
    AddEvent,
    Anchor,
    Correction,
    DismissAttribution,
    DismissEvent,
    MarkFurniture,
    NotFurniture,
    SetDate,
    SetOutlet,
    SetVerdict,
)
from reportedly.model.correction_record import correction_id


def replaced(corrections: Sequence[Correction]) -> frozenset[str]:
    """The ids of those that a later one contradicts or says anew; of pairs that exclude each other see `Bonds`.

    Args:
        corrections: Those in force, the latest last.
    """
    gone: set[str] = set()
    said: set[Hashable] = set()
    later: dict[str, list[Correction]] = defaultdict(list)
    for correction in reversed(corrections):
        key = _key(correction)
        beside = [other for anchor in correction.anchors for other in later[anchor.text]]
        if (key is not None and key in said) or any(_contradicts(other, correction) for other in beside):
            gone.add(correction_id(correction))
        said.add(key)
        for anchor in correction.anchors:
            if not later[anchor.text] or later[anchor.text][-1] is not correction:
                later[anchor.text].append(correction)
    return frozenset(gone)


def _key(correction: Correction) -> Hashable:
    """What only one correction can say: the last one does; None where several can stand side by side."""
    if isinstance(correction, SetDate | SetOutlet):
        return correction.kind, correction.report
    if isinstance(correction, SetVerdict):
        return correction.kind, correction.about, frozenset(_place(anchor) for anchor in correction.members)
    if isinstance(correction, AddEvent):
        return correction.kind, correction.type, _place(correction.trigger)
    if isinstance(correction, AddAttribution):
        return correction.kind, tuple(_place(anchor) for anchor in (*correction.cue, *correction.content))
    return None


def _contradicts(later: Correction, earlier: Correction) -> bool:
    """Whether the later says the opposite of the earlier, or takes out what it put in."""
    if isinstance(earlier, MarkFurniture | NotFurniture) and isinstance(later, MarkFurniture | NotFurniture):
        return later.kind != earlier.kind and _meet(later.at, earlier.at)
    if isinstance(earlier, AddEvent) and isinstance(later, DismissEvent):
        return _meet(later.at, earlier.trigger) and later.type in (None, earlier.type)
    if isinstance(earlier, AddAttribution) and isinstance(later, DismissAttribution):
        return any(_meet(later.at, anchor) for anchor in (*earlier.cue, *earlier.source, *earlier.content)[:1])
    return False


def _meet(one: Anchor, other: Anchor) -> bool:
    return one.text == other.text and one.span.overlaps(other.span)


def _place(anchor: Anchor) -> tuple[str, int, int]:
    return anchor.text, anchor.start, anchor.end
