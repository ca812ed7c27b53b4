"""Whether two figures count one thing: time, quakes, tolls, sums and plain counts, each by its own test."""

import re
from collections.abc import Callable

from reportedly.reconciling.figures.clause import MONTH, WEEKDAY, YEAR, names_in
from reportedly.reconciling.figures.count import Count, is_money
from reportedly.reconciling.figures.cuts import cuts, sorts
from reportedly.reconciling.figures.durations import is_deal, light, of_person, runs_on, same_thing, since
from reportedly.reconciling.figures.pair import Pair
from reportedly.reconciling.figures.parts import local
from reportedly.reconciling.words import cosine, stem

# How a stretch of time hangs on what it measures: back from a moment, on from one, or how long something lasted.
BACK = re.compile(r"\W*(?:ago|earlier|before|prior|previously)\b", re.IGNORECASE)
ON = re.compile(r"\W*(?:after|later|following)\b", re.IGNORECASE)
# "After four days of riots" runs on with the riots.
RUNNING = re.compile(r"\b(?:after|within)\s$", re.IGNORECASE)
NEXT = re.compile(r"\W*(\w+)")
SHORT = ("second", "minute", "hour")
ONE_OF = re.compile(r"\b(?:one|another|second|third|last|latest)(?:\s\w+)?\s$", re.IGNORECASE)
FEWEST = 3  # words that a clause must have to tell of one quake rather than of quakes at large


def one_thing(pair: Pair) -> bool:
    """Whether the two count one thing, each sort by what tells it from others of its sort."""
    one, other = pair.one, pair.other
    if {one.kind, other.kind} & sorts().repeated or "vague" in (one.bound, other.bound):
        return False
    if one.unit != "d" and max(one.values, other.values) > cuts().values_of_one:
        return False  # a report with so many numbers of the sort counts several things
    return _one_date(pair) and _test_for(pair)(pair)


def _test_for(pair: Pair) -> Callable[[Pair], bool]:
    """The test for the sort of thing that is counted."""
    by_unit = {"d": _one_stretch, "magnitude": _one_quake, "%": _one_share, "m": _one_length}
    if pair.one.unit in by_unit:
        return by_unit[pair.one.unit]
    if pair.one.kind in sorts().outcomes and pair.one.kind == pair.other.kind:
        return _one_toll
    return _one_party if is_money(pair.one) else _one_deed


def _one_date(pair: Pair) -> bool:
    """Whether the two sentences name the same years and months, or neither names any."""
    left, right = _dates(pair.one), _dates(pair.other)
    return bool(left & right) or not (left or right)


def _dates(count: Count) -> frozenset[str]:
    """Years and months around a figure; a month beside a weekday is of the news itself."""
    months = MONTH.findall(count.clause.wide) if not WEEKDAY.search(count.clause.wide) else []
    past = count.clause.words("past") if count.unit != "d" else frozenset[str]()
    return frozenset(YEAR.findall(count.clause.wide)) | frozenset(months) | past


def _one_stretch(pair: Pair) -> bool:
    """Whether two stretches of time are of one person or deed, or hang in the same way on the same words."""
    one, other = pair.one, pair.other
    if one.bearer and other.bearer:
        return one.bearer == other.bearer
    if (one.figure.unit in SHORT) != (other.figure.unit in SHORT):
        return False  # "25 hours of talks in three days": days pass, hours are spent
    if is_deal(one.noun) or is_deal(other.noun):
        return _one_deal(one, other)
    if one.noun and other.noun and not {stem(one.noun), stem(other.noun)} & light():
        return _one_anchor(one, other)
    return _hang_alike(pair)


def _one_deal(one: Count, other: Count) -> bool:
    """Whether two contracts are of like parties, and neither report tells of more than two of them."""
    if max(one.values, other.values) >= cuts().values_of_one or not same_thing(one.noun, other.noun):
        return False
    return _parties_meet(one, other) and cosine(one.about, other.about) >= cuts().one_anchor


def _one_anchor(one: Count, other: Count) -> bool:
    """Whether two stretches count from, or last as long as, what may be one deed, told in like words."""
    back = since(one.behind)
    if back != since(other.behind) or not same_thing(one.noun, other.noun) or of_person(one.noun):
        return False
    later = one.report != other.report and (one.day is None or one.day != other.day)
    if later and not back and runs_on(one.noun):
        return False  # it may have gone on between the two reports
    return cosine(one.about, other.about) >= (cuts().one_past if back else cuts().one_anchor)


