"""What sets two figures apart: other time, other place, other party, another way of counting."""

import re

from reportedly.reconciling.figures.count import Count, is_money
from reportedly.reconciling.figures.cuts import sorts
from reportedly.reconciling.figures.pair import Finding, Pair, listed, words_of

NEXT_NUMBER = re.compile(r"\bor\s+[$€£]?\d|\([$€£]?\d")
# Not the word that opens a clause: "that there were".
THERE = re.compile(
    r"\b(?!(?:that|and|but|or|because|if|when|while|as|since|so|although|though|says?|said|think|thinks|yet|now)\b)"
    r"\w+\s+there\b",
    re.IGNORECASE,
)
BESIDE = 25  # characters between a figure and such a word
ALIKE = 6  # letters in which two names must agree to be one: "Turkmen", "Turkmenistan"


def other_window(pair: Pair) -> Finding | None:
    """The two count over different stretches of time."""
    left, right = pair.one.clause.since, pair.other.clause.since
    if left and right and left.lower() != right.lower():
        return pair.scope(f"the first counts since {left}, the second since {right}")
    if pair.small.clause.since and not pair.large.clause.since and pair.values.relation == "apart":
        return pair.scope(f"only the smaller is counted since {pair.small.clause.since}")
    return None


def other_date(pair: Pair) -> Finding | None:
    """One clause names a year, month or past time that the other does not."""
    if pair.one.clause.since or pair.other.clause.since:
        return None
    years = pair.one.clause.years, pair.other.clause.years
    if all(years):
        return None if years[0] & years[1] else pair.event(f"{listed(years[0])} is not {listed(years[1])}")
    left, right = _dates(pair.one), _dates(pair.other)
    if left & right or not (left or right):
        return None
    if left and right:
        exact = left - pair.one.clause.words("past") and right - pair.other.clause.words("past")
        return pair.event(f"{listed(left)} is not {listed(right)}") if exact else None
    return pair.event(f"only {words_of(pair.one if left else pair.other)} is of {listed(left or right)}")


def other_weekday(pair: Pair) -> Finding | None:
    """What happened to people happened on different days of the week."""
    left, right = pair.one.clause.weekdays, pair.other.clause.weekdays
    if left and right and not left & right and pair.one.kind in sorts().outcomes:
        return pair.event(f"{listed(left)}day is not {listed(right)}day")
    return None


def other_occasion(pair: Pair) -> Finding | None:
    """One clause says that it tells of something else."""
    for count in (pair.one, pair.other):
        if word := count.clause.cue("other"):
            return pair.event(f"“{word}” beside {words_of(count)} points to another occasion")
    return None


def other_way(pair: Pair) -> Finding | None:
    """One is a rate, a limit or a capacity, the other is not."""
    for group, what in (("rate", "for a stretch of time"), ("norm", "of what is allowed or usual")):
        only = _of_group(pair.one, group) ^ _of_group(pair.other, group)
        if only:
            return pair.scope(f"“{min(only)}” makes one of them a figure {what}")
    return None


def _of_group(count: Count, group: str) -> frozenset[str]:
    """The scope words of a group but those that stand behind a second number: "$9 million, or $3 million a year"."""
    behind = NEXT_NUMBER.split(count.behind, maxsplit=1)
    after = behind[1].lower() if len(behind) > 1 else ""
    return frozenset(
        word for word in count.clause.words(group) if word not in after or word in f"{count.ahead} {behind[0]}".lower()
    )


def other_party(pair: Pair) -> Finding | None:
    """The clauses of two sums of money name nobody in common."""
    left, right = pair.one.clause.names, pair.other.clause.names
    if not is_money(pair.one) or not left or not right or any(a[:ALIKE] == b[:ALIKE] for a in left for b in right):
        return None
    return pair.event(f"one is of {_titled(left)}, the other of {_titled(right)}")


def other_place(pair: Pair) -> Finding | None:
    """Both name a place, and not the same; or one holds before and the other after."""
    if pair.one.unit == "d":
        return None  # a place beside a stretch of time is of what happened, seldom of the stretch
    left, right = pair.one.clause.places, pair.other.clause.places
    why = f"the first is of {_titled(left)}, the second of {_titled(right)}"
    if pair.one.kind in sorts().outcomes:
        lands = pair.one.countries, pair.other.countries
        return pair.event(why) if left and right and all(lands) and not lands[0] & lands[1] else None
    if not left or not right or left & right or any(a in b or b in a for a in left for b in right):
        return _other_stage(pair)
    stage = _stages(pair)
    return pair.scope(f"{why}; {stage}" if stage else why)


def other_there(pair: Pair) -> Finding | None:
    """One clause points back to a place told before: "turnout there"."""
    back = [
        any(THERE.search(words) for words in (c.ahead[-BESIDE:], c.behind[:BESIDE])) for c in (pair.one, pair.other)
    ]
    if back[0] == back[1] or pair.one.kind in sorts().outcomes:
        return None
    return pair.event(f"“there” sets {words_of(pair.one if back[0] else pair.other)} in a place told before")


def _other_stage(pair: Pair) -> Finding | None:
    stage = _stages(pair)
    return pair.scope(stage) if stage and pair.one.kind not in sorts().outcomes else None


def _stages(pair: Pair) -> str | None:
    """How the two stand before, after or at the peak of a change, if their words say so."""
    if pair.one.kind not in sorts().staged:
        return None
    for first, second in ((pair.one, pair.other), (pair.other, pair.one)):
        for stage in ("after", "peak"):
            here, there = first.clause.cue(stage), second.clause.cue(stage)
            if here and not there:
                earlier = second.clause.cue("before")
                return f"{words_of(first)} stands with “{here}”" + (
                    f", {words_of(second)} with “{earlier}”" if earlier else ""
                )
    return None


def _dates(count: Count) -> frozenset[str]:
    """Years, months and past times of a clause; a month beside a weekday is of the news itself."""
    clause = count.clause
    past = clause.cue("past") if count.unit != "d" else None
    months = clause.months if not clause.weekdays else frozenset[str]()
    return clause.years | months | (frozenset({past}) if past else frozenset())


def _titled(words: frozenset[str]) -> str:
    return listed(frozenset(word.title() for word in words))
