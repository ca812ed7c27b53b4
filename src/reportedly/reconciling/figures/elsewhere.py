"""What shows that two numbers are of two events although their words are alike: other doers, other numbers beside."""

import re

from reportedly.reconciling.figures.count import Count, is_money
from reportedly.reconciling.figures.cuts import cuts, sorts
from reportedly.reconciling.figures.durations import is_deal
from reportedly.reconciling.figures.pair import Pair
from reportedly.reconciling.words import stem

# "Of the 31 drivers held, 8 ...": those of whom a part is told.
FRONTED = re.compile(
    r"\b[Oo](?:f|ut of)\s(?:all\s)?(?:the|those|these)\s(?:[\w,]+\s)?(?:[\w-]+\s)?([A-Za-z]+)[^.;,]{0,30},[^.;]*$"
)


def elsewhere(pair: Pair) -> bool:
    """Whether one of the two is of another event, or of what was before the news."""
    one, other = pair.one, pair.other
    if _before(one) != _before(other) or _swapped(one, other) or _swapped(other, one):
        return True
    if _others_deal(one, other) or _lists_both(one, other) or _lists_both(other, one):
        return True
    if one.report == other.report:
        return False
    return _other_quake(one, other) or _other_toll(one, other) or _other_toll(other, one)


def _others_deal(one: Count, other: Count) -> bool:
    """Whether two sums, or two contracts, are told of no organisation in common: of two bidders."""
    deals = is_money(one) or is_deal(one.noun) or is_deal(other.noun)
    return deals and bool(one.bodies and other.bodies) and not one.bodies & other.bodies


def _lists_both(one: Count, other: Count) -> bool:
    """Whether the sentence of one stretch of time gives the other too: it tells the one thing from the other."""
    stretches = (values for sort, values in one.beside.items() if sort.startswith("d "))
    return one.unit == other.unit == "d" and any(other.value in values for values in stretches)


def _before(count: Count) -> bool:
    """Whether a count is of a record, or of a time of which the news is only the latest."""
    return bool(count.modifiers & sorts().before) or count.clause.cue("background") is not None


def _swapped(one: Count, other: Count) -> bool:
    """Whether those who did the one are those to whom the other was done."""
    return one.kind in sorts().outcomes and bool(one.doers & _undergone(other))


def _undergone(count: Count) -> frozenset[str]:
    """The stems of the noun that is counted, and of the noun of those of whom it is a part."""
    whole = FRONTED.search(count.ahead)
    return frozenset(stem(noun.lower()) for noun in (count.noun, whole[1] if whole else "") if noun)


def _other_quake(one: Count, other: Count) -> bool:
    """Whether the reports of two counts give quakes of which none of the one is near one of the other."""
    if one.unit is not None:
        return False
    left, right = _magnitudes(one), _magnitudes(other)
    return bool(left and right) and all(abs(a - b) > cuts().quakes_apart for a in left for b in right)


def _magnitudes(count: Count) -> frozenset[float]:
    return frozenset(
        value for sort, values in count.others.items() if sort.startswith("magnitude ") for value in values
    )


def _other_toll(one: Count, other: Count) -> bool:
    """Whether the first stands beside a toll that is not the one that both reports give.

    A report that tells of six killed today and recalls 90 killed in another year gives the hurt of that year beside
    the 90.
    """
    for sort in sorted(one.beside.keys() & other.others.keys() & sorts().outcomes):
        shared = one.others[sort] & other.others[sort]
        if sort != one.kind and shared and not one.beside[sort] & other.others[sort]:
            return True
    return False
