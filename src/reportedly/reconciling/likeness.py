"""How likely two reports are of one story, by these two alone: by what they share, and by what sets them apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, log, log1p
from typing import Any

import msgspec

from reportedly.knowledge import read_table
from reportedly.reconciling.settings import StoryCuts
from reportedly.reconciling.signs import Bounds
from reportedly.reconciling.sketch import ALIKE, UNIT, Sketch
from reportedly.reconciling.words import GRAIN, grains, rarity

STRANGE = 0.05  # reports whose words are less alike are of two stories; none that was ever seen is not


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign adds to the log-odds that two reports are of one story."""

    bias: float
    signs: dict[str, float]


@cache
def weights() -> Weights:
    """The weights of the shipped table."""
    return msgspec.convert(read_table("story_weights")["weights"], Weights)


def likeness(left: Sketch, right: Sketch, cuts: StoryCuts) -> int:
    """How likely two reports are of one story, 0 to ALIKE.

    Less than joins them without a rare word in common, where their words are hardly alike, and where they lie too far
    apart in time for being so little alike: so an index of words finds all that can be joined. Where their words are
    much alike not less than that: what long reports leave unsaid, or count otherwise, sets them not apart then.
    """
    near = nearness(left, right)
    if near < STRANGE * ALIKE or not _rare(left, right, cuts):
        return 0
    value = chance(common(left, right, near))
    if near >= cuts.sure * ALIKE:
        value = max(value, near / ALIKE)
    needed = cuts.far_join if _far(left, right, cuts) else cuts.near_join
    return round((value if near >= needed * ALIKE else min(value, cuts.unlinked)) * UNIT) * UNIT


def nearness(left: Sketch, right: Sketch) -> int:
    """How alike the words of two reports are, and more so their names, 0 to ALIKE."""
    return _product(left.words, right.words) + _product(left.names, right.names)


def chance(found: Mapping[str, float], by: Weights | None = None) -> float:
    """How likely two reports with these signs are of one story."""
    by = by or weights()
    odds = by.bias + sum(weight * found[name] for name, weight in sorted(by.signs.items()))
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def common(left: Sketch, right: Sketch, near: int | None = None) -> dict[str, float]:
    """The signs of two reports, the same either way; a share is 0 to 1, a sum grows with how much is shared.

    Of what two reports share the rarer counts more. Whom, or what, the one tells of and the other never names sets
    them apart only where that is so both ways: a short report leaves out what a long one tells.
    """
    one, other = left.signs, right.signs
    words = nearness(left, right) if near is None else near
    names = _product(left.names, right.names)
    short, long = sorted((one.length, other.length))
    named, leads, opens = zip(_covered(left, right), _covered(right, left), strict=True)
    agree, differ = _counts(one.figures or {}, other.figures or {})
    return {
        "names alike": names / ALIKE,
        "words alike": (words - names) / ALIKE,
        "shorter": log(short + 5),
        "longer": log(long + 5),
        "names of the lead": min(opens),
        "lead": min(leads),
        "names, less": min(named),
        "names, more": max(named),
        "others": min(_unnamed(one.people or {}, right), _unnamed(other.people or {}, left)),
        "other lead": 1 - max(opens) if one.lead_names and other.lead_names else 0.0,
        "figures agree": float(agree > 0),
        "figures differ": float(differ > 0),
        "same day": float(not set(one.days).isdisjoint(other.days)),
        "places": _shared(set(one.places) & set(other.places)),
        **_sums(left, right),
    }


def _product(left: Mapping[str, int], right: Mapping[str, int]) -> int:
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    return sum(weight * large[word] for word, weight in small.items() if word in large)


def _rare(left: Sketch, right: Sketch, cuts: StoryCuts) -> bool:
    return any(rarity(word) >= cuts.candidate_rarity for word in left.words.keys() & right.words.keys())


def _far(left: Sketch, right: Sketch, cuts: StoryCuts) -> bool:
    """Whether two reports are known to lie far apart in time."""
    return left.day is not None and right.day is not None and abs(left.day - right.day) > cuts.near_days


def _shared(words: Iterable[str]) -> float:
    """How much it tells to share these words."""
    return log1p(sum(map(grains, words)) / GRAIN)


def _sums(left: Sketch, right: Sketch) -> dict[str, float]:
    """How much it tells to share the names, the other words and the numbers that two reports share."""
    both = left.words.keys() & right.words.keys()
    numbers = {word for word in both if word[:1].isdigit()}
    return {
        "names": _shared(left.names.keys() & right.names.keys()),
        "words": _shared(both - left.names.keys() - right.names.keys() - numbers),
        "numbers": _shared(numbers),
    }


def _covered(one: Sketch, other: Sketch) -> tuple[float, ...]:
    """How much of the names, of the lead and of its names stands in the other report, the rarer the more."""
    there = other.words.keys()
    told = (one.names.keys(), one.signs.lead, one.signs.lead_names)
    return tuple(
        sum(map(grains, there & set(words))) / weigh if weigh else 0.0
        for words, weigh in zip(told, one.signs.weigh, strict=True)
    )


def _unnamed(people: Mapping[str, int], other: Sketch) -> float:
    """Of those of whom a report tells, the share, by how much it tells of each, that the other never names."""
    whole = sum(people.values())
    return sum(told for name, told in people.items() if name not in other.words) / whole if whole else 0.0


def _counts(left: Mapping[str, Any], right: Mapping[str, Any]) -> tuple[int, int]:
    """For how many things that both count a value of the one may be one of the other, and for how many none may."""
    both = left.keys() & right.keys()
    agree = sum(any(_meet(a, b) for a in left[name] for b in right[name]) for name in both)
    return agree, len(both) - agree


def _meet(left: Bounds, right: Bounds) -> bool:
    """Whether two values may be one."""
    (low, high), (least, most) = left, right
    return (low is None or most is None or low <= most) and (least is None or high is None or least <= high)
