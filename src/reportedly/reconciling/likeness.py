"""How likely two reports are of one story, by these two alone: by what they share, and by what sets them apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp, log, log1p
from typing import Any

import msgspec

from reportedly.knowledge import read_table
from reportedly.reconciling.settings import StoryCuts
from reportedly.reconciling.signs import Bounds
from reportedly.reconciling.sketch import ALIKE, UNIT, Sketch
from reportedly.reconciling.words import STEMMED, rarity

# Rarities are added up in whole numbers, so that sums do not depend on an order.
GRAIN = 1 << 10
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
    apart in time for being so little alike: so an index of words finds all that can be joined.
    """
    near = nearness(left, right)
    if near < STRANGE * ALIKE or not _rare(left, right, cuts):
        return 0
    value = chance(common(left, right, near))
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
    named = _covered(left.names, right), _covered(right.names, left)
    lead_names = [n for n in one.lead if n in left.names], [n for n in other.lead if n in right.names]
    leads = _covered(lead_names[0], right), _covered(lead_names[1], left)
    agree, differ = _counts(one.figures or {}, other.figures or {})
    return {
        "names alike": names / ALIKE,
        "words alike": (words - names) / ALIKE,
        "shorter": log(short + 5),
        "longer": log(long + 5),
        "names of the lead": min(leads),
        "lead": min(_covered(one.lead, right), _covered(other.lead, left)),
        "names, less": min(named),
        "names, more": max(named),
        "others": min(_unnamed(one.people or {}, right), _unnamed(other.people or {}, left)),
        "other lead": min(1 - leads[0], 1 - leads[1]) if lead_names[0] and lead_names[1] else 0.0,
        "figures agree": float(agree),
        "figures differ": float(differ),
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


@lru_cache(STEMMED)
def _grains(word: str) -> int:
    return round(rarity(word) * GRAIN)


def _shared(words: Iterable[str]) -> float:
    """How much it tells to share these words."""
    return log1p(sum(map(_grains, words)) / GRAIN)


def _sums(left: Sketch, right: Sketch) -> dict[str, float]:
    """How much it tells to share the names, the other words and the numbers that two reports share."""
    both = left.words.keys() & right.words.keys()
    numbers = {word for word in both if word[:1].isdigit()}
    return {
        "names": _shared(left.names.keys() & right.names.keys()),
        "words": _shared(both - left.names.keys() - right.names.keys() - numbers),
        "numbers": _shared(numbers),
    }


def _covered(words: Iterable[str], other: Sketch) -> float:
    """Which share of these words, the rarer the more, stands in the other report."""
    whole = part = 0
    for word in words:
        whole += _grains(word)
        part += _grains(word) if word in other.words else 0
    return part / whole if whole else 0.0


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
