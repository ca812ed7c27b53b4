"""The page as the rules walk over it: for every token its paragraph and its quotation."""

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc

from reportedly.model import Span
from reportedly.reading.attributions.draft import Words
from reportedly.reading.attributions.quotes import Quote, find_quotes
from reportedly.reading.page import Page


@dataclass(frozen=True, slots=True)
class Layout:
    """Paragraphs and quotations in tokens.

    Attributes:
        paragraphs: Runs of tokens of the body's paragraphs, in order.
        quotes: The outermost quotations, as runs of tokens with their marks, in order.
        closed: For each quotation whether its closing mark is there.
        resumes: For each quotation whether it goes on with the one before it.
        inside: For each token the number of its quotation, or -1.
        paragraph: For each token the number of its paragraph, or -1 in furniture.
    """

    doc: Doc
    paragraphs: tuple[Words, ...]
    quotes: tuple[Words, ...]
    closed: tuple[bool, ...]
    resumes: tuple[bool, ...]
    inside: tuple[int, ...]
    paragraph: tuple[int, ...]

    def bounds(self, token: int) -> Words:
        """The run of the paragraph that holds the token."""
        return self.paragraphs[self.paragraph[token]]


def lay_out(page: Page) -> Layout:
    """The layout of a page."""
    starts = [token.idx for token in page.doc]
    paragraphs = tuple(run for block in page.blocks if (run := _run(starts, block)) is not None)
    kept: list[tuple[Words, Quote]] = []
    for quote in find_quotes(page):
        run = _run(starts, quote.span)
        if run is not None:
            kept.append((run, quote))
    quotes = tuple(run for run, _ in kept)
    closed = tuple(quote.closed for _, quote in kept)
    resumes = tuple(quote.resumes for _, quote in kept)
    return Layout(page.doc, paragraphs, quotes, closed, resumes, _numbers(starts, quotes), _numbers(starts, paragraphs))


def _run(starts: list[int], span: Span) -> Words | None:
    run = bisect_left(starts, span.start), bisect_left(starts, span.end)
    return run if run[0] < run[1] else None


def _numbers(starts: list[int], runs: tuple[Words, ...]) -> tuple[int, ...]:
    numbers = [-1] * len(starts)
    for number, (start, end) in enumerate(runs):
        numbers[start:end] = [number] * (end - start)
    return tuple(numbers)
