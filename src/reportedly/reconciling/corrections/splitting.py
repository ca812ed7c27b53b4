"""Takes mentions off an entity of one report that was taken for two."""

from dataclasses import replace
from hashlib import sha256

from reportedly.knowledge.fold import folded_key
from reportedly.model import Attribution, Codes, Entity, Event, Link, Mention, Party, Reading, Span

NAMED = ("name", "metonym")


def entity_at(reading: Reading, span: Span) -> Entity | None:
    """The entity with a mention just there, else the one whose mention shares most with the words."""
    near = [
        (m.span == span, m.span.shared(span), -(m.span.end - m.span.start), m.form in NAMED, e.id, e)
        for e in reading.entities
        for m in e.mentions
        if m.span.overlaps(span)
    ]
    return max(near, key=lambda found: found[:5])[5] if near else None


def split_off(reading: Reading, entity: Entity, kept: Span, off: Span) -> Reading:
    """The reading with the mention at `off` as an entity of its own, and with it all that bear its very words.

    Where the mention at `kept` bears the same words, only the one mention goes.
    """
    text = reading.report.text
    gone = [mention for mention in entity.mentions if mention.span.overlaps(off)]
    if not gone or all(mention in gone for mention in entity.mentions):
        return reading
    stays = [mention for mention in entity.mentions if mention.span.overlaps(kept)]
    words = {_words(mention, text) for mention in gone} - {_words(mention, text) for mention in stays}
    moved = tuple(m for m in entity.mentions if m in gone or (_words(m, text) in words and m not in stays))
    rest = tuple(mention for mention in entity.mentions if mention not in moved)
    if not rest:
        return reading
    digest = sha256("\0".join(str(mention.span) for mention in moved).encode()).hexdigest()[:8]
    # Which of the two the codes belong to is not known; the one that keeps its name keeps them.
    fresh = Entity(f"e{digest}", _name(moved, text, ""), entity.kind, Codes(), None, None, None, moved)
    old = replace(entity, mentions=rest, name=_name(rest, text, entity.name))
    entities = [fresh, *(old if e.id == entity.id else e for e in reading.entities)]
    entities.sort(key=lambda e: min((m.span for m in e.mentions), default=Span(0, 0)))
    return _pointing(replace(reading, entities=tuple(entities)), entity.id, fresh)


def _words(mention: Mention, text: str) -> str:
    return folded_key(mention.span.words(text))


def _name(mentions: tuple[Mention, ...], text: str, name: str) -> str:
    """The name if a mention still bears it, else the longest that one does."""
    if name and any(folded_key(name) in (said := _words(m, text)) or said in folded_key(name) for m in mentions):
        return name
    named = [m for m in mentions if m.form in NAMED] or list(mentions)
    return " ".join(max(named, key=lambda m: (m.span.end - m.span.start, -m.span.start)).span.words(text).split())


def _pointing(reading: Reading, old: str, fresh: Entity) -> Reading:
    """The reading with what named the old entity at a mention that went pointing at the fresh one."""
    moved = tuple(mention.span for mention in fresh.mentions)

    def at(entity: str | None, span: Span | None) -> str | None:
        return fresh.id if entity == old and span and any(span.overlaps(m) for m in moved) else entity

    def parties(some: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(Party(at(party.entity, party.span), party.span) for party in some)

    def link(one: Link) -> Link:
        entity = at(one.entity, one.span)
        return one if entity == one.entity else replace(one, entity=entity, name=fresh.name)

    def attribution(one: Attribution) -> Attribution:
        entity = next((e for span in one.source if (e := at(one.entity, span)) != one.entity), one.entity)
        return replace(one, entity=entity, chain=tuple(link(piece) for piece in one.chain))

    def event(one: Event) -> Event:
        return replace(one, actors=parties(one.actors), recipients=parties(one.recipients), places=parties(one.places))

    return replace(
        reading,
        attributions=tuple(attribution(a) for a in reading.attributions),
        events=tuple(event(e) for e in reading.events),
    )
