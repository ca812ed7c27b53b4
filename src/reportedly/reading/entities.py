"""Finds the actors and places that a report names."""

from reportedly.model import Entity
from reportedly.reading.page import Page


def find_entities(page: Page) -> tuple[Entity, ...]:
    """The entities of a page, each with its mentions, sorted by their first mention."""
    return ()
