"""A report as the stages of reading see it: its text, its parse, and which sentences are body."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Sent

from reportedly.knowledge.own import OwnTable
from reportedly.model import Notice, Report, Span
from reportedly.reading.mirror import Word


@dataclass(frozen=True, slots=True)
class Page:
    """One report and its parse.

    Attributes:
        report: The report.
        doc: The parse of the whole text: `token.idx` is the offset in `report.text`, and `doc.text` equals it.
            It holds the furniture too; read only `sentences` and `tokens()`.
        sentences: The sentences of the body, in order. A line break that ends a block, and the edge of a
            piece of furniture, always end a sentence.
        blocks: The paragraphs of the body: spans of text without line breaks, furniture taken out.
        notices: What the report says about itself; no part of the body.
        own: The user's tables that it is read with.
    """

    report: Report
    doc: Doc
    sentences: tuple[Sent, ...]
    blocks: tuple[Span, ...]
    notices: tuple[Notice, ...] = ()
    own: tuple[OwnTable, ...] = ()

    @property
    def text(self) -> str:
        """The report's text."""
        return self.report.text

    def tokens(self) -> Iterator[Token]:
        """The tokens of the body, furniture left out."""
        for sentence in self.sentences:
            yield from sentence

    def sentence_at(self, position: int) -> Sent | None:
        """The body sentence that holds this offset, if any."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].end_char <= position:
                low = middle + 1
            else:
                high = middle
        found = self.sentences[low] if low < len(self.sentences) else None
        return found if found is not None and found.start_char <= position else None

    def is_furniture(self, span: Span) -> bool:
        """Whether the span touches furniture."""
        return any(piece.span.overlaps(span) for piece in self.report.furniture)


def span_of(words: Sent | Token) -> Span:
    """The place of parsed words in the report's text."""
    if isinstance(words, Token | Word):
        return Span(words.idx, words.idx + len(words))
    return Span(words.start_char, words.end_char)
