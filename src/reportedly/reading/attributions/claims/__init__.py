"""Claims that stand as nouns or pronouns: what an answer takes up, and what is told of them in between."""

from reportedly.reading.attributions.claims.bare import add_bare
from reportedly.reading.attributions.claims.glued import add_glued
from reportedly.reading.attributions.claims.quoted import add_quoted
from reportedly.reading.attributions.claims.spoken import add_spoken
from reportedly.reading.attributions.claims.taken import take_up
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.inner import inside
from reportedly.reading.attributions.inner.words import listed
from reportedly.reading.attributions.layout import Layout


def with_claims(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts with claims held as nouns, and the answers to them with their whole content."""
    made = {draft.head: draft for draft in drafts}
    add_glued(layout.doc, made)
    add_bare(layout, made)
    add_quoted(layout, made)
    take_up(layout, made)
    add_spoken(layout, made, inside(layout, list(made.values())))
    known = {draft.head for draft in drafts}
    return [made[head] for head in sorted(made) if head in known or not _is_nobodys(made[head])]


def _is_nobodys(claim: Draft) -> bool:
    """Whether a noun that was added has no owner and needs one: a bare "the idea that" is nobody's word."""
    return claim.part == "n" and not claim.source and claim.lemma not in listed("ownerless")
