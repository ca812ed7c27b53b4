"""Asks which entity some words are."""

from collections.abc import Iterable

from reportedly.model import Entity, Form, Span

# Of two entities that the same words name, the one that can speak and act: 'Paris' is the government before the city.
PREFERENCE: dict[Form, int] = {"metonym": 0, "name": 1, "nominal": 2, "pronoun": 3}
ACTORS = frozenset({"person", "organization", "government", "armed_group", "military", "agency", "outlet", "people"})


def actor_at(entities: Iterable[Entity], span: Span) -> Entity | None:
    """The entity whose mention fits the span best: most characters shared, then the closest, actors before places."""
    best: tuple[tuple[int, int, bool, int, str], Entity] | None = None
    for entity in entities:
        for mention in entity.mentions:
            shared = mention.span.shared(span)
            if not shared:
                continue
            apart = abs(mention.span.start - span.start) + abs(mention.span.end - span.end)
            rank = (-shared, apart, entity.kind not in ACTORS, PREFERENCE[mention.form], entity.id)
            if best is None or rank < best[0]:
                best = rank, entity
    return best[1] if best else None
