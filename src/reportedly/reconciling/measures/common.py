"""What every comparison of measures needs: who bears one, how it is shown, and pairs of reports of one news."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.knowledge import read_table
from reportedly.model import Discrepancy, DiscrepancyKind, Evidence, Figure, Reading, Span, Verdict
from reportedly.reconciling.figures.cuts import cuts
from reportedly.reconciling.figures.setting import leading_days, other_news_day, setting_of
from reportedly.reconciling.words import Vector, cosine

SHOWN = 60  # characters: a measure and what bears it are shown together if they span no more


@dataclass(frozen=True, slots=True)
class News:
    """What a report tells, as far as it shows that another tells the same."""

    setting: Vector
    leads: frozenset[str]


@cache
def _roles() -> dict[str, dict[str, list[str]]]:
    roles: dict[str, dict[str, list[str]]] = read_table("measures")["roles"]
    return roles


def roles() -> dict[str, dict[str, list[str]]]:
    """For each part that a person can play in a story the families of deeds and the nouns that show it."""
    return _roles()


def news_of(reading: Reading) -> News:
    """The names of a report and the days on which its news happened."""
    return News(setting_of(reading), leading_days(reading))


def one_news(one: News, other: News) -> bool:
    """Whether two reports share enough names, and no days that exclude one another, to tell one piece of news."""
    return cosine(one.setting, other.setting) >= cuts().same_news and not other_news_day(one.leads, other.leads)


def entity_at(reading: Reading, span: Span) -> str | None:
    """The id of the entity that the report names or means at a place, its shortest mention first."""
    found = [
        (mention.span.end - mention.span.start, entity.id)
        for entity in reading.entities
        for mention in entity.mentions
        if mention.span.overlaps(span)
    ]
    return min(found)[1] if found else None


def shown(reading: Reading, figure: Figure) -> Evidence:
    """The figure with what bears it, where they stand together."""
    counts = figure.counts or figure.span
    both = Span(min(figure.span.start, counts.start), max(figure.span.end, counts.end))
    return reading.report.evidence(both if both.end - both.start <= SHOWN else figure.span)


def told(kind: DiscrepancyKind, verdict: Verdict, pair: tuple[Evidence, Evidence], because: str) -> Discrepancy:
    """The discrepancy of two measures."""
    return Discrepancy("", kind, verdict, tuple(sorted(pair)), because)


def few(found: Iterable[tuple[tuple[object, ...], Discrepancy]]) -> Iterator[Discrepancy]:
    """At most so many discrepancies for each key: what two measures, of what, and the verdict."""
    seen: Counter[tuple[object, ...]] = Counter()
    for key, discrepancy in found:
        seen[key] += 1
        if seen[key] <= cuts().pairs:
            yield discrepancy


def words(evidence: Evidence) -> str:
    """The words of a passage on one line, quoted."""
    return f"“{' '.join(evidence.exact.split())}”"
