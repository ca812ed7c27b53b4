"""Finds numbers and what they count."""

from reportedly.model import Entity, Figure, Timex
from reportedly.reading.page import Page


def find_figures(page: Page, entities: tuple[Entity, ...], timexes: tuple[Timex, ...]) -> tuple[Figure, ...]:
    """The figures of a page, sorted by place; event and attribution are filled in later."""
    return ()
