"""Finds what happened."""

from reportedly.model import Attribution, Entity, Event, Figure, Timex
from reportedly.reading.page import Page


def find_events(
    page: Page,
    entities: tuple[Entity, ...],
    timexes: tuple[Timex, ...],
    figures: tuple[Figure, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Event, ...]:
    """The events of a page, sorted by place."""
    return ()
