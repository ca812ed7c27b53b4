"""Which days, places and actors of one event exclude one another."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from itertools import combinations, islice, product
from math import asin, cos, radians, sin, sqrt

from reportedly.knowledge import read_table
from reportedly.model import Discrepancy, DiscrepancyKind, Reading, Span, Verdict
from reportedly.reconciling.particulars.told import Told, Where, Who, told_of
from reportedly.reconciling.particulars.twins import one_event
from reportedly.reconciling.passage import Known

EARTH = 6371.0  # kilometres
Odd = tuple[Verdict, Span, Span, str]


def odd_particulars(readings: tuple[Reading, ...], known: Known) -> Iterator[Discrepancy]:
    """One discrepancy for each two reports that give one event days, places or actors that exclude one another."""
    cuts = read_table("particulars")["cuts"]
    by_stem: dict[str, list[Told]] = defaultdict(list)
    for reading in sorted(readings, key=lambda r: r.report.id):
        for told in told_of(reading, known):
            if told.time or told.places or told.actors:
                by_stem[told.stem].append(told)
    seen: Counter[tuple[str, ...]] = Counter()
    for name in sorted(by_stem):
        for one, other in combinations(islice(by_stem[name], cuts["most"]), 2):
            if one.report.id == other.report.id:
                continue
            for kind, rule in RULES:
                odd = rule(one, other)
                if odd is None or not one_event(one, other, kind):
                    continue
                key = (kind, *sorted((one.report.id, other.report.id)))
                seen[key] += 1
                if seen[key] == 1:
                    yield _discrepancy(kind, one, other, odd)


def _discrepancy(kind: DiscrepancyKind, one: Told, other: Told, odd: Odd) -> Discrepancy:
    verdict, left, right, because = odd
    members = one.report.evidence(one.shown(left)), other.report.evidence(other.shown(right))
    return Discrepancy("", kind, verdict, tuple(sorted(members)), because)


def other_date(one: Told, other: Told) -> Odd | None:
    """Both give it a day, or a month, and not the same."""
    if one.time is None or other.time is None:
        return None
    words = [" ".join(t.time.span.words(t.report.text).split()) for t in (one, other) if t.time]
    if words[0].lower() == words[1].lower():
        return None  # the same word reckoned from two days: at least one report is dated wrongly
    values = _other_days(one, other) if one.days and other.days else _other_weekdays(one, other, words)
    if values is None:
        return None
    left, right = (f"{told.report.name} dates it {word!r}" for told, word in zip((one, other), words, strict=True))
    because = f"{left}, {right}: {values[0]} is not {values[1]}."
    return "conflict", one.time.span, other.time.span, because


def _other_days(one: Told, other: Told) -> tuple[str, str] | None:
    """Two resolved times that exclude one another, and lie near enough to be meant for one event."""
    if one.days is None or other.days is None:
        return None
    apart = _days_apart(one.days, other.days)
    if not 0 < apart <= read_table("particulars")["cuts"][_grain(one, other)]:
        return None
    return None if apart == 1 and _by_night(one, other) else (_day_of(one), _day_of(other))


def _grain(one: Told, other: Told) -> str:
    """The cut-off for two times, by how finely both are given."""
    if one.days and other.days and one.days[0] == one.days[1] and other.days[0] == other.days[1]:
        return "days_apart"
    years = all(told.time is not None and told.time.granularity == "year" for told in (one, other))
    return "years_apart" if years else "months_apart"


def _other_weekdays(one: Told, other: Told, words: list[str]) -> tuple[str, str] | None:
    """Two days of the week, where neither report tells of which week."""
    found = [match[0].title() for word in words if (match := _pattern("weekday").search(word))]
    if one.days or other.days or len(found) < len(words) or found[0] == found[1] or _by_night(one, other):
        return None
    return found[0], found[1]


def _by_night(one: Told, other: Told) -> bool:
    """Whether one is told of a night, which belongs to two days."""
    return any(_pattern("night").search(_near(told)) for told in (one, other))


def _day_of(told: Told) -> str:
    """The day or month, in ISO digits."""
    first, last = told.days or ("", "")
    return first if first == last else first[:7] if first[:7] == last[:7] else f"{first} to {last}"


def _near(told: Told) -> str:
    """The words around the time of an event."""
    if told.time is None:
        return ""
    span, sentence = told.time.span, told.sentence
    return told.report.text[max(sentence.start, span.start - 20) : min(sentence.end, span.end + 20)]


def _days_apart(one: tuple[str, str], other: tuple[str, str]) -> int:
    """The days between two intervals; 0 where they meet."""
    first, last = sorted((one, other))
    return max(0, (date.fromisoformat(last[0]) - date.fromisoformat(first[1])).days)


def other_place(one: Told, other: Told) -> Odd | None:
    """Both put it in a place, and neither lies in or near the other."""
    pairs = list(product(one.places, other.places))
    if not pairs or not all(_exclusive(a, b) for a, b in pairs):
        return None
    left, right = pairs[0]
    because = f"{one.report.name} places it in {left.name}, {other.report.name} in {right.name}"
    if left.code and right.code:
        return "conflict", left.span, right.span, because + ": two countries or regions."
    away = round(_kilometres(left, right))
    return "conflict", left.span, right.span, f"{because}, {away:,} kilometres away."


def _exclusive(a: Where, b: Where) -> bool:
    """Whether two places of one rank lie apart: two countries, or two towns far from each other."""
    if a.name == b.name or bool(a.code) != bool(b.code):
        return False
    if a.code and b.code:
        return a.code.split("-")[0] != b.code.split("-")[0] if len(a.code) == len(b.code) == 2 else False
    return bool(_kilometres(a, b) >= read_table("particulars")["cuts"]["far"])


def _kilometres(a: Where, b: Where) -> float:
    """The distance as the crow flies."""
    north, east = radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2
    return 2 * EARTH * asin(sqrt(sin(north) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(east) ** 2))


def other_actor(one: Told, other: Told) -> Odd | None:
    """Both name who did a deed that has one doer, and not the same."""
    if not {one.event.type, other.event.type} <= set(read_table("particulars")["actors"]["deeds"]):
        return None
    pairs = list(product(one.actors, other.actors))
    if not pairs or not all(_rivals(a, b) for a, b in pairs):
        return None
    left, right = pairs[0]
    because = f"It was {left.name} according to {left.accuser or one.report.name}, {right.name} according to "
    verdict: Verdict = "opposed" if left.accuser or right.accuser else "conflict"
    return verdict, left.span, right.span, f"{because}{right.accuser or other.report.name}."


def _rivals(a: Who, b: Who) -> bool:
    """Whether two are not one another, nor a part of one state."""
    if a.id == b.id:
        return False
    if a.kind == b.kind == "armed_group":
        return True
    return None not in (a.country, b.country) and a.country != b.country


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A pattern of the table."""
    return re.compile(read_table("particulars")["patterns"][name], re.IGNORECASE)


RULES: tuple[tuple[DiscrepancyKind, Callable[[Told, Told], Odd | None]], ...] = (
    ("date", other_date),
    ("place", other_place),
    ("actor", other_actor),
)
