"""From what is believed of a report's date to a verdict, with the passages that it rests on."""

from collections.abc import Iterator, Mapping
from datetime import date

from reportedly.model import Evidence
from reportedly.reconciling.dating.counts import Count
from reportedly.reconciling.dating.days import Belief
from reportedly.reconciling.dating.links import Link
from reportedly.reconciling.dating.settings import cuts
from reportedly.reconciling.dating.solve import Case, Solved, Spread, spreads_of
from reportedly.reconciling.dating.verdict import Verdict

# What speaks for a date: how much, the passages, and why in one clause.
Ground = tuple[float, tuple[Evidence, ...], str]


def decide(name: str, solved: Solved) -> Verdict | None:
    """The fewest days that are sure enough; None where too many would be needed, or no passage shows them."""
    case = solved.cases[name]
    trust = solved.trust if len(solved.known) > 1 else 0.0  # a date that stands alone may be misprinted
    found = _days(case.belief, solved.days.days, trust)
    if found is None:
        return None
    first, last = found
    spreads = spreads_of(solved)
    grounds = _grounds(case, first, last, spreads) or sorted(_likest(case, first, last, spreads, solved))[:1]
    if not grounds:
        return None
    evidence = tuple(dict.fromkeys(e for _, pair, _ in grounds for e in pair))
    return Verdict(date.fromordinal(first), date.fromordinal(last), evidence, grounds[0][2])


def _days(belief: Belief, days: tuple[int, ...], trust: float) -> tuple[int, int] | None:
    """The first and last of the fewest days in a row that are sure enough; one alone where it outweighs the others."""
    limits = cuts()
    sure = trust * limits.sure + (1 - trust) * limits.sure_doubted
    for width in range(1, limits.widest):
        starts = [start for start in range(len(days) - width + 1) if days[start + width - 1] - days[start] == width - 1]
        best = max(starts, key=lambda start: (sum(belief[start : start + width]), -start), default=None)
        if best is None or sum(belief[best : best + width]) < sure:
            continue
        one = max(range(best, best + width), key=lambda row: (belief[row], -row))
        first, last = (one, one) if belief[one] >= limits.sure_day else (best, best + width - 1)
        return days[first], days[last]
    return None


def _grounds(case: Case, first: int, last: int, spreads: Mapping[str, Spread]) -> list[Ground]:
    """The weightiest grounds, one for each sentence; where no like sentence is one, the report most alike."""
    told = [
        ground for link in [*case.deeds, *case.links] if (ground := _told(case, link, first, last, spreads)) is not None
    ]
    told += [ground for count in case.counts if (ground := _counted(case, count, first, last, spreads)) is not None]
    kept: dict[Evidence, Ground] = {}
    for ground in sorted(told, key=lambda ground: (-ground[0], ground[1:])):
        kept.setdefault(ground[1][0], ground)
    return list(kept.values())[: cuts().evidence_pairs] or sorted(_alike(case, first, last, spreads))[:1]


def _told(case: Case, link: Link, first: int, last: int, spreads: Mapping[str, Spread]) -> Ground | None:
    """What a link speaks for the days; None where its times do not meet on them."""
    met = _met(link, first, last, spreads)
    if met is None:
        return None
    day, chance = met
    words = link.timex.span.words(case.reading.report.text)
    because = f"it tells with “{words}” what report {link.other.report}, of {day}, tells of the same time"
    return link.sure * chance * link.gain(), (link.mine.evidence, link.other.evidence), because


def _counted(case: Case, count: Count, first: int, last: int, spreads: Mapping[str, Spread]) -> Ground | None:
    """What a time that reaches to another report speaks for the days; None where the two do not meet on them."""
    met = _met(count, first, last, spreads)
    if met is None:
        return None
    day, chance = met
    words = count.mine.timex.span.words(case.reading.report.text)
    because = f"“{words}” leads to what report {count.other.report}, of {day}, tells"
    return count.plain * chance, (count.mine.evidence, count.other.evidence), because


def _met(bond: Link | Count, first: int, last: int, spreads: Mapping[str, Spread]) -> tuple[str, float] | None:
    """The likeliest day of the report at the other end, and how likely; None where that meets none of the days."""
    likely = _likely(spreads.get(bond.other.report, {}))
    if likely is None or not any(bond.meets(day, likely[0]) for day in range(first, last + 1)):
        return None
    return _iso(likely[0]), likely[1]


def _likely(spread: Spread) -> tuple[int, float] | None:
    """The likeliest day, the earliest of several, and how likely it is; None where nothing is believed."""
    day = max(spread, key=lambda day: (spread[day], -day), default=None)
    return None if day is None else (day, spread[day])


def _alike(case: Case, first: int, last: int, spreads: Mapping[str, Spread]) -> Iterator[Ground]:
    """The copies that came out on the days or beside them."""
    for copy in case.copies:
        likely = _likely(spreads.get(copy.other, {}))
        if likely is not None and first - 1 <= likely[0] <= last + 1:
            because = f"it shares whole runs of words with report {copy.other} of {_iso(likely[0])}"
            yield -copy.alike, copy.evidence, because


def _likest(case: Case, first: int, last: int, spreads: Mapping[str, Spread], solved: Solved) -> Iterator[Ground]:
    """The reports of the same days that are more like this one than is usual, by their first sentences."""
    mine = case.told.sentences[:1]
    for name, pair in sorted(case.pairs.items()):
        likely, theirs = _likely(spreads.get(name, {})), solved.told[name].sentences[:1]
        if likely is not None and first - cuts().near <= likely[0] <= last + cuts().near and mine and theirs:
            because = f"its words and weekdays fit report {name} of {_iso(likely[0])} best"
            yield -pair.alike, (*mine, *theirs), because


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
