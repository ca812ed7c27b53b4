"""A report's text in pieces, each with the layers that it belongs to, and with what stands beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model import Reading, Span
from reportedly.telling.view import View

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
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a report of one kind throughout.

    Attributes:
        layers: The layers that it is in.
        at: Whether it is the passage that was asked for.
        opens: Whether that passage begins here.
    """

    words: str
    layers: tuple[str, ...]
    at: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in its pieces."""

    span: Span
    pieces: tuple[Piece, ...]


def paragraphs(reading: Reading, shared: tuple[Span, ...], at: Span | None) -> list[Paragraph]:
    """The text in paragraphs; every character of it is in one of them but for line breaks between."""
    text = reading.report.text
    marked = sorted(_marked(reading, shared))
    return [Paragraph(span, tuple(_pieces(text, span, marked, at))) for span in _split(text)]


def shared_with(view: View | None, report: str) -> tuple[Span, ...]:
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


def _marked(reading: Reading, shared: tuple[Span, ...]) -> Iterator[tuple[Span, str]]:
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
    yield from ((span, "shared") for span in shared)


def _pieces(text: str, whole: Span, marked: list[tuple[Span, str]], at: Span | None) -> Iterator[Piece]:
    """A paragraph cut wherever a layer begins or ends in it."""
    inside = [(span, layer) for span, layer in marked if span.overlaps(whole)]
    every = [*(span for span, _ in inside), *([at] if at is not None else [])]
    cuts = {whole.start, whole.end, *(end for span in every for end in span if whole.start < end < whole.end)}
    for start, end in pairwise(sorted(cuts)):
        here = Span(start, end)
        layers = {layer for span, layer in inside if span.overlaps(here)}
        asked = at is not None and at.overlaps(here)
        opens = asked and at is not None and start == max(at.start, whole.start)
        first = opens and at is not None and (at.start >= whole.start or not text[at.start : whole.start].strip())
        yield Piece(here.words(text), tuple(name for name in LAYERS if name in layers), asked, first)
