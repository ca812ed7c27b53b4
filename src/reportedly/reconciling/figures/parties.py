"""Whom the sentences of figures name: persons, organisations that are not only quoted, and those who did it."""

import re
from collections.abc import Iterator

from reportedly.model import Inside, Reading, Span
from reportedly.reconciling.passage import Known
from reportedly.reconciling.words import stem

BODIES = ("organization", "other")  # clubs and companies are sometimes read as "other"
WORD = re.compile(r"[A-Za-z][\w’'-]*")


def people_of(reading: Reading, known: Known | None) -> Inside[str]:
    """Where the persons of a report are mentioned, as the story knows them."""
    return Inside(_mentions(reading, known, ("person",)))


def organisations_of(reading: Reading, known: Known | None) -> Inside[str]:
    """Where the organisations of a report are mentioned, but not where they are only quoted."""
    if known is None:
        return Inside(())
    named = [(span, name) for span, name in _mentions(reading, known, BODIES) if name in known.named]
    within = Inside((span, span) for span, _ in named)
    quoted = {span for attribution in reading.attributions for piece in attribution.source for span in within.of(piece)}
    return Inside((span, name) for span, name in named if span not in quoted)


def _mentions(reading: Reading, known: Known | None, kinds: tuple[str, ...]) -> Iterator[tuple[Span, str]]:
    held = known.entity if known is not None else {}
    for entity in reading.entities:
        name = held.get((reading.report.id, entity.id)) if entity.kind in kinds else None
        if name is not None:
            yield from ((mention.span, name) for mention in entity.mentions)


def doers_of(reading: Reading) -> dict[str, frozenset[str]]:
    """For each event the stems of the common nouns that name who did it: "bandits" of "masked bandits held"."""
    text = reading.report.text
    return {
        event.id: frozenset(word for actor in event.actors for word in _head(actor.span.words(text)))
        for event in reading.events
        if event.actors
    }


def _head(words: str) -> Iterator[str]:
    """The stem of the last word of a phrase, if it is no name."""
    found = WORD.findall(words.split(" of ", maxsplit=1)[0])
    if found and found[-1].islower():
        yield stem(found[-1])
