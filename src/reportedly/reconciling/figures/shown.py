"""What must be shown before two numbers are said to oppose one another: one event, one sort, one place."""

import re
from collections.abc import Callable
from functools import cache

from reportedly.knowledge import read_table
from reportedly.knowledge.countries import countries
from reportedly.reconciling.figures.count import Count, Numbers
from reportedly.reconciling.figures.cuts import cuts, sorts
from reportedly.reconciling.figures.durations import one_anchor, same_thing, since
from reportedly.reconciling.figures.elsewhere import elsewhere
from reportedly.reconciling.figures.pair import Finding, Pair, listed, words_of
from reportedly.reconciling.figures.setting import other_news_day
from reportedly.reconciling.words import cosine, fold


def of_one_event(pair: Pair) -> bool:
    """Whether reports, clauses and claims together show that the two are told of one event."""
    one, other = pair.one, pair.other
    if elsewhere(pair):
        return False
    if one.report == other.report:
        return not _apart_in_one_report(pair)
    if one.unit != "d" and (other_news_day(one.leads, other.leads) or _numbers_disagree(one, other)):
        return False
    alike, near = cosine(one.setting, other.setting), cosine(one.about, other.about)
    fate = one.kind in sorts().outcomes and one.deed is not None and other.deed is not None
    fate = fate and same_thing(one.deed or "", other.deed or "")
    fate = fate or _since_one(one, other)
    joined = fate or one.claims & other.claims
    shared = cuts().same_claim if joined else 0.0
    return (alike >= cuts().same_news or near >= cuts().one_wording) and alike + near + shared >= cuts().one_event


def _since_one(one: Count, other: Count) -> bool:
    """Whether both are stretches of time since what may be one deed."""
    return one.unit == "d" and one_anchor(one.noun, other.noun) and since(one.behind) and since(other.behind)


def _apart_in_one_report(pair: Pair) -> bool:
    """Whether one report tells of two things: by another verb, or a place that it gives to one alone, far off."""
    one, other = pair.one, pair.other
    if one.unit == "magnitude":
        return False
    if one.kind not in sorts().outcomes and one.deed != other.deed:
        return True
    near = abs(one.evidence.start - other.evidence.start) <= cuts().near_by
    return bool(one.clause.places) != bool(other.clause.places) and not near


def _numbers_disagree(one: Count, other: Count) -> bool:
    """Whether reports or sentences differ in most numbers of the sorts that both give: they tell of two events."""
    agree, differ = _agreement(one.others, other.others)
    if differ >= cuts().disagree and differ > cuts().outweigh * agree:
        return True
    agree, differ = _agreement(one.beside, other.beside)
    return differ > 1 and not agree


def _agreement(one: Numbers, other: Numbers) -> tuple[int, int]:
    """In how many sorts of things that both count they share a number, and in how many they share none."""
    shared = sorted(one.keys() & other.keys())
    agree = sum(any(_near(a, b) for a in one[sort] for b in other[sort]) for sort in shared)
    return agree, len(shared) - agree


def _near(a: float, b: float) -> bool:
    return abs(a - b) <= cuts().rough * max(a, b)


def whose(pair: Pair) -> Finding | None:
    """What is counted bears other words: of a people, or of a sort."""
    left, right = pair.one.modifiers, pair.other.modifiers
    if left == right or pair.one.unit is not None or (pair.one.kind in sorts().outcomes and not (left and right)):
        return None
    only = ((pair.one, left - right), (pair.other, right - left))
    said = [f"{words_of(count)} says “{listed(rest)}”" for count, rest in only if rest]
    return pair.scope(said[0] + ", the other does not" if len(said) == 1 else " and ".join(said))


def degree(pair: Pair) -> Finding | None:
    """One is of the badly hurt alone."""
    word = pair.one.clause.words("degree") ^ pair.other.clause.words("degree")
    return pair.scope(f"only one is of those hurt “{min(word)}”") if word and pair.one.unit is None else None


def ruined(pair: Pair) -> Finding | None:
    """One is of what was harmed, the other of what was destroyed."""
    for harmed, gone in ((pair.one, pair.other), (pair.other, pair.one)):
        harm, ruin = harmed.clause.cue("harm"), gone.clause.cue("ruin")
        if harm and ruin and not harmed.clause.cue("ruin") and not gone.clause.cue("harm"):
            return pair.scope(f"one is of what is “{harm}”, the other of what is “{ruin}”")
    return None


def extent(pair: Pair) -> Finding | None:
    """One is of a wider stretch than the other says."""
    word = pair.one.clause.words("extent") ^ pair.other.clause.words("extent")
    return pair.scope(f"only one is given “{min(word)}”") if word and pair.one.unit != "d" else None


def where(pair: Pair) -> Finding | None:
    """The places are not the same, or one of a force that moves is given none."""
    left, right = pair.one.clause.places, pair.other.clause.places
    if pair.one.unit == "d" or any(a in b or b in a for a in left for b in right):
        return None
    if left and right and not _land_around(pair):
        return pair.scope(f"the first is of {_titled(left)}, the second of {_titled(right)}")
    if pair.one.kind in sorts().forces and (left or right):
        here = pair.one if left else pair.other
        return pair.scope(f"only {words_of(here)} is said to be of {_titled(left or right)}")
    return None


def whole_body(pair: Pair) -> Finding | None:
    """One is of all who belong to a crew or staff, the other of those whom something befell."""
    found = [_body().search(count.ahead) for count in (pair.one, pair.other)]
    body = found[0] or found[1]
    return pair.scope(f"only one is of the whole {body[1].lower()}") if body and None in found else None


@cache
def _body() -> re.Pattern[str]:
    """Right before a number: a word for all who belong to something."""
    return re.compile(rf"\b({'|'.join(read_table('contrast')['bodies']['nouns'])})\s+of\s+(?:\w+\s+)?$", re.IGNORECASE)


def _land_around(pair: Pair) -> bool:
    """Whether the one place is the country in which the other lies: what befell people may be told of either."""
    one, other = pair.one, pair.other
    if one.kind not in sorts().outcomes or not one.countries & other.countries:
        return False
    return any(places <= _lands() for places in (one.clause.places, other.clause.places))


@cache
def _lands() -> frozenset[str]:
    """The names of countries, folded."""
    return frozenset(fold(country.name) for country in countries().values())


SHOWN: tuple[Callable[[Pair], Finding | None], ...] = (whose, whole_body, degree, ruined, extent, where)


def not_shown(pair: Pair) -> Finding | None:
    """What of two numbers is not shown to match."""
    return next((found for rule in SHOWN if (found := rule(pair))), None)


def _titled(words: frozenset[str]) -> str:
    return listed(frozenset(word.title() for word in words))
