"""Finds who says what, through whom, with what stance."""

from reportedly.model import Attribution, Entity
from reportedly.reading.attributions.assemble import assemble
from reportedly.reading.attributions.find import drafts
from reportedly.reading.attributions.layout import lay_out
from reportedly.reading.page import Page


def find_attributions(page: Page, entities: tuple[Entity, ...]) -> tuple[Attribution, ...]:
    """The attributions of a page, sorted by place."""
    layout = lay_out(page)
    return assemble(page, layout, drafts(page, layout), entities)
