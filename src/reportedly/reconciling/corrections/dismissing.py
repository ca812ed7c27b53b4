"""Takes events and attributions out of a reading."""

from collections.abc import Collection
from dataclasses import replace

from reportedly.model import Attribution, Link, Reading, Span
from reportedly.reconciling.corrections.speech import ancestors, relinked, without_source
from reportedly.reconciling.corrections.tidy import tidied


def without_events(reading: Reading, gone: Collection[str]) -> Reading:
    """The reading without the events of these ids."""
    return tidied(replace(reading, events=tuple(event for event in reading.events if event.id not in gone)))


def without_attributions(reading: Reading, gone: Collection[str]) -> Reading:
    """The reading without the attributions of these ids: what they held goes to those around them."""
    if not gone:
        return reading
    said = {attribution.id: attribution for attribution in reading.attributions}
    heirs = {name: next((a.id for a in ancestors(said[name], said) if a.id not in gone), None) for name in gone}
    left = {name: attribution for name, attribution in said.items() if name not in gone}
    lost = _own_links(gone, said) - {span for a in left.values() for span in a.source}
    kept = tuple(_orphaned(attribution, heirs, lost) for attribution in left.values())
    dismissed = {name: said[name] for name in gone}
    events = tuple(without_source(event, dismissed, heirs) for event in reading.events)
    return tidied(relinked(replace(reading, attributions=kept, events=events)))


def _own_links(gone: Collection[str], said: dict[str, Attribution]) -> set[Span]:
    """The places by which the attributions that go are named in chains."""
    found: set[Span] = set()
    for name in gone:
        attribution = said[name]
        above = next(ancestors(attribution, said), None)
        around = {link.span for link in above.chain} if above else set()
        found |= set(attribution.source)
        found |= {link.span for link in _of_passage(attribution) if link.span is not None and link.span not in around}
    return found


def _of_passage(attribution: Attribution) -> tuple[Link, ...]:
    """The links that stand near the words: a credit of the whole report is no part of one attribution."""
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    return tuple(link for link in attribution.chain if link.span and first <= link.span.start < last)


def _orphaned(attribution: Attribution, heirs: dict[str, str | None], lost: set[Span]) -> Attribution:
    """An attribution that stays, under the heir of its parent, without the links that went."""
    parent = heirs.get(attribution.parent or "", attribution.parent)
    chain = tuple(link for link in attribution.chain if link.span not in lost)
    return replace(attribution, parent=parent, chain=chain)
