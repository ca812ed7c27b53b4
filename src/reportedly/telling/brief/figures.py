"""'Figures side by side': two values in their words, who gives them, and why they do or do not conflict."""

from reportedly.model import Discrepancy, Evidence, Verdict
from reportedly.telling.brief.disputed import verdict_words
from reportedly.telling.brief.parts import Aside, Draft, Part
from reportedly.telling.quoting import SHORT, in_context
from reportedly.telling.safe import one_line
from reportedly.telling.view import View
from reportedly.telling.voices import claim_at, numbers, voice_at

FIGURES = "Figures side by side"

# Verdicts by which a reader has to choose between values.
MEASURED: tuple[Verdict, ...] = ("conflict", "update")
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
    """Discrepancies of figures, conflicts first; those that set the same two values side by side together."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[Discrepancy]] = {}
    for found in view.story.discrepancies:
        if _belongs(found):
            values = tuple(sorted(one_line(member.exact).casefold() for member in found.members))
            groups.setdefault((found.kind, found.verdict, values), []).append(found)
    return sorted(groups.values(), key=lambda group: ORDER.index(group[0].verdict))


def tell_figures(view: View, group: list[Discrepancy]) -> Draft:
    """The values in their own words and the verdict with its reason."""
    shown = group[0]
    parts: list[Part] = []
    for evidence in shown.members:
        parts += [*_value(view, evidence, shown.verdict in MEASURED), "; "]
    parts[-1] = ". "
    parts.append(verdict_words(view, shown))
    if more := len(group) - 1:
        parts.append(f" The same two values in {more} more pair{'s' if more > 1 else ''} of passages.")
    return Draft(FIGURES, tuple(parts), _opposed(view, shown.members) if shown.verdict == "conflict" else ())


def _opposed(view: View, members: tuple[Evidence, ...]) -> tuple[str, ...]:
    """The claims in which the values stand, as far as they are not told elsewhere: denied and disputed ones."""
    found = [at[0] for evidence in members if (at := claim_at(view, evidence)) is not None]
    return tuple(dict.fromkeys(claim.id for claim in found if claim.standing in ("denied", "disputed")))


def _belongs(found: Discrepancy) -> bool:
    if found.kind in ("date", "place", "actor"):
        return found.verdict != "conflict" and len(found.members) >= 2
    return found.kind in ("figure", "count") and len(found.members) >= 2


def _value(view: View, evidence: Evidence, measured: bool) -> list[Part]:
    """Who gives the value, its words, and, where values exclude each other, how many stand behind it."""
    at = claim_at(view, evidence) if measured else None
    behind: list[Part] = [" ", Aside(f"({numbers(view, at[0]).rstrip('.')})")] if at else []
    return [f"{voice_at(view, evidence)}: ", in_context(view, evidence, SHORT), *behind]
