"""'Figures side by side': two values in their words, who gives them, and why they do or do not conflict."""

from collections.abc import Hashable

from reportedly.model import Discrepancy, Evidence, Verdict
from reportedly.telling.brief.disputed import verdict_words
from reportedly.telling.brief.joining import joined
from reportedly.telling.brief.parts import Aside, Draft, Part
from reportedly.telling.quoting import in_context
from reportedly.telling.safe import one_line
from reportedly.telling.view import View
from reportedly.telling.voices import claim_at, short, voice_at

FIGURES = "Figures side by side"

# Verdicts by which a reader has to choose between values.
MEASURED: tuple[Verdict, ...] = ("conflict", "update")
# Characters of the words around a value: most sentences that give a number are shorter.
VALUE = 125
# Values shown in one line before the rest is counted.
VALUES = 3
# What matters most to one who has to print a number comes first.
ORDER: tuple[Verdict, ...] = (
    "conflict",
    "opposed",
    "update",
    "part_whole",
    "compatible_bound",
    "different_scope",
    "different_event",
    "not_a_denial",
    "same",
)


def figure_pairs(view: View) -> list[list[Discrepancy]]:
    """Discrepancies of figures, conflicts first; together those that set the same two values side by side.

    Values of one thing that exclude or replace each other are told in one line, however many pairs they make.
    """
    groups = joined(filter(_belongs, view.story.discrepancies), lambda found: _keys(view, found))
    return sorted(groups, key=_importance)


def _importance(group: list[Discrepancy]) -> tuple[bool, bool, int]:
    """Values to choose between first; of those that need no choice the ones within a report last."""
    verdict = group[0].verdict
    alone = all(len({member.report for member in found.members}) == 1 for found in group)
    return verdict not in MEASURED, alone and verdict not in MEASURED, ORDER.index(verdict)


def _keys(view: View, found: Discrepancy) -> list[Hashable]:
    """By what a discrepancy joins others: any passage in common, or the same two values, or one verdict on a sentence.

    A corrected one joins nothing.
    """
    if found.id in view.corrected:
        return [found.id]
    if found.verdict in MEASURED:
        return list(found.members)
    reason = verdict_words(view, found)
    return [_values(found), *((reason, _sentence(view, member)) for member in found.members)]


def _sentence(view: View, evidence: Evidence) -> tuple[str, int]:
    return evidence.report, view.sentence(evidence.report, evidence.span).start


def _values(found: Discrepancy) -> tuple[str, ...]:
    return tuple(sorted(one_line(member.exact).casefold() for member in found.members))


def tell_figures(view: View, group: list[Discrepancy]) -> Draft:
    """The values in their own words, each once, and the verdict with its reason."""
    first = group[0]
    values: dict[Hashable, Evidence] = {}
    for evidence in (member for found in group for member in found.members):
        exact = one_line(evidence.exact).casefold()
        known = {one_line(other.exact).casefold() for other in values.values()}
        if exact not in known:
            values.setdefault(exact if first.verdict in MEASURED else _sentence(view, evidence), evidence)
    parts: list[Part] = []
    for evidence in list(values.values())[:VALUES]:
        parts += [*_value(view, evidence, first.verdict in MEASURED), "; "]
    more = len(values) - VALUES
    parts[-1] = f"; and {more} more values. " if more > 0 else ". "
    parts.append(verdict_words(view, first))
    if pairs := len(group) - 1:
        parts.append(f" Likewise {pairs} more pair{'s' if pairs > 1 else ''} of passages.")
    return Draft(FIGURES, tuple(parts))


def _belongs(found: Discrepancy) -> bool:
    if found.kind in ("date", "place", "actor"):
        return found.verdict != "conflict" and len(found.members) >= 2
    return found.kind in ("figure", "count") and len(found.members) >= 2


def _value(view: View, evidence: Evidence, measured: bool) -> list[Part]:
    """Who gives the value, its words, and, where values exclude each other, how many stand behind it."""
    at = claim_at(view, evidence) if measured else None
    behind: list[Part] = [" ", Aside(short(at[0]))] if at else []
    return [f"{voice_at(view, evidence)}: ", in_context(view, evidence, VALUE), *behind]
