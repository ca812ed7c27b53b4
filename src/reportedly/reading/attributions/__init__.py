"""Finds who says what, through whom, with what stance."""

from reportedly.model import Attribution, Entity
from reportedly.reading.attributions.assemble import assemble
from reportedly.reading.attributions.bare import with_bare
from reportedly.reading.attributions.citing import with_cited
from reportedly.reading.attributions.claims import with_claims
from reportedly.reading.attributions.encoded import encoded_drafts
from reportedly.reading.attributions.find import drafts
from reportedly.reading.attributions.inner import with_inner
from reportedly.reading.attributions.joint import with_sure
from reportedly.reading.attributions.layout import lay_out
from reportedly.reading.attributions.mending import mended
from reportedly.reading.attributions.tails import settle
from reportedly.reading.attributions.turns import with_turns
from reportedly.reading.page import Page


def find_attributions(page: Page, entities: tuple[Entity, ...]) -> tuple[Attribution, ...]:
    """The attributions of a page, sorted by place: the encoder's where it is installed, else those of the rules."""
    layout = lay_out(page)
    ruled = drafts(page, layout)
    encoded = encoded_drafts(page, layout, ruled)
    outer, asked = (ruled, {}) if encoded is None else (with_sure(layout, encoded[0], ruled), encoded[1])
    first = mended(layout, with_inner(layout, with_turns(layout, outer), asked))
    found = settle(page, with_cited(page, layout, with_claims(layout, first)))
    return assemble(page, layout, with_bare(layout, found), entities)
