"""'Figures side by side': two values in their words, who gives them, and why they do or do not conflict."""

from collections.abc import Hashable
from dataclasses import dataclass

from reportedly.model import Discrepancy, Evidence, Figure, Verdict
from reportedly.telling.brief.disputed import verdict_words
from reportedly.telling.brief.joining import joined
from reportedly.telling.brief.parts import Aside, Draft, Part
from reportedly.telling.dates import say_day
from reportedly.telling.quoting import in_context
from reportedly.telling.safe import one_line
from reportedly.telling.view import View
from reportedly.telling.voices import claim_at, listed, short, voice_at

FIGURES = "Figures side by side"

# Verdicts by which a reader has to choose between values.
MEASURED: tuple[Verdict, ...] = ("conflict", "update")
# Verdicts that only say that two values do not oppose each other: worth a line where both count one kind of thing.
APPARENT: tuple[Verdict, ...] = ("part_whole", "compatible_bound")
# Characters of the words around a value: most sentences that give a number are shorter.
VALUE = 160
# Values shown in one line before the rest is counted.
VALUES = 4
# What matters most to one who has to print a number comes first.
ORDER: tuple[Verdict, ...] = (
    "conflict",
    "opposed",
    "update",
    "different_scope",
    "part_whole",
    "compatible_bound",
    "different_event",
    "not_a_denial",
    "same",
)


def figure_pairs(view: View) -> list[list[Discrepancy]]:
    """Discrepancies of figures, conflicts first; together those that set the same values side by side.

    Values of one thing that exclude or replace each other are told in one line, however many pairs they make; of those
    that only seem to differ a sentence is set beside others once.
    """
    here = [found for found in view.story.discrepancies if _belongs(view, found)]
    groups = sorted(joined(here, lambda found: _keys(view, found)), key=_importance)
    return _without_repeats(view, groups)


def _importance(group: list[Discrepancy]) -> tuple[bool, bool, int]:
    """Values to choose between first; of those that need no choice the ones within a report last."""
    verdict = group[0].verdict
    alone = all(len({member.report for member in found.members}) == 1 for found in group)
    return verdict not in MEASURED, alone and verdict not in MEASURED, ORDER.index(verdict)


def _without_repeats(view: View, groups: list[list[Discrepancy]]) -> list[list[Discrepancy]]:
    """The groups without those that set no new sentence beside another, or values that were set side by side."""
    kept: list[list[Discrepancy]] = []
    seen: set[str] = set()
    values: set[tuple[Hashable, ...]] = set()
    for group in groups:
        members = [member for found in group for member in found.members]
        sentences = {_sentence(view, member) for member in members}
        pair = tuple(sorted({str(_number(view, member)) for member in members}))
        told = group[0].id not in view.corrected and (sentences <= seen or pair in values)
        if not (told or (group[0].verdict in APPARENT and sentences & seen)):
            kept.append(group)
            seen |= sentences
            values.add(pair)
    return kept


def _keys(view: View, found: Discrepancy) -> list[Hashable]:
    """By what a discrepancy joins others: any passage in common, or the same two values.

    A corrected one joins nothing.
    """
    if found.id in view.corrected:
        return [found.id]
    if found.verdict in MEASURED:
        return [*found.members, *((_sentence(view, m), _number(view, m)) for m in found.members)]
    return [tuple(sorted(one_line(member.exact).casefold() for member in found.members))]


def _sentence(view: View, evidence: Evidence) -> str:
    """The sentence around a value, folded: copies of a report give no value anew."""
    text = view.readings[evidence.report].report.text
    return one_line(view.sentence(evidence.report, evidence.span).words(text)).casefold()


def _figure(view: View, evidence: Evidence) -> Figure | None:
    """The figure that a value is."""
    inside = (f for f in view.readings[evidence.report].figures if f.span.overlaps(evidence.span))
    return next(inside, None)


