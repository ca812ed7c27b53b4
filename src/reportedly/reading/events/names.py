"""Looks up, for a word of a report, the entity that it names and whether it belongs to a time expression."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.model import Entity, EntityKind, Span, Timex
from reportedly.reading.entities.lookup import ACTORS

GOVERNMENT = "Government of "  # how the reader names the government of a land
Named = tuple[Span, str, EntityKind]


@dataclass(frozen=True, slots=True)
class Names:
    """The mentions and time expressions of a report, found by place.

    Attributes:
        starts: Starts of the mentions, ascending.
        mentions: Spans with the id and kind of their entity, in the same order.
        longest: Length of the longest mention.
        dates: Spans of the time expressions, ascending.
        governments: For each place, or people of it, the id of its government where the report names that too.
    """

    starts: tuple[int, ...]
    mentions: tuple[Named, ...]
    longest: int
    dates: tuple[Span, ...]
    governments: dict[str, str]

    def at(self, token: Token) -> Named | None:
        """The shortest mention that holds the token; where one word names land and government, the land."""
        return min(self._around(token), key=lambda found: (_length(found[0]), found[2] != "place"), default=None)

    def acting_at(self, token: Token, *, willed: bool) -> str | None:
        """The entity that a word names where an actor stands: of a land and its government, the government.

        What only a will can do is the government's also where the words were taken for the land alone.
        """
        best = self._actor(token)
        if best is None:
            return None
        return self.governments.get(best[1], best[1]) if willed and best[2] == "place" else best[1]

    def owner_at(self, token: Token) -> str | None:
        """Whose troops, airspace or ministers those are before which this word stands ("*French* troops")."""
        best = self._actor(token)
        return self.governments.get(best[1], best[1]) if best else None

    def _actor(self, token: Token) -> Named | None:
        """The shortest mention that holds the token, actors before places."""
        return min(self._around(token), key=lambda found: (_length(found[0]), found[2] not in ACTORS), default=None)

    def _around(self, token: Token) -> Iterator[Named]:
        """The mentions that hold the token."""
        end = token.idx + len(token)
        for i in range(bisect_right(self.starts, token.idx) - 1, -1, -1):
            found = self.mentions[i]
            if found[0].start < token.idx - self.longest:
                break
            if found[0].end >= end:
                yield found

    @property
    def places(self) -> list[Span]:
        """The mentions of places."""
        return [span for span, _, kind in self.mentions if kind == "place"]

    def is_date(self, token: Token) -> bool:
        """Whether the token stands in a time expression."""
        i = bisect_right(self.dates, Span(token.idx, token.idx + len(token)))
        return any(span.start <= token.idx < span.end for span in self.dates[max(0, i - 1) : i + 1])


def names_of(entities: tuple[Entity, ...], timexes: Iterable[Timex]) -> Names:
    """The mentions and time expressions, ready to be looked up."""
    listed = sorted((mention.span, entity.id, entity.kind) for entity in entities for mention in entity.mentions)
    longest = max((_length(span) for span, _, _ in listed), default=0)
    dates = tuple(sorted(timex.span for timex in timexes))
    governments = _governments(entities)
    return Names(tuple(span.start for span, _, _ in listed), tuple(listed), longest, dates, governments)


def _governments(entities: tuple[Entity, ...]) -> dict[str, str]:
    """The government of each land that the report names with it, under the ids of the land and of its people."""
    lands = {entity.id: entity.name for entity in entities if entity.kind == "place"}
    ruled = {
        entity.place: entity.id
        for entity in entities
        if entity.kind == "government" and entity.place in lands and entity.name == GOVERNMENT + lands[entity.place]
    }
    peoples = {e.id: ruled[e.place] for e in entities if e.kind == "people" and e.place in ruled}
    return {land: government for land, government in ruled.items() if land is not None} | peoples


def _length(span: Span) -> int:
    return span.end - span.start
