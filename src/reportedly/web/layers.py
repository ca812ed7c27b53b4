"""A report's text in pieces, each with the layers that it belongs to, and with what stands beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reportedly.case import Revision
from reportedly.model import Reading, Span
from reportedly.telling.view import View

Carried = tuple[Span, str, bool]

# The layers of a report's text, with what each is called.
LAYERS = {
    "said": "what is attributed",
    "cue": "who says it, and the words for it",
    "event": "events",
    "time": "times",
    "place": "places",
    "figure": "figures",
    "furniture": "not the report's own text",
    "shared": "shared with other reports",
    "claim": "claims",
    "changed": "changed since the version before",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a report of one kind throughout.

    Attributes:
        layers: The layers that it is in.
        claims: The ids of the claims that the words carry.
        also: Whether another report has one of them too.
        note: The anchor of the note on the claim that begins here, or "".
        at: Whether it is the passage that was asked for.
        opens: Whether that passage begins here.
    """

    words: str
    layers: tuple[str, ...]
    claims: tuple[str, ...]
    also: bool
    note: str
    at: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in its pieces."""

    span: Span
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What a report's story and its older versions add to its layers.

    Attributes:
        shared: What it shares with other reports.
        changed: What the version before did not have, or not so.
        claims: Its claims: the words, the claim's id, and whether another report has it too.
    """

    shared: tuple[Span, ...] = ()
    changed: tuple[Span, ...] = ()
    claims: tuple[Carried, ...] = ()


def paragraphs(reading: Reading, beside: Beside, at: Span | None) -> list[Paragraph]:
    """The text in paragraphs; every character of it is in one of them but for line breaks between."""
    text = reading.report.text
    marked = sorted(_marked(reading, beside))
    return [Paragraph(span, tuple(_pieces(text, span, marked, beside.claims, at))) for span in _split(text)]


def beside(view: View | None, report: str, revisions: list[Revision]) -> Beside:
    """What stands beside a report: its story, if it is in one, and its versions."""
    changed = {change.after.span for revision in revisions[-1:] for change in revision.changes if change.after}
    return Beside(_shared_with(view, report), tuple(sorted(changed)), _claims_of(view, report))


def _claims_of(view: View | None, report: str) -> tuple[Carried, ...]:
    claims = view.story.claims if view else ()
    return tuple(sorted((m.span, c.id, c.numbers.reports > 1) for c in claims for m in c.members if m.report == report))


def _shared_with(view: View | None, report: str) -> tuple[Span, ...]:
    """What a report shares with others of its story."""
    if view is None:
        return ()
    found = {
        side.span
        for edge in view.story.lineage
        if edge.kind != "credit" and report in (edge.source, edge.target)
        for pair in edge.evidence
        for side in pair
        if side.report == report
    }
    return tuple(sorted(found))


def _split(text: str) -> Iterator[Span]:
    """The paragraphs of a text."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield Span(start, start + len(line.rstrip("\r\n")) or start + len(line))
        start += len(line)


def _marked(reading: Reading, beside: Beside) -> Iterator[tuple[Span, str]]:
    """Every span of every layer."""
    for said in reading.attributions:
        yield from ((span, "said") for span in said.content)
        yield from ((span, "cue") for span in (*said.cue, *said.source))
    yield from ((event.trigger, "event") for event in reading.events)
    yield from ((timex.span, "time") for timex in reading.timexes)
    yield from ((figure.span, "figure") for figure in reading.figures)
    places = (entity for entity in reading.entities if entity.kind == "place")
    yield from ((mention.span, "place") for entity in places for mention in entity.mentions)
    yield from ((furniture.span, "furniture") for furniture in reading.report.furniture)
    yield from ((span, "shared") for span in beside.shared)
    yield from ((span, "changed") for span in beside.changed)
    yield from ((span, "claim") for span, _, _ in beside.claims)


def _pieces(
    text: str,
    whole: Span,
    marked: list[tuple[Span, str]],
    claims: tuple[Carried, ...],
    at: Span | None,
) -> Iterator[Piece]:
    """A paragraph cut wherever a layer begins or ends in it."""
    inside = [(span, layer) for span, layer in marked if span.overlaps(whole)]
    told = [one for one in claims if one[0].overlaps(whole)]
    every = [*(span for span, _ in inside), *([at] if at is not None else [])]
    cuts = {whole.start, whole.end, *(end for span in every for end in span if whole.start < end < whole.end)}
    for start, end in pairwise(sorted(cuts)):
        here = Span(start, end)
        layers = {layer for span, layer in inside if span.overlaps(here)}
        carried = [one for one in told if one[0].overlaps(here)]
        asked = at is not None and at.overlaps(here)
        yield Piece(
            words=here.words(text),
            layers=tuple(name for name in LAYERS if name in layers),
            claims=tuple(dict.fromkeys(claim for _, claim, _ in carried)),
            also=any(also for _, _, also in carried),
            note=next((anchor(claim, whole) for span, claim, _ in carried if span.start == start), ""),
            at=asked,
            opens=asked and at is not None and _opens(text, whole, start, at),
        )


def anchor(claim: str, paragraph: Span) -> str:
    """The id of the note on a claim beside a paragraph."""
    return f"n-{claim}-{paragraph.start}"


def _opens(text: str, whole: Span, start: int, at: Span) -> bool:
    """Whether the passage that is asked for begins at this place of a paragraph, not in one before."""
    begins = start == max(at.start, whole.start)
    return begins and (at.start >= whole.start or not text[at.start : whole.start].strip())
