"""Numbers the evidence of a brief, and says where each piece stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model import Evidence, Span
from reportedly.telling.brief.parts import Draft
from reportedly.telling.dates import say_interval
from reportedly.telling.safe import one_line
from reportedly.telling.view import View

LEGEND = "Each line ends in (reports/carriers/origins)."


@dataclass(frozen=True, slots=True)
class Mark:
    """One piece of evidence as a reader sees it.

    Attributes:
        number: Its number in the brief.
        before: What stands before it in its sentence.
        words: The exact words, on one line.
        after: What stands after it in its sentence.
        source: The report's label and date.
        place: Report id and offsets.
        evidence: The evidence itself.
    """

    number: int
    before: str
    words: str
    after: str
    source: str
    place: str
    evidence: Evidence


def about(view: View, news: str | None = None) -> str:
    """The three numbers of the whole story, its dates, and what the numbers behind a line are.

    Args:
        view: A story.
        news: What of it is told, where that is not all: "Since 4 Mar 2026: 1 of its reports".
    """
    story = view.story
    carriers = {carrier.name for claim in story.claims for carrier in claim.carriers}
    origins = {origin.entity or origin.name for claim in story.claims for origin in claim.origins}
    dates = f"; {say_interval(story.earliest, story.latest)}" if story.earliest or story.latest else ""
    if news is not None:
        dates += f". {news}"
    return f"Reports {len(story.reports)} / carriers {len(carriers)} / origins {len(origins)}{dates}. {LEGEND}"


def number(drafts: Iterable[Draft]) -> dict[Evidence, int]:
    """The evidence of all lines, numbered in the order of reading."""
    numbers: dict[Evidence, int] = {}
    for draft in drafts:
        for evidence in draft.evidence:
            numbers.setdefault(evidence, len(numbers) + 1)
    return numbers


def marks_of(view: View, numbers: dict[Evidence, int]) -> list[Mark]:
    """Each numbered piece of evidence within its sentence."""
    return [_mark(view, evidence, at) for evidence, at in numbers.items()]


def _mark(view: View, evidence: Evidence, at: int) -> Mark:
    text = view.readings[evidence.report].report.text
    sentence = view.sentence(evidence.report, evidence.span)
    return Mark(
        number=at,
        before=_piece(text, Span(sentence.start, evidence.start)),
        words=one_line(evidence.exact),
        after=_piece(text, Span(evidence.end, sentence.end)),
        source=_source(view, evidence.report),
        place=f"{one_line(evidence.report)}, characters {evidence.start}-{evidence.end}",
        evidence=evidence,
    )


def _piece(text: str, span: Span) -> str:
    """Words around the evidence, with the space that parts them from it."""
    words = span.words(text)
    inner = one_line(words)
    lead = " " if words[:1].isspace() else ""
    return f"{lead}{inner}{' ' if inner and words[-1:].isspace() else ''}"


def _source(view: View, report: str) -> str:
    published = next(r.published for r in view.story.reports if r.id == report)
    known = published.earliest or published.latest
    date = say_interval(published.earliest, published.latest) if known else "date unknown"
    outlet = view.readings[report].report.outlet
    label = one_line(view.labels[report])
    return f"{label}, {date}" if outlet else f"{label}, outlet unknown, {date}"
