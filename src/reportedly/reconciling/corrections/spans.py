"""Spans with a piece cut out of them."""

from reportedly.model import Span

LOOSE = ",;:.!?)]… "  # what closes the words before it, and opens nothing


def cut(span: Span, hole: Span, text: str) -> tuple[Span, ...]:
    """What is left of a span without a hole: no piece, one or two, each with words in it and no space around."""
    if not span.overlaps(hole):
        return (span,)
    before, behind = Span(span.start, hole.start), Span(hole.end, span.end)
    ends = (before, _after(behind, text) if behind.start < behind.end else behind)
    return tuple(piece for end in ends if end.start < end.end and (piece := trimmed(end, text)) is not None)


def trimmed(span: Span, text: str) -> Span | None:
    """The span without space at its ends; None where no letter or digit is left."""
    words = span.words(text)
    if not any(character.isalnum() for character in words):
        return None
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _after(span: Span, text: str) -> Span:
    """The span without the marks that closed what stood before it."""
    while span.end - span.start > 1 and (text[span.start] in LOOSE or text[span.start].isspace()):
        span = Span(span.start + 1, span.end)
    return span


def cut_all(spans: tuple[Span, ...], hole: Span, text: str) -> tuple[Span, ...]:
    """The spans without a hole."""
    return tuple(piece for span in spans for piece in cut(span, hole, text))


def touch(spans: tuple[Span, ...], other: Span) -> bool:
    """Whether any of the spans shares a character with the other."""
    return any(span.overlaps(other) for span in spans)
