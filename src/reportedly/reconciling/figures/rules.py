"""The policy on two figures, on one screen: rules in order, the first that speaks decides."""

from collections.abc import Callable

from reportedly.reconciling.figures.apart import (
    other_date,
    other_occasion,
    other_party,
    other_place,
    other_there,
    other_way,
    other_weekday,
    other_window,
)
from reportedly.reconciling.figures.count import Count
from reportedly.reconciling.figures.cuts import cuts, sorts
from reportedly.reconciling.figures.pair import Finding, Pair, update, words_of
from reportedly.reconciling.figures.parts import (
    comes_on_top,
    is_share,
    named_part,
    running_total,
    shorter_time,
    smaller_place,
)
from reportedly.reconciling.figures.shown import not_shown, of_one_event
from reportedly.reconciling.figures.things import one_thing
from reportedly.reconciling.words import cosine


def same_number(pair: Pair) -> Finding | None:
    """The words allow one and the same number."""
    one, other = pair.one, pair.other
    strict = [c for c in (one, other) if c.bound == "low" and not _inclusive(c)]
    loose = pair.values.relation == "equal" and (not strict or one.bound == other.bound)
    rough = any(c.bound in ("rough", "vague", "just_above", "just_below") for c in (one, other))
    if (loose and not (rough and "low" in (one.bound, other.bound))) or pair.values.relation == "rounding":
        return Finding("same", f"{pair.both} give one number, as far as either is exact.")
    return None


def _inclusive(count: Count) -> bool:
    """Whether a lower bound holds of its own number: "at least 12" does of 12, "more than 12" does not."""
    return (count.figure.qualifier or "").lower() in sorts().floors


def fits_bound(pair: Pair) -> Finding | None:
    """Each number fits the other's bound."""
    if pair.values.relation not in ("bound", "equal"):
        return None
    loose = next((c for c in (pair.one, pair.other) if c.bound in ("low", "high", "vague")), pair.one)
    return Finding("compatible_bound", f"{pair.both} can both hold: {words_of(loose)} leaves room for the other.")


def revised(pair: Pair) -> Finding | None:
    """A report says itself that an earlier number was raised or corrected."""
    for new, old in ((pair.one, pair.other), (pair.other, pair.one)):
        if pair.values.relation == "apart" and (word := new.clause.cue("revised")):
            return update(old, new, f"its report says “{word}”")
    return None


def later_report(pair: Pair) -> Finding | None:
    """Both reports are dated, the count is one that grows, and the later report has more."""
    if not _rises(pair) or not pair.one.day or not pair.other.day:
        return None
    first, second = sorted((pair.one, pair.other), key=lambda count: count.day or "")
    if first.day != second.day and first.value < second.value and not (is_share(first) or is_share(second)):
        return update(first, second, f"the first was reported on {first.day}, the second on {second.day}")
    return None


def surge(pair: Pair) -> Finding | None:
    """The count is one that grows, and one number is so much smaller that it is an early one."""
    if is_share(pair.small) or pair.one.report == pair.other.report or _falls(pair) or not _told_alike(pair):
        return None
    if _rises(pair) and not comes_on_top(pair.small) and cuts().surge_least <= pair.values.ratio <= cuts().surge:
        share = round(pair.values.ratio * 100)
        return update(pair.small, pair.large, f"such counts grow, and the smaller is {share}% of the larger")
    return None


def _told_alike(pair: Pair) -> bool:
    """Whether the words around both numbers, or a claim in which both stand, show one thing."""
    return bool(pair.one.claims & pair.other.claims) or cosine(pair.one.about, pair.other.about) >= cuts().surge_alike


def _falls(pair: Pair) -> bool:
    """Whether both reports are dated and the smaller number is of the later day."""
    small, large = pair.small.day, pair.large.day
    return small is not None and large is not None and small > large


def cannot_both(pair: Pair) -> Finding | None:
    """The numbers are apart, what they count is shown to be one thing, and nothing sets it apart."""
    if pair.values.relation not in ("apart", "surpassed") or _two_things(pair):
        return None
    if pair.values.relation == "surpassed" and _inclusive(pair.small):
        return Finding("compatible_bound", f"{pair.both} can both hold: {words_of(pair.small)} leaves room for more.")
    if not of_one_event(pair) or not one_thing(pair):
        return None
    if (unlike := not_shown(pair)) is not None:
        return unlike
    kind = pair.one.kind if pair.one.kind == pair.other.kind else ""
    what = kind if pair.one.unit is not None and kind else f"count of {kind}" if kind else "count"
    return Finding("conflict", f"{pair.both} cannot both hold: one {what}, and neither is set apart in place or time.")


def _two_things(pair: Pair) -> bool:
    """Whether the two are too unlike for one to contradict the other, though nothing sets them apart."""
    one, other = pair.one, pair.other
    if comes_on_top(one) or comes_on_top(other) or is_share(one) != is_share(other):
        return True
    if one.unit is None and one.kind != other.kind and {one.kind, other.kind} & sorts().outcomes:
        return True
    return one.unit is None and pair.small.value == 1 and one.kind not in sorts().outcomes


def _rises(pair: Pair) -> bool:
    return pair.one.kind in sorts().rises and pair.other.kind in sorts().rises


# What sets the two apart comes before what opposes them.
RULES: tuple[Callable[[Pair], Finding | None], ...] = (
    same_number,
    other_window,
    shorter_time,
    other_date,
    other_weekday,
    other_occasion,
    other_way,
    other_party,
    smaller_place,
    running_total,
    named_part,
    other_place,
    other_there,
    fits_bound,
    revised,
    later_report,
    surge,
    cannot_both,
)


def judge(pair: Pair) -> Finding | None:
    """What the first rule that speaks finds of two figures."""
    for rule in RULES:
        found = rule(pair)
        if found is not None:
            return found
    return None
