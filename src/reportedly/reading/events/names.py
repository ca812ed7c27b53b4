"""Looks up, for a word of a report, the entity that it names and whether it belongs to a time expression."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.model import Entity, EntityKind, Span, Timex

Named = tuple[Span, str, EntityKind]


@dataclass(frozen=True, slots=True)
class Names:
    """The mentions and time expressions of a report, found by place.

    Attributes:
        starts: Starts of the mentions, ascending.
        mentions: Spans with the id and kind of their entity, in the same order.
        longest: Length of the longest mention.
        dates: Spans of the time expressions, ascending.
    """

    starts: tuple[int, ...]
    mentions: tuple[Named, ...]
    longest: int
    dates: tuple[Span, ...]

    def at(self, token: Token) -> Named | None:
        """The shortest mention that holds the token."""
        end = token.idx + len(token)
        best: Named | None = None
        for i in range(bisect_right(self.starts, token.idx) - 1, -1, -1):
            found = self.mentions[i]
            if found[0].start < token.idx - self.longest:
                break
            if found[0].end >= end and (best is None or _length(found[0]) < _length(best[0])):
                best = found
        return best

    @property
    def places(self) -> list[Span]:
        """The mentions of places."""
        return [span for span, _, kind in self.mentions if kind == "place"]

    def is_date(self, token: Token) -> bool:
        """Whether the token stands in a time expression."""
        i = bisect_right(self.dates, Span(token.idx, token.idx + len(token)))
        return any(span.start <= token.idx < span.end for span in self.dates[max(0, i - 1) : i + 1])


def names_of(entities: Iterable[Entity], timexes: Iterable[Timex]) -> Names:
    """The mentions and time expressions, ready to be looked up."""
    listed = sorted((mention.span, entity.id, entity.kind) for entity in entities for mention in entity.mentions)
    longest = max((_length(span) for span, _, _ in listed), default=0)
    dates = tuple(sorted(timex.span for timex in timexes))
    return Names(tuple(span.start for span, _, _ in listed), tuple(listed), longest, dates)


def _length(span: Span) -> int:
    return span.end - span.start
