"""A brief → Markdown in which no word of a report is markup."""

from itertools import groupby

from reportedly.model import Evidence
from reportedly.telling.brief.brief import Brief
from reportedly.telling.brief.parts import Aside, Draft, Part
from reportedly.telling.marks import Mark, about, marks_of, number
from reportedly.telling.quoting import Quote
from reportedly.telling.safe import markdown


def to_markdown(brief: Brief) -> str:
    """The brief with its evidence listed at the end."""
    numbers = number(brief.drafts)
    blocks = [f"# {markdown(brief.story.title) or 'Story'}", markdown(about(brief.view, brief.news))]
    for section, drafts in groupby(brief.drafts, key=lambda draft: draft.section):
        blocks.append(f"## {section}")
        blocks.append("\n".join(_line(draft, numbers) for draft in drafts))
    if numbers:
        blocks.append("## Evidence")
        blocks.append("\n".join(_evidence(mark) for mark in marks_of(brief.view, numbers)))
    return "\n\n".join(blocks) + "\n"


def _line(draft: Draft, numbers: dict[Evidence, int]) -> str:
    lead = f"**{markdown(draft.lead)}**: " if draft.lead else ""
    return f"{'  ' * draft.depth}- {lead}{''.join(_part(part, numbers) for part in draft.parts).strip()}"


def _part(part: Part, numbers: dict[Evidence, int]) -> str:
    if isinstance(part, str | Aside):
        return _ours(part if isinstance(part, str) else part.words)
    mark = rf" \[{numbers[part.evidence]}\]"
    return f"“{markdown(part.words)}”{mark}" if isinstance(part, Quote) else mark


def _ours(part: str) -> str:
    """Escaped, with the spaces at its ends kept: they part it from what stands beside it."""
    inner = markdown(part)
    lead, tail = part[: len(part) - len(part.lstrip())], part[len(part.rstrip()) :]
    return f"{lead}{inner}{tail}" if inner else part


def _evidence(mark: Mark) -> str:
    return f"{mark.number}. “{markdown(mark.words)}” ({markdown(mark.source)}; {markdown(mark.place)})"