def _number(view: View, evidence: Evidence) -> Hashable:
    """What number a value is, however it is written."""
    figure = _figure(view, evidence)
    known = figure is not None and (figure.low, figure.high) != (None, None)
    return (figure.low, figure.high, figure.unit) if figure and known else one_line(evidence.exact).casefold()


@dataclass(frozen=True, slots=True)
class Value:
    """One number as it is shown: its first words, and the day of its report."""

    evidence: Evidence
    day: str


def _shown(view: View, group: list[Discrepancy]) -> list[Value]:
    """Each number once: by the day of its report where numbers replace each other, else as they are found."""
    days = {report.id: (report.published.earliest or "")[:10] for report in view.story.reports}
    members = [member for found in group for member in found.members]
    if group[0].verdict == "update":
        members = sorted(members, key=lambda member: days[member.report])
    values: dict[Hashable, Value] = {}
    for member in members:
        values.setdefault(_number(view, member), Value(member, days[member.report]))
    return list(values.values())


def tell_figures(view: View, group: list[Discrepancy]) -> Draft:
    """The values in their own words, each once, and the verdict with its reason."""
    first = group[0]
    values = _shown(view, group)
    parts: list[Part] = []
    for value in values[:VALUES]:
        parts += [*_value(view, value.evidence, first.verdict in MEASURED), "; "]
    more = len(values) - VALUES
    parts[-1] = f"; and {more} more value{'s' if more > 1 else ''}. " if more > 0 else ". "
    return Draft(FIGURES, (*parts, _verdict(view, first, values)))


def _verdict(view: View, found: Discrepancy, values: list[Value]) -> str:
    """The verdict and its reason; of values that were brought up to date the days."""
    days = [say_day(day) for day in dict.fromkeys(value.day for value in values) if day]
    if found.verdict == "update" and found.id not in view.corrected and len(days) == len(values):
        what = "Later values" if len(values) > 2 else "A later value"
        return f"{what} (inferred): reported on {listed(days[:-1], VALUES)} and {days[-1]}."
    return verdict_words(view, found)


def _belongs(view: View, found: Discrepancy) -> bool:
    """Whether a discrepancy is one of figures that a reader could stumble over; headlines only restate the text."""
    if found.kind in ("date", "place", "actor"):
        return found.verdict != "conflict" and len(found.members) >= 2
    if found.kind not in ("figure", "count") or len(found.members) < 2:
        return False
    if found.id in view.corrected:
        return True
    copied = len({(_sentence(view, m), m.exact) for m in found.members}) < len(found.members)
    apart = found.verdict in MEASURED or len({_sentence(view, m) for m in found.members}) > 1
    heading = any(_is_heading(view, member) for member in found.members)
    return apart and not copied and not heading and _could_be_one(view, found)


def _is_heading(view: View, evidence: Evidence) -> bool:
    return any(piece.span.overlaps(evidence.span) for piece in view.readings[evidence.report].report.furniture)


def _could_be_one(view: View, found: Discrepancy) -> bool:
    """Whether two values that do not oppose each other count one kind of thing, and both in numbers."""
    if found.verdict not in APPARENT:
        return True
    figures = [_figure(view, member) for member in found.members]
    kinds = {figure.kind for figure in figures if figure is not None}
    return len(kinds) <= 1 and not any(_is_vague(figure) for figure in figures)


def _is_vague(figure: Figure | None) -> bool:
    """Whether a figure is a word such as "dozens" or "several"."""
    return figure is not None and figure.qualifier is None and figure.low != figure.high


def _value(view: View, evidence: Evidence, measured: bool) -> list[Part]:
    """Who gives the value, its words, and, where values exclude each other, how many stand behind it."""
    at = claim_at(view, evidence) if measured else None
    behind: list[Part] = [" ", Aside(short(at[0]))] if at else []
    return [f"{voice_at(view, evidence)}: ", in_context(view, evidence, VALUE), *behind]
