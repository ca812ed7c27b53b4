"""'Corrected by the analyst': every correction with who, when and why, and marks on the lines that it changed."""

from dataclasses import replace

from reportedly.model import StoryCorrection
from reportedly.telling.brief.parts import Aside, Draft, Part
from reportedly.telling.dates import say_day
from reportedly.telling.quoting import Cite
from reportedly.telling.safe import one_line
from reportedly.telling.view import View

CORRECTED = "Corrected by the analyst"

# Corrections shown before the rest is counted.
MOST = 12


def tell_corrected(view: View) -> list[Draft]:
    """A line for each correction, those that do not fit first: they ask for something to be done."""
    told = sorted(view.story.corrections, key=lambda one: one.fits)
    more = len(told) - MOST
    rest = [Draft(CORRECTED, (f"... and {more} more; `reportedly corrections` lists all.",))] if more > 0 else []
    return [*(_line(view, one) for one in told[:MOST]), *rest]


def _line(view: View, one: StoryCorrection) -> Draft:
    what = one_line(view.said_of_reports(one.what)).rstrip(".")
    parts: list[Part] = [what, *(Cite(piece) for piece in one.evidence), f" ({_by(one)}, {say_day(one.when)})."]
    if one.because:
        because = one_line(view.said_of_reports(one.because))
        parts.append(f" {because[:1].upper()}{because[1:]}.")
    return Draft(CORRECTED, tuple(parts), lead="" if one.fits else "Does not fit")


def _by(one: StoryCorrection) -> str:
    return f"set by {one_line(one.who)}: {one_line(one.why).rstrip('.')}"


def marked(view: View, draft: Draft) -> Draft:
    """The line with a mark where a correction changed a claim that it tells."""
    found = {one.id: one for claim in draft.claims for one in view.corrected.get(claim, ())}
    return replace(draft, parts=(*draft.parts, mark(list(found.values())))) if found else draft


def mark(corrections: list[StoryCorrection]) -> Aside:
    """Who set it and why."""
    return Aside(f" ({'; '.join(map(_by, corrections))})")
