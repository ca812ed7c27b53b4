"""How two numbers stand to one another once their qualifiers are taken at their word."""

import math
from dataclasses import dataclass
from typing import Literal

from reportedly.reconciling.figures.count import Count
from reportedly.reconciling.figures.cuts import cuts

Relation = Literal["equal", "rounding", "bound", "surpassed", "loose", "apart"]


@dataclass(frozen=True, slots=True)
class Values:
    """How two numbers stand to one another.

    Attributes:
        relation: "equal"; "rounding" (one is the other, rounded); "bound" (both fit their bounds); "surpassed" (they
            fit only because a lower bound is far exceeded); "loose" (so with an upper bound); "apart".
        ratio: The smaller by the larger.
    """

    relation: Relation
    ratio: float


def compare_values(one: Count, other: Count) -> Values:
    """How the two numbers stand to one another."""
    small, large = sorted((one.value, other.value))
    ratio = small / large if large else 1.0
    if "vague" in (one.bound, other.bound) and one.bound != other.bound:
        return _overlapping(one, other, ratio)
    if one.low == other.low and one.high == other.high:
        return Values("equal", ratio)
    if math.isclose(one.value, other.value, rel_tol=0.02 if _converted(one, other) else 1e-9):
        return Values("equal", ratio)
    return _overlapping(one, other, ratio)


def _overlapping(one: Count, other: Count, ratio: float) -> Values:
    """How two unequal numbers stand to one another."""
    left, right = interval(one), interval(other)
    if left[1] < right[0] or right[1] < left[0]:
        return Values("apart", ratio)
    if not _open(one) and not _open(other):
        return Values("bound" if _range(one) or _range(other) else "rounding", ratio)
    if _close(one, other, ratio):
        return Values("bound", ratio)
    return Values("loose" if "high" in (one.bound, other.bound) else "surpassed", ratio)


def _converted(one: Count, other: Count) -> bool:
    return None not in (one.unit, other.unit) and one.figure.unit != other.figure.unit


def _range(count: Count) -> bool:
    return count.low != count.high


def _open(count: Count) -> bool:
    return count.low is None or count.high is None


def _close(one: Count, other: Count, ratio: float) -> bool:
    """Whether two numbers that fit only by an open bound are near enough to be one count."""
    if _open(one) and _open(other) and (one.high is None) == (other.high is None):
        return ratio >= cuts().bounds_agree or "vague" in (one.bound, other.bound)
    return ratio >= cuts().bound_reaches or "vague" in (one.bound, other.bound)


def interval(count: Count) -> tuple[float, float]:
    """The least and the greatest value that a reader would let the words stand for."""
    low = -math.inf if count.low is None else count.low
    high = math.inf if count.high is None else count.high
    if count.bound == "rough":
        return low * (1 - cuts().rough), high * (1 + cuts().rough)
    if count.bound == "just_below":
        return low * (1 - cuts().near_below), high
    if count.bound == "just_above":
        return low, high * (1 + cuts().near_below)
    if count.figure.unit == "decade":
        return low * (1 - cuts().decades), high * (1 + cuts().decades)
    return _as_printed(low, high, count)


def _as_printed(low: float, high: float, count: Count) -> tuple[float, float]:
    """A measure is given to the last digit printed: 20 % may be 20.4 %; people are counted one by one."""
    if count.unit in ("%", "m2", "m", "kg") and low == high and float(low).is_integer():
        return low - 0.5, high + 0.99  # 20 may be 20.4 rounded, or 20.9 cut off
    return low, high
