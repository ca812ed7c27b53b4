"""Finds who says what, through whom, with what stance."""

from reportedly.model import Attribution, Entity
from reportedly.reading.page import Page


def find_attributions(page: Page, entities: tuple[Entity, ...]) -> tuple[Attribution, ...]:
    """The attributions of a page, sorted by place."""
    return ()
