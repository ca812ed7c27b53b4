"""The words of a page's body, by offset and by number."""

from collections.abc import Iterable
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
    """

    page: Page
    text: str
    starts: dict[int, int]
    ends: dict[int, int]

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

    def span(self, first: int, end: int) -> Span:
        """The place of the tokens from the first up to, not including, the end."""
        last = self.doc[end - 1]
        return Span(self.doc[first].idx, last.idx + len(last))


def words_of(page: Page) -> Words:
    """The words of the page's body."""
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for token in page.tokens():
        starts[token.idx] = token.i
        ends[token.idx + len(token)] = token.i
    return Words(page, fold(page.text), starts, ends)


def free_of(spans: Iterable[Span], taken: Iterable[Span]) -> list[Span]:
    """Those of the spans that touch none of the taken ones."""
    used = {position for span in taken for position in range(span.start, span.end)}
    return [span for span in spans if used.isdisjoint(range(span.start, span.end))]