def _hang_alike(pair: Pair) -> bool:
    """Whether two stretches of time hang in the same way on the same words."""
    one, other = pair.one, pair.other
    if _hangs(one) != _hangs(other):
        return False
    if one.figure.unit in SHORT and bool(one.clause.places) != bool(other.clause.places):
        return False  # how long a shock or a blackout lasted is of the place where it was felt
    running = any(RUNNING.search(count.ahead) for count in (one, other))
    return not running and cosine(one.about, other.about) >= cuts().one_stretch


def _hangs(count: Count) -> str:
    """How a stretch of time hangs on what it measures; of "a ten-day visit" the word behind it."""
    if BACK.match(count.behind):
        return "back"
    if ON.match(count.behind):
        return "on"
    following = NEXT.match(count.behind)
    return following[1].lower() if "-" in count.evidence.exact and following else "for"


def _one_quake(pair: Pair) -> bool:
    """Whether two magnitudes are near, and neither clause speaks of several quakes, or of quakes at large."""
    counts = (pair.one, pair.other)
    far = cuts().quakes_apart if pair.one.report == pair.other.report else cuts().quakes_in_two
    if abs(pair.one.value - pair.other.value) > far or any(ONE_OF.search(c.ahead) for c in counts):
        return False
    if any(sum(map(str.isalpha, c.clause.text.split())) < FEWEST for c in counts):
        return False
    return not any(c.clause.cue("series", "other") or c.noun.endswith("s") for c in counts)


def _one_toll(pair: Pair) -> bool:
    """Whether neither is of a part of those concerned: a sort of people, a place, what one speaker saw himself."""
    one, other = pair.one, pair.other
    if pair.small.clause.cue("unfinished") or any(c.clause.cue("portion") for c in (one, other)):
        return False
    if bool(local(one)) != bool(local(other)):
        return False
    return one.noun == other.noun or not {one.noun, other.noun} & sorts().part_nouns


def _one_share(pair: Pair) -> bool:
    """Whether two shares are of one thing that has a name, and of no two parties: not of two polls."""
    left, right = (count.clause.names - count.clause.places for count in (pair.one, pair.other))
    if not pair.one.kind or pair.one.kind != pair.other.kind or (left and right and not left & right):
        return False
    return _one_deed(pair)


def _one_length(pair: Pair) -> bool:
    """Whether two lengths run in one direction: both high, both deep, or neither told."""
    return pair.one.direction == pair.other.direction and _one_deed(pair)


def _one_party(pair: Pair) -> bool:
    """Whether two sums are of one kind, and the names beside the one, or a full name, stand beside the other."""
    if not pair.one.kind or pair.one.kind != pair.other.kind:
        return False
    return _parties_meet(pair.one, pair.other)


def _parties_meet(one: Count, other: Count) -> bool:
    """Whether the names beside the one, or a full name among them, stand beside the other."""
    left, right = (names_in(count.clause.text) or count.clause.names for count in (one, other))
    return bool(left & right) and (left <= right or right <= left or len(left & right) >= cuts().one_party)


def _one_sort(one: Count, other: Count) -> bool:
    """Whether both nouns are names of one known kind, or say no more than that people are counted."""
    names = sorts().nouns.get(one.kind, frozenset()) | (sorts().generic if one.kind in sorts().of_people else set())
    return one.kind == other.kind and all(
        noun in names or noun.removesuffix("s") in names for noun in (one.noun, other.noun)
    )


def _one_deed(pair: Pair) -> bool:
    """Whether two counts of one noun hang on one verb, or on nearly the same words."""
    one, other = pair.one, pair.other
    if one.kind == other.kind and " " in one.kind and one.kind not in sorts().known:
        return True  # the kind itself names the verb: "times shot"
    if not (one.noun == other.noun or _one_sort(one, other)) or one.named or other.named:
        return False
    alike = cosine(one.about, other.about)
    if one.unit is not None:
        return alike >= cuts().one_stretch
    same = one.deed is not None and one.deed == other.deed
    return alike >= (cuts().one_deed if same else cuts().one_wording)
