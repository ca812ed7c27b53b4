"""Which of many places lie within a span, asked without looking at all of them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from reportedly.model.span import Span

Value = TypeVar("Value")


class Inside(Generic[Value]):
    """Values at places of one report."""

    def __init__(self, placed: Iterable[tuple[Span, Value]]) -> None:
        self._placed = sorted(placed, key=lambda item: item[0])

    def of(self, span: Span) -> Iterator[Value]:
        """The values whose places lie within the span, in the order of the places."""
        at = bisect_left(self._placed, span.start, key=lambda item: item[0].start)
        while at < len(self._placed) and self._placed[at][0].start < span.end:
            place, value = self._placed[at]
            if place.end <= span.end:
                yield value
            at += 1
