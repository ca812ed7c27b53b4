"""Who a source is: the entity whose mention fits its words best, or the agency of that name."""

from bisect import bisect_left

from reportedly.knowledge.outlets import find_agency
from reportedly.model import Credit, Entity, Link, Span
from reportedly.reading.page import Page


class Who:
    """Looks up who stands behind the words of a source."""

    def __init__(self, page: Page, entities: tuple[Entity, ...]) -> None:
        self._page = page
        self._names = {entity.id: entity.name for entity in entities}
        self._mentions = sorted((m.span, e.id) for e in entities for m in e.mentions)
        self._starts = [span.start for span, _ in self._mentions]

    def entity(self, source: tuple[Span, ...]) -> str | None:
        """The entity whose mention shares most with the source; the earlier one where two share as much."""
        if not source:
            return None
        whole = source[0]
        first = bisect_left(self._starts, whole.start - 200)
        best: tuple[int, int] | None = None
        found = None
        for span, name in self._mentions[first:]:
            if span.start >= whole.end:
                break
            rank = span.shared(whole), -(span.end - span.start)
            if rank[0] and (best is None or rank > best):
                best, found = rank, name
        return found

    def agency(self, words: str) -> str | None:
        """The short name of the agency of that name, None if it is none."""
        known = find_agency(words.removeprefix("the ").removeprefix("The "))
        return known.name if known is not None else None

    def link(self, source: tuple[Span, ...]) -> Link:
        """The source as a link of a chain."""
        entity = self.entity(source)
        words = " ".join(source[0].words(self._page.text).split())
        name = self.agency(words) or (self._names[entity] if entity is not None else words)
        return Link(entity, name, source[0])

    def credit(self, credit: Credit) -> Link:
        """A credited agency as a link: at its name inside the credit, where it stands there in full."""
        words = credit.span.words(self._page.text)
        at = words.rfind(credit.name)
        span = credit.span if at < 0 else Span(credit.span.start + at, credit.span.start + at + len(credit.name))
        return Link(self.entity((span,)), credit.name, span)
