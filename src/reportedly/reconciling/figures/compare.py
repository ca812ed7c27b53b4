"""Pairs of figures of a story, and what is said of each."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations, islice, product

from reportedly.model import Claim, Discrepancy, DiscrepancyKind, Evidence, Inside, Reading
from reportedly.reconciling.figures.context import distinctive
from reportedly.reconciling.figures.count import Count, Numbers, counts_of, is_money
from reportedly.reconciling.figures.cuts import cuts, sorts
from reportedly.reconciling.figures.durations import one_anchor
from reportedly.reconciling.figures.headlines import restated
from reportedly.reconciling.figures.pair import Finding, Pair, words_of
from reportedly.reconciling.figures.parties import doers_of, organisations_of, people_of
from reportedly.reconciling.figures.rules import judge
from reportedly.reconciling.figures.setting import claims_of, leading_days, setting_of
from reportedly.reconciling.figures.values import compare_values
from reportedly.reconciling.passage import Known
from reportedly.reconciling.words import cosine

Found = tuple[Count, Count, Finding]
PAIR = 2  # a name beside two figures may be what shows that they are one
NEVER = 2.0  # more than any two texts can share
SIZES = ("high", "tall", "deep", "long", "wide", "thick")  # "north of" may lie between any two places
DOUBTED = ("conflict",)  # what is not said where one report itself gives both numbers
APPARENT = ("part_whole", "compatible_bound", "different_scope")
LISTED = ("conflict", "update", "part_whole", "compatible_bound", "different_scope")


def compare_figures(
    readings: tuple[Reading, ...],
    dates: dict[str, str | None],
    claims: tuple[Claim, ...] = (),
    known: Known | None = None,
) -> tuple[Discrepancy, ...]:
    """The figures of one story that differ, in pairs, each with verdict and reason.

    Args:
        readings: Readings of the story's reports, in any order.
        dates: ISO day of each report as the story dates it, None where unknown.
        claims: The story's claims, whose events are joined across reports.
        known: Whom the reports' entities are in the story.
    """
    ordered = sorted(readings, key=lambda r: r.report.id)
    joined = claims_of(claims)
    counts = distinctive([c for r in ordered for c in _set(r, dates.get(r.report.id), joined, known)])
    given = Counter((c.report, _sort(c), c.value) for c in counts)
    found = [
        (one, other, finding)
        for one, other in _pairs(counts)
        if (finding := _found(one, other)) and not (finding.verdict in DOUBTED and _known_to_both(one, other, given))
    ]
    found.sort(key=lambda item: _rank(item[0], item[1]))
    found += _in_headlines(found, readings)
    return tuple(_listed(one, other, finding) for one, other, finding in _capped(found))


def _in_headlines(found: list[Found], readings: tuple[Reading, ...]) -> list[Found]:
    """The same of the words of headlines that restate the figures."""
    told = {(c.report, c.figure.id): c for one, other, _ in found for c in (one, other)}
    heads = restated([told[key] for key in sorted(told)], readings)
    again: list[Found] = []
    for one, other, finding in found:
        for left, right in _restatements(one, other, heads):
            because = finding.because
            for body, head in ((one, left), (other, right)):
                because = because.replace(words_of(body), words_of(head))
            again.append((left, right, replace(finding, because=because)))
    return again


def _restatements(one: Count, other: Count, heads: dict[tuple[str, str], Evidence]) -> Iterator[tuple[Count, Count]]:
    """The pair with the words of a headline in place of one figure, of the other, or of both."""
    left, right = ([count, *_heading(count, heads)] for count in (one, other))
    return (pair for pair in product(left, right) if pair != (one, other))


def _heading(count: Count, heads: dict[tuple[str, str], Evidence]) -> list[Count]:
    """The figure as a headline restates it, if one does."""
    words = heads.get((count.report, count.figure.id))
    return [replace(count, evidence=words)] if words is not None else []


def _set(
    reading: Reading, day: str | None, claims: dict[tuple[str, str], frozenset[str]], known: Known | None
) -> Iterator[Count]:
    """The counts of a report with what their report tells, what was done, and in which claims."""
    counts = list(islice(counts_of(reading, day), cuts().of_one))
    setting, leads = setting_of(reading), leading_days(reading)
    deeds = {event.id: event.lemma or None for event in reading.events}
    nouns_of_events = Inside((event.trigger, event.id) for event in reading.events if event.nominal)
    people, doers = people_of(reading, known), doers_of(reading)
    bodies = organisations_of(reading, known)
    others, nouns = _values(counts, _sort), _values(counts, _fine)
    starts = [sentence.span.start for sentence in reading.sentences]
    places = [bisect_right(starts, count.evidence.start) for count in counts]
    beside = {at: _values([c for c, where in zip(counts, places, strict=True) if where == at], _sort) for at in places}
    for count, at in zip(counts, places, strict=True):
        event = count.figure.event or ""
        yield replace(
            count,
            figure=replace(count.figure, kind=_kind(count, deeds.get(event))),
            deed=deeds.get(event),
            claims=claims.get((count.report, event), frozenset()),
            setting=setting,
            leads=leads,
            values=len(nouns[_fine(count)]),
            others=others,
            beside=beside[at],
            events=_of_events(count, nouns_of_events),
            doers=doers.get(event, frozenset()),
            bodies=frozenset(bodies.of(reading.sentences[at - 1].span)) if at else frozenset(),
            bearer=_bearer(count, people),
        )


def _kind(count: Count, deed: str | None) -> str:
    """The sort of what is counted; bullets that hit somebody are so many times that he was shot."""
    hits = count.kind == "bullets" and deed in ("hit", "strike", "enter", "pierce", "wound")
    return "times shoot" if hits else count.kind


def _bearer(count: Count, people: Inside[str]) -> str | None:
    """The person whose stretch of time a count is."""
    counts = count.figure.counts
    return next(people.of(counts), None) if counts is not None and count.unit == "d" else None


def _of_events(count: Count, named: Inside[str]) -> bool:
    """Whether a count is of events that a noun names, not of people or things that something befell."""
    counts = count.figure.counts
    plain = count.unit is None and count.kind not in (sorts().outcomes | sorts().of_people)
    return counts is not None and plain and any(True for _ in named.of(counts))


def _values(counts: list[Count], sort_of: Callable[[Count], str]) -> Numbers:
    """Different numbers, by what they count."""
    found: dict[str, set[float]] = defaultdict(set)
    for count in counts:
        found[sort_of(count)].add(count.value)
    return {sort: frozenset(values) for sort, values in found.items()}


def _sort(count: Count) -> str:
    """What is counted, as finely as the words tell."""
    return count.kind if count.kind in sorts().outcomes else _fine(count)


def _fine(count: Count) -> str:
    """What is counted, to the noun."""
    return f"{_group(count)} {count.kind} {count.noun}"


def _pairs(counts: list[Count]) -> Iterator[tuple[Count, Count]]:
    """The pairs that measure the same sort of thing, in two reports or by two sources of one."""
    groups: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        groups[_group(count)].append(count)
    for key in sorted(groups):
        for one, other in combinations(_telling(groups[key][: cuts().most]), 2):
            if _comparable(one, other):
                yield one, other


def _telling(counts: list[Count]) -> list[Count]:
    """The counts without the names that most of them share: what is said of all sets no two apart."""
    seen = Counter(name for count in counts for name in count.clause.names)
    common = {name for name, times in seen.items() if times > max(PAIR, cuts().common * len(counts))}
    return [replace(c, clause=replace(c.clause, names=c.clause.names - common)) for c in counts]


def _group(count: Count) -> str:
    """What two figures must share to be looked at: money, a unit, or a kind (all kinds of people together)."""
    if is_money(count):
        return "money"
    return count.unit or ("people" if count.kind == "people" or count.kind in sorts().of_people else count.kind)


def _two_voices(one: Count, other: Count) -> bool:
    if one.report != other.report:
        return True
    said = one.figure.attribution, other.figure.attribution
    return one.unit == "magnitude" or (None not in said and said[0] != said[1])


def _comparable(one: Count, other: Count) -> bool:
    """Whether two figures of one group may speak of one thing."""
    if is_money(one) and one.unit and other.unit and one.unit != other.unit:
        return False
    if _other_people(one, other) or _part_of_more(one, other):
        return False
    small, large = sorted((one.value, other.value))
    if small < large * (cuts().stretch_ratio if one.unit == "d" else cuts().least_ratio):
        return False
    needed = _needed(one, other)
    if one.report == other.report and needed < NEVER:
        return True  # what one report sets side by side needs no likeness of words
    return _alike(one, other) >= needed


def _other_people(one: Count, other: Count) -> bool:
    """Whether the two count people of different nations: German soldiers, and soldiers that France had."""
    if one.people and other.people:
        return not one.people & other.people
    if one.kind not in sorts().staged:
        return False
    both_ways = ((one, other), (other, one))
    return any(a.nation and not b.people and b.countries and a.nation not in b.countries for a, b in both_ways)


def _part_of_more(one: Count, other: Count) -> bool:
    """Whether a number that its report gives as a part is more than the other whole."""
    return any(a.figure.part_of and not b.figure.part_of and a.value > b.value for a, b in ((one, other), (other, one)))


def _alike(one: Count, other: Count) -> float:
    return max(cosine(one.about, other.about), cosine(one.whole, other.whole))


def _needed(one: Count, other: Count) -> float:
    """How much of the words around them two figures must share, by how much their kinds say already."""
    if one.unit in ("m", "m2") and _told_alike(one, other):
        return cuts().told_length
    if one.unit == "d" and one_anchor(one.noun, other.noun):
        return cuts().one_anchor
    by_unit = {"d": cuts().stretch, "m": cuts().length, "m2": cuts().length}
    if one.unit in by_unit:
        return by_unit[one.unit]
    if one.unit is not None or other.unit is not None:
        return cuts().context if one.kind == other.kind != "" else cuts().measure
    if one.kind != other.kind:
        return cuts().measure if "people" in (one.kind, other.kind) else NEVER
    return _needed_of_kind(one, other)


def _told_alike(one: Count, other: Count) -> bool:
    """Whether two lengths run the same way, or two areas are of one thing."""
    if one.direction or other.direction:
        return one.direction == other.direction and one.direction in SIZES
    return one.unit == "m2" and one.kind == other.kind != ""


def _needed_of_kind(one: Count, other: Count) -> float:
    """The same, of two figures of one kind: the less, the surer their nouns name one sort."""
    if one.kind not in sorts().known:
        return cuts().specific
    if one.noun == other.noun or {one.noun, other.noun} <= sorts().generic or _one_family(one, other):
        return cuts().family
    return cuts().specific if one.noun in sorts().generic or other.noun in sorts().generic else NEVER


def _one_family(one: Count, other: Count) -> bool:
    """Whether both nouns are names of the kind itself: "homes" and "buildings"."""
    names = sorts().nouns.get(one.kind, frozenset())
    return all(noun in names or noun.removesuffix("s") in names for noun in (one.noun, other.noun))


def _known_to_both(one: Count, other: Count, given: Counter[tuple[str, str, float]]) -> bool:
    """Whether a report gives both numbers: it counts two things with them, so that they oppose nothing."""
    if one.report == other.report:
        return False
    both = (one.report, _sort(other), other.value), (other.report, _sort(one), one.value)
    return any(given[key] for key in both)


def _found(one: Count, other: Count) -> Finding | None:
    finding = judge(Pair(one, other, compare_values(one, other)))
    if finding is None or finding.verdict not in LISTED:
        return None
    if finding.verdict in APPARENT and not _worth_saying(one, other):
        return None
    return finding if finding.verdict == "part_whole" or _two_voices(one, other) else None


def _worth_saying(one: Count, other: Count) -> bool:
    """Whether a reader could take two numbers that do not conflict for one: a force, a fate, or words alike."""
    if {one.kind, other.kind} & sorts().trivial:
        return False
    if {one.kind, other.kind} <= sorts().outcomes or (
        one.kind == other.kind and one.kind in sorts().forces - {"people"}
    ):
        return True
    return cosine(one.setting, other.setting) + cosine(one.about, other.about) >= cuts().spoken


def _rank(one: Count, other: Count) -> tuple[str, int, str, int, str, int]:
    """Early and short pairs first."""
    days = min(one.day or "9999", other.day or "9999")
    length = len(one.evidence.exact) + len(other.evidence.exact)
    return days, length, one.report, one.evidence.start, other.report, other.evidence.start


def _capped(found: list[Found]) -> Iterator[Found]:
    """At most so many pairs for each pair of values and verdict: a brief shows one, the rest stand behind it."""
    seen: Counter[tuple[object, ...]] = Counter()
    for one, other, finding in found:
        key = (_group(one), one.kind, finding.verdict, *sorted(str((c.low, c.high)) for c in (one, other)))
        seen[key] += 1
        if seen[key] <= cuts().pairs:
            yield one, other, finding


def _listed(one: Count, other: Count, finding: Finding) -> Discrepancy:
    first, second = sorted((one, other), key=lambda count: count.evidence)
    kind: DiscrepancyKind = "count" if one.events and other.events else "figure"
    return Discrepancy("", kind, finding.verdict, (first.evidence, second.evidence), finding.because)
