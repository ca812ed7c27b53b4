"""The words of a page's body, by offset and by number."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from reportedly.knowledge.fold import fold
from reportedly.model import Span
from reportedly.reading.page import Page


@dataclass(frozen=True, slots=True)
class Words:
    """A page's text with its accents folded away, and which token stands where.

    Attributes:
        text: The folded text, of the same length as the page's.
        starts: Number of the token that begins at an offset; tokens of the body only.
        ends: Number of the token that ends at an offset.
        sentences: Number of the first token of a token's sentence, by the token's number.
    """

    page: Page
    text: str
    starts: dict[int, int]
    ends: dict[int, int]
    sentences: dict[int, int]

    @property
    def doc(self) -> Doc:
        """The parse."""
        return self.page.doc

    def tokens(self, span: Span) -> tuple[int, int] | None:
        """First token and the one after the last, if the span begins and ends with a token's edge."""
        first, last = self.starts.get(span.start), self.ends.get(span.end)
        return (first, last + 1) if first is not None and last is not None and first <= last else None

    def head(self, span: Span) -> Token | None:
        """The token of the span that the others hang on, if the span begins and ends with tokens."""
        found = self.tokens(span)
        return self.doc[found[0] : found[1]].root if found else None

    def name(self, span: Span) -> str:
        """The words at a place, on one line."""
        return " ".join(span.words(self.page.text).split())

    def span(self, first: int, end: int) -> Span:
        """The place of the tokens from the first up to, not including, the end."""
        last = self.doc[end - 1]
        return Span(self.doc[first].idx, last.idx + len(last))


def words_of(page: Page) -> Words:
    """The words of the page's body."""
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    sentences: dict[int, int] = {}
    for sentence in page.sentences:
        for token in sentence:
            starts[token.idx] = token.i
            ends[token.idx + len(token)] = token.i
            sentences[token.i] = sentence.start
    parsed = page.doc.text  # a line break inside a paragraph is a space there
    return Words(page, fold(parsed if len(parsed) == len(page.text) else page.text), starts, ends, sentences)
