"""What headlines restate: words that tell of a claim again, which cite it and vouch for nothing.

A headline is furniture, and no event, source or figure is read from it: a desk wrote it from the text below. But it
names what that text tells, so its word for it becomes a member of the claim, where the rest of the headline fits.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from reportedly.model import FactValue, Report, Span
from reportedly.reconciling.families import common, families_of
from reportedly.reconciling.passage import Passage, restatement
from reportedly.reconciling.settings import settings
from reportedly.reconciling.words import WORD, Vector, cosine, stem, vector

Word = tuple[Span, str]


def restate(groups: list[list[Passage]]) -> list[list[Passage]]:
    """The groups of passages, each with the words of headlines that restate it."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for word in sorted(_names_of(group)):
            holders[word].append(number)
    reports = {p.report.id: p.report for group in groups for p in group}
    added: dict[int, list[Passage]] = defaultdict(list)
    for _, report in sorted(reports.items()):
        for number, span in _restated(report, groups, holders):
            added[number].append(restatement(report, span, _value(report, groups[number])))
    return [sorted([*group, *added[n]], key=lambda p: p.key) for n, group in enumerate(groups)]


def _numbers(word: str, holders: dict[str, list[int]]) -> list[int]:
    """The groups that have the word, or where none has it, a word of a family whose words go with few deeds."""
    if word in holders:
        return holders[word]
    families = sorted(families_of(word) - common())
    return sorted({n for name in families for n in holders.get(f"family {name}", ())})


def _names_of(group: list[Passage]) -> set[str]:
    """Under what a headline's word for it may be found: the words of its clauses, and their families."""
    told = [p for p in group if p.event is not None]
    return {p.stem for p in told} | {f"family {name}" for p in told for name in p.families}


def _restated(report: Report, groups: list[list[Passage]], holders: dict[str, list[int]]) -> Iterator[tuple[int, Span]]:
    """The words of a report's headlines that restate a group, with the group's number."""
    for headline in (f.span for f in report.furniture if f.kind == "headline"):
        words = list(_words(report, headline))
        for span, word in words:
            rest = vector(Counter(other for _, other in words if other != word))
            found = [(-_fit(rest, word, report, groups[n]), n) for n in _numbers(word, holders)]
            score, number = min(found, default=(0.0, 0))
            if -score >= settings().claims.restated:
                yield number, span


def _words(report: Report, headline: Span) -> Iterator[Word]:
    for found in WORD.finditer(headline.words(report.text)):
        yield Span(headline.start + found.start(), headline.start + found.end()), stem(found.group())


def _fit(rest: Vector, word: str, report: Report, group: list[Passage]) -> float:
    """How well a headline fits a group: the alikeness to its best clause; a little more for what many reports tell.

    What one other report alone tells, this one's headline does not restate.
    """
    told = {p.report.id for p in group}
    if report.id not in told and len(told) < 2:
        return 0.0
    same = [p for p in group if p.stem == word]
    alike = max(cosine(rest, p.context) for p in same or group)
    if not same and alike < settings().claims.fits:
        return 0.0
    return alike + settings().claims.restated_by_report * len(told)


def _value(report: Report, group: Iterable[Passage]) -> FactValue:
    """The value that most passages give, those of the report itself before all others."""
    counts = Counter((p.report.id == report.id, p.value) for p in group)
    return min(counts, key=lambda pair: (not pair[0], -counts[pair], pair[1]))[1]
